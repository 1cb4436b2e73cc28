import { expect, test } from 'vitest';
import { daysOf, holidaysOf } from './holidays';

const day = (on: string, works: boolean, zh: string) => ({ day: on, works, name: { zh, en: zh } });

const DAYS = [
  day('2025-01-01', false, '元旦'),
  day('2025-01-26', true, '春节'),
  day('2025-01-28', false, '春节'),
  day('2025-01-29', false, '春节'),
  day('2025-02-08', true, '春节'),
  day('2025-02-10', false, '春节'),
  day('2025-03-08', true, '调休'),
];

test('days off in a row under one name are one holiday', () => {
  const shown = holidaysOf(DAYS).map(({ nameZh, off, worked }) => [
    nameZh,
    off?.map((on) => on.format('MM-DD')),
    worked.map((on) => on.format('MM-DD')),
  ]);
  expect(shown).toEqual([
    ['元旦', ['01-01', '01-01'], []],
    ['春节', ['01-28', '01-29'], ['01-26', '02-08']],
    ['春节', ['02-10', '02-10'], []],
    ['调休', undefined, ['03-08']],
  ]);
});

test('taken apart again they are the same days', () => {
  const again = daysOf(holidaysOf(DAYS))
    .map(({ day: on, works, nameZh }) => `${on} ${works} ${nameZh}`)
    .sort();
  expect(again).toEqual(DAYS.map(({ day: on, works, name }) => `${on} ${works} ${name.zh}`).sort());
});
