// An area files a policy with a document, submits good practice and plans an event; the office publishes and selects.
// Every page on the way is looked at by axe.
// usage: outreach.mjs ADDRESS PASSWORD FOLDER PREPARER (password) PDF
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { barriers } from './accessible.mjs';
import { signIn, visit } from './visitor.mjs';

const [, , address, office, folder, preparer, document] = process.argv;
mkdirSync(folder, { recursive: true });
const { browser, person, failures } = await visit();

async function look(page, name) {
  failures.push(...(await barriers(page, name)));
  await page.screenshot({ path: join(folder, `outreach-${name}.png`), fullPage: true });
}

const dialog = (page) => page.getByRole('dialog').last();

/** Gives a word of the policy's in a field that takes several. */
async function choose(page, label, text) {
  await dialog(page).getByLabel(label).fill(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

async function save(page) {
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
}

/** Does what asks whether one is sure. */
async function surely(page, name) {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('tooltip').getByRole('button', { name: 'Yes' }).click();
}

/** Does what asks for words. */
async function saying(page, name, words) {
  await page.getByRole('button', { name, exact: true }).click();
  await dialog(page).getByRole('textbox').fill(words);
  await dialog(page).getByRole('button', { name, exact: true }).click();
  await dialog(page).waitFor({ state: 'hidden' });
}

const stands = (page, state) => page.locator('.mark').getByText(state, { exact: true }).first().waitFor();

try {
  const area = await person();
  await signIn(area, address, preparer, 'area');
  const desk = await person();
  await signIn(desk, address, office);

  await area.goto(`${address}/outreach`);
  await area.getByRole('button', { name: 'File a policy' }).click();
  await dialog(area).getByLabel('Title').fill('华容县标准奖励办法');
  await dialog(area).getByLabel('Issued by').fill('华容县人民政府');
  await dialog(area).getByLabel('Issued on').fill('2024-03-01');
  await area.keyboard.press('Enter');
  await choose(area, 'Clauses that it serves', '3.10');
  await area.setInputFiles('input[type=file]', [document]);
  await area.locator('.file-list li').first().waitFor();
  await look(area, 'policy-form');
  await save(area);
  await area.getByRole('heading', { name: '华容县标准奖励办法' }).waitFor();
  await surely(area, 'File');
  await stands(area, 'Filed');
  await look(area, 'policy-filed');

  await desk.goto(`${address}/outreach`);
  await desk.getByRole('link', { name: '华容县标准奖励办法' }).first().click();
  await surely(desk, 'Publish');
  await stands(desk, 'Published');
  await area.goto(`${address}/outreach`);
  await area
    .getByRole('table')
    .getByRole('link', { name: /Huarong.*3\.10.*华容县标准奖励办法/ })
    .waitFor();
  await look(area, 'coverage');

  await area.getByRole('link', { name: 'Good practice' }).click();
  await area.getByRole('button', { name: 'Submit good practice' }).click();
  await dialog(area).getByLabel('Title').fill('园区质量服务驿站');
  await dialog(area).getByLabel('What was done').fill('设立驿站\n专人上门');
  await dialog(area).getByLabel('What came of it').fill('办事时间缩短一半');
  await choose(area, 'Clauses that it serves', '3.6');
  await save(area);
  await surely(area, 'Submit');
  await stands(area, 'Submitted');
  await desk.goto(area.url());
  await saying(desk, 'Select', '可推广');
  await stands(desk, 'Selected');
  await saying(desk, 'Publish', '一站受理，上门服务');
  await stands(desk, 'Published');
  await look(desk, 'practice');
  await desk.goto(`${address}/outreach/practices?query=${encodeURIComponent('驿站')}`);
  await desk.getByRole('link', { name: '园区质量服务驿站' }).waitFor();
  await look(desk, 'practices');

  await area.goto(`${address}/outreach/publicity?month=2025-09&view=month`);
  await area.getByRole('button', { name: 'Add a plan' }).click();
  await dialog(area).getByLabel('Title').fill('质量月启动仪式');
  await dialog(area).getByLabel('Kind').click();
  await area.getByTitle('Open day').click();
  await dialog(area).getByLabel('Responsible').fill('县市场监管局');
  await save(area);
  await area.getByRole('button', { name: /质量月启动仪式/ }).click();
  await dialog(area).getByText('Result to be added').waitFor();
  await look(area, 'publicity');
  const saved = area.waitForEvent('download');
  await area.keyboard.press('Escape');
  await area.getByRole('button', { name: /Calendar of 2025/ }).click();
  if ((await saved).suggestedFilename() !== 'publicity.ics') throw new Error('the calendar has another name');
  if (failures.length > 0) throw new Error(failures.join('\n'));
  console.log('the journey ended well');
} catch (failure) {
  console.error(failure);
  process.exitCode = 1;
} finally {
  await browser.close();
}
