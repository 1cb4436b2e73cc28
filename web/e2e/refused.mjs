// Somebody imports files that must be refused and is told for each of them what is wrong and where; then
// the server works as before. usage: refused.mjs ADDRESS PASSWORD FOLDER FILES (NAME.csv beside NAME.code)
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signIn, visit } from './visitor.mjs';

const AT_ONCE = 20;
const [, , address, password, folder, files] = process.argv;
mkdirSync(folder, { recursive: true });
const names = readdirSync(files)
  .filter((name) => name.endsWith('.csv'))
  .sort();

const { browser, page, failures } = await visit();
try {
  await signIn(page, address, password);
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    await page.goto(`${address}/imports`);
    await page.setInputFiles(
      'input[type=file]',
      some.map((name) => join(files, name)),
    );
    await page.locator('button[type=submit]').click();
    await page.waitForURL(/\/imports\/.+/);
    for (const name of some) {
      const code = readFileSync(join(files, name.replace('.csv', '.code')), 'utf8').trim();
      const card = page.locator('section', { has: page.getByText(name, { exact: true }) }).last();
      await card.getByText(code).first().waitFor();
      if (!(await card.getByRole('cell', { name: '2', exact: true }).first().isVisible())) {
        throw new Error(`${name}: the row is not told`);
      }
    }
    await page.screenshot({ path: join(folder, `refused-${from}.png`), fullPage: true });
  }
  await page.goto(address);
  await page.getByText('Overview').first().waitFor();
  if (failures.length > 0) throw new Error(failures.join('\n'));
  console.log('the journey ended well');
} catch (failure) {
  await page.screenshot({ path: join(folder, 'failed.png'), fullPage: true });
  console.error(failure);
  process.exitCode = 1;
} finally {
  await browser.close();
}
