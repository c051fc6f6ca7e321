// The board as it stands in the page, as plain data.

/**
 * @typedef {{ call: string, bloc: string, stage: string, assignment: string, confirmed: boolean, wait: Wait }} Card
 * @typedef {{ since: number, shown: string }} Wait since when, and how long it says that this is
 * @typedef {{ operator: string, name: string, state: string, words: string, caller: string, trouble: string }} Tile
 * @typedef {object} Board
 * @property {number} at when it was looked at
 * @property {string} connection
 * @property {Card[]} cards
 * @property {Tile[]} tiles
 * @property {Record<string, string>} figures as they are written, by name
 * @property {number | null} longestSince since when the longest wait runs
 * @property {boolean} whole every card that a lane counts is mounted
 * @property {string[]} unheard queues whose lanes say that Thello does not tell about them
 */

/** What the board says of its connection, or is noted of it, while nothing that is told is missed. */
export const HOLDS = ['live', 'stale', 'hidden'];

/** Runs in the page. @returns {Board} */
function look() {
  const all = (/** @type {string} */ selector, /** @type {ParentNode} */ within = document) =>
    /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);
  const waitOf = (/** @type {string} */ call) => {
    const [wait] = all(`[data-call-id="${call}"] .wait`);
    return { since: Number(wait?.dataset.since), shown: wait?.textContent ?? '' };
  };
  const lanes = all('.lane[data-bloc-id]');
  const cards = lanes.flatMap((lane) => all('[data-call-id]', lane).map(({ dataset }) => ({
    call: dataset.callId ?? '',
    bloc: lane.dataset.blocId ?? '',
    stage: dataset.stage ?? '',
    assignment: dataset.assignment ?? '',
    confirmed: dataset.confirmed === 'true',
    wait: waitOf(dataset.callId ?? ''),
  })));
  // A dash where it is not known.
  const counted = lanes.map((lane) => Number(lane.querySelector('.lane-number')?.textContent) || 0);
  return {
    at: Math.round(performance.timeOrigin + performance.now()),
    connection: document.querySelector('[data-connection]')?.getAttribute('data-connection') ?? '',
    cards,
    tiles: all('[data-operator-id]').map((tile) => ({
      operator: tile.dataset.operatorId ?? '',
      name: tile.querySelector('.tile-name')?.textContent ?? '',
      state: tile.dataset.state ?? '',
      // The tile has room for the caller alone; the sentence is read out, and shown to a pointer.
      words: tile.querySelector('.tile-state')?.getAttribute('title') ?? '',
      caller: tile.querySelector('.tile-state bdi')?.textContent ?? '',
      trouble: tile.querySelector('.tile-trouble .words')?.textContent ?? '',
    })),
    figures: Object.fromEntries(all('[data-figure]').map((figure) => [figure.dataset.figure, figure.querySelector('dd')?.textContent?.trim()])),
    longestSince: Number(all('[data-figure=longest] [data-since]')[0]?.dataset.since) || null,
    whole: counted.reduce((sum, count) => sum + count, 0) === cards.length,
    unheard: lanes.filter((lane) => /^Not heard: Thello does not tell about this queue/.test(lane.querySelector('.quiet')?.textContent ?? ''))
      .map(({ dataset }) => dataset.blocId ?? ''),
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
 * Since when the board has been live without a break; being stale is not one, because what is held up still comes, nor
 * is being hidden, as long as the connection holds.
 * @param {import('./recorder.mjs').Noted[]} connection
 */
export function liveSince(connection) {
  let since = null;
  for (const [at, state] of connection) {
    if (state === 'live') since ??= at;
    else if (!HOLDS.includes(state)) since = null;
  }
  return since;
}
