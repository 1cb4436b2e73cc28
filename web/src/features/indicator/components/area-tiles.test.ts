import { expect, test } from 'vitest';
import { AREA_TILES, placed } from './area-tiles';

test('no two areas share a place', () => {
  const places = Object.values(AREA_TILES).map(String);
  expect(new Set(places).size).toBe(places.length);
});

test('unknown areas follow below, each in a place of its own', () => {
  const tiles = placed(['430602', 'x', 'y']);
  expect(tiles[0]).toEqual({ code: '430602', column: 3, row: 2 });
  expect(tiles[1]?.row).toBe(3);
  expect(tiles[2]).toEqual({ code: 'y', column: 2, row: 3 });
});
