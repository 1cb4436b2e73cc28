// The office draws an assessment up, tries other weights out, appoints reviewers, enters a deduction and sends it; an area
// objects and gets its answer; somebody else freezes it. Every page on the way is looked at by axe.
// usage: assessment.mjs ADDRESS PASSWORD FOLDER CLOCK LEADER AREA FIRST SECOND (passwords)
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { barriers } from './accessible.mjs';
import { signIn, visit } from './visitor.mjs';

const [, , address, office, folder, clock, leader, area, first, second] = process.argv;
mkdirSync(folder, { recursive: true });
const { browser, person, failures } = await visit();
let picture = 0;

async function look(page, name) {
  failures.push(...(await barriers(page, name)));
  picture += 1;
  await page.screenshot({
    path: join(folder, `${String(picture).padStart(2, '0')}-${name.replaceAll(' ', '-')}.png`),
    fullPage: true,
  });
}

async function as(login, password) {
  const page = await person();
  await signIn(page, address, password, login);
  return page;
}

const dialog = (page) => page.getByRole('dialog').last();

async function pick(page, box, words) {
  await box.click();
  await page.locator('.ant-select-item-option-content', { hasText: words }).last().click();
}

async function confirm(page, words) {
  await dialog(page).getByRole('button', { name: words, exact: true }).click();
  await dialog(page).waitFor({ state: 'hidden' });
}

/** Scores the first review by hand and the rest as the page would. */
async function review(login, password, score) {
  const page = await as(login, password);
  await page.goto(`${address}/assessments`);
  await page.getByRole('button', { name: 'Score', exact: true }).first().click();
  await dialog(page).getByLabel('Score').fill(score);
  await dialog(page).getByLabel('Opinion').fill('资料齐全，机制健全');
  await confirm(page, 'Score');
  await look(page, `reviews of ${login}`);
  await page.evaluate(async (given) => {
    const csrf = await (await fetch('/api/csrf')).json();
    for (const { id } of await (await fetch('/api/assessments/reviews')).json()) {
      await fetch(`/api/assessments/reviews/${id}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', [csrf.headerName]: csrf.token },
        body: JSON.stringify({ score: given, words: '资料齐全，机制健全' }),
      });
    }
  }, score);
}

try {
  const desk = await as('office', office);
  await desk.goto(`${address}/assessments`);
  await desk.getByText('Schemes').first().waitFor();
  await look(desk, 'schemes');
  await desk.getByRole('button', { name: 'Draw up' }).first().click();
  await pick(desk, dialog(desk).getByRole('combobox'), '2024');
  await dialog(desk).getByRole('button', { name: 'Draw up' }).click();
  await desk.waitForURL(/assessments\/.+/);
  const path = new URL(desk.url()).pathname;
  await desk.getByRole('button', { name: 'Appoint' }).click();
  for (const [n, name] of ['first', 'second'].entries()) {
    const box = dialog(desk).getByRole('combobox').nth(n);
    await box.click();
    await box.fill(name);
    await desk.locator('.ant-select-item-option-content', { hasText: name }).last().click();
  }
  await confirm(desk, 'Appoint');
  await review('first', first, '9');
  await review('second', second, '8.5');
  await desk.reload();
  await desk.getByRole('button', { name: 'Enter one' }).click();
  await pick(desk, dialog(desk).getByRole('combobox').first(), 'Huarong');
  await pick(desk, dialog(desk).getByRole('combobox').nth(1), 'Falsified');
  await dialog(desk).getByLabel('Document').fill('示例〔2024〕8号');
  await dialog(desk).getByLabel('Reason').fill('台账不实');
  await confirm(desk, 'Enter one');
  await desk.getByRole('spinbutton', { name: 'Weight of Targets' }).fill('20');
  await desk.getByRole('spinbutton', { name: 'Weight of Measures' }).fill('80');
  await desk.getByRole('button', { name: 'Try out' }).click();
  await desk.getByRole('columnheader', { name: 'Total with other weights' }).waitFor();
  await look(desk, 'other weights');
  await desk.getByRole('button', { name: 'Send drafts' }).click();
  await confirm(desk, 'Send drafts');
  await desk.getByText(/Objections are taken until/).waitFor();

  const own = await as('huarong', area);
  await own.goto(`${address}${path}`);
  await own.getByRole('link', { name: /Huarong/ }).click();
  await own.getByRole('button', { name: /Results/ }).click();
  await own.getByText(/Reviewer 1/).waitFor();
  await look(own, 'own sheet');
  await own.getByRole('button', { name: 'Object', exact: true }).click();
  await pick(own, dialog(own).getByRole('combobox'), 'Falsified');
  await dialog(own).getByRole('textbox').fill('台账已核实无误');
  await confirm(own, 'Object');

  await desk.reload();
  await desk.getByRole('button', { name: 'Withdraw' }).click();
  await dialog(desk).getByRole('textbox').fill('经复核不属实');
  await confirm(desk, 'Withdraw');
  await desk.getByRole('button', { name: 'Answer', exact: true }).click();
  await dialog(desk).getByLabel('Accepted').check();
  await dialog(desk).getByRole('textbox').fill('采纳，撤销扣分');
  await confirm(desk, 'Answer');
  await look(desk, 'answered');

  await fetch(`${clock}/?days=8`, { method: 'POST' });
  const chief = await as('chief', leader);
  await chief.goto(`${address}${path}`);
  await chief.getByRole('button', { name: 'Freeze' }).click();
  await confirm(chief, 'Freeze');
  await chief.getByText('Frozen').waitFor();
  await chief.getByRole('link', { name: /Huarong/ }).click();
  await chief.getByText('Recomputed, the same').waitFor();
  await look(chief, 'frozen sheet');
  await chief.evaluate(() => localStorage.setItem('zhiqiang.language', 'zh-CN'));
  await chief.reload();
  await chief.getByText('按快照重算一致').waitFor();
  await look(chief, 'frozen sheet in Chinese');
  await chief.goto(`${address}${path}`);
  await chief.getByText('已审定').waitFor();
  await look(chief, 'result in Chinese');
  if (failures.length > 0) throw new Error(failures.join('\n'));
  console.log('the journey ended well');
} catch (failure) {
  for (const [n, page] of browser
    .contexts()
    .flatMap((context) => context.pages())
    .entries()) {
    await page.screenshot({ path: join(folder, `failed-${n}.png`) });
  }
  console.error(failure);
  process.exitCode = 1;
} finally {
  await browser.close();
}
