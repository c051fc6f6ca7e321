// The board as it stands in the page, as plain data.

/**
 * @typedef {{ call: string, bloc: string, stage: string, assignment: string, confirmed: boolean }} Card
 * @typedef {{ operator: string, name: string, state: string, words: string, caller: string, trouble: string }} Tile
 * @typedef {object} Board
 * @property {string} connection
 * @property {Card[]} cards
 * @property {Tile[]} tiles
 * @property {Record<string, string>} figures as they are written, by name
 * @property {number | null} longestSince since when the longest wait runs
 * @property {boolean} whole every card that a lane counts is mounted
 */

/** Runs in the page. @returns {Board} */
function look() {
  const all = (/** @type {string} */ selector, /** @type {ParentNode} */ within = document) =>
    /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);
  const lanes = all('.lane[data-bloc-id]');
  const cards = lanes.flatMap((lane) => all('[data-call-id]', lane).map(({ dataset }) => ({
    call: dataset.callId ?? '',
    bloc: lane.dataset.blocId ?? '',
    stage: dataset.stage ?? '',
    assignment: dataset.assignment ?? '',
    confirmed: dataset.confirmed === 'true',
  })));
  const counted = lanes.map((lane) => Number(lane.querySelector('.lane-number')?.textContent));
  return {
    connection: document.querySelector('[data-connection]')?.getAttribute('data-connection') ?? '',
    cards,
    tiles: all('[data-operator-id]').map((tile) => ({
      operator: tile.dataset.operatorId ?? '',
      name: tile.querySelector('.tile-name')?.textContent ?? '',
      state: tile.dataset.state ?? '',
      words: tile.querySelector('.tile-state .words')?.textContent ?? '',
      caller: tile.querySelector('.tile-state bdi')?.textContent ?? '',
      trouble: tile.querySelector('.tile-trouble .words')?.textContent ?? '',
    })),
    figures: Object.fromEntries(all('[data-figure]').map((figure) => [figure.dataset.figure, figure.querySelector('dd')?.textContent?.trim()])),
    longestSince: Number(all('[data-figure=longest] [data-since]')[0]?.dataset.since) || null,
    whole: counted.reduce((sum, count) => sum + count, 0) === cards.length,
  };
}

/** @param {import('@playwright/test').Page} page */
export const boardOf = (page) => page.evaluate(look);

/** @param {import('@playwright/test').Page} page @returns {Promise<import('./recorder.mjs').Ledger>} */
export const ledgerOf = (page) => page.evaluate(() => Reflect.get(window, 'ledger'));

/** @param {import('@playwright/test').Page} page @returns {Promise<import('./hearing.mjs').Hearing>} */
export const hearingOf = (page) => page.evaluate(() => Reflect.get(window, 'hearing'));

/** @param {import('@playwright/test').Page} page @returns {Promise<import('./recorder.mjs').Noted[]>} */
export const connectionOf = (page) => page.evaluate(() => Reflect.get(window, 'ledger').connection);

/**
 * Since when the board has been live without a break; being stale is not one, because what is held up still comes.
 * @param {import('./recorder.mjs').Noted[]} connection
 */
export function liveSince(connection) {
  let since = null;
  for (const [at, state] of connection) {
    if (state === 'live') since ??= at;
    else if (state !== 'stale') since = null;
  }
  return since;
}
