// A real call, with a person who makes it and hears the operator's telephone: what no program can find out by itself.
import { differs, fails, isMissing, notAsked, works } from '../finding.mjs';
import { invoke } from '../tenant.mjs';

/** @typedef {import('../tour.mjs').Tour} Tour @typedef {import('../finding.mjs').Finding} Finding */

const PICKUP = 'PICKUP_OPERATOR';
/** In milliseconds. */
const PATIENCE = { call: 120_000, talk: 120_000 };
const WAITS = /_(ENTER|FIRST)$/;
const QUESTIONS = {
  call: 'A real call is heard',
  rings: 'Sending it rings the operator',
  clears: 'Clearing PICKUP_OPERATOR while it rings',
  long: 'How long an operator is rung',
  tells: 'What a real call tells',
};

/** @param {Tour} tour @param {typeof PATIENCE} [patience] */
export async function ringing(tour, patience = PATIENCE) {
  const why = await excuse(tour);
  if (why) return Object.values(QUESTIONS).map((question) => notAsked(question, why));
  /** @type {Finding[]} */
  const findings = [];
  /** @type {import('../witness.mjs').Heard[]} */
  const heard = [];
  const stop = tour.witness.listen((event) => { if (!event.made) heard.push(event); });
  try {
    await story(tour, patience, heard, findings);
  } finally {
    stop();
  }
  const found = new Set(findings.map(({ question }) => question));
  return [...findings, ...Object.values(QUESTIONS).filter((question) => !found.has(question)).map((question) => notAsked(question, 'It did not come to that.'))];
}

/** @param {Tour} tour @returns {Promise<string | undefined>} why nothing can be asked */
async function excuse({ person, options }) {
  if (!person) return 'Nobody was at a terminal: a person has to call, and to listen.';
  if (options.operators.length === 0) return 'No `--operator` was named.';
  person.says('What only a person can find out: you call the test queue, and hear the operator’s telephone.');
  if (!await person.agrees('Have you a telephone to call the queue with, and the operator’s telephone beside you?')) return 'There was nobody to call and to listen.';
}

/** @param {Tour} tour @param {typeof PATIENCE} patience @param {import('../witness.mjs').Heard[]} heard @param {Finding[]} findings */
async function story({ person, connection, options: { operators: [operator] } }, patience, heard, findings) {
  if (!person) return;
  person.says('Call the queue now, and stay on the line.');
  const call = await come(() => heard.find(({ name }) => WAITS.test(name)), patience.call);
  if (!call) {
    findings.push(fails(QUESTIONS.call, `Nothing was told within ${patience.call / 1_000} s.`, 'Boards would not see callers of this bloc.'));
    return;
  }
  findings.push(works(QUESTIONS.call, `\`${call.name}\` came first.`, 'Callers are seen.'));
  const set = setter(connection, call.contextId);
  try {
    let from = await set(operator);
    const rings = await person.agrees('The operator was sent for. Does their telephone ring?');
    findings.push(rings ? works(QUESTIONS.rings, 'It rang.', 'A drop rings.') : fails(QUESTIONS.rings, 'It did not ring.', 'Is the operator logged in on a telephone, and does the queue let operators be assigned?'));
    if (!rings) return;
    await set('');
    const stops = await person.agrees('PICKUP_OPERATOR was cleared. Wait five seconds. Is the telephone silent now?');
    findings.push(works(QUESTIONS.clears, stops ? 'The ringing stopped.' : 'The ringing went on.', stops ? 'A sending can be taken back.' : 'A sending cannot be taken back.', { takeBack: stops }));
    if (stops) from = await set(operator);
    if (await person.confirms('Let it ring. Press Enter at the moment it falls silent by itself.')) {
      const seconds = Math.min(600, Math.max(1, Math.round((performance.now() - from) / 1_000)));
      findings.push(works(QUESTIONS.long, `${seconds} s, by hand.`, 'From then on the board says “no answer”; the queue’s own setting is exact.', { ringSeconds: seconds }));
    } else findings.push(differs(QUESTIONS.long, 'It did not fall silent by itself.', 'Look in the queue’s settings for `ringSeconds`.'));
    await set(operator);
    person.says('It rings again. Take the call, and hang up after a moment.');
    await come(() => heard.find(({ name, contextId }) => name.endsWith('_HANGUP') && contextId === call.contextId), patience.talk);
    findings.push(tells(heard.filter(({ contextId }) => contextId === call.contextId), operator));
  } finally {
    await set('');
  }
}

/** @param {import('@microsoft/signalr').HubConnection} connection @param {string} call */
function setter(connection, call) {
  return async (/** @type {string} */ operator) => {
    try {
      await invoke(connection, 'SetVariable', call, PICKUP, operator);
    } catch (error) {
      if (!isMissing(error)) throw error;
      await invoke(connection, 'SetStringVariable', call, PICKUP, operator);
    }
    return performance.now();
  };
}

/** @param {import('../witness.mjs').Heard[]} heard @param {string} operator */
function tells(heard, operator) {
  const seen = `${heard.map(({ name }) => `\`${name}\``).join(', ')}.`;
  const answer = heard.find(({ name }) => /_ANSWER(ED)?$/.test(name));
  if (!answer) return differs(QUESTIONS.tells, `${seen} No answer was told.`, 'Boards cannot see that it was answered.');
  if (answer.data.toLowerCase() === operator) return works(QUESTIONS.tells, `${seen} The answer’s \`data\` is the operator’s id.`, 'Who answered is known.');
  const what = answer.data === '' ? 'is empty' : 'is something else than the operator’s id';
  return works(QUESTIONS.tells, `${seen} The answer’s \`data\` ${what}.`, 'Who answered is taken from the sending.');
}

/** @template T @param {() => T | undefined} look @param {number} patience @returns {Promise<T | undefined>} */
async function come(look, patience) {
  const end = performance.now() + patience;
  for (;;) {
    const found = look();
    if (found || performance.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
