/** The register from a stranger's application to a merged entry, in a browser, with pictures:
 * node e2e/registry.mjs ADDRESS OFFICE_PASSWORD FOLDER */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from './visitor.mjs';

const [address, password, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const { browser, page, person, failures } = await visit();
const picture = async (on, name) => {
  await on.waitForTimeout(400);
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ]) {
    await on.setViewportSize({ width, height });
    await on.waitForTimeout(300);
    await on.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
    const wide = await on.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 1) failures.push(`${name} at ${width} is ${wide} px too wide`);
  }
  await on.setViewportSize({ width: 1280, height: 900 });
};
const WEIGHTS = Array.from({ length: 17 }, (_, i) => 3 ** i % 31);
const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const code = (n) => {
  const first = `91430626MA${String(n).padStart(7, '0')}`;
  const sum = [...first].reduce((all, c, i) => all + LETTERS.indexOf(c) * (WEIGHTS[i] ?? 0), 0);
  return first + LETTERS[(31 - (sum % 31)) % 31];
};
const choose = async (label, text) => {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(text, { exact: true }).last().click();
};

// A stranger applies.
const stranger = await person();
await stranger.goto(`${address}/sign-in`);
await stranger.getByText('Firms: apply for an account').click();
await stranger.getByLabel('Unified social credit code').fill(code(7));
await stranger.getByLabel('Name of the firm').fill('平江辣条食品有限公司');
await stranger.getByLabel('County-level area (park)').click();
await stranger.getByTitle('Pingjiang County').click();
await stranger.getByLabel('Contact person').fill('钱联络');
await stranger.getByLabel('Phone').fill('13900001234');
await picture(stranger, 'apply');
await stranger.getByRole('button', { name: 'Apply' }).click();
await stranger.getByText('has been received').waitFor();
await picture(stranger, 'applied');

// The office signs in for the first time.
await page.goto(address);
await page.fill('input[autocomplete=username]', 'demo-office');
await page.fill('input[type=password]', password);
await page.keyboard.press('Enter');
await page.locator('input[autocomplete=new-password]').first().waitFor();
const own = `Own-${password}`;
for (const field of await page.locator('input[autocomplete=new-password]').all()) await field.fill(own);
await page.keyboard.press('Enter');
await page.getByText('Overview').first().waitFor();

for (const [n, name] of [
  [1, '洞庭（岳阳）米业有限公司'],
  [2, '洞庭(岳阳)米业有限责任公司'],
]) {
  await page.goto(`${address}/registry`);
  await page.getByRole('button', { name: 'Enter somebody' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Unified social credit code').fill(code(n));
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await choose('Place of registration', 'Pingjiang County');
  await choose('Managing area', 'Pingjiang County');
  await choose('Key industry chains', 'Green food');
  await page.keyboard.press('Escape');
  if (n === 1) await picture(page, 'entry-dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/registry\/[0-9a-f-]{36}/);
}
await page.getByRole('button', { name: 'Add a contact' }).click();
let dialog = page.getByRole('dialog');
await dialog.getByLabel('Duty').fill('质量负责人');
await dialog.getByLabel('Name').fill('郑成功');
await dialog.getByLabel('Phone').fill('13873001234');
await dialog.getByRole('button', { name: 'Save' }).click();
await page.getByText('138****1234').waitFor();
for (const [kind, days] of [
  ['Food production licence', 400],
  ['Management system certification', 20],
  ['Compulsory product certification (CCC)', -5],
]) {
  await page.getByRole('button', { name: 'Add a qualification' }).click();
  dialog = page.getByRole('dialog');
  await choose('Kind', kind);
  await dialog.getByLabel('Certificate number').fill('SC10143062600001');
  const until = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Valid until').fill(until);
  await page.keyboard.press('Enter');
  if (days === 400) await picture(page, 'qualification-dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
await picture(page, 'entry');
await page.getByRole('button', { name: 'Show in full' }).click();
await page.getByText('13873001234').waitFor();
await picture(page, 'entry-shown');
await page.goto(`${address}/registry`);
await page.getByRole('searchbox').fill('米业');
await page.keyboard.press('Enter');
await page.getByRole('link', { name: /洞庭/ }).first().waitFor();
await picture(page, 'list');
await page.getByRole('button', { name: /Import$/ }).click();
await page.locator('input[type=file]').setInputFiles({
  name: '主体.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`统一社会信用代码,名称,登记地\n${code(9)},新厂,平江县\n123,坏厂,别处\n`),
});
await page.getByText('fault(s)').waitFor();
await picture(page, 'import');
await page.goto(`${address}/registry/duplicates`);
await page
  .getByRole('button', { name: /^Merge 洞庭/ })
  .first()
  .waitFor();
if (((await page.getByRole('link', { name: code(1) }).boundingBox())?.height ?? 0) < 10)
  failures.push('no code');
await picture(page, 'duplicates');
await page
  .getByRole('button', { name: /^Merge 洞庭/ })
  .first()
  .click();
await page.getByRole('dialog').getByLabel('Reason').fill('同一企业');
await picture(page, 'merge-dialog');
await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
await page.getByText('Nothing looks like a duplicate').waitFor();
await page.goto(`${address}/registry/applications`);
await page.getByText('平江辣条食品有限公司').waitFor();
await picture(page, 'applications');
await page.getByRole('button', { name: 'Confirm', exact: true }).click();
await page.getByText('The account is open').waitFor();
await picture(page, 'confirmed');
const given = await page.locator('code').first().textContent();

// The firm signs in with what it was given.
const firm = await person();
await firm.goto(address);
await firm.fill('input[autocomplete=username]', code(7).toLowerCase());
await firm.fill('input[type=password]', given);
await firm.keyboard.press('Enter');
await firm.locator('input[autocomplete=new-password]').first().waitFor();
for (const field of await firm.locator('input[autocomplete=new-password]').all())
  await field.fill(`Own-${given}`);
await firm.keyboard.press('Enter');
await firm.waitForURL((url) => !url.pathname.includes('sign-in'));
await firm.goto(`${address}/registry`);
await firm.getByRole('link', { name: '平江辣条食品有限公司' }).click();
await firm.getByRole('button', { name: 'Ask to change a contact' }).waitFor();
await picture(firm, 'firm');
await browser.close();
if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exit(1);
}
console.log('ok');
