// Diagnostics: what happened lately, on every screen, to be copied and sent, with nobody named in it.
import { caller } from './support/line.mjs';
import { expect, test } from './support/test.mjs';

const CHORD = 'Control+Alt+KeyD';

test('Ctrl+Alt+D tells what happened, also before anybody is logged in, and Escape leads back', { tag: '@core' }, async ({ supervisor, page }) => {
  await supervisor.opens();
  const { board, form } = supervisor;
  await form.userName.focus();
  await page.keyboard.press(CHORD);
  await expect(board.diagnostics).toContainText('session signed out');
  await expect(board.diagnostics).toContainText('connection signed-out');
  await expect(board.diagnostics).toContainText(/version \S+/);
  await page.keyboard.press('Escape');
  await expect(board.diagnostics).toHaveCount(0);
  await expect(form.userName).toBeFocused();
  await page.getByRole('button', { name: /^Version / }).click();
  await expect(board.diagnostics).toBeVisible();
  await board.diagnostics.getByRole('button', { name: 'Close' }).click();
  await expect(board.diagnostics).toHaveCount(0);
});

test('calls, sendings and the connection can be followed, and nobody is named', { tag: '@core' }, async ({ supervisor, thello, setup, line, page }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const lea = caller('Quetzalcoatl Zweibrücken', '+32 475 99 88 77');
  await line.enters(setup.sales, lea);
  await board.card(lea).isConfirmed();
  await board.card(lea).assign.click();
  await board.search.fill('Jan');
  await page.keyboard.press('Enter');
  await board.card(lea).isAssigned('ringing');
  await page.getByRole('button', { name: 'Callboard' }).click();
  const told = /** @type {string} */ (await board.diagnostics.locator('.report').textContent());
  expect(told).toMatch(/Connection\n  \S+ signed-out\n  \S+ connecting\n  \S+ live\n/);
  expect(told).toContain(`call entered, queue ${setup.sales.id}, call ${lea.id}`);
  expect(told).toContain(`a call is sent, call ${lea.id}, operator ${setup.jan.id}`);
  expect(told).toMatch(/the hub answered to a sending, decision 1, call /);
  for (const secret of ['Quetzal', '99 88', thello.userName, thello.password]) expect(told).not.toContain(secret);
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('one click copies all of it', async ({ supervisor, page }) => {
    await supervisor.isOnTheBoard();
    const { board } = supervisor;
    await page.keyboard.press(CHORD);
    await board.diagnostics.getByRole('button', { name: 'Copy' }).click();
    await expect(board.announcer).toContainText('The diagnostics are copied.');
    const shown = await board.diagnostics.locator('.report').textContent();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  });
});
