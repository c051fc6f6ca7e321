// One trial: a living tenant, two supervisors at work, each with a board, and a schedule of faults. After each fault the
// tenant stands still for a moment, and both boards are held against the truth.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Thello } from '../e2e/support/servers.mjs';
import { Audit } from './audit.mjs';
import { barrier } from './barrier.mjs';
import { connectionOf } from './board.mjs';
import { Chance } from './chance.mjs';
import { KINDS } from './kinds.mjs';
import { recovery } from './recovery.mjs';
import { Seat } from './seat.mjs';
import { Reference } from './tenants/reference.mjs';
import { DAY, Simulated } from './tenants/simulated.mjs';

/** After so many faults, and at the end, everything is told again and compared exactly. */
const SETTLES_AFTER = 10;
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
    seats.push(await Seat.take(browser, { name: 'first', tenant, account: anna, chance: new Chance(seed + 1_000_000), talk, sabotage }));
    seats.push(await Seat.take(browser, { name: 'second', tenant, account: ben, chance: new Chance(seed + 2_000_000), talk }));
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
    const kind = KINDS[fault.kind];
    const along = fault.with ? KINDS[fault.with] : null;
    const began = Date.now();
    const heard = this.seats.map(({ wire }) => wire.heard);
    await along?.begin(world, fault);
    const broke = await kind.begin(world, fault);
    let over = momentOr(broke, began);
    if (kind.mend) {
      await pause(fault.lasts);
      const mending = Date.now();
      over = momentOr(await kind.mend(world, fault), mending);
    }
    const pressed = await this.#each(async (seat) => {
      const last = await seat.untilLive(name, true, this.audit);
      // The other one may take longer.
      seat.supervisor.begin();
      return last;
    });
    await along?.mend?.(world, fault);
    const took = await this.#each(async (seat) => {
      const at = this.seats.indexOf(seat);
      const connection = await connectionOf(seat.page);
      const stale = connection.find(([noted, state]) => noted > began && state === 'stale')?.[0];
      const time = recovery(connection, Math.max(over, pressed[at] ?? 0));
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
      pages: this.seats.length,
      aSending: () => Promise.race(this.seats.map(({ wire }) => wire.nextSending())),
    };
  }

  /** The tenant stands still, and the boards are held against it. @param {string} name @param {boolean} exact */
  async #look(name, exact) {
    await this.tenant.pause();
    const made = exact ? [await this.#testCall()] : [];
    if (exact) {
      await this.tenant.retell();
      await this.#untilAllLive(name);
      await this.audit.dismissUnproved();
    }
    await this.#untilAllLive(name);
    await this.audit.look(name, { exact, made });
    for (const { call } of made) await this.tenant.tell(call, 'QUEUE_HANGUP');
    await this.tenant.resume();
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

/** @param {unknown} moment @param {number} otherwise */
const momentOr = (moment, otherwise) => (typeof moment === 'number' ? moment : otherwise);
