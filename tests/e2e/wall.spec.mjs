// The wall: the board for whoever looks from afar. It shows, and does nothing.
import { expect, test } from './support/test.mjs';
import { isAccessible } from './support/accessible.mjs';
import { busySetup } from './support/busy.mjs';
import { caller } from './support/line.mjs';
import { light } from './support/senses.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
const enter = (page) => page.getByRole('button', { name: 'Show as a wall' });
/** @param {Page} page */
const leave = (page) => page.getByRole('button', { name: 'Leave the wall (Esc)' });
/** @param {Page} page */
const wall = (page) => page.getByRole('main', { name: 'Wall' });
/** @param {Page} page @param {{ name: string }} queue */
const queueOn = (page, queue) => wall(page).getByRole('region', { name: queue.name });

/** What is on a wall of a supervisor whose browser keeps the page small. @param {Page} page */
async function isOnTheWall(page) {
  await enter(page).click();
  await expect(wall(page)).toBeVisible();
}

test('it shows who waits in each queue, how long, the figures, and how many operators are free or talk', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  const limits = { amber: 1, red: 2, critical: 600 };
  await supervisor.isOnTheBoard({ queues: [{ ...setup.sales, waitSeconds: limits }, setup.support] });
  const { board } = supervisor;
  const [lea, nameless, tom, ann] = [caller('Léa Dubois', '+32 2 555 77 88'), caller('', '+32 470 55 66 44'), caller('Tom Maes'), caller('Ann Smets')];
  for (const [call, operator] of /** @type {const} */ ([[tom, setup.sofie], [ann, setup.jan]])) {
    await line.enters(setup.support, call);
    await line.isAnswered(setup.support, call, operator);
    await board.tile(operator).is('busy');
  }
  await line.hangsUp(setup.support, ann);
  await board.tile(setup.jan).is('free');
  await line.enters(setup.sales, lea);
  await line.enters(setup.sales, nameless);
  await expect(board.cards).toHaveCount(2);
  await isOnTheWall(page);
  const sales = queueOn(page, setup.sales);
  await expect(sales.getByRole('listitem')).toHaveText([/^Léa Dubois\d:\d\d$/, /^\+•44\d:\d\d$/]);
  await expect(sales.locator('.wall-queue-head')).toHaveAttribute('data-tinted', 'red');
  await expect(sales.locator('.wall-longest')).toContainText('Too long');
  await expect(sales).toContainText('2 calls waiting');
  await expect(queueOn(page, setup.support).locator('.wall-figures')).toContainText('Answered2');
  await expect(wall(page).locator('[data-figure=answered] dd')).toHaveText('2');
  for (const [state, count] of [['free', '1'], ['busy', '1'], ['ringing', '0'], ['away', '0'], ['unknown', '1']]) {
    await expect(wall(page).locator(`[data-operators=${state}] dd`)).toHaveText(count);
  }
  await line.hangsUp(setup.sales, lea);
  await expect(sales.getByRole('listitem')).toHaveCount(1);
  expect(await wall(page).textContent()).not.toMatch(/555|470|77 ?88|66 ?44/);
});

test('nothing can be done on it but leave, and nothing is sent', async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard({ longestWaitKey: true });
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await supervisor.board.card(lea).isConfirmed();
  await isOnTheWall(page);
  await expect(page.getByRole('button')).toHaveCount(1);
  await expect(page.locator('a, input, select, textarea, summary, [tabindex], [draggable=true]')).toHaveCount(0);
  const row = queueOn(page, setup.sales).getByRole('listitem');
  await row.click();
  await row.dblclick();
  const box = await row.boundingBox();
  if (!box) throw new Error('Nobody is on the wall.');
  await page.mouse.move(box.x + 9, box.y + 9);
  await page.mouse.down();
  await page.mouse.move(box.x + 400, box.y + 200, { steps: 4 });
  await page.mouse.up();
  for (const key of ['Enter', 'Space', 'a', 'z', 'j', '1', '2', '/', '?', 'ArrowDown', 'Enter', 'Shift+Enter', 'Control+Enter']) await page.keyboard.press(key);
  await expect(page.locator('[data-operator-id], .popover, dialog')).toHaveCount(0);
  expect(supervisor.wire.assignments()).toEqual([]);
  await leave(page).click();
  await supervisor.board.card(lea).isAssigned('none');
});

test('Escape leaves it, and the board is as it was', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard();
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await isOnTheWall(page);
  // A browser that fills the screen keeps the first one for itself, and tells that it does so no longer.
  await page.keyboard.press('Escape');
  await supervisor.board.card(lea).isConfirmed();
  await expect(wall(page)).toHaveCount(0);
});

test('a press fills the screen, and whoever leaves that leaves the wall', async ({ supervisor, page }) => {
  await supervisor.isOnTheBoard();
  await isOnTheWall(page);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
  await page.evaluate(() => document.exitFullscreen());
  await expect(wall(page)).toHaveCount(0);
  await isOnTheWall(page);
  await leave(page).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
});

test('an address starts with it', async ({ supervisor, setup, thello, page }) => {
  await supervisor.opens();
  await page.goto(`${thello.page}#view=wall`);
  await page.reload();
  await supervisor.logsIn();
  await expect(queueOn(page, setup.sales)).toBeVisible();
  await page.reload();
  await expect(queueOn(page, setup.sales)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(supervisor.board.lane(setup.sales)).toBeVisible();
});

test('the screen is kept lit, given back while nobody looks, and when the wall is left', async ({ supervisor, page }) => {
  const lamp = await light(page);
  await supervisor.isOnTheBoard();
  expect(await lamp.locks()).toEqual([0, 0]);
  await isOnTheWall(page);
  await expect.poll(() => lamp.locks()).toEqual([1, 1]);
  await lamp.hide(true);
  expect(await lamp.locks()).toEqual([1, 0]);
  await lamp.hide(false);
  await expect.poll(() => lamp.locks()).toEqual([2, 1]);
  await leave(page).click();
  await expect.poll(() => lamp.locks()).toEqual([2, 0]);
});

test.describe('while the connection is broken', () => {
  test.use({ ownTenant: true });

  test('the wall says so, and since when', async ({ supervisor, thello, watch, page }) => {
    watch.expect(/ERR_|WebSocket|Failed to load/);
    await supervisor.isOnTheBoard();
    await isOnTheWall(page);
    await /** @type {import('./support/servers.mjs').Thello} */ (thello).kill();
    await expect(wall(page)).toContainText(/Not live for \d+ s/);
    await expect(page).toHaveTitle('Callboard');
  });
});

for (const [width, height] of [[1024, 768], [1440, 900], [1920, 1080], [3840, 2160]]) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('everything is in sight, in type that fits', async ({ supervisor, setup, line, page }) => {
      const { config } = busySetup(setup);
      await supervisor.isOnTheBoard(config);
      const long = caller('Annelies Vandenbroucke');
      await line.enters(setup.sales, long);
      for (let at = 0; at < 40; at += 1) await line.enters(setup.support, caller(`Caller ${at}`));
      await expect(supervisor.board.figure('waiting')).toHaveText('41');
      await page.evaluate(() => { location.hash = 'view=wall&language=nl'; });
      const main = page.getByRole('main', { name: 'Wandscherm' });
      await expect(main).toBeVisible();
      const seen = await main.evaluate((wall) => {
        const within = (/** @type {Element} */ element, edge = wall.getBoundingClientRect(), box = element.getBoundingClientRect()) =>
          box.right <= edge.right + 1 && box.bottom <= edge.bottom + 1 && box.left >= edge.left - 1 && box.top >= edge.top - 1;
        const rows = [...wall.querySelectorAll('.wall-caller')];
        const inSight = rows.filter((row) => within(row, row.parentElement?.getBoundingClientRect()));
        const names = [...wall.querySelectorAll('.wall-who')];
        return {
          out: [...wall.querySelectorAll('section, header, dl')].filter((element) => !within(element)).map((element) => element.className),
          scrolls: document.documentElement.scrollHeight > innerHeight || wall.scrollHeight > wall.clientHeight + 1,
          rows: inSight.length,
          cut: names.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
          size: parseFloat(getComputedStyle(wall).fontSize),
          waits: parseFloat(getComputedStyle(wall.querySelector('.wall-longest .wall-wait') ?? wall).fontSize),
        };
      });
      expect(seen).toMatchObject({ out: [], scrolls: false, cut: [] });
      expect(seen.rows).toBeGreaterThan(8);
      expect(seen.size).toBeGreaterThanOrEqual(Math.min(width / 85, height / 50));
      expect(seen.waits).toBeGreaterThan(seen.size * 1.5);
    });
  });
}

test('forty queues have room as well: how many wait, and how long', async ({ supervisor, setup, line, page }) => {
  const more = Array.from({ length: 38 }, (_, at) => ({ id: crypto.randomUUID(), name: `Queue ${at + 3}` }));
  await supervisor.isOnTheBoard({ queues: [setup.sales, setup.support, ...more] });
  await line.enters(setup.sales, caller('Léa Dubois'));
  await page.evaluate(() => { location.hash = 'view=wall'; });
  for (const queue of [setup.sales, more[37]]) {
    await expect(queueOn(page, queue)).toBeInViewport({ ratio: 1 });
    await expect(queueOn(page, queue).locator('.wall-count')).toBeInViewport({ ratio: 0.9 });
  }
  await expect(queueOn(page, setup.sales).locator('.wall-longest .wall-wait')).toBeInViewport({ ratio: 1 });
});

for (const { queues, names } of [
  { queues: 5, names: ['Verkoop Binnenland', 'Technische ondersteuning', 'Rechnungswesen und Buchhaltung', 'Terminvereinbarung', 'Service clientèle'] },
  { queues: 40, names: Array.from({ length: 40 }, (_, at) => `Klantendienst binnenland ${at}`) },
]) {
  test(`${queues} queues are known by their whole names`, async ({ supervisor, page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await supervisor.isOnTheBoard({ queues: names.map((name) => ({ id: crypto.randomUUID(), name })) });
    await page.evaluate(() => { location.hash = 'view=wall'; });
    await expect(wall(page).locator('.wall-name')).toHaveText(names);
    const cut = await wall(page).locator('.wall-name').evaluateAll((all) => all
      .filter((name) => name.scrollWidth > name.clientWidth || name.scrollHeight > name.clientHeight + 2).map((name) => name.textContent));
    expect(cut).toEqual([]);
  });
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(`in a ${colorScheme} room`, () => {
    test.use({ colorScheme });

    test('the wall is accessible, with every urgency on it', async ({ supervisor, setup, line, page }) => {
      await page.clock.install();
      const limits = { amber: 8, red: 16, critical: 24 };
      await supervisor.isOnTheBoard({ queues: [{ ...setup.sales, waitSeconds: limits }, setup.support] });
      for (const [at, pause] of [9_000, 9_000, 9_000, 0].entries()) {
        await line.enters(setup.sales, caller(`Caller ${at}`));
        await expect(supervisor.board.cards).toHaveCount(at + 1);
        await page.clock.fastForward(pause);
      }
      await page.evaluate(() => { location.hash = 'view=wall'; });
      await page.clock.fastForward(1_000);
      for (const urgency of ['critical', 'red', 'amber', 'calm']) {
        await expect(wall(page).locator(`.wall-caller[data-tinted=${urgency}]`)).toHaveCount(1);
      }
      await isAccessible(page);
    });
  });
}
