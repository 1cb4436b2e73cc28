import { expect, test } from 'vitest';
import { csvOf } from './csv';

test('cells are quoted where they have to be and never calculate', () => {
  expect(
    csvOf([
      ['a', 'b,c', 'say "x"'],
      ['=1+1', '-2', '@x'],
    ]),
  ).toBe('\ufeffa,"b,c","say ""x"""\r\n\'=1+1,\'-2,\'@x\r\n');
});
