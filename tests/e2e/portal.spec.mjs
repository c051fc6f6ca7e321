// A portal around the page hands in tokens: nobody types a password. Only the named origin, only the very window around.
import { expect, test } from './support/test.mjs';
import { caller } from './support/line.mjs';
import { BoardPage, LogInPage } from './support/pages.mjs';
import { configOf } from './support/setup.mjs';
import { token } from './support/token.mjs';
import { NETWORK } from './support/watch.mjs';
import { tamper } from './support/wire.mjs';

/**
 * Opens a portal with the page in a frame.
 * @param {import('@playwright/test').Page} page @param {import('./support/servers.mjs').Thello} thello
 * @param {Record<string, unknown>} config
 */
async function portal(page, thello, config) {
  await page.route('**/config.json', (route) => route.fulfill({ json: config }));
  await page.route('**/portal.html', (route) => route.fulfill({
    contentType: 'text/html',
    body: '<!doctype html><title>Portal</title><iframe width="1200" height="800" title="Calls"></iframe>',
  }));
  await page.goto(`${thello.page}portal.html`);
  // What the page says is kept, as a portal would listen for it, from before the page is there.
  await page.evaluate((address) => {
    const said = /** @type {unknown[]} */ ([]);
    Reflect.set(window, 'said', said);
    addEventListener('message', ({ data, origin, source }) => said.push([data.type, origin, source === frames[0]]));
    const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    frame.src = address;
  }, thello.page);
  const frame = /** @type {import('@playwright/test').Page} */ (/** @type {unknown} */ (page.frameLocator('iframe[title=Calls]')));
  const board = new BoardPage(frame);
  const form = new LogInPage(frame);
  await expect(form.submit.or(board.logOut)).toBeVisible();
  const origin = new URL(thello.page).origin;
  return {
    board,
    form,
    said: () => page.evaluate(() => Reflect.get(window, 'said')),
    asked: ['callboard:authentication-needed', origin, true],
    /** @param {unknown} message */
    say: (message) => page.evaluate(([data, to]) => frames[0].postMessage(data, /** @type {string} */ (to)), [message, origin]),
  };
}

test('a portal that is named is asked for a token, and its token is enough', { tag: '@core' }, async ({ page, thello, setup, line, supervisor }) => {
  const origin = new URL(thello.page).origin;
  const { board, form, said, asked, say } = await portal(page, thello, configOf(setup, thello.address, { portalOrigins: [origin] }));
  await expect.poll(said).toEqual([['callboard:ready', ...asked.slice(1)], asked]);
  await expect(form.submit).toBeVisible();
  await say({ type: 'callboard:token', version: 1, token: await token(thello) });
  await board.isLive();
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  expect(supervisor.wire.sockets).toBe(1);
});

test('a token that the hub takes no longer is renewed by the portal, and the board goes on', async ({ page, thello, setup, line, watch }) => {
  watch.expect(/status of 401/, ...NETWORK);
  const weather = await tamper(page, {});
  const origin = new URL(thello.page).origin;
  const { board, said, asked, say } = await portal(page, thello, configOf(setup, thello.address, { portalOrigins: [origin] }));
  await say({ type: 'callboard:token', version: 1, token: await token(thello) });
  await board.isLive();
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  const before = (await said()).length;
  await page.route('**/hub/negotiate**', (route) => route.fulfill({ status: 401 }));
  await weather.breakOff();
  await board.isConnected('lost');
  // It was asked only seconds ago, and is not stormed.
  await expect.poll(said, { timeout: 15_000 }).toHaveLength(before + 1);
  expect((await said()).at(-1)).toEqual(asked);
  await page.unroute('**/hub/negotiate**');
  await say({ type: 'callboard:token', version: 1, token: await token(thello) });
  await board.isLive();
  await board.card(lea).isConfirmed(false);
});

test('a token that Thello does not take leaves the form, and says so', async ({ page, thello, setup, watch }) => {
  watch.expect(/status of 401/);
  const origin = new URL(thello.page).origin;
  const { form, say } = await portal(page, thello, configOf(setup, thello.address, { portalOrigins: [origin] }));
  await say({ type: 'callboard:token', version: 1, token: 'made-up-by-somebody' });
  await form.failsWith('unauthorized');
});

test('what is not a token is not taken for one', async ({ page, thello, setup }) => {
  const origin = new URL(thello.page).origin;
  const { board, form, say } = await portal(page, thello, configOf(setup, thello.address, { portalOrigins: [origin] }));
  const good = await token(thello);
  for (const message of [null, 7, 'callboard:token', [good], {}, { token: good }, { type: 'callboard:token', version: 1 },
    { type: 'callboard:token', version: 1, token: 7 }, { type: 'callboard:token', version: 1, token: { toString: 1 } },
    { type: 'callboard:token', version: 1, token: 'x'.repeat(20_000) }, { type: 'other', version: 1, token: good }, { type: 'callboard:token', token: good },
    { type: 'callboard:token', version: 2, token: good }]) {
    await say(message);
  }
  await expect(form.submit).toBeEnabled();
  await board.isConnected('signed-out');
  await expect(form.failure).toHaveCount(0);
});

for (const [who, origins] of /** @type {[string, string[]][]} */ ([
  ['a portal that is not named', []],
  ['a portal of another origin', ['https://elsewhere.example']],
])) {
  test(`${who} is neither asked nor listened to`, async ({ page, thello, setup }) => {
    const { board, form, said, say } = await portal(page, thello, configOf(setup, thello.address, { portalOrigins: origins }));
    await say({ type: 'callboard:token', version: 1, token: await token(thello) });
    // Messages arrive in order: one that is answered after it shows that this one was heard, and not followed.
    await form.userName.fill('still here');
    await board.isConnected('signed-out');
    expect(await said()).toEqual([]);
  });
}

test('a window of the right origin that is not the one around the page is not listened to', async ({ page, thello, setup }) => {
  const origin = new URL(thello.page).origin;
  const { board, form } = await portal(page, thello, configOf(setup, thello.address, { portalOrigins: [origin] }));
  await page.evaluate(async ([message, to]) => {
    const stranger = document.body.appendChild(document.createElement('iframe'));
    const script = stranger.contentWindow;
    // Sent by the other frame: its window is the source.
    Reflect.get(/** @type {object} */ (script), 'Function')('target', 'message', 'to', 'target.postMessage(message, to)')(frames[0], message, to);
  }, /** @type {const} */ ([{ type: 'callboard:token', version: 1, token: await token(thello) }, origin])).catch(() => {});
  await form.userName.fill('still here');
  await board.isConnected('signed-out');
});
