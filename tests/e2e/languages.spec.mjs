// Every screen in every language: nothing of it is left in English, and everything has its place on a narrow page.
import { expect, test } from './support/test.mjs';
import { busyBoard } from './support/busy.mjs';
import { drag } from './support/drag.mjs';
import { fits, isWhole } from './support/fits.mjs';
import { gate } from './support/gate.mjs';
import { caller } from './support/line.mjs';
import { words } from './support/words.mjs';
import { tamper } from './support/wire.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** Words that are the same in English by right. @type {Record<string, string[]>} */
const ALIKE = {
  nl: ['Callboard', 'Browser', 'Live', 'Compact', 'Team'],
  fr: ['Callboard', 'Compact'],
  de: ['Callboard', 'Browser', 'Live', 'System', 'Team', 'Name'],
};

/** Names, of which every language makes the same. */
const NAMES = ['Sales', 'Support', 'Billing', 'Front desk', 'Back office', 'Sofie Peeters', 'Jan Claes', 'Amina Haddad'];

/** @param {Page} page @param {string} language */
async function turnsTo(page, language) {
  await page.evaluate((code) => { location.hash = `language=${code}`; }, language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/**
 * What is on screen is said otherwise than in English; `open` opens it, once in each language.
 * @param {Page} page @param {string} language @param {string[]} [names] @param {() => Promise<unknown>} [open]
 */
async function isTranslated(page, language, names = [], open = async () => {}) {
  await turnsTo(page, 'en');
  await open();
  const english = await words(page);
  await turnsTo(page, language);
  await open();
  const spoken = await words(page);
  expect(spoken.length, 'texts').toBeGreaterThan(5);
  const same = [...ALIKE[language], ...NAMES, ...names];
  const isSame = (/** @type {string} */ text) => same.includes(text) || (language !== 'nl' && text.startsWith('Version '));
  expect(spoken.filter((text) => english.includes(text) && !isSame(text)), 'left in English').toEqual([]);
}

for (const language of Object.keys(ALIKE)) {
  test.describe(language, () => {
    test('log-in, its failure, and a page that is not configured', { tag: '@core' }, async ({ supervisor, page, watch }) => {
      watch.expect(/status of 401/);
      await supervisor.opens({ signIn: ['password', 'apiKey'], queues: [], operators: [], theme: 'plaid' });
      await isTranslated(page, language, ['theme', '“plaid”', 'config.json']);
      await turnsTo(page, 'en');
      await supervisor.form.logIn('supervisor', 'wrong');
      await supervisor.form.failsWith('unauthorized');
      await isTranslated(page, language, ['theme', '“plaid”', 'config.json']);
      await turnsTo(page, 'en');
      await supervisor.logsIn();
      await isTranslated(page, language, ['theme', '“plaid”', 'config.json', await supervisor.board.tenant.innerText()]);
    });

    test('a busy board, the menu, a call in hand, a question; wide and narrow', async ({ supervisor, setup, line, page }) => {
      test.slow();
      await page.clock.install();
      const { calls, operators } = await busyBoard({ supervisor, setup, line });
      const { board } = supervisor;
      const names = [...calls, ...operators].map(({ name }) => name).concat('Piet Goossens', 'Sara Lemmens', await board.tenant.innerText());
      // Cards propose an operator by the first name.
      for (const { name, extension, team } of operators) names.push(name.split(' ')[0], `${name} ${extension}`, `${team}`);
      const card = board.card(calls[3]).root;
      await isTranslated(page, language, names);
      await isTranslated(page, language, names, () => card.locator('.assign').click());
      await page.keyboard.press('Escape');
      // In a narrow card what can be done stands over its middle, where a click on the handle aims.
      await isTranslated(page, language, names, () => card.locator('.handle').press('Enter'));
      await page.keyboard.press('Escape');
      for (const width of [1024, 768, 360, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await isWhole(page.locator('.figure dt'));
        expect((await page.locator('.header').boundingBox())?.height, 'one line').toBeLessThan(48);
        // Where they stand side by side, lanes go on beyond the edge, and are scrolled to.
        if (width > 720) continue;
        await fits(page);
        for (const part of ['.assign', '.handle']) {
          await card.locator(part).focus();
          await page.keyboard.press('Enter');
          await fits(page);
          await page.keyboard.press('Escape');
        }
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      await turnsTo(page, 'en');
      await drag(page, board.card(calls[2]), board.tile(operators[5]).root);
      await expect(board.question).toBeVisible();
      await isTranslated(page, language, names);
    });

    test('an empty board, a broken connection, and what was not understood', async ({ supervisor, setup, line, page, watch }) => {
      watch.expect(/net::ERR_/, /WebSocket connection to/);
      const weather = await tamper(page, {});
      await supervisor.isOnTheBoard({ queues: [setup.sales, { ...setup.support, test: true }] });
      const { board } = supervisor;
      const names = ['Léa Dubois', await board.tenant.innerText()];
      await isTranslated(page, language, names);
      const lea = caller('Léa Dubois');
      await line.enters(setup.sales, lea);
      await board.card(lea).isConfirmed();
      const way = gate();
      await page.route('**/hub/negotiate**', async (route) => { await way.opened; await route.continue(); });
      await weather.breakOff();
      await board.isConnected('reconnecting');
      await isTranslated(page, language, names);
      way.open();
      await board.isLive();
      weather.say({ type: 1, target: 'BlocEvent', arguments: [setup.sales.id, 'QUEUE_DANCED', '', '', '', '', '', lea.id] });
      weather.say({ type: 1, target: 'BlocEvent', arguments: [setup.sales.id] });
      await expect(board.refusals).toBeVisible();
      await isTranslated(page, language, names);
      await board.refusals.click();
      await expect(page.locator('.report')).toBeVisible();
      await isTranslated(page, language, names);
      await page.setViewportSize({ width: 360, height: 800 });
      await fits(page);
      await page.keyboard.press('Escape');
      await fits(page);
    });
  });
}

test('numbers, times and lists are written as each language writes them', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const scope = page.locator('.scope');
  const lead = page.locator('.empty-lead');
  const written = /** @type {const} */ ([
    ['en', /^since \d\d:\d\d, /, 'Sales and Support', '100%'],
    ['nl', /^sinds \d\d:\d\d uur, /, 'Sales en Support', '100%'],
    ['fr', /^depuis \d\d:\d\d, /, 'Sales et Support', '100 %'],
    ['de', /^seit \d\d:\d\d Uhr, /, 'Sales und Support', '100 %'],
  ]);
  const lea = caller('Léa Dubois');
  for (const [language, time, list] of written) {
    await turnsTo(page, language);
    await expect(scope).toHaveText(time);
    await expect(lead).toContainText(list);
  }
  await line.enters(setup.sales, lea);
  await line.isAnswered(setup.sales, lea, setup.sofie);
  for (const [language, , , percent] of written) {
    await turnsTo(page, language);
    await expect.poll(async () => (await board.figure('service').innerText()).replace(/\s/u, ' ')).toBe(percent);
  }
});
