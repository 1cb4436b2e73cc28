/** Where the tile of an area stands, by region code: column and row, counted from 1, roughly as on the map. */
export const AREA_TILES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '430623': [1, 1],
  '430611': [2, 1],
  '430600-02': [3, 1],
  '430603': [4, 1],
  '430682': [5, 1],
  '430602': [3, 2],
  '430600-01': [4, 2],
  '430600-03': [3, 3],
  '430621': [4, 3],
  '430671': [2, 4],
  '430681': [3, 4],
  '430626': [4, 4],
  '430624': [2, 5],
};

const COLUMNS = 5;

/** Areas that have no place of their own follow below the others, row by row. */
export function placed(codes: readonly string[]): { code: string; column: number; row: number }[] {
  const fixed = codes.filter((code) => AREA_TILES[code] !== undefined);
  const below = Math.max(0, ...fixed.map((code) => AREA_TILES[code]?.[1] ?? 0));
  let free = 0;
  return codes.map((code) => {
    const place = AREA_TILES[code];
    if (place !== undefined) return { code, column: place[0], row: place[1] };
    const index = free++;
    return { code, column: (index % COLUMNS) + 1, row: below + Math.floor(index / COLUMNS) + 1 };
  });
}
