import { expect, test } from './support/test.mjs';
import { canBeHit, isAccessible } from './support/accessible.mjs';
import { busyBoard } from './support/busy.mjs';
import { drag } from './support/drag.mjs';
import { fits } from './support/fits.mjs';
import { caller } from './support/line.mjs';

/** @typedef {import('@playwright/test').Page} Page */

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(`in a ${colorScheme} room`, () => {
    test.use({ colorScheme });

    test('the log-in form is accessible, also with a failure', async ({ supervisor, page, watch }) => {
      watch.expect(/status of 401/);
      await supervisor.opens({ signIn: ['password', 'apiKey'] });
      await isAccessible(page);
      await supervisor.form.logIn('supervisor', 'wrong');
      await supervisor.form.failsWith('unauthorized');
      await isAccessible(page);
      await canBeHit(page);
    });

    test('an empty board is accessible', async ({ supervisor, setup, page }) => {
      await supervisor.isOnTheBoard({ queues: [setup.sales, { ...setup.support, test: true }] });
      await expect(supervisor.board.sendTestCall).toBeVisible();
      await isAccessible(page);
      await canBeHit(page);
    });

    test('a busy board is accessible, also with the menu open and with a question', async ({ supervisor, setup, line, page }) => {
      test.slow();
      await page.clock.install();
      const { calls, operators } = await busyBoard({ supervisor, setup, line });
      const { board } = supervisor;
      await isAccessible(page);
      await canBeHit(page);
      await board.card(calls[3]).assign.click();
      await expect(board.search).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await isAccessible(page);
      await canBeHit(page);
      await page.keyboard.press('Escape');
      // In a narrow card what can be done stands over its middle, where a click on the handle aims.
      await board.card(calls[3]).handle.press('Enter');
      await board.tile(operators[1]).accepts();
      await isAccessible(page);
      await page.keyboard.press('Escape');
      await drag(page, board.card(calls[2]), board.tile(operators[5]).root);
      await expect(board.question).toBeVisible();
      await isAccessible(page);
    });
  });
}

test('a misconfigured page is accessible, by day and by night', async ({ supervisor, page }) => {
  const inEachTheme = async () => {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme });
      await isAccessible(page);
    }
  };
  await supervisor.opens({ queues: [], operators: [], theme: 'plaid' });
  await inEachTheme();
  await supervisor.logsIn();
  await inEachTheme();
});

for (const width of [320, 360, 480, 768, 1024, 1440]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('nothing sticks out', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
      await supervisor.opens({ signIn: ['password', 'apiKey'] });
      await fits(page);
      await supervisor.isOnTheBoard();
      await fits(page);
      const long = caller('Notaris Van den Bossche-Vandenbroucke & Vennoten burgerlijke vennootschap', '+32 51 55 07 38');
      await line.enters(setup.sales, long, { to: '+32 15 55 01 00' });
      await line.enters(setup.support, caller('', ''));
      await expect(supervisor.board.cards).toHaveCount(2);
      await fits(page);
      await supervisor.board.card(long).assign.click();
      await expect(supervisor.board.search).toBeInViewport({ ratio: 1 });
      await fits(page);
      await page.keyboard.press('Escape');
      await supervisor.board.card(long).handle.press('Enter');
      await expect(supervisor.board.tile(setup.sofie).root).toBeInViewport();
      await fits(page);
    });
  });
}

test('in the reader’s own colours it is seen what is pressed, and which section is open', async ({ supervisor, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await supervisor.isOnTheBoard();
  const ground = (/** @type {string} */ name) => page.getByRole('button', { name, exact: true }).last().evaluate((button) => getComputedStyle(button).backgroundColor);
  const before = await ground('One list');
  await page.getByRole('button', { name: 'One list' }).click();
  await page.mouse.move(2, 2);
  expect(await ground('One list')).not.toBe(before);
  await supervisor.board.settings.open('Operators');
  expect(await ground('Operators')).not.toBe(await ground('Language and look'));
});

test('on a desktop the operators stay in view while the lanes scroll', async ({ supervisor, setup, line }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const calls = Array.from({ length: 30 }, (_, at) => caller(`Caller ${at + 1}`));
  await Promise.all(calls.map((call) => line.enters(setup.sales, call)));
  await expect(board.figure('waiting')).toHaveText('30');
  await board.lane(setup.sales).locator('.lane-scroll').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(board.lane(setup.sales).locator('[aria-posinset="30"]')).toBeInViewport();
  await expect(board.tile(setup.sofie).root).toBeInViewport({ ratio: 1 });
});

test('a card keeps its height, whatever happens to its call', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard({ ringSeconds: 1 });
  const { board } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  const card = board.card(lea);
  const height = async () => (await card.root.boundingBox())?.height;
  const [before, tile] = [await height(), (await board.tile(setup.sofie).root.boundingBox())?.height];
  await line.isNext(setup.sales, lea);
  await expect(card.root).toHaveAttribute('data-stage', 'next');
  expect(await height()).toBe(before);
  await drag(page, card, board.tile(setup.sofie).root);
  await card.isAssigned('ringing');
  expect(await height()).toBe(before);
  await card.isAssigned('no-answer');
  expect(await height()).toBe(before);
  expect((await board.tile(setup.sofie).root.boundingBox())?.height).toBe(tile);
});
