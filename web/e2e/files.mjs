// Somebody enters a record with a document, a picture and a large file, and looks at them.
// usage: files.mjs ADDRESS PASSWORD FOLDER PDF PNG LARGE
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { barriers } from './accessible.mjs';
import { signIn, visit } from './visitor.mjs';

const [, , address, password, folder, document, picture, large] = process.argv;
mkdirSync(folder, { recursive: true });

const { browser, page, failures } = await visit();
const parts = [];
page.on('request', (request) => {
  if (request.method() === 'PATCH') parts.push(request.headers()['upload-offset']);
});
page.on('console', (message) => {
  if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text()))
    failures.push(message.text());
});
try {
  await signIn(page, address, password);
  await page.goto(`${address}/entry?dataset=milestone`);
  await page.setInputFiles('input[type=file]', [document, picture, large]);
  await page.locator('.file-list li').nth(2).waitFor({ timeout: 60_000 });
  if (parts.length < 2) throw new Error(`the large file went in ${parts.length} parts`);
  await page.waitForFunction(
    () =>
      [...globalThis.document.querySelectorAll('.file-thumbnail img')].filter((each) => each.naturalWidth > 0)
        .length >= 2,
  );
  failures.push(...(await barriers(page, 'files')));
  await page.screenshot({ path: join(folder, 'files.png'), fullPage: true });

  await page.getByRole('button', { name: 'Preview picture.png' }).click();
  await page.waitForFunction(() => globalThis.document.querySelector('img.file-picture')?.naturalWidth > 0);
  failures.push(...(await barriers(page, 'picture')));
  await page.keyboard.press('Escape');
  await page.locator('img.file-picture').waitFor({ state: 'detached' });

  const shown = page.waitForResponse((answer) => answer.url().endsWith('/preview') && answer.ok());
  await page.getByRole('button', { name: 'Preview document.pdf' }).click();
  await (await shown).finished();
  await page.locator('iframe.file-document').waitFor();
  await page.screenshot({ path: join(folder, 'document.png') });
  if (failures.length > 0) throw new Error(failures.join('\n'));
  console.log('the journey ended well');
} catch (failure) {
  await page.screenshot({ path: join(folder, 'failed.png') });
  console.error(failure);
  process.exitCode = 1;
} finally {
  await browser.close();
}
