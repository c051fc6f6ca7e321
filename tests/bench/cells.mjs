// The cells of the benchmark. A new one is a line here.
import { burst } from './cells/burst.mjs';
import { drop } from './cells/drop.mjs';
import { endurance } from './cells/endurance.mjs';
import { events } from './cells/events.mjs';
import { freshness } from './cells/freshness.mjs';
import { lighthouse } from './cells/lighthouse.mjs';
import { load } from './cells/load.mjs';
import { pane } from './cells/pane.mjs';
import { rest } from './cells/rest.mjs';

/** @type {import('./cell.mjs').Cell[]} */
export const CELLS = [
  events({ live: 1_000, rate: 1_000, seconds: 10 }),
  events({ live: 10_000, rate: 1_000, seconds: 10 }),
  events({ live: 1_000, rate: 5_000, seconds: 10 }),
  events({ live: 1_000, rate: 100, seconds: 10 }),
  events({ live: 1_000, rate: 100, seconds: 10, queues: 40, operators: 300 }),
  events({ live: 100, rate: 10, seconds: 20 }),
  freshness({ live: 1_000, rate: 1_000, seconds: 10 }),
  freshness({ live: 100, rate: 10, seconds: 30 }),
  load('desktop'),
  load('slow-desktop'),
  load('fast3g'),
  lighthouse('desktop'),
  lighthouse('mobile'),
  drop({ queues: 4, operators: 40, live: 1_000, rate: 500, drags: 60 }),
  drop({ queues: 40, operators: 300, live: 1_000, rate: 100, drags: 60 }),
  drop({ queues: 40, operators: 300, live: 1_000, rate: 500, drags: 60 }),
  pane({ queues: 40, operators: 300, live: 1_000, rate: 100 }),
  burst({ calls: 1_000 }),
  rest({ live: 1_000, queues: 40, operators: 300, seconds: 20 }),
  endurance({ live: 500, rate: 4_000, events: 1_000_000 }),
];

/** What must go red, to see that it does: played when it is asked for by its whole name. */
export const SEEDED = [endurance({ live: 500, rate: 4_000, events: 200_000, leak: 64 })];

/** For every change: many calls, and a board so small that nobody has to rest from painting it, which would hide what it costs. */
export const QUICK = [events({ live: 1_000, rate: 100, seconds: 6, queues: 2, operators: 10 })];
