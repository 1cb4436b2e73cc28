import { expect, test } from 'vitest';
import { instant } from './dates';

test('an instant is told in the time of China', () => {
  expect(instant('2026-11-23T16:45:37.545Z')).toBe('2026-11-24 00:45');
  expect(instant(null)).toBe('');
});
