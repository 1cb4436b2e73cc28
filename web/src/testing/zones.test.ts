import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(process.cwd(), 'src');

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('@/')
      ? target.slice(2)
      : target.startsWith('.')
        ? relative(ROOT, join(ROOT, file, '..', target))
        : '',
  );
}

function forbidden(file: string, target: string): boolean {
  const [zone, feature] = file.split('/');
  const [other, otherFeature] = target.split('/');
  if (other === 'testing') return zone !== 'testing' && !file.includes('.test.');
  if (zone === 'shared') return other === 'features' || other === 'app';
  if (zone === 'features') return other === 'app' || (other === 'features' && otherFeature !== feature);
  return false;
}

test('shared knows no feature, a feature knows no other, and neither knows app', () => {
  const wrong = sources.flatMap((file) =>
    importsOf(file)
      .filter((target) => forbidden(file, target))
      .map((target) => `${file} imports ${target}`),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
  expect(forbidden('shared/ui/x.ts', 'features/indicator/y')).toBe(true);
  expect(forbidden('features/exchange/x.ts', 'features/indicator/y')).toBe(true);
});
