import { expect, test } from 'vitest';
import { en } from './en';
import { fill } from './i18n';
import { zhCN } from './zh-CN';

const places = (message: string) => (message.match(/\{\w+\}/g) ?? []).sort();

test('both languages have the same messages', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
});

test('every message has the same places in both languages', () => {
  for (const key of Object.keys(zhCN) as (keyof typeof zhCN)[]) {
    expect(places(en[key]), key).toEqual(places(zhCN[key]));
    expect(en[key].trim(), key).not.toBe('');
  }
});

test('statuses carry the words of the profession', () => {
  expect(zhCN['status.ACHIEVED']).toBe('达标');
  expect(zhCN['status.AT_RISK']).toBe('有差距');
  expect(zhCN['status.NO_TARGET']).toBe('未下达目标');
});

test('a place without a value stays visible', () => {
  expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}');
});
