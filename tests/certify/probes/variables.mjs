// Variables of calls: how they are set, and what the hub says where there is nothing to say. All on calls that were made up.
import { randomUUID } from 'node:crypto';
import { differs, fails, isMissing, notAsked, works } from '../finding.mjs';
import { answerTo } from '../tenant.mjs';

/** @typedef {import('../tour.mjs').Tour} Tour @typedef {Awaited<ReturnType<typeof answerTo>>} Answer */

const NAME = 'CALLBOARD_CERTIFY';
const PICKUP = 'PICKUP_OPERATOR';

/** What a hub said, for a reader. @param {Answer} answer */
function said(answer) {
  if (answer.error !== undefined) return `an error (“${answer.words}”)`;
  return answer.value === '' ? 'an empty text' : `\`${JSON.stringify(answer.value ?? null)}\``;
}

/**
 * How one call's variables are reached.
 * @typedef {object} Reach
 * @property {(name: string, call?: string) => Promise<Answer>} get
 * @property {(method: string, name: string, value: unknown) => Promise<Answer>} set
 */

/** @param {Tour} tour */
export async function variables({ connection, bloc, options }) {
  const call = bloc.invents();
  /** @type {Reach} */
  const reach = {
    get: (name, id = call.id) => answerTo(connection, 'GetVariable', id, name),
    set: (method, name, value) => answerTo(connection, method, call.id, name, value),
  };
  /** @type {import('../finding.mjs').Finding[]} */
  let findings;
  await bloc.tells('QUEUE_ENTER', call);
  try {
    findings = await whileItLasts(reach, options.operators);
  } finally {
    await bloc.tells('QUEUE_HANGUP', call);
  }
  return [...findings, ended(await reach.get(NAME))];
}

/** @param {Reach} reach @param {string[]} operators */
async function whileItLasts(reach, operators) {
  const unset = await reach.get(NAME);
  const { finding, method } = await whichMethod(reach);
  return [
    finding,
    nothing('GetVariable of a call that nobody knows', await reach.get(NAME, randomUUID())),
    nothing('GetVariable of a variable that was never set', unset),
    await clearing(method, reach),
    await pickup(operators, method, reach),
  ];
}

/** @param {Reach} reach @returns {Promise<{ finding: import('../finding.mjs').Finding, method?: string }>} */
async function whichMethod({ set, get }) {
  const question = 'Setting a variable';
  /** @type {string[]} */
  const there = [];
  /** @type {string[]} */
  const other = [];
  for (const method of ['SetVariable', 'SetStringVariable']) {
    const answer = await set(method, NAME, method);
    const read = await get(NAME);
    if (answer.error === undefined && read.error === undefined && read.value === method) there.push(method);
    else if (answer.error !== undefined && isMissing(answer.error)) other.push(`\`${method}\` does not exist.`);
    else if (answer.error !== undefined) other.push(`\`${method}\` is answered with ${said(answer)}.`);
    else other.push(`After \`${method}\` GetVariable answers ${said(read)}.`);
  }
  const kept = there.map((method) => `\`${method}\` sets it, and GetVariable reads it back.`);
  const seen = [...kept, ...other].join(' ');
  if (there.length === 0) return { finding: fails(question, seen, 'No call can be handed to an operator.') };
  if (there.includes('SetVariable')) return { method: 'SetVariable', finding: works(question, seen, 'Boards use SetVariable.') };
  return { method: there[0], finding: differs(question, seen, 'Each connection of a board tries SetVariable once, and then uses SetStringVariable.') };
}

/** Where there is nothing to say. @param {string} question @param {Answer} answer */
function nothing(question, answer) {
  const empty = answer.error === undefined && (answer.value ?? '') === '';
  if (empty) return works(question, `It answers ${said(answer)}.`, 'The board reads: nobody was rung.');
  return differs(question, `It answers ${said(answer)}.`, answer.error === undefined ? 'It is not an operator’s id: the board reads that nobody was rung.' : 'The board cannot look who was rung, and says so where it matters.');
}

/** @param {Answer} answer */
function ended(answer) {
  const question = 'GetVariable of a call that was made up and has ended';
  if (answer.error !== undefined) return differs(question, `It answers ${said(answer)}.`, 'What became of a sending to a call that has ended stays unknown.');
  const kept = answer.value ? 'what it held' : said(answer);
  return works(question, `It answers ${kept}.`, 'After a break the board can look what became of a sending.');
}

/** @param {string | undefined} method @param {Reach} reach */
async function clearing(method, { set, get }) {
  const question = 'Clearing a variable';
  if (!method) return notAsked(question, 'No method sets one.');
  const cleared = await set(method, NAME, '');
  const after = await get(NAME);
  if (cleared.error !== undefined) return differs(question, `An empty text is answered with ${said(cleared)}.`, 'Nothing: boards clear one only with `takeBack`.');
  return works(question, `After an empty text was set GetVariable answers ${said(after)}.`, 'Nothing: boards clear one only with `takeBack`.');
}

/** @param {string[]} operators @param {string | undefined} method @param {Reach} reach */
async function pickup(operators, method, { set, get }) {
  const question = `${PICKUP} on a call that was made up`;
  const [operator] = operators;
  if (!operator) return notAsked(question, 'No `--operator` was named: nobody was to be rung.', 'Whether sending works is not known.');
  if (!method) return notAsked(question, 'No method sets a variable.');
  const sent = await set(method, PICKUP, operator);
  const held = await get(PICKUP);
  await set(method, PICKUP, '');
  const after = await get(PICKUP);
  if (sent.error !== undefined) return fails(question, `Setting it is answered with ${said(sent)}.`, 'No call can be handed to an operator.');
  const seen = `After the operator was set it holds ${held.value === operator ? 'the operator' : said(held)}; after an empty text ${said(after)}. Whether a phone rang, and stopped, cannot be seen here.`;
  if (`${held.value}`.toLowerCase() !== operator) return fails(question, seen, 'The board says that somebody overtook every sending.');
  return works(question, seen, 'Sendings are confirmed on the board.', { operators: operators.map((id) => ({ id })) });
}
