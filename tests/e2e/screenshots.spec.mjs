// Pictures of the page, made when CALLBOARD_SCREENSHOTS names a folder.
import { join } from 'node:path';
import { expect, test } from './support/test.mjs';
import { busyBoard } from './support/busy.mjs';
import { takeUp } from './support/drag.mjs';
import { gate } from './support/gate.mjs';

/** @param {import('@playwright/test').Page} page @param {string} name */
async function picture(page, name) {
  await page.screenshot({ path: join(process.env.CALLBOARD_SCREENSHOTS ?? '.', `${name}.png`), animations: 'disabled' });
}

test.describe.configure({ timeout: 60_000 });
// From the time that it is: a page whose clock differs from the token's says so, over what is below.
test.beforeEach(({ page }) => page.clock.install());

test('log-in', async ({ supervisor, page }) => {
  await supervisor.opens({ signIn: ['password', 'apiKey'] });
  await picture(page, 'log-in');
});

test('empty board', async ({ supervisor, setup, page }) => {
  await supervisor.isOnTheBoard({ queues: [setup.sales, { ...setup.support, test: true }] });
  await expect(supervisor.board.sendTestCall).toBeVisible();
  await picture(page, 'board-empty');
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('busy board, drag in flight, menu, question', async ({ supervisor, setup, line, page }) => {
      const { calls, operators } = await busyBoard({ supervisor, setup, line });
      const { board } = supervisor;
      await picture(page, `board-busy-${colorScheme}`);
      const hand = await takeUp(page, board.card(calls[3]));
      await hand.over(board.tile(operators[1]).root);
      await board.tile(operators[1]).accepts();
      await picture(page, `drag-${colorScheme}`);
      await page.keyboard.press('Escape');
      await hand.letGo();
      await board.card(calls[2]).assign.click();
      await expect(board.search).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await picture(page, `menu-${colorScheme}`);
    });

    test.describe('narrow', () => {
      test.use({ viewport: { width: 360, height: 780 }, hasTouch: true });

      test('narrow column', async ({ supervisor, setup, line, page }) => {
        await supervisor.isOnTheBoard();
        const { caller } = await import('./support/line.mjs');
        const calls = ['Léa Dubois', 'Garage Willems', 'Tom Maes'].map((name) => caller(name));
        for (const call of calls) {
          await line.enters(setup.sales, call, { to: '+32 15 55 01 00' });
          await expect(supervisor.board.card(call).root).toBeVisible();
          await page.clock.fastForward(19_000);
        }
        await picture(page, `narrow-${colorScheme}`);
        await supervisor.board.card(calls[0]).who.tap();
        await expect(supervisor.board.tile(setup.sofie).root).toBeInViewport();
        await picture(page, `narrow-picked-${colorScheme}`);
      });
    });
  });
}

test('failed assignment', async ({ supervisor, setup, line, page }) => {
  const { calls } = await busyBoard({ supervisor, setup, line });
  await supervisor.board.card(calls[0]).isAssigned('no-answer');
  await supervisor.board.card(calls[0]).root.screenshot({ path: join(process.env.CALLBOARD_SCREENSHOTS ?? '.', 'card-failed.png') });
  await picture(page, 'assignment-failed');
});

test('after a gap: what is not known, what others did, what was not understood', async ({ supervisor, setup, line, page, watch }) => {
  watch.expect(/net::ERR_/, /WebSocket connection to/);
  const { tamper } = await import('./support/wire.mjs');
  const { caller } = await import('./support/line.mjs');
  const weather = await tamper(page, {});
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const [lea, tom] = [caller('Léa Dubois'), caller('Annelies Vandenbroucke-Verstraeten')];
  await line.enters(setup.sales, lea);
  await line.enters(setup.support, tom);
  await board.card(tom).isConfirmed();
  const way = gate();
  await page.route('**/hub/negotiate**', async (route) => { await way.opened; await route.continue(); });
  await weather.breakOff();
  await board.isConnected('reconnecting');
  await picture(page, 'board-reconnecting');
  await line.send(lea, setup.jan);
  way.open();
  await board.isLive();
  await expect(board.card(lea).root).toContainText('by another supervisor');
  weather.say({ type: 1, target: 'BlocEvent', arguments: [setup.sales.id, 'QUEUE_DANCED', '', '', '', '', '', lea.id] });
  weather.say({ type: 1, target: 'BlocEvent', arguments: [setup.sales.id] });
  await expect(board.refusals).toContainText('2 ');
  await picture(page, 'board-after-gap');
  await board.refusals.click();
  await expect(page.locator('.report')).toBeVisible();
  await picture(page, 'diagnostics');
});

// Every screen, to be looked at: light and dark, from the narrowest to the widest, in the languages with the longest words.
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`every screen, ${colorScheme}`, async ({ supervisor, setup, line, page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme });
    /**
     * It is opened in English, on a wide page; what does not stay open in another language is opened there again.
     * @param {string} name @param {() => Promise<unknown>} [again]
     */
    const pictures = async (name, again) => {
      for (const [width, height] of [[360, 780], [1440, 900], [1920, 1080]]) {
        await page.setViewportSize({ width, height });
        for (const language of ['nl', 'de']) {
          await speaks(page, language);
          await again?.();
          await picture(page, `${name}-${language}-${colorScheme}-${width}`);
        }
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      await speaks(page, 'en');
    };
    await supervisor.opens();
    await pictures('log-in');
    const { calls } = await busyBoard({ supervisor, setup, line });
    const { board } = supervisor;
    await pictures('board');
    await board.bar.oneList.click();
    await pictures('one-list');
    await pictures('found', () => page.locator('.bar [type=search]').fill('ma'));
    await pictures('queues', () => page.locator('.bar [aria-haspopup=dialog]').click());
    await pictures('picked', () => board.card(calls[3]).root.locator('.handle').press('Enter'));
    await pictures('menu', () => board.card(calls[3]).root.locator('.assign').press('Enter'));
    await board.openHelp.click();
    await pictures('help');
    await board.help.getByRole('button', { name: 'Diagnostics' }).click();
    await pictures('diagnostics');
    await board.diagnostics.getByRole('button', { name: 'Close' }).click();
    await board.help.getByRole('button', { name: 'Close' }).click();
    for (const section of ['Queues', 'Operators', 'Language and look', 'Sounds and notifications', 'File for everybody']) {
      await board.settings.open(section);
      await pictures(`settings-${section.split(' ')[0].toLowerCase()}`);
      await board.settings.close.click();
    }
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.evaluate(() => { location.hash = '#view=wall&language=de'; });
    await expect(page.locator('.wall')).toBeVisible();
    await picture(page, `wall-${colorScheme}`);
  });
}

/** @param {import('@playwright/test').Page} page @param {string} language */
async function speaks(page, language) {
  await page.evaluate((code) => { location.hash = `#language=${code}`; }, language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}
