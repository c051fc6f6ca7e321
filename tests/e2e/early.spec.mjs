// The log-in form is there before the program: nothing that is typed or pressed in it is lost when the program comes.
import { expect, test as base } from './support/test.mjs';

const PROGRAM = /\/callboard-\w+_bg\.wasm$/;

/**
 * What is asked for there does not come before it is let.
 * @param {import('@playwright/test').Page} page @param {string | RegExp} where @returns {Promise<() => void>} lets it come
 */
async function heldBack(page, where) {
  /** @type {() => void} */
  let comes = () => {};
  const held = new Promise((resolve) => (comes = () => resolve(undefined)));
  await page.route(where, async (route) => {
    await held;
    await route.fallback();
  });
  return comes;
}

const test = base.extend({
  /** The program, which does not come before it is let. @type {any} */
  program: async ({ page }, use) => {
    const comes = await heldBack(page, PROGRAM);
    await use({
      comes: async () => {
        comes();
        await expect(page.locator('.app')).toBeAttached();
      },
    });
    comes();
  },
});

test('what is typed stays, with the focus where it was', async ({ page, supervisor, program }) => {
  await supervisor.opensEarly();
  const { form } = supervisor;
  await expect(form.userName).toBeFocused();
  await page.keyboard.type('super');
  await page.keyboard.press('ArrowLeft');
  await program.comes();
  await expect(form.userName).toBeFocused();
  await page.keyboard.type('!');
  await expect(form.userName).toHaveValue('supe!r');
});

test('a password that was begun is gone on with', async ({ page, supervisor, program, thello }) => {
  await supervisor.opensEarly();
  await supervisor.form.userName.fill(thello.userName);
  await page.keyboard.press('Tab');
  await page.keyboard.type(thello.password.slice(0, 3));
  await program.comes();
  await page.keyboard.type(thello.password.slice(3));
  await page.keyboard.press('Enter');
  await supervisor.board.isLive();
});

test('a press on “Log in” before the program is there logs in when it is', async ({ supervisor, program, thello, page }) => {
  await supervisor.opensEarly();
  await supervisor.form.logIn(thello.userName, thello.password);
  await expect(page.getByRole('button', { name: 'Logging in…' })).toBeVisible();
  await program.comes();
  await supervisor.board.isLive();
});

test('nothing is sent that is not filled in', async ({ supervisor, program }) => {
  await supervisor.opensEarly();
  const { form } = supervisor;
  await form.submit.click();
  await expect(form.submit).toBeVisible();
  await program.comes();
  await expect(form.submit).toBeVisible();
  await expect(form.failure).toHaveCount(0);
});

for (const [width, height] of [[1440, 900], [360, 640]]) {
  test(`nothing moves when the program comes, at ${width} × ${height}`, async ({ page, supervisor, program }) => {
    await page.setViewportSize({ width, height });
    await supervisor.opensEarly();
    const { userName, password, submit } = supervisor.form;
    const places = () => Promise.all([userName, password, submit].map((element) => element.boundingBox()));
    const before = await places();
    await program.comes();
    expect(await places()).toEqual(before);
  });
}

test('it is painted before the program begins, which takes a slow machine longer, also where the configuration comes last', async ({ page, supervisor, thello }) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
  await supervisor.configures();
  const comes = await heldBack(page, '**/config.json');
  const loaded = page.waitForResponse(PROGRAM);
  await page.goto(thello.page);
  await (await loaded).finished();
  comes();
  await expect(supervisor.form.submit).toBeVisible();
  // As many turns as the program would need to begin.
  await page.evaluate(async () => {
    for (let turn = 0; turn < 100; turn += 1) await fetch('config.json');
  });
  await expect(page.locator('#early')).toBeVisible();
  await page.clock.runFor(100);
  await expect(page.locator('.app')).toBeAttached();
  await expect(page.locator('#early')).toHaveCount(0);
});

for (const [language, name] of [['nl-BE', 'Gebruikersnaam'], ['fr-BE', 'Nom d’utilisateur'], ['de-DE', 'Benutzername'], ['it-IT', 'User name']]) {
  test.describe(`a browser that prefers ${language}`, () => {
    test.use({ locale: language });
    test('is asked in its language, or in English', async ({ page, thello, program, supervisor }) => {
      await page.goto(thello.page);
      await expect(page.getByRole('textbox', { name })).toBeVisible();
      await program.comes();
      await expect(page.getByRole('textbox', { name })).toBeVisible();
    });
  });
}

/** Where the program's form would be another one, or none. @type {[string, Record<string, unknown>][]} */
const OTHERWISE = [
  ['a key comes first', { signIn: ['apiKey', 'password'] }],
  ['nobody can log in', { signIn: [] }],
  ['the address cannot be read', { api: 'example' }],
];
for (const [why, more] of OTHERWISE) {
  test(`there is no early form where ${why}`, async ({ page, supervisor, program, thello, setup }) => {
    await supervisor.configures(more);
    const read = page.waitForResponse('**/config.json');
    await page.goto(thello.page);
    await (await read).finished();
    await expect(page.getByText('Callboard is starting…')).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await program.comes();
  });
}

test('a reload goes on without a form', async ({ page, supervisor, program }) => {
  const opened = supervisor.opens();
  await program.comes();
  await opened;
  await supervisor.logsIn();
  await page.addInitScript(() => {
    new MutationObserver(() => document.querySelector('#early:not([hidden])') && Reflect.set(window, 'seen', true))
      .observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.reload();
  await supervisor.board.isLive();
  expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toBeUndefined();
});

test('a script that comes after the program has nothing to do', async ({ page, supervisor, program, thello }) => {
  const comes = await heldBack(page, /\/early-\w+\.js$/);
  await supervisor.configures();
  // A page is loaded when its scripts are.
  await page.goto(thello.page, { waitUntil: 'commit' });
  await program.comes();
  await supervisor.form.userName.fill('super');
  const loaded = page.waitForEvent('load');
  comes();
  await loaded;
  await expect(supervisor.form.userName).toHaveValue('super');
});

test('a program that does not come takes the form with it, and is named', async ({ page, supervisor, watch }) => {
  watch.expect(/status of 404|Failed to (fetch|load)|is missing|ERR_|integrity/);
  /** @type {() => void} */
  let fails = () => {};
  const held = new Promise((resolve) => (fails = () => resolve(undefined)));
  await page.route(PROGRAM, async (route) => {
    await held;
    await route.fulfill({ status: 404, body: '' });
  });
  await supervisor.opensEarly();
  fails();
  await expect(page.getByRole('alert')).toContainText('Callboard could not be loaded');
  await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('where the program has failed already, there is no form to type into', async ({ page, supervisor, thello, watch }) => {
  watch.expect(/status of 404|Failed to (fetch|load)|is missing|ERR_|integrity/);
  await supervisor.configures();
  const comes = await heldBack(page, '**/config.json');
  await page.route(PROGRAM, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(thello.page);
  await expect(page.getByRole('alert')).toContainText('Callboard could not be loaded');
  const read = page.waitForResponse('**/config.json');
  comes();
  await (await read).finished();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await expect(page.getByRole('textbox')).toHaveCount(0);
});
