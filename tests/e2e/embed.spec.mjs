// The sample portal (tests/portal) on another origin: it embeds the board by callboard-embed, and is told everything.
import { expect, test as base } from './support/test.mjs';
import { caller } from './support/line.mjs';
import { NO_FOCUS, deliver, framed, servePages, servePortal } from './support/portal.mjs';
import { configOf } from './support/setup.mjs';

/** A portal, and what it was told. */
class Portal {
  /** @param {import('@playwright/test').Page} page @param {string} origin @param {string} address */
  constructor(page, origin, address) {
    this.page = page;
    this.origin = origin;
    this.address = address;
    const { board, form } = framed(page, 'iframe[title=Calls]');
    this.board = board;
    this.form = form;
  }

  opens() {
    return this.page.goto(`${this.origin}/?board=${encodeURIComponent(this.address)}`);
  }

  /** @param {string} name @returns {Promise<any[]>} */
  async told(name) {
    const lines = await this.page.locator('#told li').allTextContents();
    return lines.filter((line) => line.startsWith(`${name} `)).map((line) => JSON.parse(line.slice(name.length)));
  }

  /** Waits until it was told something like this. @param {string} name @param {object} like */
  isTold(name, like) {
    return expect.poll(() => this.told(name), name).toContainEqual(expect.objectContaining(like));
  }

  /** @param {string} name */
  press(name) {
    return this.page.getByRole('button', { name, exact: true }).click();
  }
}

const test = base.extend(/** @type {{ portal: [any, any] }} */ (/** @type {unknown} */ ({
  portal: async ({ context, page, thello, setup, watch, afterwards, browserName }, use) => {
    await watch.over(context);
    watch.expect(NO_FOCUS);
    // Playwright's hands do not reach into a frame of another site in Firefox; another origin is as far as it goes there.
    const pages = await servePortal(thello, browserName === 'firefox' ? '127.0.0.1' : 'localhost');
    afterwards(pages.stop);
    const config = configOf(setup, thello.address, { portalOrigins: [pages.origin] });
    config.queues = [{ ...setup.sales, waitSeconds: { amber: 1, red: 3, critical: 600 } }, setup.support];
    const site = await deliver(context, thello, [pages.origin], config);
    afterwards(site.stop);
    await use(new Portal(page, pages.origin, site.address));
    await watch.leaks.gather(context);
  },
})));

test('a portal that has logged in needs no password, and is told all that happens, by ids alone', { tag: '@core' }, async ({ portal, setup, line }) => {
  await portal.opens();
  const { board } = portal;
  await board.isLive();
  await portal.isTold('connection', { state: 'live' });
  expect(await portal.told('ready')).toEqual([{}]);
  expect(await portal.told('authentication-needed')).toEqual([{}]);
  const nobody = { waiting: 0, longestSince: null };
  await portal.isTold('counts', { queues: [{ queue: setup.sales.id, ...nobody }, { queue: setup.support.id, ...nobody }] });

  const before = Date.now();
  const lea = caller('Léa Dubois', '+32 2 555 77 88');
  await line.enters(setup.sales, lea);
  await portal.isTold('threshold-passed', { call: lea.id, queue: setup.sales.id, level: 'amber' });
  await portal.isTold('threshold-passed', { call: lea.id, queue: setup.sales.id, level: 'red' });
  const { waiting, longestSince } = (await portal.told('counts')).at(-1).queues[0];
  expect(waiting).toBe(1);
  expect(Math.abs(longestSince - before)).toBeLessThan(5_000);
  await expect(portal.page).toHaveTitle('1 waiting');

  await board.card(lea).assign.click();
  await board.menu.getByRole('button', { name: 'Open in the portal' }).click();
  await portal.isTold('open-caller', { call: lea.id, queue: setup.sales.id });
  await board.menu.getByRole('button', { name: 'Close' }).click();

  // In a narrow card what can be done stands over its middle, where a click on the handle aims.
  await board.card(lea).handle.press('Enter');
  await portal.isTold('call-picked', { call: lea.id, queue: setup.sales.id });
  await board.tile(setup.sofie).ring.click();
  for (const state of ['sending', 'ringing']) {
    await portal.isTold('assignment', { call: lea.id, operator: setup.sofie.id, state });
  }
  await line.isAnswered(setup.sales, lea, setup.sofie);
  await portal.isTold('assignment', { call: lea.id, operator: setup.sofie.id, state: 'answered' });
  const all = await portal.page.locator('#told').textContent();
  // Of the number more than a few digits: those stand in ids and moments by chance.
  expect(all).not.toMatch(/Léa|Dubois|Sofie|eyJ|555 ?77 ?88/);
});

test('a supervisor who wants notifications has them by the portal, since the browser lets no framed page raise any', async ({ portal, setup, line }) => {
  await portal.opens();
  const { board } = portal;
  await board.isLive();
  await board.page.getByRole('button', { name: /^Sounds and notifications/ }).click();
  const choices = board.page.getByRole('dialog', { name: 'Sounds and notifications' });
  await expect(choices).toContainText('The portal around this page shows the notifications.');
  await choices.getByRole('checkbox', { name: /^Notify me/ }).click();
  await expect(choices.getByRole('checkbox', { name: /^Notify me/ })).toBeChecked();
  await choices.getByRole('button', { name: 'Close' }).click();
  await line.enters(setup.sales, caller('Léa Dubois'));
  await portal.isTold('alert', { level: 'red', queues: [{ queue: setup.sales.id, calls: 1 }] });
});

test('a portal chooses language, theme, size and queues, and takes a choice back', async ({ portal, setup }) => {
  await portal.opens();
  const { board } = portal;
  await board.isLive();
  const root = board.page.locator(':root');
  await portal.press('In Dutch');
  await expect(root).toHaveAttribute('lang', 'nl');
  await portal.press('Dark');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await portal.press('Larger');
  await expect(root).toHaveCSS('font-size', '20px');
  await expect(root).toHaveAttribute('lang', 'nl');
  await portal.isTold('counts', {});
  await portal.press('One queue');
  await expect(board.lane(setup.support)).toHaveCount(0);
  await expect(board.lane(setup.sales)).toBeVisible();
  await portal.press('All queues');
  await expect(board.lane(setup.support)).toBeVisible();
  await board.isLive();
});

test('a call that the portal points out comes into sight and gets the focus, but nothing moves under a hand', async ({ portal, setup, line }) => {
  await portal.opens();
  const { board } = portal;
  await board.isLive();
  const calls = Array.from({ length: 60 }, (_, at) => caller(`Caller ${at}`));
  for (const call of calls) await line.enters(setup.support, call);
  const late = caller('Léa Dubois');
  await line.enters(setup.support, late);
  await expect(board.lane(setup.support).locator('.lane-number')).toHaveText('61');
  await expect(board.card(late).root).toHaveCount(0);
  const focus = (/** @type {string} */ call) => portal.page.evaluate(
    ([id, to]) => frames[0].postMessage({ type: 'callboard:focus', version: 1, call: id }, /** @type {string} */ (to)),
    [call, new URL(portal.address).origin],
  );
  await focus(late.id);
  await expect(board.card(late).handle).toBeFocused();
  await expect(board.card(late).root).toBeInViewport({ ratio: 0.9 });
  await board.card(late).handle.press('Enter');
  await expect(board.card(late).handle).toHaveAttribute('aria-pressed', 'true');
  await focus(calls[0].id);
  // What is said after it is heard after it.
  await portal.press('Dark');
  await expect(board.page.locator(':root')).toHaveAttribute('data-theme', 'dark');
  await expect(board.card(late).handle).toHaveAttribute('aria-pressed', 'true');
  await expect(board.card(calls[0]).root).toHaveCount(0);
});

test('a call that the portal points out is shown also out of a folded lane and through a search', async ({ portal, setup, line }) => {
  await portal.opens();
  const { board } = portal;
  await board.isLive();
  const [lea, tom] = [caller('Léa Dubois'), caller('Tom Maes')];
  await line.enters(setup.sales, lea);
  await line.enters(setup.support, tom);
  await expect(board.card(tom).root).toBeVisible();
  const focus = (/** @type {string} */ call) => portal.page.evaluate(
    ([id, to]) => frames[0].postMessage({ type: 'callboard:focus', version: 1, call: id }, /** @type {string} */ (to)),
    [call, new URL(portal.address).origin],
  );
  await board.fold(setup.support).click();
  await expect(board.card(tom).root).toHaveCount(0);
  await focus(tom.id);
  await expect(board.card(tom).handle).toBeFocused();
  await board.bar.find.fill('léa');
  await expect(board.card(tom).root).toHaveCount(0);
  await focus(tom.id);
  await expect(board.card(tom).handle).toBeFocused();
  await expect(board.bar.find).toHaveValue('');
});

test('whoever leaves the portal is logged out of the board, and not asked back', async ({ portal }) => {
  await portal.opens();
  const { board, form } = portal;
  await board.isLive();
  await portal.press('Log out');
  await expect(form.submit).toBeVisible();
  await portal.isTold('connection', { state: 'signed-out' });
  expect(await portal.told('authentication-needed')).toHaveLength(1);
});

test('a page that is loaded anew in its frame is told of and logged in anew, with what the portal chose', async ({ portal }) => {
  await portal.opens();
  const { board } = portal;
  await board.isLive();
  await portal.press('Dark');
  await expect(board.page.locator(':root')).toHaveAttribute('data-theme', 'dark');
  await portal.page.frames()[1].evaluate(() => location.reload());
  await expect.poll(() => portal.told('ready')).toHaveLength(2);
  await board.isLive();
  await expect(board.page.locator(':root')).toHaveAttribute('data-theme', 'dark');
});

test.describe('a token that is about to end', () => {
  test.use({ ownTenant: true, oddities: { tokenSeconds: 125 } });

  test('is renewed by the portal before it does, and nobody sees anything of it', async ({ portal, setup, line, thello }) => {
    test.slow();
    if (thello.kind === 'simulator') await thello.control('tokens', { lifetimeSeconds: 125 });
    await portal.opens();
    const { board } = portal;
    await board.isLive();
    const lea = caller('Léa Dubois');
    await line.enters(setup.support, lea);
    if (thello.kind === 'simulator') await thello.control('tokens', { lifetimeSeconds: 3_600 });
    await expect.poll(() => portal.told('authentication-needed'), { timeout: 25_000 }).toHaveLength(2);
    await expect(board.root).not.toContainText('Your session ends');
    await board.card(lea).isConfirmed();
    expect(await portal.told('connection')).toEqual([{ state: 'signed-out' }, { state: 'connecting' }, { state: 'live' }]);
  });
});

test('an API key is as good as a token', async ({ context, page, thello, setup, watch, afterwards }) => {
  await watch.over(context);
  const pages = await servePages('localhost', async () => ({ apiKey: thello.apiKey }));
  afterwards(pages.stop);
  const config = configOf(setup, thello.address, { signIn: [], portalOrigins: [pages.origin] });
  const site = await deliver(context, thello, [pages.origin], config);
  afterwards(site.stop);
  const portal = new Portal(page, pages.origin, site.address);
  await portal.opens();
  await portal.board.isLive();
});

test('a page that stops tells its portal, which sees nothing of it otherwise', async ({ portal, watch }) => {
  watch.expect(/unreachable executed/);
  await portal.opens();
  await portal.board.isLive();
  await portal.board.root.evaluate(() => { setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable executed'); }); });
  await portal.isTold('fault', { kind: 'stopped', detail: 'unreachable executed' });
});
