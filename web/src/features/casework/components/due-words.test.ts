import { expect, test } from 'vitest';
import { dueOf, dueWords, lastDay } from './due-words';

const at = (time: string) => Date.parse(time);

test('what is due at midnight may be done on the day before', () => {
  expect(lastDay('2026-01-22T16:00:00Z')).toBe('2026-01-22');
  expect(dueWords('2026-01-22T16:00:00Z')).toBe('2026-01-22');
  expect(dueWords('2026-01-22T06:30:00Z')).toBe('2026-01-22 14:30');
});

test('days left are counted to the last day in China', () => {
  const due = '2026-01-22T16:00:00Z';
  expect(dueOf(due, at('2026-01-22T15:59:00Z'))).toEqual({ kind: 'TODAY' });
  expect(dueOf(due, at('2026-01-21T15:59:00Z'))).toEqual({ kind: 'SOON', days: 1 });
  expect(dueOf(due, at('2026-01-21T16:01:00Z'))).toEqual({ kind: 'TODAY' });
  expect(dueOf(due, at('2026-01-10T01:00:00Z'))).toEqual({ kind: 'LATER', days: 12 });
  expect(dueOf(null, at('2026-01-10T01:00:00Z'))).toEqual({ kind: 'NONE' });
});

test('overdue is told in days, and at once', () => {
  const due = '2026-01-22T16:00:00Z';
  expect(dueOf(due, at('2026-01-22T16:00:00Z'))).toEqual({ kind: 'OVERDUE', days: 1 });
  expect(dueOf(due, at('2026-01-25T01:00:00Z'))).toEqual({ kind: 'OVERDUE', days: 3 });
  const hours = '2026-01-22T06:30:00Z';
  expect(dueOf(hours, at('2026-01-22T06:31:00Z'))).toEqual({ kind: 'OVERDUE', days: 0 });
});
