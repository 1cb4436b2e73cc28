import { expect, test } from 'vitest';
import { compare, hundredfold, isDecimal, plain, round } from './decimal';
import { figure, figureBeside, reached } from './figures';

test.each([
  ['0.982414', '98.24'],
  ['0.98', '98.00'],
  ['1', '100.00'],
  ['0', '0.00'],
  ['0.00005', '0.00'],
  ['0.00015', '0.02'],
  ['0.285', '28.50'],
  ['-0.015', '-1.50'],
  ['1.005', '100.50'],
])('%s is %s per cent', (fraction, percent) => {
  expect(hundredfold(fraction, 2)).toBe(percent);
});

test('rounding is exact where a binary float is not', () => {
  expect(round('1.005', 2)).toBe('1.00');
  expect(round('1.015', 2)).toBe('1.02');
  expect(round('90123456789012345678.125', 2)).toBe('90123456789012345678.12');
  expect(plain('12.500')).toBe('12.5');
  expect(plain('54')).toBe('54');
});

test('comparison and recognition', () => {
  expect(compare('0.1', '0.10')).toBe(0);
  expect(compare('9', '10')).toBe(-1);
  expect(isDecimal('1e3')).toBe(true);
  expect(isDecimal('1,5')).toBe(false);
});

test('figures in the unit of the reader', () => {
  expect(figure('0.982414', 'RATIO')).toBe('98.24\u00a0%');
  expect(figure('90.2', 'INDEX')).toBe('90.20');
  expect(figure('54', 'COUNT')).toBe('54');
  expect(figure(null, 'RATIO')).toBe('—');
});

test('a missed limit never looks met', () => {
  expect(figureBeside('0.979996', '0.98', 'RATIO')).toBe('97.9996\u00a0%');
  expect(figureBeside('0.98', '0.98', 'RATIO')).toBe('98.00\u00a0%');
});

test('a count stands before its target', () => {
  const target = { direction: 'AT_LEAST', value: '54', previous: null, by: '2025-12-31' } as const;
  expect(reached({ value: '3', unit: 'COUNT', target })).toBe('3 / 54');
});
