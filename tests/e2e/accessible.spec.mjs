// WCAG 2.2 AA where it needs a screen to be seen: axe over every state that look.spec does not have, narrow and enlarged
// pages, colours that the system forces, motion, and what is read out.
import { canBeHit, isAccessible, speaksFromOnePlace } from './support/accessible.mjs';
import { busyBoard, busySetup } from './support/busy.mjs';
import { fits } from './support/fits.mjs';
import { caller } from './support/line.mjs';
import { expect, test } from './support/test.mjs';
import { NETWORK } from './support/watch.mjs';
import { tamper } from './support/wire.mjs';

/** @typedef {import('@playwright/test').Page} Page */

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(`in a ${colorScheme} room`, () => {
    test.use({ colorScheme });

    test('the help and the diagnostics are accessible, also while a key is awaited or was refused', async ({ supervisor, page }) => {
      await supervisor.isOnTheBoard();
      const { board } = supervisor;
      await board.openHelp.click();
      await isAccessible(page);
      await canBeHit(page);
      const key = board.help.locator('[data-shortcut="help"] button');
      await key.click();
      await isAccessible(page);
      await page.keyboard.press('z');
      await expect(board.help.locator('.failure')).toBeVisible();
      await isAccessible(page);
      await page.keyboard.press('Escape');
      await board.help.getByRole('checkbox', { name: 'Use single keys' }).uncheck();
      await isAccessible(page);
      await board.help.getByRole('button', { name: 'Diagnostics' }).click();
      await isAccessible(page);
      await canBeHit(page);
    });

    test.describe('over a broken connection', () => {
      test.use({ ownTenant: true });

      test('the banner, the gap after it, and cards that are not confirmed are accessible', async ({ supervisor, setup, line, thello, page, watch }) => {
        watch.expect(...NETWORK);
        await supervisor.isOnTheBoard();
        const { board } = supervisor;
        const lea = caller('Léa Dubois');
        await line.enters(setup.sales, lea);
        await board.card(lea).isConfirmed();
        await thello.kill();
        await expect(board.tryNow).toBeVisible();
        await isAccessible(page);
        await canBeHit(page);
        await thello.start();
        await board.isLive();
        await expect(board.gap).toBeVisible();
        await board.card(lea).isConfirmed(false);
        await isAccessible(page);
        await canBeHit(page);
      });
    });

    test('a hub that is silent, and one that hangs up for good, are said accessibly', async ({ supervisor, page }) => {
      await page.clock.install();
      let silent = false;
      const weather = () => (silent ? 'lose' : 'pass');
      const air = await tamper(page, { fromPage: weather, fromHub: weather });
      await supervisor.isOnTheBoard();
      const { board } = supervisor;
      silent = true;
      await page.clock.runFor(10_000);
      await board.isConnected('stale');
      await isAccessible(page);
      silent = false;
      air.say({ type: 7, error: 'Connection closed with an error.', allowReconnect: false });
      await board.isConnected('lost');
      await isAccessible(page);
      await canBeHit(page);
    });

    test.describe('when a session ends', () => {
      test.use({ ownTenant: true });

      test('the banner and the form over the board are accessible', async ({ supervisor, thello, page }) => {
        test.skip(thello.kind !== 'simulator', 'only the simulator sets how long a token lasts');
        await thello.control('tokens', { lifetimeSeconds: 100 });
        await supervisor.isOnTheBoard();
        await page.getByRole('button', { name: 'Log in again' }).click();
        await expect(supervisor.form.submit).toBeVisible();
        await isAccessible(page);
        await canBeHit(page);
        await page.keyboard.press('Escape');
        await isAccessible(page);
      });
    });
  });
}

test('with more contrast lines are thicker, and all is accessible, by day and by night', async ({ supervisor, setup, line, page }) => {
  test.slow();
  await page.clock.install();
  const { calls, operators } = await busyBoard({ supervisor, setup, line });
  const { board } = supervisor;
  const stroke = () => board.tile(operators[6]).root.evaluate((tile) => getComputedStyle(tile).borderTopWidth);
  expect(await stroke()).toBe('1px');
  await board.card(calls[3]).assign.click();
  await expect(board.search).toBeFocused();
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ contrast: 'more', colorScheme });
    await isAccessible(page);
  }
  expect(await stroke()).toBe('2px');
});

// What a window of 1280 pixels has at 200 % (WCAG 1.4.4) and at 400 % (1.4.10), and what lies between.
for (const width of [320, 480, 640, 721, 800, 900, 960, 1024]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 640 } });

    test('the page does not scroll sideways', async ({ supervisor, setup, line, page }) => {
      const { billing } = busySetup(setup);
      await supervisor.opens();
      await fits(page);
      await supervisor.isOnTheBoard({ queues: [setup.sales, setup.support, billing] });
      const lea = caller('Notaris Van den Bossche & Vennoten', '+32 51 55 07 38');
      await line.enters(setup.sales, lea);
      await expect(supervisor.board.card(lea).root).toBeVisible();
      for (const language of ['en', 'de', 'nl', 'fr']) {
        await page.evaluate((code) => { location.hash = `#language=${code}`; }, language);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), language).toBe(0);
        await page.keyboard.press('?');
        await expect(page.locator('.help')).toBeVisible();
        const { left, right, scrolls } = await page.locator('dialog').evaluate((dialog) => {
          const box = dialog.getBoundingClientRect();
          return { left: box.left, right: box.right, scrolls: dialog.scrollWidth - dialog.clientWidth };
        });
        expect([left >= 0, right <= width, scrolls], language).toEqual([true, true, 0]);
        await page.keyboard.press('Escape');
      }
    });
  });
}

test('text twice as large is all there', async ({ supervisor, setup, line, page }) => {
  const { board } = supervisor;
  await supervisor.isOnTheBoard();
  const lea = caller('Léa Dubois', '+32 470 55 01 21');
  await line.enters(setup.sales, lea);
  await expect(board.card(lea).root).toBeVisible();
  await page.evaluate(() => { location.hash = '#scale=200'; });
  await expect(page.locator('html')).toHaveAttribute('data-scale', '200');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await board.openHelp.click();
  await expect(board.help).toBeInViewport();
  expect(await board.help.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  await isAccessible(page);
});

test('in colours that the system forces everything that means something is still seen', async ({ supervisor, setup, line, page }) => {
  test.slow();
  await page.clock.install();
  await page.emulateMedia({ forcedColors: 'active' });
  const { calls, operators } = await busyBoard({ supervisor, setup, line });
  const { board } = supervisor;
  const style = (/** @type {import('@playwright/test').Locator} */ of, /** @type {string} */ pseudo = '') => of.evaluate((it, at) => {
    const { backgroundColor, borderTopStyle, borderTopWidth, borderInlineStartWidth, outlineStyle, outlineWidth } = getComputedStyle(it, at || null);
    return { backgroundColor, borderTopStyle, borderTopWidth, borderInlineStartWidth, outlineStyle, outlineWidth };
  }, pseudo);
  // Cards and tiles have edges, urgency a mark and a word, presence an icon and a word.
  const urgent = page.locator('.card[data-tinted=critical]').first();
  expect((await style(urgent, '::before')).borderTopWidth).not.toBe('0px');
  expect((await style(urgent, '::before')).borderInlineStartWidth).toBe('8px');
  await expect(urgent.locator('.urgency')).not.toBeEmpty();
  expect((await style(board.tile(operators[8]).root)).borderTopStyle, 'who is aside').toBe('dashed');
  await expect(board.tile(operators[6]).root.locator('svg').first()).toBeVisible();
  const drawn = await board.tile(operators[6]).root.locator('svg').first().evaluate((icon) => getComputedStyle(icon).stroke);
  expect(drawn).not.toBe('rgba(0, 0, 0, 0)');
  // The focus, what is picked, and who could take it.
  await board.card(calls[3]).handle.focus();
  await page.keyboard.press('Enter');
  expect((await style(board.card(calls[3]).handle)).outlineStyle).toBe('solid');
  expect((await style(board.card(calls[3]).root, '::before')).outlineStyle).toBe('solid');
  expect((await style(page.locator('[data-drop=accepts]').first())).outlineStyle).toBe('solid');
  await page.keyboard.press('Escape');
  // A pressed button, a dead key, and the lamp.
  await page.getByRole('button', { name: 'Compact' }).click();
  const [on, off] = [await style(page.getByRole('button', { name: 'Compact' })), await style(board.logOut)];
  expect(on).not.toEqual(off);
  await board.openHelp.click();
  await expect(board.help.locator('[data-shortcut="send-longest"] kbd')).toHaveCSS('text-decoration-line', 'line-through');
  await isAccessible(page);
});

test('whoever wants no motion sees none', async ({ supervisor, setup, line, page }) => {
  // As the projects are set up: the system asks for less of it.
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const moving = () => page.evaluate(() => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 0).length);
  const still = () => page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
    const lasts = (/** @type {string} */ times) => times.split(',').some((time) => parseFloat(time) > 0);
    return lasts(transitionDuration) || lasts(animationDuration) || scrollBehavior === 'smooth';
  }).map((element) => element.className));
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await board.card(lea).handle.press('Enter');
  expect([await moving(), await still()]).toEqual([0, []]);
  await board.card(lea).assign.press('Enter');
  expect([await moving(), await still()]).toEqual([0, []]);
  await page.keyboard.press('Escape');
  await board.openHelp.click();
  expect([await moving(), await still()]).toEqual([0, []]);
});

test('a burst of calls is one sentence, times are not read out, and one place speaks', async ({ supervisor, setup, line, page }) => {
  await page.clock.install();
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  await speaksFromOnePlace(page);
  const said = await page.evaluateHandle(() => {
    const sentences = /** @type {string[]} */ ([]);
    const region = /** @type {Element} */ (document.querySelector('[role=status]'));
    new MutationObserver(() => sentences.push(region.textContent ?? '')).observe(region, { childList: true, characterData: true, subtree: true });
    return sentences;
  });
  const calls = Array.from({ length: 12 }, (_, at) => caller(`Caller ${at + 1}`));
  for (const [at, call] of calls.entries()) await line.enters(at % 2 ? setup.support : setup.sales, call);
  await expect(board.figure('waiting')).toHaveText('12');
  await page.clock.runFor(10_000);
  await expect(board.announcer).toHaveText('12 new calls. 12 calls waiting.');
  // In steps: the hub has to be able to answer meanwhile.
  for (let seconds = 0; seconds < 20; seconds += 2) await page.clock.runFor(2_000);
  // The waits have run for half a minute, and nothing was said of it.
  expect(await said.jsonValue()).toEqual(['12 new calls. 12 calls waiting.']);
  await line.enters(setup.sales, caller('Léa Dubois'));
  await expect(board.figure('waiting')).toHaveText('13');
  await page.clock.runFor(10_000);
  await expect(board.announcer).toHaveText('New call: Léa Dubois.');
  await speaksFromOnePlace(page);
});
