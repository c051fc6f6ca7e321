// The board as the stream says it must stand, as it stands in the page, and how the two differ. The page is read by what
// docs/embedding.md promises alone, so that a page made with anything else can be held against the same truth.
import { setTimeout as pause } from 'node:timers/promises';

/** Far more than a card's height, so that all cards of the longest lane are in sight at once. */
const ROW = 200;
/** More than a lane's least width, so that all lanes are; and what is beside them. */
const LANE = 300;
const BESIDE = 600;
/** A board that is not right after so long is wrong. */
const PATIENCE = 20_000;
/** So many differences say enough. */
const MOST_TOLD = 5;

/** @typedef {Record<string, string>} Board of each call: its bloc, its stage, and the number at the end of the caller's name */

/** How the board stands after these events. @param {Pick<import('./recording.mjs').Told, 'bloc' | 'name' | 'call' | 'caller'>[]} events @returns {Board} */
export function boardAfter(events) {
  /** @type {Map<string, { bloc: string, stage: string, caller: string }>} */
  const waiting = new Map();
  for (const { bloc, name, call, caller } of events) {
    const before = waiting.get(call);
    const stays = before?.bloc === bloc ? before.stage : 'waiting';
    if (name === 'QUEUE_ENTER' || name === 'QUEUE_FIRST') waiting.set(call, { bloc, stage: name === 'QUEUE_FIRST' ? 'next' : stays, caller });
    else waiting.delete(call);
  }
  return Object.fromEntries([...waiting].map(([call, { bloc, stage, caller }]) => [call, `${bloc} ${stage} ${numberIn(caller)}`]));
}

/** @param {string} caller */
const numberIn = (caller) => /\((\d+)\)$/.exec(caller)?.[1];

/** What is wrong with a board, in words; nothing when it is right. @param {Board} wanted @param {[string, string][]} shown */
export function differences(wanted, shown) {
  /** @type {string[]} */
  const found = [];
  const seen = new Set();
  for (const [call, where] of shown) {
    if (seen.has(call)) found.push(`${call} is there twice`);
    else if (!wanted[call]) found.push(`${call} is there (${where}), and should not be`);
    else if (wanted[call] !== where) found.push(`${call} is shown as ${where}, not as ${wanted[call]}`);
    seen.add(call);
  }
  for (const call of Object.keys(wanted)) if (!seen.has(call)) found.push(`${call} is missing`);
  return found;
}

/**
 * Makes the window so large that every card is in sight, and waits until the board is right. Nothing can be measured on
 * the page after that. @param {import('./visit.mjs').Visit} visit @param {Board} wanted @param {number} [patience] after so long it
 * is wrong, in milliseconds @returns {Promise<string[]>} what is wrong
 */
export async function faultsOf({ page, devtools }, wanted, patience = PATIENCE) {
  const lanes = lanesOf(wanted);
  const width = Math.max(page.viewportSize()?.width ?? 0, BESIDE + lanes.length * LANE);
  const size = { width, height: 1_000 + Math.max(0, ...lanes) * ROW };
  // Drawn so small that painting it all takes no time.
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 0.05, mobile: false });
  for (const end = Date.now() + patience; ; await pause(200)) {
    const found = differences(wanted, await page.evaluate(look));
    if (found.length === 0 || Date.now() > end) return shortened(found);
  }
}

/** How many calls each lane has. @param {Board} board */
function lanesOf(board) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const [bloc] of Object.values(board).map((where) => where.split(' '))) counts[bloc] = (counts[bloc] ?? 0) + 1;
  return Object.values(counts);
}

/** @param {string[]} found */
const shortened = (found) => (found.length <= MOST_TOLD ? found : [...found.slice(0, MOST_TOLD), `and ${found.length - MOST_TOLD} more`]);

/** Runs in the page. @returns {[string, string][]} */
function look() {
  const lanes = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-bloc-id]')]);
  return lanes.flatMap((lane) => {
    const cards = /** @type {HTMLElement[]} */ ([...lane.querySelectorAll('[data-call-id]')]);
    return cards.map(({ dataset, textContent }) => {
      const number = /\((\d+)\)/.exec(textContent ?? '')?.[1];
      return /** @type {[string, string]} */ ([dataset.callId ?? '', `${lane.dataset.blocId} ${dataset.stage} ${number}`]);
    });
  });
}
