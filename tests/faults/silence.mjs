// Nothing arrives late. What was decided while the board was not live is never sent, nothing is sent while the board
// says that the hub does not answer, and what the page said never arrived is not carried out after all.
import { atMostOnce } from './commands.mjs';

/**
 * @typedef {import('./recorder.mjs').Ledger} Ledger
 * @typedef {import('./hearing.mjs').Spoken} Spoken
 * @typedef {{ kind: 'arrived late', about: string, why: string }} Late
 */

/** The board is painted a little after it has changed its mind, and a hand that is as quick as that is believed. */
const QUICK = 500;
/** What a card says of a sending that the break took along. */
const NEVER_ARRIVED = /^Not sent to (.+)\. The connection broke before it arrived\.$/;

/** @param {string} call @param {string} why @returns {Late} */
const late = (call, why) => ({ kind: 'arrived late', about: call, why });

/** Decided while the board was not live, and sent all the same. @param {Pick<Ledger, 'connection' | 'decisions'>} ledger @param {Spoken[]} sent @returns {Late[]} */
export function decidedInVain({ connection, decisions }, sent) {
  const inVain = decisions.filter(({ at }) => !statesAround(at, connection).has('live'));
  const others = decisions.filter((decision) => !inVain.includes(decision));
  const fits = (/** @type {Spoken} */ { call, operator }) =>
    inVain.some((decision) => decision.call === call && (decision.operator ?? operator) === operator);
  const unaccounted = atMostOnce(others, sent.filter(fits));
  return unaccounted.map(({ about, why }) => late(about, `${why}: decided while the board was not live, and sent after all`));
}

/** Sent while the board said that the hub does not answer. @param {Pick<Ledger, 'connection'>} ledger @param {Spoken[]} sent @returns {Late[]} */
export function saidIntoSilence({ connection }, sent) {
  const isSilent = (/** @type {number} */ moment) => {
    const states = statesAround(moment, connection);
    return states.size === 1 && states.has('stale');
  };
  return sent.filter(({ at }) => isSilent(at)).map(({ call, operator }) => late(call, `to ${operator}: sent while the hub did not answer`));
}

/**
 * Carried out by the hub although the page said that it had never arrived.
 * @param {object} what
 * @param {Pick<Ledger, 'words'>} what.ledger @param {Pick<import('./board.mjs').Board, 'tiles'>} what.board
 * @param {Spoken[]} what.sent @param {import('./commands.mjs').Command[]} what.arrived
 * @returns {Late[]}
 */
export function carriedOutAfterAll({ ledger, board, sent, arrived }) {
  const operators = new Map(board.tiles.map(({ name, operator }) => [name, operator]));
  return Object.entries(ledger.words).flatMap(([call, said]) => {
    const givenUp = said.map(([at, words]) => ({ at, operator: operators.get(NEVER_ARRIVED.exec(words)?.[1] ?? '') }));
    return [...new Set(givenUp.map(({ operator }) => operator))].flatMap((operator) => {
      if (operator === undefined) return [];
      const fits = (/** @type {import('./commands.mjs').Command} */ command) => command.call === call && command.operator === operator;
      const [written, carriedOut] = [sent.filter(fits), arrived.filter(fits).length];
      const may = leftOver(written.map(({ at }) => at), givenUp.filter((one) => one.operator === operator).map(({ at }) => at));
      return carriedOut > may
        ? [late(call, `to ${operator}: may have arrived ${may} times of ${written.length}, and the hub has carried out ${carriedOut}`)]
        : [];
    });
  });
}

/**
 * How many of what was written may still arrive, when some was given up later: each time one that was written before. The
 * connection may have broken before anything was written.
 * @param {number[]} written when @param {number[]} givenUp when
 */
function leftOver(written, givenUp) {
  const left = [...written];
  for (const at of givenUp) {
    const last = left.findLastIndex((moment) => moment <= at);
    if (last >= 0) left.splice(last, 1);
  }
  return left.length;
}

/** What the board said around a moment. @param {number} moment @param {import('./recorder.mjs').Noted[]} connection */
function statesAround(moment, connection) {
  const before = connection.findLast(([at]) => at <= moment - QUICK)?.[1];
  const meanwhile = connection.filter(([at]) => Math.abs(at - moment) < QUICK).map(([, state]) => state);
  return new Set([before, ...meanwhile]);
}
