// Holds a board against what is true. The hub has no snapshot, so what happened in a gap is unknowable: a card from
// before one may be wrong as long as it says that it is unconfirmed. What was told while the board said that it is
// live must be right; and everything must be, once everything was told again.
import { callersOf, isCalled } from './callers.mjs';
import { heardSince } from './unheard.mjs';

/**
 * @typedef {'waiting' | 'next' | 'talking'} Stage
 * @typedef {{ call: string, bloc: string, stage: Stage, operator: string | null, caller: string }} Truth
 *   who rings or talks, if anybody
 * @typedef {{ at: number, call: string, bloc: string }} Told
 * @typedef {'lost' | 'duplicate' | 'ghost' | 'wrong lane' | 'wrong stage' | 'wrong operator'} Kind
 * @typedef {{ kind: Kind, about: string, why: string }} Mismatch
 */

/**
 * @param {object} what
 * @param {Truth[]} what.truth
 * @param {Told[]} what.told
 * @param {number} what.since the board is live since then
 * @param {import('./board.mjs').Board} what.board
 * @param {import('./commands.mjs').Command[]} what.sent by any supervisor, ever
 * @param {{ call: string, caller: string }[]} what.heard all calls that this board was told of, ever
 * @param {import('./unheard.mjs').Subscription[]} what.subscriptions
 * @param {boolean} [what.exact] everything was told again
 * @returns {Mismatch[]}
 */
export function compare({ truth, told, since, board, sent, heard, subscriptions, exact = false }) {
  const lately = told.filter(({ at }) => at > since);
  const heardFrom = heardSince(subscriptions);
  const callsOf = (/** @type {Told[]} */ some) => new Set(some.map(({ call }) => call));
  const heardOf = callsOf(lately);
  // Something of these was told before their queue was heard.
  const missed = callsOf(lately.filter(({ at, bloc }) => at <= heardFrom(bloc)));
  const mustKnow = (/** @type {string} */ call) => exact || (heardOf.has(call) && !missed.has(call));
  return [...inLanes(truth, board, mustKnow, exact), ...atOperators(truth, board, mustKnow), ...ringing(truth, board, mustKnow, sent, heard)];
}

/**
 * @param {Truth[]} truth @param {import('./board.mjs').Board} board
 * @param {(call: string) => boolean} mustKnow @param {boolean} exact
 * @returns {Mismatch[]}
 */
function inLanes(truth, board, mustKnow, exact) {
  /** @type {Mismatch[]} */
  const found = [];
  const real = new Map(truth.map((call) => [call.call, call]));
  const shown = new Set();
  for (const card of board.cards) {
    const { call, bloc, stage, confirmed } = card;
    const say = (/** @type {Kind} */ kind, /** @type {string} */ why) => found.push({ kind, about: call, why });
    if (shown.has(call)) say('duplicate', `a second card in ${bloc}`);
    shown.add(call);
    if (!confirmed && !mustKnow(call)) continue;
    const is = real.get(call);
    if (!is) say('ghost', `${stage} in ${bloc}, and the call is over`);
    else if (is.stage === 'talking') say('wrong stage', `${stage} in ${bloc}, and it talks with ${is.operator}`);
    else if (is.bloc !== bloc) say('wrong lane', `in ${bloc}, and it is in ${is.bloc}`);
    else if (is.stage !== stage) say('wrong stage', `${stage}, and it is ${is.stage}`);
    else if (exact && !confirmed) say('wrong stage', 'unconfirmed, although it was told of');
  }
  for (const { call, bloc, stage } of truth) {
    if (stage !== 'talking' && !shown.has(call) && mustKnow(call)) {
      found.push({ kind: 'lost', about: call, why: `${stage} in ${bloc}, and no card says so` });
    }
  }
  return found;
}

/**
 * @param {Truth[]} truth @param {import('./board.mjs').Board} board @param {(call: string) => boolean} mustKnow
 * @returns {Mismatch[]}
 */
function atOperators(truth, board, mustKnow) {
  /** @type {Mismatch[]} */
  const found = [];
  for (const { operator, state, caller } of board.tiles) {
    const talks = truth.filter((call) => call.stage === 'talking' && call.operator === operator);
    const told = talks.filter(({ call }) => mustKnow(call));
    const say = (/** @type {string} */ why) => found.push({ kind: 'wrong operator', about: operator, why });
    if (state === 'busy' && !talks.some((talk) => isCalled(talk.caller, caller))) {
      say(`busy with “${caller}”, and talks with ${talks.map((talk) => `“${talk.caller}”`).join(', ') || 'nobody'}`);
    } else if (told.length > 0 && state !== 'busy' && state !== 'ringing') {
      say(`${state}, and talks with “${told[0].caller}”`);
    }
  }
  return found;
}

/**
 * An operator rings for a call that somebody has sent there, and that waits as far as the board can know.
 * @param {Truth[]} truth @param {import('./board.mjs').Board} board @param {(call: string) => boolean} mustKnow
 * @param {import('./commands.mjs').Command[]} sent @param {{ call: string, caller: string }[]} heard
 * @returns {Mismatch[]}
 */
function ringing(truth, board, mustKnow, sent, heard) {
  const isFrom = callersOf([...heard, ...truth]);
  const waiting = new Set(truth.filter(({ stage }) => stage !== 'talking').map(({ call }) => call));
  return board.tiles.filter(({ state }) => state === 'ringing').flatMap(({ operator, caller }) => {
    const meant = sent.filter((command) => command.operator === operator && isFrom(command.call, caller));
    if (meant.some(({ call }) => waiting.has(call) || !mustKnow(call))) return [];
    const why = meant.length === 0 ? 'which nobody has sent there' : 'which does not wait any more';
    return [/** @type {Mismatch} */ ({ kind: 'wrong operator', about: operator, why: `ringing for “${caller}”, ${why}` })];
  });
}
