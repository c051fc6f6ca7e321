// A board must not call its own sending another supervisor's, nor another's its own. What it said, at any time, is held
// against who has sent the call to that operator: nobody but the supervisors of the trial sends any.
import { callersOf } from './callers.mjs';

/**
 * @typedef {import('./hearing.mjs').Spoken} Spoken
 * @typedef {{ kind: 'wrong supervisor', about: string, why: string }} Misattribution
 * @typedef {{ whose: 'mine' | 'theirs', call: string | null, caller: string, name: string, words: string }} Claim that
 *   a call, or one from this caller, was sent to the operator of this name
 */

/** What a card says, with the operator's name. */
const ON_CARD = /** @type {[RegExp, Claim['whose']][]} */ ([
  [/^Sent to (.+) by another supervisor$/, 'theirs'],
  [/^Somebody sent it to (.+) at the same time\.$/, 'theirs'],
  [/^Your earlier sending to (.+) took its place\.$/, 'mine'],
  [/^Sending to (.+)…$/, 'mine'],
  [/^Ringing (.+)$/, 'mine'],
  [/^No answer from (.+)$/, 'mine'],
  [/^Sent to (.+); outcome not seen$/, 'mine'],
  [/^Not known whether it reached (.+)$/, 'mine'],
]);
/** What a question or an announcement says, with the caller's name and the operator's. */
const IN_WORDS = /** @type {[RegExp, Claim['whose']][]} */ ([
  [/^Ring .+ for (.+?)\?(?:.*\.)? Another supervisor has sent this call to (.+?)\./g, 'theirs'],
  [/^Ring .+ for (.+?)\?(?:.*\.)? ([^.]+) is being rung for this call\./g, 'mine'],
  [/Another supervisor had just sent (.+?) to (.+?)\. Your sending/g, 'theirs'],
]);

/**
 * @param {object} what
 * @param {Pick<import('./recorder.mjs').Ledger, 'words' | 'said'>} what.ledger
 * @param {Pick<import('./board.mjs').Board, 'tiles'>} what.board
 * @param {{ call: string, caller: string }[]} what.heard
 * @param {Spoken[]} what.mine @param {Spoken[]} what.theirs
 * @param {Spoken[]} [what.forgotten] of mine, what the board has forgotten over a reload: it cannot know that as its own
 * @returns {Misattribution[]}
 */
export function misattributed({ ledger, board, heard, mine, theirs, forgotten = [] }) {
  const isCalled = callersOf(heard);
  const operators = new Map(board.tiles.map(({ name, operator }) => [name, operator]));
  const sentBy = (/** @type {Spoken[]} */ commands, /** @type {Claim} */ { call, caller, name }) => commands.some((command) =>
    command.operator === operators.get(name) && (call === null ? isCalled(command.call, caller) : command.call === call));
  return [...onCards(ledger), ...inWords(ledger), ...onTiles(board)].flatMap((claim) => {
    const [right, wrong] = claim.whose === 'mine' ? [mine, theirs] : [[...theirs, ...forgotten], mine];
    // An operator who took the call unasked was sent it by nobody.
    if (sentBy(right, claim) || !sentBy(wrong, claim)) return [];
    const why = `“${claim.words}”, and ${claim.whose === 'mine' ? 'only another supervisor has' : 'nobody else has'} sent it there`;
    const about = claim.call ?? claim.caller;
    return [/** @type {Misattribution} */ ({ kind: 'wrong supervisor', about, why: `${why}${story(about, ledger, mine)}` })];
  });
}

/** What the card said and what this board sent, for whoever looks into it. @param {string} call @param {Pick<import('./recorder.mjs').Ledger, 'words'>} ledger @param {Spoken[]} mine */
function story(call, { words }, mine) {
  const sent = mine.filter((command) => command.call === call).map(({ at, operator }) => /** @type {const} */ ([at, `sent to ${operator}`]));
  const all = [...(words[call] ?? []), ...sent].sort(([a], [b]) => a - b);
  return all.length === 0 ? '' : ` (${all.map(([at, what]) => `${at - all[0][0]} ${what || '–'}`).join(', ')})`;
}

/** @param {Pick<import('./recorder.mjs').Ledger, 'words'>} ledger @returns {Claim[]} */
function onCards({ words }) {
  return Object.entries(words).flatMap(([call, said]) => said.flatMap(([, words]) => ON_CARD.flatMap(([form, whose]) => {
    const [, name] = form.exec(words) ?? [];
    return name ? [{ whose, call, caller: '', name, words }] : [];
  })));
}

/** @param {Pick<import('./recorder.mjs').Ledger, 'said'>} ledger @returns {Claim[]} */
function inWords({ said }) {
  return said.flatMap(([, words]) => IN_WORDS.flatMap(([form, whose]) => [...words.matchAll(form)].map(([, caller, name]) => (
    { whose, call: null, caller, name, words }))));
}

/** @param {Pick<import('./board.mjs').Board, 'tiles'>} board @returns {Claim[]} */
function onTiles({ tiles }) {
  return tiles.filter(({ state }) => state === 'ringing').map(({ name, caller, words }) => (
    { whose: words.startsWith('Rung by another supervisor') ? 'theirs' : 'mine', call: null, caller, name, words: `${name}: ${words}` }));
}
