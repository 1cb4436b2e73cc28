/** Somebody with a browser. */
import { chromium } from 'playwright-core';

/** Opens a browser whose pages collect what must never happen; each person has cookies of their own. */
export async function visit() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const failures = [];
  const person = async () => {
    const page = await browser.newPage({
      locale: 'en-US',
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    page.on('response', (answer) => {
      if (answer.status() >= 500) failures.push(`${answer.status()} ${answer.url()}`);
    });
    page.on('pageerror', (error) => failures.push(String(error)));
    return page;
  };
  return { browser, page: await person(), person, failures };
}

export async function signIn(page, address, password, login = 'office') {
  await page.goto(address);
  await page.fill('input[autocomplete=username]', login);
  await page.fill('input[type=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  await page.getByRole('navigation').first().waitFor();
}
