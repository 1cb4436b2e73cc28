// Somebody signs in on a server with the pack of another place, imports that place's own file by its
// profile and finds the figures in it. usage: sample.mjs ADDRESS PASSWORD FOLDER FILE PROFILE INDICATOR DAY TEXT
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { signIn, visit } from './visitor.mjs';

const [, , address, password, folder, file, profile, code, day, text] = process.argv;
mkdirSync(folder, { recursive: true });

const { browser, page, failures } = await visit();
try {
  await signIn(page, address, password);

  await page.goto(`${address}/imports`);
  await page.setInputFiles('input[type=file]', file);
  await page.locator('#profile').click();
  await page.locator('.ant-select-item-option', { hasText: profile }).click();
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'Record everything' }).click({ timeout: 120_000 });
  await page.getByText('Recorded', { exact: true }).first().waitFor({ timeout: 120_000 });
  await page.screenshot({ path: join(folder, 'import.png') });

  await page.goto(`${address}/?asOf=${day}`);
  await page.getByText(text).first().waitFor();
  await page.screenshot({ path: join(folder, 'overview.png'), fullPage: true });

  await page.goto(`${address}/indicators/${code}?asOf=${day}`);
  await page.getByText(text).first().waitFor();
  await page.screenshot({ path: join(folder, 'indicator.png'), fullPage: true });
  if (failures.length > 0) throw new Error(failures.join('\n'));
  console.log('the journey ended well');
} catch (failure) {
  await page.screenshot({ path: join(folder, 'failed.png') });
  console.error(failure);
  process.exitCode = 1;
} finally {
  await browser.close();
}
