import { expect, test } from 'vitest';
import { typesOfInterface } from '../../../tools/api.mjs';
import committed from './schema.ts?raw';

test('the types are those of the committed description of the interface', async () => {
  expect(await typesOfInterface(), 'run: npm run api').toBe(committed);
});
