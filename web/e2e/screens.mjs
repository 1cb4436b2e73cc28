/** Takes pictures of the built client against the stub: npm run build, then npm run screens [part of a name]. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { preview } from 'vite';

const wanted = process.argv[2] ?? '';
const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'screens');
mkdirSync(out, { recursive: true });

const PAGES = [
  ['overview', '/'],
  ['area', '/?region=430602&asOf=2024-10-31&knownOn=2024-10-31'],
  ['indicator', '/indicators/food-pass-rate'],
  ['imports', '/imports'],
  ['preview', '/imports/1'],
  ['progress', '/imports/2'],
  ['entry', '/entry?dataset=inspection-result'],
  ['records', '/records?dataset=inspection-result'],
  ['record', '/records?dataset=inspection-result&key=F-1'],
  ['policy', '/policy'],
  ['notices', '/notices'],
  ['mail-log', '/mail-log'],
];

const server = await preview({
  configFile: join(root, 'e2e/stub/vite.config.ts'),
  root,
  preview: { port: 4179, host: '127.0.0.1', strictPort: true },
});
const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'screens-')), {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const page = await context.newPage();
let faults = 0;
page.on('console', (message) => {
  if (message.type() === 'error' || message.type() === 'warning') {
    faults += 1;
    console.log(`${message.type()} ${page.url()} ${message.text()}`);
  }
});
page.on('pageerror', (error) => {
  faults += 1;
  console.log(`pageerror ${page.url()} ${error.message}`);
});
const base = 'http://127.0.0.1:4179';
const open = async (path) => {
  await page.goto(`${base}${path}${path.includes('?') ? '&' : '?'}motion=off`);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(300);
};
for (const language of ['zh-CN', 'en']) {
  await page.goto(`${base}/icon.svg`);
  await page.evaluate((tag) => localStorage.setItem('zhiqiang.language', tag), language);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: width === 1280 ? 900 : 844 });
    for (const [name, path] of PAGES.filter(([each]) => each.includes(wanted))) {
      await open(path);
      await page.screenshot({
        path: join(out, `${name}-${language}-${width}.png`),
        fullPage: name !== 'record',
      });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) console.log(`${name} ${language} ${width}: ${wide} px too wide`);
    }
  }
  if ('print'.includes(wanted) || wanted === '') {
    for (const grouping of ['clause', 'lead']) {
      await page.evaluate((by) => localStorage.setItem('zhiqiang.grouping', by), grouping);
      await page.setViewportSize({ width: 1280, height: 900 });
      await open('/');
      const pdf = await page.pdf({
        path: join(out, `print-${grouping}-${language}.pdf`),
        preferCSSPageSize: true,
      });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length;
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 733, height: 1062 });
      await page.screenshot({ path: join(out, `print-${grouping}-${language}.png`), fullPage: true });
      await page.emulateMedia({ media: null });
      console.log(`print ${grouping} ${language}: ${pages} page(s)`);
    }
    await page.evaluate(() => localStorage.setItem('zhiqiang.grouping', 'clause'));
  }
}
await page.request.post(`${base}/api/logout`);
for (const width of [1280, 390]) {
  await page.setViewportSize({ width, height: 844 });
  await open('/');
  await page.screenshot({ path: join(out, `sign-in-${width}.png`) });
}
await context.close();
await new Promise((done) => server.httpServer.close(done));
console.log(`${faults} console faults`);
process.exit(0);
