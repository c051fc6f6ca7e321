// What goes away with the focus in it leaves that to something near: whoever works by keyboard or by ear never has to begin
// anew at the top of the page. Cards and their lanes have keyboard.spec.
import { drag } from './support/drag.mjs';
import { caller } from './support/line.mjs';
import { expect, test } from './support/test.mjs';
import { NETWORK } from './support/watch.mjs';
import { tamper } from './support/wire.mjs';

test.describe('while the connection is broken', () => {
  test.use({ ownTenant: true });
  test.beforeEach(({ watch }) => watch.expect(...NETWORK));

  test('“Try now” keeps the focus from try to try, and the board gets it when it is live, and what is left when that goes', async ({ supervisor, thello, page }) => {
    await page.clock.install();
    await supervisor.isOnTheBoard();
    const { board } = supervisor;
    await thello.kill();
    await board.isConnected('reconnecting');
    await expect(board.tryNow).toBeVisible();
    await board.tryNow.focus();
    const theSame = await board.tryNow.elementHandle();
    let tries = 0;
    page.on('requestfailed', () => { tries += 1; });
    await expect.poll(async () => { await page.clock.fastForward(6_000); return tries; }).toBeGreaterThan(2);
    await expect(board.root).toContainText(/Next try in \d+ s/);
    expect(await theSame?.evaluate((button) => button === document.activeElement)).toBe(true);

    await thello.start();
    await expect.poll(async () => { await page.clock.fastForward(6_000); return board.gap.isVisible(); }).toBe(true);
    const dismiss = board.gap.getByRole('button', { name: 'Dismiss' });
    await expect(dismiss).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(board.gap).toHaveCount(0);
    await expect(page.getByRole('main')).toBeFocused();
  });
});

test('“Connect again” leaves it to the next banner', async ({ supervisor, page }) => {
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  weather.say({ type: 7, error: 'Connection closed with an error.', allowReconnect: false });
  await board.isConnected('lost');
  const again = page.getByRole('button', { name: 'Connect again' });
  await again.focus();
  await page.keyboard.press('Enter');
  await board.isLive();
  await expect(board.gap.getByRole('button')).toBeFocused();
});

test('a failure that is dismissed leaves it to the board, and one that comes meanwhile takes it from nobody', async ({ supervisor, setup, line, page }) => {
  const { board } = supervisor;
  await supervisor.isOnTheBoard();
  const lea = caller('Léa Dubois');
  const failures = page.locator('.toast li');
  await line.enters(setup.sales, lea);
  await drag(page, board.card(lea), board.tile(setup.amina).root);
  await expect(failures).toHaveCount(1);
  const dismiss = page.locator('.toast').getByRole('button', { name: 'Dismiss' });
  await dismiss.focus();
  const tom = caller('Tom Maes');
  await line.enters(setup.sales, tom);
  await drag(page, board.card(tom), board.tile(setup.amina).root);
  await expect(failures).toHaveCount(2);
  await expect(dismiss).toBeVisible();
  await dismiss.focus();
  await page.keyboard.press('Enter');
  await expect(failures).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
});

test('a test call is sent and ended without a way back', async ({ supervisor, setup, page }) => {
  await supervisor.isOnTheBoard({ queues: [setup.sales, { ...setup.support, test: true }] });
  const { board } = supervisor;
  await board.sendTestCall.focus();
  await page.keyboard.press('Enter');
  await expect(board.testResult).toHaveText(/^Seen after \d+ ms$/);
  await expect(board.endTestCall).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(board.sendTestCall).toBeFocused();
});

test('a failed sending that is dismissed leaves it to its card', async ({ supervisor, setup, line, page }) => {
  await tamper(page, {
    fromPage: (message) => (message.target === 'SetVariable' ? { instead: { type: 3, invocationId: message.invocationId, error: 'Not today.' } } : 'pass'),
  });
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await drag(page, board.card(lea), board.tile(setup.sofie).root);
  const dismiss = board.card(lea).root.getByRole('button', { name: 'Dismiss', exact: true });
  await dismiss.focus();
  await page.keyboard.press('Enter');
  await expect(dismiss).toHaveCount(0);
  await expect(board.card(lea).handle).toBeFocused();
});

test('“show all” leaves it to the search', async ({ supervisor, page }) => {
  await supervisor.isOnTheBoard();
  const { bar } = supervisor.board;
  await bar.find.fill('nobody');
  await bar.showAll.focus();
  await page.keyboard.press('Enter');
  await expect(bar.showAll).toHaveCount(0);
  await expect(bar.find).toBeFocused();
});

test('who logs out finds the focus in the form', async ({ supervisor, page }) => {
  await supervisor.isOnTheBoard();
  await supervisor.board.logOut.focus();
  await page.keyboard.press('Enter');
  await expect(supervisor.form.submit).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeFocused();
});
