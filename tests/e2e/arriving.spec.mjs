// The board's views are in a file of their own, which arrives while somebody logs in: whoever is quicker than it, or gets
// none, is told so, and nobody has to do anything about it.
import { caller } from './support/line.mjs';
import { expect, test } from './support/test.mjs';

const VIEWS = /\/board-\w+\.wasm$/;
/** What the browser itself says of it. */
const TOLD = /status of 404|Failed to (fetch|load|find a valid digest)|integrity checks|ERR_|CompileError/;

/** Ways for the file not to arrive. @type {Record<string, (route: import('@playwright/test').Route) => Promise<void>>} */
const AWAY = {
  'is missing': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' }),
  'is refused': (route) => route.abort(),
  'is not what was built': (route) => route.fulfill({ contentType: 'application/wasm', body: '\0asm\x01\0\0\0' }),
};

/** Live, and nothing to see yet. @param {import('./support/test.mjs').Supervisor} supervisor @param {import('./support/token.mjs').Account} thello */
async function logsInWithoutViews({ form, board }, thello) {
  await form.logIn(thello.userName, thello.password);
  await board.isConnected('live');
}

test('whoever logs in before the board is there waits for it, and misses no call', async ({ page, supervisor, setup, line, thello }) => {
  /** @type {() => void} */
  let arrives = () => {};
  const held = new Promise((resolve) => (arrives = () => resolve(undefined)));
  await page.route(VIEWS, async (route) => {
    await held;
    await route.continue();
  });
  await supervisor.opens();
  await logsInWithoutViews(supervisor, thello);
  await expect(page.getByRole('main')).toHaveText('The board is being fetched…');
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  arrives();
  await supervisor.board.card(lea).isConfirmed();
});

for (const [how, away] of Object.entries(AWAY)) {
  test(`a board that ${how} is asked for again until it is there`, async ({ page, supervisor, setup, line, watch, thello }) => {
    watch.expect(TOLD);
    await page.clock.install();
    let asked = 0;
    await page.route(VIEWS, (route) => { asked += 1; return away(route); });
    const trouble = page.getByRole('alert');
    await supervisor.opens();
    await logsInWithoutViews(supervisor, thello);
    await expect(trouble).toContainText('The board could not be fetched');
    // The next wait begins when the answer is there: how many turns of the clock that takes depends on the machine.
    await expect.poll(async () => { await page.clock.runFor(5_000); return asked; }).toBeGreaterThan(1);
    await expect(trouble).toContainText('The board could not be fetched');
    await page.unroute(VIEWS);
    await expect.poll(async () => { await page.clock.runFor(5_000); return trouble.isVisible(); }).toBe(false);
    const lea = caller('Léa Dubois');
    await line.enters(setup.sales, lea);
    await supervisor.board.card(lea).isConfirmed();
  });
}

test('a board that could not be fetched is asked for at once when the network is back', async ({ page, context, supervisor, watch, thello }) => {
  watch.expect(TOLD);
  await page.clock.install();
  await page.route(VIEWS, (route) => route.abort());
  await supervisor.opens();
  await logsInWithoutViews(supervisor, thello);
  await expect(page.getByRole('alert')).toContainText('The board could not be fetched');
  // From here on no pause ends by itself.
  await page.clock.pauseAt(Date.now() + 60_000);
  await context.setOffline(true);
  await page.unroute(VIEWS);
  await context.setOffline(false);
  await expect(page.locator('main.board')).toBeVisible();
});

test('the board is under way before anybody logs in', async ({ page, supervisor }) => {
  const arrived = page.waitForResponse(VIEWS);
  await supervisor.opens();
  expect((await arrived).ok()).toBe(true);
});
