// What happens to pages and not to lines: how each kind of it is made. The page itself is told by `weather.mjs`.

/**
 * @typedef {import('./kinds.mjs').World} World
 * @typedef {import('./kinds.mjs').Kind} Kind
 * @typedef {import('./seat.mjs').Seat} Seat
 */

const HOUR = 3_600_000;

/** Answers when it was done. @param {World} world @param {(seat: Seat) => Promise<unknown>} act */
async function each({ seats }, act) {
  await Promise.all(seats.map(act));
  return Date.now();
}

/** Nobody works on a page to which it happens. @param {World} world @param {(seat: Seat) => Promise<unknown>} act */
async function eachAtRest(world, act) {
  await each(world, (seat) => seat.supervisor.rest());
  return each(world, act);
}

/** @type {Record<string, Kind>} */
export const PAGES = {
  'hidden': {
    begin: (world) => eachAtRest(world, (seat) => seat.weather({ hidden: true })),
    mend: (world) => each(world, (seat) => seat.weather({ hidden: false })),
  },
  // As a browser freezes a page that nobody sees, or a machine that has too much to do.
  'standing still': {
    begin: (world) => eachAtRest(world, (seat) => seat.stands()),
    mend: (world) => each(world, (seat) => seat.goesOn()),
  },
  'reloaded': { begin: (world) => eachAtRest(world, (seat) => seat.reloaded()) },
  'left and come back': {
    begin: (world) => eachAtRest(world, (seat) => seat.left()),
    mend: (world) => each(world, (seat) => seat.cameBack()),
  },
  // While the board is live: a jump of which no hub can be asked is taken for a sleep (`src/domain/clock`).
  'clock set': {
    begin: (world, { worded }) => each(world, (seat) => seat.weather({ shift: worded ? HOUR : -HOUR })),
    mend: () => {},
    settle: (world) => each(world, (seat) => seat.weather({ shift: 0 })),
  },
  // And then reloaded, half the time: the page has forgotten what it could not keep.
  'storage full': {
    begin: (world) => each(world, (seat) => seat.weather({ full: true })),
    mend: (world, { worded }) => (worded ? eachAtRest(world, (seat) => seat.reloaded()) : undefined),
    settle: (world) => each(world, (seat) => seat.weather({ full: false })),
  },
};
