// Five people work on a round of data through two levels: it is prepared, returned, prepared again, given more time,
// signed, not accepted until it is completed, overdue and passed up, accepted and locked. The clock is moved by
// whoever runs this. Every page on the way is looked at by axe.
// usage: round.mjs ADDRESS PASSWORD FOLDER CLOCK PREPARER CHECKER SIGNER RECEIVER LEADER (passwords)
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { barriers } from './accessible.mjs';
import { signIn, visit } from './visitor.mjs';

const [, , address, office, folder, clock, preparer, checker, signer, receiver, leader] = process.argv;
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

/** Moves the server's clock and lets it do what is due then. */
async function later(days) {
  const answer = await fetch(`${clock}/?days=${days}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`the clock answered ${answer.status}`);
}

async function as(login, password) {
  const page = await person();
  await signIn(page, address, password, login);
  return page;
}

const dialog = (page) => page.getByRole('dialog').last();

/** Opens the case from a tab of the inbox. */
async function open(page, tab) {
  await page.goto(`${address}/inbox?view=${tab}`);
  await page
    .getByRole('link', { name: /Construction-quality spot checks/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Concludes the open step. */
async function conclude(page, outcome, words) {
  await page.getByRole('button', { name: outcome, exact: true }).click();
  await dialog(page).waitFor();
  if (words !== undefined) await dialog(page).getByRole('textbox').first().fill(words);
  await dialog(page).getByRole('button', { name: outcome, exact: true }).click();
  await dialog(page).waitFor({ state: 'hidden' });
}

try {
  const desk = await as('office', office);
  await desk.goto(`${address}/rounds`);
  await look(desk, 'rounds before');
  const row = desk.getByRole('row', { name: /Construction-quality spot checks/ });
  await row.getByRole('button', { name: 'Switch on' }).click();
  await dialog(desk).getByRole('button', { name: 'Switch on' }).click();
  await dialog(desk).waitFor({ state: 'hidden' });
  await desk.getByText(/13 owed, 13 not submitted/).waitFor();
  await look(desk, 'rounds opened');

  // Prepared, returned, prepared again: nothing to deliver has to be said.
  const first = await as('preparer', preparer);
  await open(first, 'UNCLAIMED');
  await look(first, 'case at prepare');
  await conclude(first, 'Submit for checking', '本月未组织监督抽查');
  const second = await as('checker', checker);
  await open(second, 'UNCLAIMED');
  await conclude(second, 'Send back to be prepared', '请说明未抽查的原因');
  await open(first, 'UNCLAIMED');

  // More time is asked for by one and granted by another.
  await first.getByRole('button', { name: 'Ask for more time' }).click();
  await dialog(first).getByRole('spinbutton').fill('2');
  await dialog(first).getByRole('textbox').last().fill('等待项目清单');
  await look(first, 'more time');
  await dialog(first).getByRole('button', { name: 'Ask for more time' }).click();
  await dialog(first).waitFor({ state: 'hidden' });
  const fourth = await as('receiver', receiver);
  await open(fourth, 'UNCLAIMED');
  await conclude(fourth, 'Grant', undefined);
  await first.reload();
  await conclude(first, 'Submit for checking', '本月无在建项目');
  await open(second, 'UNCLAIMED');
  await conclude(second, 'Pass', undefined);
  const third = await as('signer', signer);
  await open(third, 'UNCLAIMED');
  await conclude(third, 'Sign', undefined);

  // Not accepted until it is completed; overdue and passed up meanwhile.
  await open(fourth, 'UNCLAIMED');
  await look(fourth, 'case at accept');
  await conclude(fourth, 'One-time notice to complete', '请补充盖章的零报告');
  await later(10);
  const fifth = await as('leader', leader);
  await fifth.goto(`${address}/notices`);
  const told = fifth.getByText(/Still undone/).first();
  // The server does what is due every second here.
  for (let n = 0; n < 20 && (await told.count()) === 0; n++) {
    await fifth.waitForTimeout(500);
    await fifth.reload();
    await fifth.getByRole('heading', { level: 1 }).waitFor();
  }
  await told.waitFor();
  await look(fifth, 'passed up');
  const again = await as('preparer', preparer);
  await open(again, 'UNCLAIMED');
  await again
    .getByText(/overdue/i)
    .first()
    .waitFor();
  await look(again, 'overdue');
  await conclude(again, 'Completed', '已补充');
  const at = await as('receiver', receiver);
  await open(at, 'UNCLAIMED');
  if ((await at.getByRole('button', { name: 'One-time notice to complete' }).count()) > 0)
    failures.push('the one-time notice is offered twice');
  await conclude(at, 'Accept and lock', undefined);
  await at
    .getByText(/A-data-round-/)
    .first()
    .waitFor();
  await look(at, 'case over');
  const end = await as('office', office);
  await end.goto(`${address}/rounds`);
  await end
    .getByText(/Locked/)
    .first()
    .waitFor();
  await look(end, 'rounds after');
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
