// What docs/privacy.md says that a browser keeps is what it keeps, after everything that a supervisor does in a day.
import { readFileSync } from 'node:fs';
import { expect, test } from './support/test.mjs';
import { drag } from './support/drag.mjs';
import { caller } from './support/line.mjs';

const DOCUMENT = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
/** The rows of its table: key and place. */
const ROWS = [...DOCUMENT.matchAll(/^\| `(callboard\.\w+)` \| the (tab's session|browser's local) storage \|/gm)];
const documented = (/** @type {string} */ place) => ROWS.filter((row) => row[2].endsWith(place)).map((row) => row[1]).sort();

/** Everything that a page can keep, by name. @param {import('@playwright/test').Page} page */
async function kept(page) {
  const names = await page.evaluate(async () => ({
    session: Object.keys(sessionStorage).sort(),
    local: Object.keys(localStorage).sort(),
    state: history.state,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { ...names, cookies: await page.context().cookies() };
}

const NOTHING = { session: /** @type {string[]} */ ([]), local: /** @type {string[]} */ ([]), state: null, databases: [], caches: [], workers: 0, cookies: [] };

test('a day leaves in the browser what docs/privacy.md says, and a log-out what it leaves of it', async ({ supervisor, setup, line, page }) => {
  expect(ROWS).toHaveLength(3);
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const [lea, tom] = [caller('Léa Dubois'), caller('Tom Maes')];
  await line.enters(setup.sales, lea);
  await line.enters(setup.support, tom);
  await drag(page, board.card(lea), board.tile(setup.sofie).root);
  await expect(board.card(lea).root).toHaveAttribute('data-assignment', 'ringing');
  await line.hangsUp(setup.support, tom);
  await board.card(tom).isGone();
  await board.theme.selectOption('dark');
  await page.reload();
  await board.isLive();
  expect(await kept(page)).toEqual({ ...NOTHING, session: documented('session'), local: documented('local') });
  await board.logOut.click();
  await board.isConnected('signed-out');
  expect(await kept(page)).toEqual({ ...NOTHING, local: documented('local') });
});

test('with persistence none even what was kept before is erased', async ({ supervisor, page }) => {
  await supervisor.isOnTheBoard();
  await supervisor.board.theme.selectOption('dark');
  await page.reload();
  await supervisor.board.isLive();
  await supervisor.opens({ persistence: 'none' });
  expect(await kept(page)).toEqual(NOTHING);
});
