// The board as the stream says it must stand, as it stands in the page, and how the two differ. The page is read by what
// docs/embedding.md promises, and by the classes of the page's own markup, which all contestants have.
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

/** @typedef {Record<string, string>} Board of each call: its bloc, its stage, and the number at the end of the caller's name; or of each operator what their tile says, and how many cards name them */

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

/**
 * How the operators stand after these events, when more calls wait than operators could take: then everybody who can take
 * one is named by exactly one card. By which is not told here, because calls that came in the same millisecond have no
 * order. @param {Pick<import('./recording.mjs').Told, 'name' | 'call' | 'data'>[]} events
 * @param {import('./company.mjs').Company} company @returns {Board}
 */
export function staffAfter(events, { operators }) {
  const taken = new Map(operators.map(({ id }) => [id, 0]));
  /** @type {Map<string, string>} */
  const talks = new Map();
  for (const { name, call, data } of events) {
    if (name === 'QUEUE_ANSWERED') {
      talks.set(call, data);
      taken.set(data, (taken.get(data) ?? 0) + 1);
    } else if (name === 'QUEUE_HANGUP') talks.delete(call);
  }
  const busy = new Set(talks.values());
  return Object.fromEntries([...taken].map(([id, calls]) => {
    const state = busy.has(id) ? 'busy' : calls > 0 ? 'free' : 'unknown';
    return [id, tileOf(state, calls, busy.has(id) ? 0 : 1)];
  }));
}

/** @param {string} state @param {number} taken how many calls @param {number} named by how many cards */
const tileOf = (state, taken, named) => `${state}, ${taken} taken, named ${named} times`;

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
 * the page after that. @param {import('./visit.mjs').Visit} visit @param {Board} calls
 * @param {{ staff?: Board, patience?: number }} [more] operators, if they are looked at too; and after so many milliseconds it is wrong
 * @returns {Promise<string[]>} what is wrong
 */
export async function faultsOf({ page, devtools }, calls, { staff = {}, patience = PATIENCE } = {}) {
  const lanes = lanesOf(calls);
  const width = Math.max(page.viewportSize()?.width ?? 0, BESIDE + lanes.length * LANE);
  const size = { width, height: 1_000 + Math.max(0, ...lanes) * ROW };
  // Drawn so small that painting it all takes no time.
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 0.05, mobile: false });
  for (const end = Date.now() + patience; ; await pause(200)) {
    const { cards, tiles, contradictions } = await page.evaluate(look);
    const seen = tiles.map(({ id, state, taken, named }) => /** @type {[string, string]} */ ([id, tileOf(state, taken, named)]));
    const operators = Object.keys(staff).length > 0 ? differences(staff, seen) : [];
    const found = [...differences(calls, cards), ...operators, ...contradictions];
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

/** Runs in the page. What it says twice may not contradict itself: numbers in heads, and where a card stands. */
function look() {
  const all = (/** @type {string} */ selector, /** @type {ParentNode} */ within = document) =>
    /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);
  const text = (/** @type {ParentNode} */ within, /** @type {string} */ selector) => within.querySelector(selector)?.textContent?.trim() ?? '';
  // Thousands are set apart from the rest.
  const number = (/** @type {ParentNode} */ within, /** @type {string} */ selector) => Number(text(within, selector).replace(/\D/g, ''));
  /** @type {[string, string][]} */
  const cards = [];
  /** @type {string[]} */
  const contradictions = [];
  for (const lane of all('[data-bloc-id]')) {
    const waiting = all('[data-call-id]', lane);
    const said = number(lane, '.lane-number');
    if (said !== waiting.length) contradictions.push(`the head of ${lane.dataset.blocId} says ${said}, and ${waiting.length} are there`);
    for (const [at, card] of waiting.entries()) {
      const { callId = '', stage } = card.dataset;
      cards.push([callId, `${lane.dataset.blocId} ${stage} ${/\((\d+)\)/.exec(text(card, '.who'))?.[1]}`]);
      const place = stage === 'waiting' ? number(card, '.place') : at + 1;
      if (place !== at + 1) contradictions.push(`${callId} says that it is number ${place}, and is number ${at + 1}`);
    }
  }
  const named = all('.proposed bdi').map(({ textContent }) => textContent);
  const tiles = all('[data-operator-id]').map((tile) => ({
    id: tile.dataset.operatorId ?? '',
    state: tile.dataset.state ?? '',
    taken: number(tile, '.tile-taken [aria-hidden]'),
    named: named.filter((name) => name === text(tile, '.tile-name')).length,
  }));
  for (const team of all('.team')) {
    const free = all('[data-state=free]', team).length;
    if (number(team, '.team-free') !== free) contradictions.push(`a team says that ${text(team, '.team-free')}, and ${free} are`);
  }
  return { cards, tiles, contradictions };
}
