// The session ends before the day does: it is renewed in place, and the board goes on.
import { expect, test } from './support/test.mjs';
import { caller } from './support/line.mjs';
import { BoardPage, LogInPage } from './support/pages.mjs';
import { NETWORK } from './support/watch.mjs';
import { tamper } from './support/wire.mjs';

const STATUS = /status of 401/;

test('a hub that takes the token no longer: the supervisor logs in over the board, which keeps what it knows', async ({ supervisor, setup, line, thello, page, watch }) => {
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

test('who logs out, logs out in every tab, and nothing is left', async ({ supervisor, setup, line, thello, page, context, watch }) => {
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

test('the page asks the browser not to freeze it', async ({ supervisor, page }) => {
  await supervisor.opens();
  const held = () => page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name, mode }) => `${name} ${mode}`));
  await expect.poll(held).toEqual(['callboard shared']);
});
