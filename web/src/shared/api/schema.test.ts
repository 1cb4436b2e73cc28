// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { typesOfInterface } from '../../../tools/api.mjs';

test('the types are those of the committed description of the interface', async () => {
  const committed = readFileSync(new URL('./schema.ts', import.meta.url), 'utf8');
  expect(await typesOfInterface(), 'run: npm run api').toBe(committed);
});
