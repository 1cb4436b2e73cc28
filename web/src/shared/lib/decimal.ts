/** Arithmetic on decimal strings, never through a binary float. */

interface Decimal {
  units: bigint;
  scale: number;
}

const PATTERN = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

function parse(text: string): Decimal | null {
  const match = PATTERN.exec(text.trim());
  if (match === null) return null;
  const fraction = match[3] ?? '';
  let units = BigInt((match[2] ?? '0') + fraction);
  let scale = fraction.length - Number(match[4] ?? '0');
  if (scale < 0) {
    units *= 10n ** BigInt(-scale);
    scale = 0;
  }
  return { units: match[1] === '-' ? -units : units, scale };
}

function print({ units, scale }: Decimal): string {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = scale === 0 ? '' : `.${digits.slice(digits.length - scale)}`;
  return `${negative ? '-' : ''}${whole}${fraction}`;
}

/** Half to even, as the server rounds. */
function rescale({ units, scale }: Decimal, places: number): Decimal {
  if (scale <= places) return { units: units * 10n ** BigInt(places - scale), scale: places };
  const divisor = 10n ** BigInt(scale - places);
  const magnitude = units < 0n ? -units : units;
  let quotient = magnitude / divisor;
  const twice = (magnitude % divisor) * 2n;
  if (twice > divisor || (twice === divisor && quotient % 2n === 1n)) quotient += 1n;
  return { units: units < 0n ? -quotient : quotient, scale: places };
}

export const isDecimal = (text: string): boolean => parse(text) !== null;

export function round(text: string, places: number): string {
  const value = parse(text);
  return value === null ? text : print(rescale(value, places));
}

/** "0.982414" and 2 is "98.24". */
export function hundredfold(text: string, places: number): string {
  const value = parse(text);
  if (value === null) return text;
  const moved =
    value.scale >= 2
      ? { units: value.units, scale: value.scale - 2 }
      : { units: value.units * 10n ** BigInt(2 - value.scale), scale: 0 };
  return print(rescale(moved, places));
}

/** Without trailing zeros: "12.50" is "12.5". */
export function plain(text: string): string {
  const value = parse(text);
  if (value === null) return text;
  const printed = print(value);
  return printed.includes('.') ? printed.replace(/\.?0+$/, '') : printed;
}

export function compare(left: string, right: string): number {
  const a = parse(left);
  const b = parse(right);
  if (a === null || b === null) return 0;
  const scale = Math.max(a.scale, b.scale);
  const difference = rescale(a, scale).units - rescale(b, scale).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** For drawing only, where a pixel is coarser than the error. */
export const toDraw = (text: string): number => Number.parseFloat(text);
