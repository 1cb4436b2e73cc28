// Somebody signs in, imports a file, sees a target change, opens it down to one row, corrects that row,
// and sees the figure and the row's history change; every page on the way is looked at by axe, and the
// last ones on a phone, too. usage: journey.mjs ADDRESS PASSWORD FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { barriers } from './accessible.mjs';
import { signIn, visit } from './visitor.mjs';

const [, , address, password, folder] = process.argv;
mkdirSync(folder, { recursive: true });
const file = join(folder, 'engineering-check.csv');
writeFileSync(
  file,
  'check_no,checked_on,region,items_checked,items_conforming\nJ-1,2025-03-05,430602,10,9\n',
);

const { browser, page, failures } = await visit();

const accessible = async (name) => failures.push(...(await barriers(page, name)));

const PAGES = [
  '/',
  '/imports',
  '/entry',
  '/entry?dataset=engineering-check',
  '/records?dataset=engineering-check',
  '/policy',
  '/account',
  '/nowhere',
];

const indicator = `${address}/indicators/engineering-conformity?asOf=2025-10-31`;
try {
  await page.goto(address);
  await page.locator('input[autocomplete=username]').waitFor();
  await accessible('sign-in');
  await signIn(page, address, password);

  await page.goto(indicator);
  await page.getByText('No evidence').first().waitFor();
  await accessible('indicator without evidence');

  await page.goto(`${address}/imports`);
  await page.setInputFiles('input[type=file]', file);
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'Record everything' }).waitFor();
  await accessible('preview');
  await page.getByRole('button', { name: 'Record everything' }).click();
  await page.getByText('Recorded', { exact: true }).first().waitFor();
  await accessible('import');
  await page.screenshot({ path: join(folder, 'import.png') });

  await page.goto(indicator);
  await page.getByText('90.00 %').first().waitFor();
  await accessible('indicator');
  await page.screenshot({ path: join(folder, 'indicator.png'), fullPage: true });

  await page.getByRole('button', { name: /J-1/ }).click();
  await page.getByRole('button', { name: 'Correct' }).click();
  await page.locator('#items_conforming, #values_items_conforming').waitFor();
  await accessible('correction');
  await page.locator('#items_conforming, #values_items_conforming').fill('8');
  await page.locator('textarea').last().fill('The sheet says eight');
  await page.locator('form button[type=submit]').last().click();
  await page.getByText('The sheet says eight').first().waitFor();
  await accessible('record with its history');
  await page.screenshot({ path: join(folder, 'corrected.png') });

  await page.goto(indicator);
  await page.getByText('80.00 %').first().waitFor();

  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const path of [...PAGES, indicator.slice(address.length)]) {
      await page.goto(`${address}${path}`);
      await page.locator('h1').first().waitFor();
      await accessible(`${path} at ${width}`);
    }
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
  console.log('the journey ended well');
} catch (failure) {
  await page.screenshot({ path: join(folder, 'failed.png') });
  console.error(failure);
  process.exitCode = 1;
} finally {
  await browser.close();
}
