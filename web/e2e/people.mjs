// The three administrators begin an installation, each with a passkey: one enters a unit and a person and
// asks for a role, the second grants it, the person signs in with a first password and then by a passkey
// alone, the third one reads what happened. Every page on the way is looked at by axe, on a phone, too.
// usage: people.mjs ADDRESS - FOLDER SYSTEM SECURITY AUDIT (passwords for the first sign-in)
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { barriers } from './accessible.mjs';
import { visit } from './visitor.mjs';

const [, , address, , folder, system, security, audit] = process.argv;
mkdirSync(folder, { recursive: true });
const { browser, person, failures } = await visit();
let picture = 0;

/** Looks at a page as somebody who cannot see it, and keeps a picture. */
async function look(page, name) {
  failures.push(...(await barriers(page, name)));
  picture += 1;
  const file = `${String(picture).padStart(2, '0')}-${name.replaceAll(/[^a-z0-9]+/g, '-')}.png`;
  await page.screenshot({ path: join(folder, file), fullPage: true });
}

/** A device that keeps passkeys and knows its owner's finger. */
async function withFinger(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const dialog = (page) => page.getByRole('dialog').last();

/** A whole first sign-in; the second factor is a passkey. */
async function begin(login, given) {
  const page = await person();
  await withFinger(page);
  await page.goto(address);
  await page.fill('input[autocomplete=username]', login);
  await page.fill('input[type=password]', given);
  await page.keyboard.press('Enter');
  await page.locator('input[autocomplete=new-password]').first().waitFor();
  await look(page, `${login} new password`);
  const own = `Own-${given}`;
  await page.locator('input[autocomplete=new-password]').nth(0).fill(own);
  await page.locator('input[autocomplete=new-password]').nth(1).fill(own);
  await page.keyboard.press('Enter');
  await page.locator('.app-code').waitFor();
  await look(page, `${login} authenticator app`);
  await page.getByText('Passkey', { exact: true }).click();
  await page.getByLabel('Name of the passkey').fill('office computer');
  await look(page, `${login} passkey`);
  await page.getByRole('button', { name: 'Make the passkey' }).click();
  await page.locator('.recovery-codes').waitFor();
  await look(page, `${login} recovery codes`);
  await page.getByRole('button', { name: 'Kept; continue' }).click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  await page.getByRole('navigation').first().waitFor();
  return { page, password: own };
}

/** Every page of the list, on a screen and on a phone. */
async function tour(page, who, paths) {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of paths) {
      await page.goto(`${address}${path}`);
      await page.locator('h1').first().waitFor();
      await look(page, `${who} ${path.slice(1)} ${width}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) failures.push(`${who} ${path} at ${width}: ${wide} px too wide`);
    }
  }
}

async function choose(page, label, typed, option) {
  await dialog(page).getByLabel(label, { exact: true }).click();
  await page.keyboard.type(typed);
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option })
    .first()
    .click();
  await dialog(page).locator('.ant-modal-title').click();
}

try {
  const { page: keeper } = await begin('admin', system);
  await keeper.goto(`${address}/units`);
  await keeper.getByRole('button', { name: 'Add a unit' }).click();
  await dialog(keeper).getByLabel('Code', { exact: true }).fill('quality-institute');
  await dialog(keeper).getByLabel('Name in Chinese', { exact: true }).fill('市质量技术研究院');
  await dialog(keeper).getByLabel('Name in English', { exact: true }).fill('Quality institute');
  await look(keeper, 'unit form');
  await dialog(keeper).getByRole('button', { name: 'Save' }).click();
  await keeper.getByRole('button', { name: 'Quality institute', exact: true }).click();
  await keeper.getByText('Liaison officer').waitFor();
  await keeper.getByText('Proof of entry').first().waitFor();
  await look(keeper, 'unit');

  await keeper.goto(`${address}/people`);
  await keeper.getByRole('button', { name: 'Add a person' }).click();
  await dialog(keeper).getByLabel('User name', { exact: true }).fill('limin');
  await dialog(keeper).getByLabel('Name', { exact: true }).fill('李敏');
  await dialog(keeper).getByRole('button', { name: 'Save' }).click();
  const given = await keeper.locator('.ant-alert code').first().textContent();
  await keeper.getByRole('button', { name: '李敏' }).click();
  await keeper.getByRole('button', { name: 'Add a post' }).click();
  await choose(keeper, 'Unit', 'Quality', 'Quality institute');
  await dialog(keeper).getByLabel('Title', { exact: true }).fill('综合岗');
  await choose(keeper, 'Duties', 'Leader', 'Leader in charge');
  await choose(keeper, 'Ask for a role', 'Leading', 'Leading Group Office');
  await look(keeper, 'post form');
  await dialog(keeper).getByRole('button', { name: 'Save' }).click();
  await keeper.getByText('asked for').waitFor();
  await look(keeper, 'person');
  await tour(keeper, 'system', ['/units', '/people', '/roles', '/account']);

  const { page: guard } = await begin('security', security);
  await guard.goto(`${address}/role-requests`);
  await guard.getByRole('button', { name: /^Grant grant 李敏/ }).click();
  await look(guard, 'request');
  await guard.locator('.ant-popconfirm').getByRole('button', { name: 'Grant' }).click();
  await guard.getByText('No requests').waitFor();
  await guard.getByRole('button', { name: /^Notices, \d+ unread$/ }).click();
  await guard.locator('.notice-bell').getByText('To be decided').first().waitFor();
  await look(guard, 'bell');
  await guard.getByRole('link', { name: 'All notices' }).click();
  await guard.getByRole('button', { name: 'Mark all as read' }).click();
  await guard.getByRole('button', { name: 'Notices, none unread' }).waitFor();
  await tour(guard, 'security', [
    '/role-requests',
    '/roles',
    '/tokens',
    '/sign-ins',
    '/people',
    '/account',
    '/notices',
  ]);
  await guard.goto(`${address}/people`);
  await guard.getByRole('button', { name: '李敏' }).click();
  await guard.getByRole('tab', { name: 'Rights and reasons' }).click();
  await guard.getByText('Import records').first().waitFor();
  await look(guard, 'rights of a person');

  const { page: li, password } = await begin('limin', given);
  await li.goto(`${address}/account`);
  await li.getByRole('button', { name: 'Make a token' }).click();
  await dialog(li).getByLabel('Name', { exact: true }).fill('exchange');
  await dialog(li).getByLabel('Import records', { exact: true }).check();
  await look(li, 'token form');
  await dialog(li).getByRole('button', { name: 'Make a token' }).click();
  await li.getByText('Token “exchange”').waitFor();
  await tour(li, 'office', ['/account', '/units', '/people', '/instructions']);
  await li.goto(`${address}/instructions`);
  await li.getByRole('button', { name: 'Enter an instruction' }).click();
  await choose(li, 'Leader', '李敏', '李敏');
  await choose(li, 'Unit', 'Quality', 'Quality institute');
  await dialog(li).getByLabel('Instruction', { exact: true }).fill('请各单位按月报送。');
  await choose(li, 'Addressees', 'Finance', 'Finance');
  await look(li, 'instruction form');
  await dialog(li).getByRole('button', { name: 'Save' }).click();
  await li.locator('.instruction-text').waitFor();

  // Out, and in again: the passkey beside the password first, then nothing but the passkey.
  const out = async () => {
    await li.getByRole('button', { name: '李敏' }).click();
    await li.getByText('Sign out').click();
    await li.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
  };
  await out();
  await li.fill('input[autocomplete=username]', 'limin');
  await li.fill('input[type=password]', password);
  await li.keyboard.press('Enter');
  await li.getByRole('button', { name: 'Use a passkey' }).waitFor();
  await look(li, 'second factor');
  await li.getByRole('button', { name: 'Use a passkey' }).click();
  await li.waitForURL((url) => !url.pathname.includes('sign-in'));
  await li.getByText('Overview').first().waitFor();
  await out();
  await li.goto(`${address}/sign-in/government`);
  await li.getByRole('alert').waitFor();
  await look(li, 'refused by the government');
  await li.goto(address);
  await li.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
  await look(li, 'sign in');
  await li.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await li.waitForURL((url) => !url.pathname.includes('sign-in'));
  await li.getByText('Overview').first().waitFor();

  const { page: auditor } = await begin('audit', audit);
  if (await auditor.getByRole('link', { name: 'Import' }).isVisible()) {
    failures.push('the audit administrator is offered to import');
  }
  await tour(auditor, 'audit', ['/sign-ins', '/identity-changes', '/roles', '/account', '/mail-log']);
  await auditor.goto(`${address}/sign-ins`);
  await auditor.getByText('limin').first().waitFor();
  await tour(auditor, 'audit', ['/ledger']);
  await auditor.goto(`${address}/ledger`);
  await auditor.getByLabel('Object', { exact: true }).fill('quality-institute');
  await auditor.keyboard.press('Enter');
  await auditor.getByText('unit.made').waitFor();
  await auditor.locator('.ant-table-row button').last().click();
  await auditor.getByText('The proof holds').waitFor();
  await look(auditor, 'proof');
  await auditor.goto(`${address}/imports`);
  await look(auditor, 'not allowed');

  if (failures.length > 0) throw new Error(failures.join('\n'));
  console.log('the journey ended well');
} catch (failure) {
  let n = 0;
  for (const context of browser.contexts()) {
    for (const page of context.pages()) {
      n += 1;
      await page.screenshot({ path: join(folder, `failed-${n}.png`) });
    }
  }
  console.error(failure);
  process.exitCode = 1;
} finally {
  await browser.close();
}
