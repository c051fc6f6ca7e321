// One trial: a living tenant, two supervisors at work, each with a board, and a schedule of faults. After each fault the
// tenant stands still for a moment, and both boards are held against the truth.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Thello } from '../e2e/support/servers.mjs';
import { Audit } from './audit.mjs';
import { barrier } from './barrier.mjs';
import { boardOf, ledgerOf } from './board.mjs';
import { Chance } from './chance.mjs';
import { KINDS } from './kinds.mjs';
import { recovery } from './recovery.mjs';
import { polls } from './schedule.mjs';
import { Seat } from './seat.mjs';
import { Reference } from './tenants/reference.mjs';
import { DAY, Simulated } from './tenants/simulated.mjs';

/** After so many faults, and at the end, everything is told again and compared exactly. */
const SETTLES_AFTER = 10;
/** A queue that was refused is asked for again after a minute (`REFUSED_PAUSE`). */
const ASKED_AGAIN_WITHIN = 75_000;
/** A recovery that took so long is told with all that the board said meanwhile. */
const LONG = 5_000;
/** What leaves a line open and says nothing. */
const SILENT = ['black hole', 'silent hub', 'silent hub, given up'];

/**
 * What became of one fault.
 * @typedef {object} Outcome
 * @property {string} kind
 * @property {number[]} recoveries from when the hub could be reached until a board was live; none of one that stayed so
 * @property {number[]} stale from the last word of the hub until a board said that it is stale
 *
 * @typedef {object} Report
 * @property {number} seed
 * @property {Outcome[]} outcomes
 * @property {import('./audit.mjs').Finding[]} findings
 * @property {Audit['counts']} counts
 *
 * @typedef {object} Options
 * @property {'simulator' | 'reference-hub'} server
 * @property {number} seed
 * @property {import('./schedule.mjs').Fault[]} faults
 * @property {(words: string) => void} [say]
 * @property {(page: import('@playwright/test').Page) => Promise<void>} [sabotage] puts a bug into the first page
 */

/** @param {import('@playwright/test').Browser} browser @param {Options} options @returns {Promise<Report>} */
export async function trial(browser, { server, seed, faults, say = () => {}, sabotage }) {
  const thello = await Thello.start(server, { arguments: [...DAY, '--seed', `${seed}`] });
  const tenant = server === 'simulator' ? new Simulated(thello) : await Reference.open(thello, new Chance(seed));
  const [anna, ben] = tenant.accounts;
  const talk = { lately: null };
  /** @type {Seat[]} */
  const seats = [];
  try {
    seats.push(await Seat.take(browser, { name: 'first', tenant, account: anna, chance: new Chance(seed + 1_000_000), talk, polls: polls(seed) === 'first', sabotage }));
    seats.push(await Seat.take(browser, { name: 'second', tenant, account: ben, chance: new Chance(seed + 2_000_000), talk, polls: polls(seed) === 'second' }));
    return await new Trial(seats, tenant, seed, say).run(faults);
  } finally {
    for (const seat of seats) await seat.leave();
    await tenant.end();
    await thello.end();
  }
}

class Trial {
  /** @type {Outcome[]} */
  #outcomes = [];

  /**
   * @param {Seat[]} seats @param {import('./barrier.mjs').Tenant} tenant
   * @param {number} seed @param {(words: string) => void} say
   */
  constructor(seats, tenant, seed, say) {
    this.seats = seats;
    this.tenant = tenant;
    this.seed = seed;
    this.say = say;
    this.audit = new Audit(seats, tenant, say);
  }

  /** @param {import('./schedule.mjs').Fault[]} faults @returns {Promise<Report>} */
  async run(faults) {
    await this.#each((seat) => seat.open());
    for (const [at, fault] of faults.entries()) {
      const name = `fault ${at + 1} of seed ${this.seed} (${JSON.stringify(fault)})`;
      for (const { supervisor } of this.seats) supervisor.begin();
      await pause(fault.calm);
      const outcome = await this.#suffer(fault, name);
      this.#outcomes.push(outcome);
      await this.#each(({ supervisor }) => supervisor.rest());
      await this.#look(name, (at + 1) % SETTLES_AFTER === 0 || at + 1 === faults.length);
      await KINDS[fault.kind].settle?.(this.#world(fault));
      this.say(`${at + 1}/${faults.length} ${fault.kind}: ${outcome.recoveries.join(' and ') || '–'} ms`);
    }
    return { seed: this.seed, outcomes: this.#outcomes, findings: this.audit.findings, counts: this.audit.counts };
  }

  /** @template T @param {(seat: Seat) => Promise<T>} act */
  #each(act) {
    return Promise.all(this.seats.map(act));
  }

  /** @param {import('./schedule.mjs').Fault} fault @param {string} name @returns {Promise<Outcome>} */
  async #suffer(fault, name) {
    const world = this.#world(fault);
    const along = fault.with ? KINDS[fault.with] : null;
    const began = Date.now();
    const heard = this.seats.map(({ wire }) => wire.heard);
    await along?.begin(world, fault);
    const over = Math.max(...await Promise.all(parts(fault).map((part) => run(world, part))));
    await this.#each(async (seat) => {
      await seat.untilLive(name, true, this.audit);
      // The other one may take longer.
      seat.supervisor.begin();
    });
    await along?.mend?.(world, fault);
    const took = await this.#each(async (seat) => {
      const at = this.seats.indexOf(seat);
      const { connection, pressed } = await ledgerOf(seat.page);
      const stale = connection.find(([noted, state]) => noted > began && state === 'stale')?.[0];
      const time = recovery(connection, Math.max(over, ...pressed));
      if ((time ?? 0) > LONG) this.say(`${time} ms: ${await seat.trail(began)}, at the ${seat.name} seat, after ${name}; mended ${over - began}`);
      return { time, stale: SILENT.includes(fault.kind) && stale !== undefined ? stale - heard[at] : null };
    });
    return {
      kind: fault.kind,
      recoveries: took.flatMap(({ time }) => (time === null ? [] : [time])),
      stale: took.flatMap(({ stale }) => (stale === null ? [] : [stale])),
    };
  }

  /** @param {import('./schedule.mjs').Fault} fault @returns {import('./kinds.mjs').World} */
  #world({ whose }) {
    const hit = this.seats.filter(({ name }) => whose === 'both' || whose === name);
    return {
      thello: this.tenant.thello,
      lines: hit.map(({ way }) => way.line),
      seats: hit,
      queues: this.tenant.queueIds,
      pages: this.seats.length,
      aSending: () => Promise.race(this.seats.map(({ wire }) => wire.nextSending())),
    };
  }

  /** The tenant stands still, and the boards are held against it. @param {string} name @param {boolean} exact */
  async #look(name, exact) {
    await this.tenant.pause();
    const made = exact ? [await this.#testCall()] : [];
    if (exact) {
      await this.#untilAllHeard(name);
      await this.tenant.retell();
      await this.#untilAllLive(name);
      await this.audit.dismissUnproved();
    }
    await this.#untilAllLive(name);
    await this.audit.look(name, { exact, made });
    for (const { call } of made) await this.tenant.tell(call, 'QUEUE_HANGUP');
    await this.tenant.resume();
  }

  /** What the hub refused and refuses no more, the boards ask for again within a minute. @param {string} name */
  async #untilAllHeard(name) {
    for (const patience = Date.now() + ASKED_AGAIN_WITHIN; ; await pause(100)) {
      const boards = await this.#each(async (seat) => ({ seat, unheard: (await boardOf(seat.page)).unheard }));
      const deaf = boards.filter(({ unheard }) => unheard.length > 0);
      if (deaf.length === 0) return;
      if (Date.now() < patience) continue;
      for (const { seat, unheard } of deaf) this.audit.find(seat, [{ kind: 'wrong hearing', about: unheard.join(', '), why: 'not asked for again' }], name);
      return;
    }
  }

  /** A test call waits, which is on every board and in no figure. @returns {Promise<import('./compare.mjs').Truth>} */
  async #testCall() {
    const call = randomUUID();
    await this.tenant.tell(call, 'QUEUE_ENTER');
    return { call, bloc: this.tenant.testBloc, stage: 'waiting', operator: null, caller: 'Marker' };
  }

  /** All boards are live and have caught up with the same marker, so that nothing is left of those that each had. @param {string} name */
  async #untilAllLive(name) {
    do await this.#each((seat) => seat.untilLive(name, false, this.audit));
    while ((await barrier(this.seats.map(({ page }) => page), this.tenant)) === 'not live');
  }
}

/**
 * What goes wrong one after the other, or at the same time, and how long after the first.
 * @param {import('./schedule.mjs').Fault} fault
 * @returns {(import('./schedule.mjs').Fault & { after: number })[]}
 */
function parts({ amid, after = 0, ...fault }) {
  const page = { ...fault, after: Math.max(0, after) };
  return amid ? [page, { ...fault, ...amid, after: Math.max(0, -after) }] : [page];
}

/** @param {import('./kinds.mjs').World} world @param {ReturnType<typeof parts>[0]} part @returns {Promise<number>} when it was over */
async function run(world, part) {
  const { begin, mend } = KINDS[part.kind];
  await pause(part.after);
  const began = Date.now();
  const broke = momentOr(await begin(world, part), began);
  if (!mend) return broke;
  await pause(part.lasts);
  const mending = Date.now();
  return momentOr(await mend(world, part, broke), mending);
}

/** @param {unknown} moment @param {number} otherwise */
const momentOr = (moment, otherwise) => (typeof moment === 'number' ? moment : otherwise);
