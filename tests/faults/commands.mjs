// Holds what was sent against what the hand decided: at most once per decision, nothing without one, and an outcome
// that is shown, whatever broke.

import { HOLDS } from './board.mjs';

/**
 * @typedef {{ call: string, operator: string }} Command
 * @typedef {Command & { at: number, answered: boolean }} Sent
 * @typedef {Command & { by: string }} Arrived by whom, as the hub knows them
 * @typedef {import('./recorder.mjs').Ledger} Ledger
 * @typedef {{ kind: 'command twice' | 'command undecided' | 'outcome not shown', about: string, why: string }} Breach
 */

/** Words on a card that say what became of a sending. */
const OUTCOMES = ['ringing', 'unknown', 'refused', 'no-answer', 'answered', 'caller-left'];

/** The page waits so long for an answer, in milliseconds, and a little longer until it says so. */
const GIVEN_UP_AFTER = 15_000 + 2_000;

/** @param {Ledger['decisions']} decisions @param {Command[]} commands as they arrived at the hub @returns {Breach[]} */
export function atMostOnce(decisions, commands) {
  const open = [...decisions];
  return commands.flatMap(({ call, operator }) => {
    const fits = (/** @type {Ledger['decisions'][0]} */ made) => made.call === call && (made.operator ?? operator) === operator;
    const at = open.findIndex(fits);
    if (at >= 0) {
      open.splice(at, 1);
      return [];
    }
    const kind = decisions.some(fits) ? 'command twice' : 'command undecided';
    return [/** @type {Breach} */ ({ kind, about: call, why: `sent to ${operator}` })];
  });
}

/**
 * Sendings whose answer never came, because the connection took it along or the hub kept it, and those of them of
 * which neither card nor tile said anything.
 * @param {Sent[]} sent @param {Ledger} ledger @param {number} now
 */
export function outcomes(sent, ledger, now) {
  const isGivenUp = (/** @type {number} */ at) => now - at > GIVEN_UP_AFTER || brokeAfter(at, ledger) !== undefined;
  const unanswered = sent.filter(({ at, answered }) => !answered && isGivenUp(at));
  const silent = unanswered.filter((command) => !isShown(command, ledger));
  return {
    unknown: unanswered.length,
    breaches: silent.map(({ call, operator }) => /** @type {Breach} */ (
      { kind: 'outcome not shown', about: call, why: `sent to ${operator}, unanswered, and nothing said so` })),
  };
}

/** Cards that still say “sending” although the connection that it was sent on is over. @param {import('./board.mjs').Board} board @param {Sent[]} sent @param {Ledger} ledger */
export function stuck(board, sent, ledger) {
  return board.cards.filter(({ assignment }) => assignment === 'sending').flatMap(({ call }) => {
    const last = sent.filter((command) => command.call === call).at(-1);
    return last && brokeAfter(last.at, ledger) !== undefined
      ? [/** @type {Breach} */ ({ kind: 'outcome not shown', about: call, why: 'still “sending” after the break' })]
      : [];
  });
}

/** @param {number} moment @param {Ledger} ledger */
function brokeAfter(moment, { connection }) {
  return connection.find(([at, state]) => at > moment && !HOLDS.includes(state))?.[0];
}

/** When a break could be seen: a hidden page shows it later. @param {number} broke @param {Ledger} ledger */
function shownAfter(broke, { connection }) {
  return connection.find(([at, state]) => at >= broke && state !== 'broken')?.[0] ?? broke;
}

/** @param {Sent} command @param {Ledger} ledger */
function isShown({ call, operator, at }, ledger) {
  const since = (/** @type {import('./recorder.mjs').Noted[]} */ list = []) => list.filter(([noted]) => noted >= at);
  const broke = shownAfter(brokeAfter(at, ledger) ?? Infinity, ledger);
  // A call that left before the connection broke was seen to leave.
  const said = since(ledger.assignments[call]).some(([noted, state]) => OUTCOMES.includes(state) || (state === 'gone' && noted <= broke));
  return said || since(ledger.troubles[operator]).length > 0;
}
