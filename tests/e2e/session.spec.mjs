// The session ends before the day does: it is renewed in place, and the board goes on.
import { expect, test } from './support/test.mjs';
import { drag } from './support/drag.mjs';
import { gate } from './support/gate.mjs';
import { caller } from './support/line.mjs';
import { BoardPage, LogInPage } from './support/pages.mjs';
import { NETWORK } from './support/watch.mjs';
import { tamper, withoutSockets } from './support/wire.mjs';

const STATUS = /status of 401/;

/** @param {import('./support/test.mjs').Supervisor} supervisor @param {import('./support/servers.mjs').Thello} thello */
async function logsInAgain({ page, board, form }, thello) {
  await page.getByRole('button', { name: 'Log in again' }).click();
  await form.password.fill(thello.password);
  await form.submit.click();
  await board.isLive();
}

test('a hub that takes the token no longer: the supervisor logs in over the board, which keeps what it knows', { tag: '@core' }, async ({ supervisor, setup, line, thello, page, watch }) => {
  watch.expect(STATUS, ...NETWORK);
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  const { board, form } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  await page.route('**/hub/negotiate**', (route) => route.fulfill({ status: 401 }));
  await weather.breakOff();
  await board.isConnected('lost');
  await board.card(lea).isConfirmed(false);
  await page.getByRole('button', { name: 'Log in again' }).click();
  await expect(form.userName).toHaveValue(thello.userName);
  await form.password.fill('wrong');
  await form.submit.click();
  await form.failsWith('unauthorized');
  await expect(form.password).toHaveValue('');
  await page.unroute('**/hub/negotiate**');
  await form.password.fill(thello.password);
  await form.submit.click();
  await board.isLive();
  await expect(form.submit).toBeHidden();
  await board.card(lea).isConfirmed(false);
  await line.isNext(setup.sales, lea);
  await board.card(lea).isConfirmed();
});

test.describe('a token that is about to end', () => {
  test.use({ ownTenant: true });

  test('is renewed without losing the connection', async ({ supervisor, setup, line, thello, page }) => {
    test.skip(thello.kind !== 'simulator', 'only the simulator gives short tokens');
    await thello.control('tokens', { lifetimeSeconds: 100 });
    await supervisor.isOnTheBoard();
    const { board, form, wire } = supervisor;
    await thello.control('tokens', { lifetimeSeconds: 3600 });
    const lea = caller('Léa Dubois');
    await line.enters(setup.sales, lea);
    await board.card(lea).isConfirmed();
    await expect(board.root).toContainText(/Your session ends at \d\d:\d\d/);
    await page.getByRole('button', { name: 'Log in again' }).click();
    await page.keyboard.press('Escape');
    await expect(form.submit).toBeHidden();
    await page.getByRole('button', { name: 'Log in again' }).click();
    await form.password.fill(thello.password);
    await form.submit.click();
    await expect(board.root).not.toContainText('Your session ends at');
    await board.isLive();
    await board.card(lea).isConfirmed();
    expect(wire.sockets).toBe(1);
  });
});

test.describe('a token that ends', () => {
  test.use({ ownTenant: true });
  test.beforeEach(({ watch }) => watch.expect(STATUS, ...NETWORK));

  test('on an open WebSocket, and is then closed by the hub, is asked for in place', async ({ supervisor, setup, line, thello }) => {
    test.skip(thello.kind !== 'simulator', 'only the simulator ends tokens when it is told to');
    await supervisor.isOnTheBoard();
    const { board } = supervisor;
    const lea = caller('Léa Dubois');
    await line.enters(setup.sales, lea);
    await board.card(lea).isConfirmed();
    await thello.control('tokens', { expireNow: true });
    // An open WebSocket was let in once, and stays.
    await line.isNext(setup.sales, lea);
    await expect(board.card(lea).root).toHaveAttribute('data-stage', 'next');
    await thello.control('close', { allowReconnect: true });
    await board.isConnected('lost');
    await logsInAgain(supervisor, thello);
    await board.card(lea).isConfirmed(false);
  });

  test('on long polling stops what is sent, and is asked for in place', async ({ supervisor, setup, line, thello, page }) => {
    test.skip(thello.kind !== 'simulator', 'only the simulator ends tokens when it is told to');
    await withoutSockets(page);
    await supervisor.isOnTheBoard();
    const { board, wire } = supervisor;
    const lea = caller('Léa Dubois');
    await line.enters(setup.sales, lea);
    await board.card(lea).isConfirmed();
    expect(wire.sockets).toBe(0);
    await thello.control('tokens', { expireNow: true });
    await drag(page, board.card(lea), board.tile(setup.sofie).root);
    await board.isConnected('lost');
    await logsInAgain(supervisor, thello);
    expect(await line.sentTo(lea)).toBeNull();
    await board.card(lea).isConfirmed(false);
  });

  test('on long polling gives way to the newer one that there is, without a question', async ({ supervisor, setup, line, thello, page }) => {
    test.skip(thello.kind !== 'simulator', 'only the simulator gives short tokens');
    await withoutSockets(page);
    await thello.control('tokens', { lifetimeSeconds: 8 });
    await supervisor.isOnTheBoard();
    const { board } = supervisor;
    await thello.control('tokens', { lifetimeSeconds: 3600 });
    const lea = caller('Léa Dubois');
    await line.enters(setup.sales, lea);
    await board.card(lea).isConfirmed();
    await logsInAgain(supervisor, thello);
    await expect(board.root).not.toContainText('Your session ends at');
    // The connection still shows the first token, which ends; the board asks the hub for a sign of life every few seconds.
    await expect(board.gap).toContainText('not seen', { timeout: 15_000 });
    await board.isLive();
    await expect(page.getByRole('button', { name: 'Log in again' })).toHaveCount(0);
    await drag(page, board.card(lea), board.tile(setup.sofie).root);
    await board.card(lea).isAssigned('ringing');
  });
});

test.describe('a hub that closes connections whose token has ended', () => {
  test.use({ ownTenant: true, oddities: { tokenSeconds: 6 } });

  for (const transport of ['a WebSocket', 'long polling']) {
    test(`lets in again with the password, over the board, on ${transport}`, async ({ supervisor, setup, line, thello, page, watch }) => {
      test.skip(thello.kind !== 'reference-hub', 'the simulator does not close by itself');
      watch.expect(STATUS, ...NETWORK);
      if (transport === 'long polling') await withoutSockets(page);
      await supervisor.isOnTheBoard();
      const { board } = supervisor;
      const lea = caller('Léa Dubois');
      await line.enters(setup.sales, lea);
      await board.card(lea).isConfirmed();
      await expect(board.root).toHaveAttribute('data-connection', 'lost', { timeout: 12_000 });
      await board.card(lea).isConfirmed(false);
      await logsInAgain(supervisor, thello);
      await board.card(lea).isConfirmed(false);
    });
  }
});

test('two tabs of one supervisor show the same, and one decision is one sending', async ({ supervisor, setup, line, thello, page, context }) => {
  await supervisor.isOnTheBoard();
  const lea = caller('Léa Dubois');
  const other = await context.newPage();
  const config = await page.evaluate(() => fetch('config.json').then((it) => it.json()));
  await other.route('**/config.json', (route) => route.fulfill({ json: config }));
  await other.goto(thello.page);
  const [form, board] = [new LogInPage(other), new BoardPage(other)];
  await form.logIn(thello.userName, thello.password);
  await board.isLive();
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  await page.bringToFront();
  await drag(page, supervisor.board.card(lea), supervisor.board.tile(setup.sofie).root);
  await supervisor.board.card(lea).isAssigned('ringing');
  expect(supervisor.wire.assignments()).toHaveLength(1);
  // The other tab learns of it as of any other supervisor's, and asks before it overrides.
  await other.bringToFront();
  await drag(other, board.card(lea), board.tile(setup.jan).root);
  await expect(board.question).toContainText('Another supervisor has sent this call to Sofie Peeters.');
  await board.question.getByRole('button', { name: 'Cancel' }).click();
  await expect(board.card(lea).root).toContainText('Sent to Sofie Peeters by another supervisor');
  await board.isLive();
  await supervisor.board.isLive();
});

test('what another supervisor did during a gap stands on the card afterwards', async ({ supervisor, setup, line, page, watch }) => {
  watch.expect(...NETWORK);
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  const { board, wire } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  const way = gate();
  await page.route('**/hub/negotiate**', async (route) => { await way.opened; await route.continue(); });
  await weather.breakOff();
  await board.isConnected('reconnecting');
  await line.send(lea, setup.jan);
  way.open();
  await board.isLive();
  await expect(board.card(lea).root).toContainText('Sent to Jan Claes by another supervisor');
  expect(wire.assignments()).toEqual([]);
});

test('who logs out, logs out in every tab, and nothing is left', { tag: '@core' }, async ({ supervisor, setup, line, thello, page, context, watch }) => {
  watch.expect(...NETWORK);
  await supervisor.isOnTheBoard();
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await supervisor.board.card(lea).isConfirmed();
  const other = await context.newPage();
  await other.route('**/config.json', async (route) => route.fulfill({ json: await page.evaluate(() => fetch('config.json').then((it) => it.json())) }));
  await other.goto(thello.page);
  const form = new LogInPage(other);
  const board = new BoardPage(other);
  await form.logIn(thello.userName, thello.password);
  await board.isLive();
  // What was said of a caller does not stay either.
  await expect(supervisor.board.announcer).toContainText('Léa');
  // Also while offline: leaving needs nobody's leave.
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Log out' }).click();
  await supervisor.board.isConnected('signed-out');
  await board.isConnected('signed-out');
  for (const tab of [page, other]) {
    await expect(tab.locator('body')).not.toContainText('Léa');
    expect(await tab.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  }
});

test('the page asks the browser not to freeze it', { tag: '@core' }, async ({ supervisor, page }) => {
  await supervisor.opens();
  const held = () => page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name, mode }) => `${name} ${mode}`));
  await expect.poll(held).toEqual(['callboard shared']);
});

test('a reload keeps session and board, and says what was not seen', { tag: ['@core', '@portable', '@rings'] }, async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await drag(page, board.card(lea), board.tile(setup.sofie).root);
  await board.card(lea).isAssigned('ringing');
  await page.reload();
  await board.isLive();
  await board.card(lea).isConfirmed(false);
  await expect(board.card(lea).who).toHaveText('Léa Dubois');
  // What was sent is found out by asking, and nothing is sent again.
  await board.card(lea).isAssigned('ringing');
  await expect(board.root).toContainText('not seen');
  await line.isNext(setup.sales, lea);
  await board.card(lea).isConfirmed();
  expect(supervisor.wire.assignments()).toHaveLength(1);
});

test('a reload after the token has ended asks for the password, and then shows the same board', async ({ supervisor, setup, line, page, watch }) => {
  watch.expect(STATUS);
  await supervisor.isOnTheBoard();
  const { board, form } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  await page.route('**/mine', (route) => route.fulfill({ status: 401 }));
  await page.reload();
  await form.failsWith('unauthorized');
  await page.unroute('**/mine');
  await supervisor.logsIn();
  await board.card(lea).isConfirmed(false);
});

test('an API key is never kept', async ({ supervisor, thello, page }) => {
  await supervisor.opens({ signIn: ['apiKey'] });
  await supervisor.form.apiKey.fill(thello.apiKey);
  await supervisor.form.submit.click();
  await supervisor.board.isLive();
  await page.reload();
  await expect(supervisor.form.submit).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(thello.apiKey);
});

test('with persistence none, nothing is kept', async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard({ persistence: 'none' });
  await line.enters(setup.sales, caller('Léa Dubois'));
  await page.reload();
  await expect(supervisor.form.submit).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
});
