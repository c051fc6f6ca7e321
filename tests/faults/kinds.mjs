// How each kind of fault is made, and how it is mended. The schedule says when, and for how long.
import { PAGES } from './pages.mjs';

/**
 * What a fault can be done to.
 * @typedef {object} World
 * @property {import('../e2e/support/servers.mjs').Thello} thello
 * @property {import('../e2e/support/tunnel.mjs').Tunnel[]} lines of those whom it hits
 * @property {import('./seat.mjs').Seat[]} seats of those whom it hits
 * @property {string[]} queues that can be refused
 * @property {number} pages how many there are
 * @property {() => Promise<void>} aSending the next command of a supervisor is on its way
 *
 * @typedef {import('./schedule.mjs').Fault} Fault
 * @typedef {object} Kind
 * @property {(world: World, fault: Fault) => unknown} begin may answer with the moment of the break, when that comes later
 * @property {(world: World, fault: Fault, broke: number) => unknown} [mend] when it has lasted; what has no mending is over at once; may
 *   answer with the moment from which the hub could be reached, when that is another
 * @property {(world: World) => unknown} [settle] takes back what lasts until the boards were held against the truth
 */

/** So often that it lasts until it is mended. */
const ALWAYS = 1_000_000;

/** @param {World} world @param {object} fault */
const fault = ({ thello }, fault) => thello.control('fault', { times: ALWAYS, ...fault });
/** @param {World} world */
const kill = ({ thello }) => thello.control('kill', {});
/** @param {World} world */
const mend = ({ thello }) => thello.control('mend', {});
/** @param {World} world */
const mendLines = ({ lines }) => lines.forEach((line) => line.mend());

/** The hub breaks off, and whoever comes back finds this. @param {object} found @returns {Kind} */
const door = (found) => ({
  begin: async (world) => {
    await fault(world, found);
    await kill(world);
  },
  mend,
});

/** Whoever is let in hangs half-way: mending it breaks that off, as restarting the service does. @param {object} found @returns {Kind} */
const hallway = (found) => ({
  ...door(found),
  mend: async (world) => {
    await mend(world);
    await kill(world);
  },
});

/** The next few are slow, as many as there are pages: the hub could be reached all along. @param {string[]} kinds @returns {Kind} */
const slow = (...kinds) => ({
  begin: async (world, { ms }) => {
    for (const on of kinds) await fault(world, { on, what: 'delay', ms, times: world.pages });
    await kill(world);
  },
});

/** A method misbehaves while the connection holds. @param {string} on @param {string} what @returns {Kind} */
const method = (on, what) => ({
  begin: (world, { ms, times }) => fault(world, { on, what, ms: ms * 3, times }),
  mend,
});

/**
 * Unlike in a black hole, a new connection passes. So the old one can still have something to deliver when the board has
 * long been live again on another.
 * @type {Kind}
 */
const silent = {
  begin: ({ thello }) => thello.control('line', { what: 'silence' }),
  mend: ({ thello }) => thello.control('line', { what: 'mend' }),
};

/**
 * One queue is refused, and no other: which one is drawn. It stays so for up to a minute after the mending, until the page
 * asks again or breaks.
 * @type {Kind}
 */
const refusedQueue = {
  begin: async (world, { times }) => {
    await fault(world, { on: 'SubscribeBlocNotifications', about: world.queues[times % world.queues.length], what: 'fail' });
    await kill(world);
  },
  mend: async (world, _, broke) => {
    await mend(world);
    // The hub could be reached all along.
    return broke;
  },
};

const status = (/** @type {string} */ on, /** @type {number} */ status) => ({ on, what: 'status', status });
const never = (/** @type {string} */ on) => ({ on, what: 'never' });

/** @type {Record<string, Kind>} */
export const KINDS = {
  'kill': { begin: kill },
  'close': {
    begin: ({ thello }, { worded }) => thello.control('close', { error: worded ? 'Going down.' : null, allowReconnect: true }),
  },
  'close for good': {
    begin: ({ thello }, { worded }) => thello.control('close', { error: worded ? 'Going down.' : null, allowReconnect: false }),
  },
  'reset': { begin: ({ lines }) => lines.forEach((line) => line.break()) },
  'expired token': {
    begin: async (world) => {
      await world.thello.control('tokens', { expireNow: true });
      await kill(world);
    },
  },
  // The hub carries the command out, or not any more: the page cannot know.
  'kill while sending': {
    begin: async (world, { worded }) => {
      await fault(world, { on: 'SetVariable', what: worded ? 'unanswered' : 'delay', ms: 5_000, times: 1 });
      await world.aSending();
      const broke = Date.now();
      await kill(world);
      await mend(world);
      return broke;
    },
  },
  'down': { begin: ({ lines }) => lines.forEach((line) => line.refuse()), mend: mendLines },
  'black hole': { begin: ({ lines }) => lines.forEach((line) => line.swallow()), mend: mendLines },
  'silent hub': silent,
  'silent hub, given up': silent,
  'restart': {
    begin: ({ thello }) => thello.kill(),
    mend: async ({ thello }) => {
      await thello.start();
      return Date.now();
    },
  },
  'negotiate 401': door(status('negotiate', 401)),
  'negotiate 403': door(status('negotiate', 403)),
  'negotiate 404': door(status('negotiate', 404)),
  'negotiate 503': door(status('negotiate', 503)),
  'negotiate html': door({ on: 'negotiate', what: 'html' }),
  'negotiate slow': slow('negotiate'),
  'negotiate unanswered': door(never('negotiate')),
  'connect 503': door(status('connect', 503)),
  'connect unanswered': door(never('connect')),
  'handshake unanswered': hallway(never('handshake')),
  'hub throws': door({ on: 'connected', what: 'fail' }),
  'subscribe slow': slow('SubscribeBlocNotifications', 'SubscribeBlocNotifications'),
  'subscribe fails': door({ on: 'SubscribeBlocNotifications', what: 'fail' }),
  'subscribe unanswered': hallway(never('SubscribeBlocNotifications')),
  'queue refused': refusedQueue,
  'set slow': method('SetVariable', 'delay'),
  'set fails': method('SetVariable', 'fail'),
  'set unanswered': method('SetVariable', 'unanswered'),
  'get slow': method('GetVariable', 'delay'),
  'get fails': method('GetVariable', 'fail'),
  'get unanswered': method('GetVariable', 'unanswered'),
  'duplicates': { begin: ({ thello }, { times }) => thello.control('duplicate', { next: times * 4 }), mend },
  // Reordering is understood within five seconds (docs/protocol.md).
  'reordering': { begin: ({ thello }, { times }) => thello.control('reorder', { next: times, withinMs: 2_000 }), mend },
  ...PAGES,
};
