// A page of another origin (tests/portal/hostile.js) that frames the board, or the portal around it, and posts everything
// it can think of: nothing changes, nothing is told to it, no token leaves, and the page neither slows down nor fails.
import { expect, test } from './support/test.mjs';
import { caller } from './support/line.mjs';
import { NO_FOCUS, deliver, framed, servePages, servePortal } from './support/portal.mjs';
import { configOf } from './support/setup.mjs';
import { token } from './support/token.mjs';

/** What Chromium says of a message that is not for the window it was sent to: here, that nobody else hears it. */
const NOT_FOR_IT = /Failed to execute 'postMessage'/;

/** @param {import('@playwright/test').Page} page @param {Record<string, string>} known @returns {Promise<number>} */
const attack = (page, known) => page.evaluate((known) => Reflect.get(window, 'attack')(known), known);

/** The page paints soon after thousands of messages, and then at once. @param {import('@playwright/test').Locator} something */
async function isQuick(something) {
  for (const most of [4_000, 1_000]) {
    const began = Date.now();
    await something.evaluate(() => new Promise(requestAnimationFrame));
    expect(Date.now() - began).toBeLessThan(most);
  }
}

test.beforeEach(({ context, watch }) => watch.over(context));

for (const [who, named] of /** @type {const} */ ([['while a portal is named', true], ['while none is', false]])) {
  test(`a page that means harm around the board achieves nothing, ${who}`, { tag: '@core' }, async ({ context, page, thello, setup, line, watch, afterwards }) => {
    watch.expect(NOT_FOR_IT, NO_FOCUS);
    test.slow();
    const hostile = await servePages('127.0.0.1', async () => null);
    afterwards(hostile.stop);
    const portalOrigins = named ? ['https://intranet.example'] : [];
    const site = await deliver(context, thello, [hostile.origin], configOf(setup, thello.address, { portalOrigins }));
    afterwards(site.stop);
    await page.goto(`${hostile.origin}/hostile.html?victim=${encodeURIComponent(site.address)}`);
    const { board, form } = framed(page, '#victim');
    await expect(form.submit).toBeVisible();
    const lea = caller('Léa Dubois');
    const known = { token: await token(thello), call: lea.id, operator: setup.sofie.id, queue: setup.support.id };
    expect(await attack(page, known)).toBeGreaterThan(30);
    await isQuick(form.submit);
    await board.isConnected('signed-out');
    await expect(form.failure).toHaveCount(0);
    // Somebody logs in all the same, in a frame whose surroundings nobody looked at.
    await form.logIn(thello.userName, thello.password);
    await board.isLive();
    await line.enters(setup.sales, lea);
    await board.card(lea).isConfirmed();
    await attack(page, known);
    await isQuick(board.root);
    await board.isLive();
    await board.card(lea).isAssigned('none');
    await expect(board.lane(setup.sales)).toBeVisible();
    const root = board.page.locator(':root');
    await expect(root).toHaveAttribute('lang', 'en');
    await expect(root).toHaveAttribute('data-scale', '100');
    expect(await line.sentTo(lea)).toBeNull();
    // Long enough for counts and limits.
    await expect(board.card(lea).wait).toHaveText(/0:0[3-9]/);
    expect(await page.locator('#heard').textContent()).toBe('');
  });
}

test('around a portal with the board in it, it neither speaks nor hears, and the portal goes on', async ({ context, page, thello, setup, line, watch, afterwards }) => {
  watch.expect(NOT_FOR_IT, NO_FOCUS);
  const hostile = await servePages('127.0.0.1', async () => null);
  afterwards(hostile.stop);
  const portal = await servePortal(thello);
  afterwards(portal.stop);
  const site = await deliver(context, thello, [portal.origin, hostile.origin], configOf(setup, thello.address, { portalOrigins: [portal.origin] }));
  afterwards(site.stop);
  const address = `${portal.origin}/?board=${encodeURIComponent(site.address)}`;
  await page.goto(`${hostile.origin}/hostile.html?inner&victim=${encodeURIComponent(address)}`);
  const { board } = framed(page, '#victim', 'iframe[title=Calls]');
  const told = page.frameLocator('#victim').locator('#told li');
  await board.isLive();
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  await attack(page, { token: await token(thello), call: lea.id, operator: setup.sofie.id, queue: setup.support.id });
  await isQuick(board.root);
  await board.isLive();
  await board.card(lea).isAssigned('none');
  await expect(board.lane(setup.sales)).toBeVisible();
  await expect(told.filter({ hasText: /^counts .*"waiting":1/ })).toHaveCount(1);
  await expect(told.filter({ hasText: 'ready' })).toHaveCount(1);
  expect(await page.locator('#heard').textContent()).toBe('');
});

test('a named portal that sends garbage and floods changes nothing, and is answered no faster', async ({ context, page, thello, setup, line, watch, afterwards }) => {
  watch.expect(NO_FOCUS);
  const portal = await servePages('localhost', async () => ({ token: await token(thello) }));
  afterwards(portal.stop);
  const site = await deliver(context, thello, [portal.origin], configOf(setup, thello.address, { portalOrigins: [portal.origin] }));
  afterwards(site.stop);
  await page.goto(`${portal.origin}/hostile.html?victim=${encodeURIComponent(site.address)}`);
  const { board, form } = framed(page, '#victim');
  await expect(form.submit).toBeVisible();
  const to = new URL(site.address).origin;
  const good = await token(thello);
  await page.evaluate(([token, to]) => frames[0].postMessage({ type: 'callboard:token', version: 1, token }, to), [good, to]);
  await board.isLive();
  await page.evaluate((to) => {
    for (const data of Reflect.get(window, 'garbage')()) frames[0].postMessage(data, to);
    for (let at = 0; at < 5_000; at += 1) frames[0].postMessage({ type: 'callboard:hello', version: 1 }, to);
  }, to);
  await isQuick(board.root);
  await board.isLive();
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  // Settings that nobody knows are named, as those of the address are; none of them is followed.
  await expect(board.page.locator(':root')).toHaveAttribute('lang', 'en');
  await expect(board.lane(setup.support)).toBeVisible();
  const heard = async () => (await page.locator('#heard').textContent() ?? '').trim().split('\n').map((line) => JSON.parse(line).type);
  const answers = async () => (await heard()).filter((type) => type === 'callboard:connection').length;
  expect(await answers()).toBeLessThanOrEqual(200);
  // Whoever has calmed down is heard again.
  await expect.poll(() => {
    return page.evaluate((to) => frames[0].postMessage({ type: 'callboard:hello', version: 1 }, to), to).then(answers);
  }).toBeGreaterThan(0);
});
