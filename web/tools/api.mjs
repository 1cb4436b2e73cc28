/** Writes the types of the HTTP interface from its description: npm run api. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const HERE = dirname(fileURLToPath(import.meta.url));
const DESCRIPTION = join(HERE, '../../docs/api/openapi.json');
const TYPES = join(HERE, '../src/shared/api/schema.ts');

/** The types that the committed description stands for. */
export function typesOfInterface() {
  const text = readFileSync(DESCRIPTION, 'utf8').replaceAll('#/components/schemas/', '#/$defs/');
  const { schemas } = JSON.parse(text).components;
  for (const schema of Object.values(schemas)) {
    if (schema.properties) schema.additionalProperties = false;
  }
  return compile({ $defs: schemas, type: 'object' }, 'Interface', {
    bannerComment: '/** Generated from docs/api/openapi.json by `npm run api`; not edited by hand. */',
    unreachableDefinitions: true,
    style: { singleQuote: true },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TYPES, await typesOfInterface());
}
