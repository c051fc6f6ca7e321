// One trial: a board, a living tenant, a supervisor at work, and a schedule of faults. After each fault the tenant
// stands still for a moment, and the board is held against the truth.
import { setTimeout as pause } from 'node:timers/promises';
import { Thello } from '../e2e/support/servers.mjs';
import { Audit } from './audit.mjs';
import { barrier } from './barrier.mjs';
import { connectionOf } from './board.mjs';
import { Chance } from './chance.mjs';
import { KINDS } from './kinds.mjs';
import { record } from './recorder.mjs';
import { recovery } from './recovery.mjs';
import { Supervisor } from './supervisor.mjs';
import { Reference } from './tenants/reference.mjs';
import { DAY, Simulated } from './tenants/simulated.mjs';
import { Wire } from './wire.mjs';

/** After so many faults, and at the end, everything is told again and compared exactly. */
const SETTLES_AFTER = 10;
/** A recovery that took so long is told with all that the board said meanwhile. */
const LONG = 5_000;
/** A board that is not live so long after a mending is taken for lost. */
const PATIENCE = 60_000;
/** High, because only cards in sight are in the page, and all of them have to be looked at. */
const VIEW = { width: 1_440, height: 3_000 };

/**
 * What became of one fault.
 * @typedef {object} Outcome
 * @property {string} kind
 * @property {number | null} recovery from when the hub could be reached until the board was live; none when it stayed so
 * @property {number | null} stale from the last word of the hub until the board said that it is stale
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
 * @property {(page: import('@playwright/test').Page) => Promise<void>} [sabotage] puts a bug into the page
 */

/** @param {import('@playwright/test').Browser} browser @param {Options} options @returns {Promise<Report>} */
export async function trial(browser, { server, seed, faults, say = () => {}, sabotage }) {
  const thello = await Thello.start(server, { tunnel: true, arguments: [...DAY, '--seed', `${seed}`] });
  const tenant = server === 'simulator' ? new Simulated(thello) : await Reference.open(thello, new Chance(seed));
  const context = await browser.newContext({ viewport: VIEW, locale: 'en-GB', timezoneId: 'Europe/Brussels', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.addInitScript(record);
    await sabotage?.(page);
    return await new Trial(page, tenant, seed, say).run(faults);
  } finally {
    await context.close();
    await tenant.end();
    await thello.end();
  }
}

class Trial {
  /** @type {Outcome[]} */
  #outcomes = [];

  /**
   * @param {import('@playwright/test').Page} page @param {import('./barrier.mjs').Tenant} tenant
   * @param {number} seed @param {(words: string) => void} say
   */
  constructor(page, tenant, seed, say) {
    this.page = page;
    this.tenant = tenant;
    this.seed = seed;
    this.say = say;
    this.wire = new Wire(page);
    this.audit = new Audit(page, tenant, this.wire, say);
    this.supervisor = new Supervisor(page, new Chance(seed + 1_000_000), tenant.thello);
  }

  /** @param {import('./schedule.mjs').Fault[]} faults @returns {Promise<Report>} */
  async run(faults) {
    await this.#open();
    for (const [at, fault] of faults.entries()) {
      const name = `fault ${at + 1} of seed ${this.seed} (${JSON.stringify(fault)})`;
      this.supervisor.begin();
      await pause(fault.calm);
      const outcome = await this.#suffer(fault, name);
      this.#outcomes.push(outcome);
      await this.supervisor.rest();
      await this.#look(name, (at + 1) % SETTLES_AFTER === 0 || at + 1 === faults.length);
      this.say(`${at + 1}/${faults.length} ${fault.kind}: ${outcome.recovery ?? '–'} ms`);
    }
    return { seed: this.seed, outcomes: this.#outcomes, findings: this.audit.findings, counts: this.audit.counts };
  }

  async #open() {
    const { config, thello } = this.tenant;
    if (config) await this.page.route('**/config.json', (route) => route.fulfill({ json: config }));
    await this.page.goto(thello.page);
    await this.supervisor.logIn();
    await this.page.locator('[data-connection=live]').waitFor();
  }

  /** @param {import('./schedule.mjs').Fault} fault @param {string} name @returns {Promise<Outcome>} */
  async #suffer(fault, name) {
    const world = this.#world();
    const kind = KINDS[fault.kind];
    const along = fault.with ? KINDS[fault.with] : null;
    const began = Date.now();
    const heard = this.wire.heard;
    await along?.begin(world, fault);
    const broke = await kind.begin(world, fault);
    let over = momentOr(broke, began);
    if (kind.mend) {
      await pause(fault.lasts);
      const mending = Date.now();
      over = momentOr(await kind.mend(world, fault), mending);
    }
    const pressed = await this.#untilLive(name, true);
    await along?.mend?.(world, fault);
    const connection = await connectionOf(this.page);
    const since = connection.filter(([at]) => at > began);
    const stale = since.find(([, state]) => state === 'stale')?.[0];
    const took = recovery(connection, Math.max(over, pressed ?? 0));
    if ((took ?? 0) > LONG) this.say(`${took} ms: ${this.#trail(began, connection)}, after ${name}; mended ${over - began}`);
    return {
      kind: fault.kind,
      recovery: took,
      stale: fault.kind === 'black hole' && stale !== undefined ? stale - heard : null,
    };
  }

  /** What the board said and what passed to the hub since a moment. @param {number} moment @param {import('./recorder.mjs').Noted[]} connection */
  #trail(moment, connection) {
    const said = connection.filter(([at]) => at > moment).map(([at, state]) => `${at - moment} ${state}`);
    return `${said.join(', ')} [${this.wire.since(moment)}]`;
  }

  /** @returns {import('./kinds.mjs').World} */
  #world() {
    const { thello } = this.tenant;
    if (!thello.tunnel) throw new Error('There is no tunnel.');
    return { thello, tunnel: thello.tunnel, aSending: () => this.wire.nextSending() };
  }

  /** The tenant stands still, and the board is held against it. @param {string} name @param {boolean} exact */
  async #look(name, exact) {
    await this.tenant.pause();
    if (exact) {
      await this.tenant.retell();
      await this.#untilLive(name, false);
      await this.audit.dismissUnproved();
    }
    await this.#untilLive(name, false);
    await this.audit.look(name, exact);
    await this.tenant.resume();
  }

  /**
   * Until the board is live and has caught up. Does what the page asks of the supervisor; answers when that was done
   * last. @param {string} name @param {boolean} atWork whether the supervisor works meanwhile
   */
  async #untilLive(name, atWork) {
    const patience = Date.now() + PATIENCE;
    /** @type {number | undefined} */
    let pressed;
    for (;;) {
      const state = (await connectionOf(this.page)).at(-1)?.[1];
      // While a card is dragged no lane moves, and on a starved machine a drag takes seconds.
      if (state === 'live') await this.supervisor.rest();
      const reached = state === 'live' ? await barrier(this.page, this.tenant) : 'not live';
      if (reached === 'lost' || reached === 'ghost') {
        const why = 'a call was told to a board that says it is live, and is not shown so';
        this.audit.find([{ kind: reached, about: `the marker after ${name}`, why }], name);
      }
      if (reached !== 'not live') return pressed;
      if (state === 'lost') {
        await this.supervisor.rest();
        pressed = (await this.supervisor.comeBack()) ?? pressed;
      }
      if (atWork) this.supervisor.begin();
      if (Date.now() > patience) {
        const trail = this.#trail(patience - 2 * PATIENCE, await connectionOf(this.page));
        throw new Error(`The board is ${state} a minute after the hub was there: ${name}\n${trail}`);
      }
      await pause(20);
    }
  }
}

/** @param {unknown} moment @param {number} otherwise */
const momentOr = (moment, otherwise) => (typeof moment === 'number' ? moment : otherwise);
