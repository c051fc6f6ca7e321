// What the hub tells of a call, to whom, in which order, and how often.
import { HttpTransportType } from '@microsoft/signalr';
import { differs, fails, notAsked, pace, works } from '../finding.mjs';
import { connect, invoke, isMadeUp } from '../tenant.mjs';

/** @typedef {import('../tour.mjs').Tour} Tour */
/** @typedef {{ args: any[], at: number }} Told */

const REPEATS = 20;
/** So long is waited for what does not come, and then for what comes once more, in milliseconds. */
const PATIENCE = { coming: 10_000, more: 400 };
const NAME = 'Léa “Dubois” <b>&amp; 北京 🙂';
const DATA = '{"a":[1,null],"b":"\\\\"}';

/** A connection and what it was told of one call. @param {Tour} tour @param {string} call @param {HttpTransportType} [transport] */
async function listener({ hub, shown, bloc }, call, transport) {
  const connection = await connect(hub, shown, transport);
  /** @type {Told[]} */
  const told = [];
  connection.on('BlocEvent', (...args) => {
    if (isMadeUp(args[2], call)) told.push({ args, at: performance.now() });
  });
  await invoke(connection, 'SubscribeBlocNotifications', bloc.id);
  return { connection, told };
}

/** @param {() => boolean} come */
async function until(come) {
  const end = performance.now() + PATIENCE.coming;
  while (!come() && performance.now() < end) await pause(10);
  await pause(PATIENCE.more);
}

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param {Tour} tour */
export async function events(tour) {
  const { bloc } = tour;
  const call = bloc.invents();
  const near = await listener(tour, call.id);
  const far = await listener(tour, call.id, HttpTransportType.LongPolling).catch(() => listener(tour, call.id));
  const left = await listener(tour, call.id);
  await invoke(left.connection, 'UnsubscribeBlocNotifications', bloc.id);
  /** @type {{ sent: number, answered: number }[]} */
  const tellings = [];
  const tell = async (/** @type {string} */ event, /** @type {object} */ more = {}) => {
    const sent = performance.now();
    await bloc.tells(event, call, more);
    tellings.push({ sent, answered: performance.now() });
  };
  try {
    await tell('QUEUE_ENTER', { name: NAME, data: DATA });
    for (let at = 1; at <= REPEATS; at += 1) await tell('QUEUE_FIRST', { data: `${at}` });
  } finally {
    await tell('QUEUE_HANGUP');
  }
  await until(() => [near, far].every(({ told }) => told.length >= tellings.length));
  if (near.told.length === 0 && far.told.length === 0) {
    return [
      fails('Notifications of a call that was made up (BlocNotify)', 'None was heard, by two connections that had subscribed.', 'No call would be seen on a board; or this bloc is not one.'),
      ...['Order', 'Delivery', 'What is told'].map((question) => notAsked(`Notifications: ${question.toLowerCase()}`, 'None was heard.')),
    ];
  }
  return [
    heard(near.told, tellings, bloc.id),
    delivery([near.told, far.told], tellings.length),
    order([near.told, far.told]),
    faithful(near.told),
    unsubscribed(left.told),
  ];
}

/** @param {Told[]} told @param {{ sent: number }[]} tellings @param {string} id */
function heard(told, tellings, id) {
  const { median, slow } = pace(told.slice(0, tellings.length).map(({ at }, which) => at - tellings[which].sent));
  return works('Notifications of a call that was made up (BlocNotify)', `Heard by whoever has subscribed, after ${median} ms (slowest twentieth: ${slow} ms).`, 'Test calls may be sent to this bloc.', { queues: [{ id, test: true }] });
}

/** @param {Told[][]} lists @param {number} expected */
function delivery(lists, expected) {
  const question = 'Notifications: delivery';
  const distinct = (/** @type {Told[]} */ told) => new Set(told.map(({ args }) => `${args[1]} ${args[6]}`)).size;
  const lost = Math.max(...lists.map((told) => expected - distinct(told)));
  const twice = Math.max(...lists.map((told) => told.length - distinct(told)));
  if (lost > 0) return fails(question, `Of ${expected} notifications up to ${lost} did not come within ${PATIENCE.coming / 1000} s.`, 'A board would miss calls.');
  if (twice > 0) return differs(question, `Up to ${twice} of ${expected} came more than once.`, 'Nothing: repeats change no board.');
  return works(question, `All ${expected}, once each, to each of two connections.`, 'Nothing has to be set.');
}

/** @param {Told[][]} lists */
function order(lists) {
  const question = 'Notifications: order';
  const kept = lists.every((told) => {
    const numbers = told.filter(({ args }) => args[1] === 'QUEUE_FIRST').map(({ args }) => Number(args[6]));
    return numbers.every((number, at) => at === 0 || numbers[at - 1] <= number);
  });
  if (kept) return works(question, 'As they were sent, one after the other.', 'Nothing has to be set.');
  return differs(question, 'Not as they were sent.', 'Little: within a bloc the order changes no board.');
}

/** @param {Told[]} told */
function faithful(told) {
  const question = 'Notifications: what is told';
  const first = told.find(({ args }) => args[1] === 'QUEUE_ENTER');
  const { args = [] } = first ?? {};
  const seen = `${args.length} values; name and data ${args[3] === NAME && args[6] === DATA ? 'as they were sent, to the letter' : 'altered on the way'}; no number is ${JSON.stringify(args[4] ?? null)}.`;
  if (args.length === 8 && args[3] === NAME && args[6] === DATA) return works(question, seen, 'Names are shown as the network gives them.');
  return differs(question, seen, 'Names on cards are not what the network gave.');
}

/** @param {Told[]} told */
function unsubscribed(told) {
  const question = 'Notifications after unsubscribing';
  if (told.length === 0) return works(question, 'None.', 'A queue that is hidden costs nothing.');
  return differs(question, `${told.length} were heard.`, 'Little: what is not on the board is left out.');
}
