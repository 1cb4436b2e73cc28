// Six people and a task: the office dispatches what the document promises, a bureau accepts it and passes it on to
// a county, the county tells late how far it has come, is pressed by letter and replies, and asks for closing; its
// leader signs, the bureau closes, and the office closes what the bureau did. The clock is moved by whoever runs
// this. Every page on the way is looked at by axe.
// usage: tasks.mjs ADDRESS - FOLDER CLOCK DESK DIRECTOR BUREAU CHIEF COUNTY LEADER (passwords)
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { barriers } from './accessible.mjs';
import { signIn, visit } from './visitor.mjs';

const [, , address, , folder, clock, desk, director, bureau, chief, county, leader] = process.argv;
const TITLE = /Regulate the market of construction testing/;
const PROOF = {
  name: 'proof.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};
mkdirSync(folder, { recursive: true });
const { browser, person, failures } = await visit();
let picture = 0;

async function look(page, name) {
  failures.push(...(await barriers(page, name)));
  picture += 1;
  await page.screenshot({
    path: join(folder, `task-${String(picture).padStart(2, '0')}-${name.replaceAll(' ', '-')}.png`),
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

/** Presses a button that asks for something first, and answers. */
async function act(page, name, answer, sent = name) {
  await page.getByRole('button', { name, exact: true }).click();
  await dialog(page).waitFor();
  await answer(dialog(page));
  await dialog(page).locator('.ant-modal-footer').getByRole('button', { name: sent, exact: true }).click();
  await page.getByText(`Done: ${sent}`).waitFor();
}

/** Opens the task from what the unit has to do. */
async function duty(page) {
  await page.goto(`${address}/duties`);
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
}

const CLOSING = /^Close: Regulate/;
const LETTER = 'Pressing letter';

/** Concludes the open step of a case. */
async function conclude(page, name, outcome, words) {
  await page.goto(`${address}/inbox?view=UNCLAIMED`);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('button', { name: outcome, exact: true }).click();
  await dialog(page).waitFor();
  if (words !== undefined) await dialog(page).getByRole('textbox').first().fill(words);
  await dialog(page).locator('.ant-modal-footer').getByRole('button', { name: outcome, exact: true }).click();
  await dialog(page).waitFor({ state: 'hidden' });
}

const close = (page) =>
  act(page, 'Ask for closing', async (asked) => {
    await asked.getByLabel('How it was done').fill('已完成，见附件。');
    await asked.locator('input[type=file]').setInputFiles(PROOF);
    await asked.locator('.file-list li').waitFor();
  });

try {
  // The office dispatches what the document promises.
  const first = await as('desk', desk);
  await first.goto(`${address}/tasks/plan?words=construction%20testing`);
  await first.getByRole('checkbox', { name: TITLE }).check();
  await look(first, 'plan');
  await first.getByRole('button', { name: 'Dispatch what is chosen (1)' }).click();
  await dialog(first).waitFor();
  await look(first, 'dispatch');
  await dialog(first).getByRole('button', { name: 'Dispatch', exact: true }).click();
  await first.getByText('Done: 1 tasks dispatched').waitFor();

  // The bureau begins with what it has to do, accepts, and passes it on.
  const second = await as('receiver', bureau);
  if (!second.url().endsWith('/duties')) failures.push(`the bureau begins at ${second.url()}`);
  await second.getByRole('link', { name: TITLE }).first().waitFor();
  await look(second, 'duties');
  await duty(second);
  await second.getByRole('button', { name: 'Accept', exact: true }).click();
  await second.getByText('Done: Accept').waitFor();
  await act(second, 'Pass on to areas', async (asked) => {
    await asked.getByRole('checkbox', { name: 'Huarong County' }).check();
    await look(second, 'pass on');
  });
  await second.getByRole('heading', { name: 'Passed on' }).waitFor();
  await look(second, 'task of the bureau');

  // The county accepts and tells late how far it has come.
  let third = await as('preparer', county);
  await duty(third);
  await third.getByRole('button', { name: 'Accept', exact: true }).click();
  await third.getByText('Done: Accept').waitFor();
  await later(90);
  third = await as('preparer', county);
  const owed = third.getByRole('list', { name: 'Progress owed' });
  await owed.getByText('Overdue').first().waitFor();
  await look(third, 'progress owed');
  await duty(third);
  await act(third, 'Tell the progress', async (asked) => {
    await asked.getByRole('spinbutton').fill('100');
    await asked.getByLabel('How far it has come').fill('检测市场专项检查已完成。');
    await look(third, 'tell the progress');
  });
  await third.getByText('Told late').waitFor();
  await look(third, 'told late');

  // The office presses by letter: it is signed, replied to, the reply is signed and accepted.
  const fifth = await as('desk', desk);
  await fifth.goto(`${address}/tasks?area=430623`);
  await fifth.getByRole('link', { name: TITLE }).click();
  await act(
    fifth,
    'Press by letter',
    async (asked) => {
      await asked.getByLabel('Document number').fill('岳质强办督〔2026〕1号');
      await asked.getByLabel('Text', { exact: true }).fill('请说明迟报原因，并抓紧报请销号。');
      await look(fifth, 'press');
    },
    'Submit for signing',
  );
  await conclude(await as('director', director), LETTER, 'Sign and send');
  await conclude(third, LETTER, 'Submit the reply', '因人员变动迟报，已补报。');
  const fourth = await as('leader', leader);
  await conclude(fourth, LETTER, 'Sign');
  await conclude(fifth, LETTER, 'Accept');
  await fifth.getByRole('link', { name: /Pressing letter/ }).click();
  await fifth.getByText('Answered').first().waitFor();
  await look(fifth, 'letter');

  // The county asks for closing; others sign and close.
  await duty(third);
  await third.getByRole('region', { name: 'Pressing letters' }).waitFor();
  await close(third);
  await third.getByText('Closing asked for').first().waitFor();
  await look(third, 'closing asked for');
  await conclude(fourth, CLOSING, 'Sign');
  const again = await as('receiver', bureau);
  await conclude(again, CLOSING, 'Close');

  // The office finishes its own part, and closes what the bureau did.
  await duty(fifth);
  await fifth.getByRole('button', { name: 'Finish this part' }).click();
  await fifth.getByText('Done: Finish this part').waitFor();
  await again.goto(`${address}/tasks?shape=BOARD`);
  await again.getByRole('region', { name: 'Closed' }).getByRole('link', { name: TITLE }).waitFor();
  await look(again, 'board');
  await duty(again);
  await close(again);
  await conclude(await as('chief', chief), CLOSING, 'Sign');
  await conclude(fifth, CLOSING, 'Close');
  await fifth.goto(`${address}/tasks?state=CLOSED`);
  await fifth.getByRole('link', { name: TITLE }).nth(1).waitFor();
  await look(fifth, 'tasks closed');
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
