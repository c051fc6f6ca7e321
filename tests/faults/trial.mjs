// One trial: a board, a living tenant, a supervisor at work, and a schedule of faults. After each fault the tenant
// stands still for a moment, and the board is held against the truth.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Thello } from '../e2e/support/servers.mjs';
import { boardOf, connectionOf, ledgerOf, liveSince } from './board.mjs';
import { Chance } from './chance.mjs';
import { atMostOnce, outcomes, stuck } from './commands.mjs';
import { compare } from './compare.mjs';
import { KINDS } from './kinds.mjs';
import { record } from './recorder.mjs';
import { Supervisor } from './supervisor.mjs';
import { DAY, Simulated } from './tenants/simulated.mjs';
import { Reference } from './tenants/reference.mjs';
import { Wire } from './wire.mjs';

/** After so many faults, and at the end, everything is told again and compared exactly. */
const SETTLES_AFTER = 10;
/** A board that is not live so long after a mending is taken for lost. */
const PATIENCE = 60_000;
/** What was told to a board that says it is live is shown by then, however slow the machine. */
const SHOWN_WITHIN = 10_000;
/** The page shows every card of a lane that is in sight, so all of them have to be. */
const VIEW = { width: 1_600, height: 6_000 };

/**
 * What became of one fault.
 * @typedef {object} Outcome
 * @property {string} kind
 * @property {number | null} recovery from when the hub could be reached until the board was live; none when it stayed so
 * @property {number | null} stale from the last word of the hub until the board said that it is stale
 *
 * @typedef {{ kind: string, about: string, why: string, after: string }} Finding
 * @typedef {object} Report
 * @property {number} seed
 * @property {Outcome[]} outcomes
 * @property {Finding[]} findings
 * @property {number} decisions
 * @property {number} commands sent
 * @property {number} unknown commands whose answer a break took along
 * @property {number} checks
 */

export class Trial {
  /** @type {Report} */
  report;
  #working = /** @type {Supervisor | null} */ (null);

  /** @param {{ page: import('@playwright/test').Page, tenant: Simulated | Reference, seed: number, say: (words: string) => void }} with_ */
  constructor({ page, tenant, seed, say }) {
    this.page = page;
    this.tenant = tenant;
    this.thello = tenant.thello;
    this.say = say;
    this.chance = new Chance(seed * 7_919 + 1);
    this.wire = new Wire(page);
    this.report = { seed, outcomes: [], findings: [], decisions: 0, commands: 0, unknown: 0, checks: 0 };
  }

  /**
   * @param {import('@playwright/test').Browser} browser
   * @param {object} options
   * @param {'simulator' | 'reference-hub'} options.server
   * @param {number} options.seed
   * @param {import('./schedule.mjs').Fault[]} options.faults
   * @param {(words: string) => void} [options.say]
   * @param {(page: import('@playwright/test').Page) => Promise<void>} [options.sabotage] puts a bug into the page
   */
  static async run(browser, { server, seed, faults, say = () => {}, sabotage }) {
    const oddities = { tunnel: true, arguments: [...DAY, '--seed', `${seed}`] };
    const thello = await Thello.start(server, oddities);
    const tenant = server === 'simulator' ? new Simulated(thello) : await Reference.open(thello, new Chance(seed));
    const context = await browser.newContext({ viewport: VIEW, locale: 'en-GB', timezoneId: 'Europe/Brussels', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const trial = new Trial({ page, tenant, seed, say });
    try {
      await page.addInitScript(record);
      await sabotage?.(page);
      await trial.#open();
      await trial.#live(faults);
    } finally {
      await context.close();
      await tenant.end();
      await thello.end();
    }
    return trial.report;
  }

  async #open() {
    const { page, thello, tenant } = this;
    if (tenant.config) await page.route('**/config.json', (route) => route.fulfill({ json: tenant.config }));
    await page.goto(thello.page);
    await page.getByRole('textbox', { name: 'User name' }).fill(thello.userName);
    await page.getByLabel('Password', { exact: true }).fill(thello.password);
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await page.locator('[data-connection=live]').waitFor();
    this.#working = new Supervisor(page, this.chance, thello);
  }

  /** @param {import('./schedule.mjs').Fault[]} faults */
  async #live(faults) {
    this.#working?.begin();
    for (const [at, fault] of faults.entries()) {
      const name = `fault ${at + 1} of seed ${this.report.seed} (${JSON.stringify(fault)})`;
      await pause(fault.calm);
      const last = (at + 1) % SETTLES_AFTER === 0 || at + 1 === faults.length;
      const outcome = await this.#suffer(fault, name);
      this.report.outcomes.push(outcome);
      await this.#working?.rest();
      await this.#look(name, last);
      this.#working?.begin();
      this.say(`${at + 1}/${faults.length} ${fault.kind}: ${outcome.recovery ?? '–'} ms`);
    }
    await this.#working?.rest();
  }

  /** @param {import('./schedule.mjs').Fault} fault @param {string} name @returns {Promise<Outcome>} */
  async #suffer(fault, name) {
    const kind = KINDS[fault.kind];
    const along = fault.with ? KINDS[fault.with] : null;
    const began = Date.now();
    const heard = this.wire.heard;
    await along?.begin(this.#world(), fault);
    const broke = await kind.begin(this.#world(), fault);
    let over = typeof broke === 'number' ? broke : began;
    if (kind.mend) {
      await pause(fault.lasts);
      over = Date.now();
      await kind.mend(this.#world(), fault);
    }
    const pressed = await this.#untilLive(name);
    await along?.mend?.(this.#world(), fault);
    const connection = await connectionOf(this.page);
    const stale = connection.find(([at, state]) => at > began && state === 'stale')?.[0];
    return {
      kind: fault.kind,
      recovery: recovery(connection, Math.max(over, pressed ?? 0)),
      stale: fault.kind === 'black hole' && stale !== undefined ? stale - heard : null,
    };
  }

  #world() {
    const { thello } = this;
    if (!thello.tunnel) throw new Error('There is no tunnel.');
    return { thello, tunnel: thello.tunnel, aSending: () => this.#aSending() };
  }

  /** The supervisor sends something, sooner or later. */
  async #aSending() {
    const before = this.wire.sent.length;
    const patience = Date.now() + 15_000;
    while (this.wire.sent.length === before && Date.now() < patience) await pause(10);
  }

  /**
   * Until the board is live and has caught up. Does what the page asks of the supervisor; answers when that was done
   * last. @param {string} name
   */
  async #untilLive(name) {
    const patience = Date.now() + PATIENCE;
    /** @type {number | undefined} */
    let pressed;
    for (;;) {
      const state = (await connectionOf(this.page)).at(-1)?.[1];
      if (state === 'lost') {
        await this.#working?.rest();
        const at = Date.now();
        if (await this.#working?.comeBack()) pressed = at;
        this.#working?.begin();
      } else if (state === 'live' && (await this.#marked(name))) {
        return pressed;
      } else if (Date.now() > patience) {
        this.#find([{ kind: 'not live again', about: `${state}`, why: 'a minute after the hub was there' }], name);
        throw new Error(`The board did not come back: ${name}`);
      }
      await pause(20);
    }
  }

  /**
   * Tells of a marker call, and waits until the board shows it: then it has caught up with all that was told before.
   * False when the board stopped being live meanwhile. @param {string} name
   */
  async #marked(name) {
    const call = randomUUID();
    const since = liveSince(await connectionOf(this.page));
    const isLive = async () => since !== null && liveSince(await connectionOf(this.page)) === since;
    await this.tenant.tell(call, 'QUEUE_ENTER');
    const card = this.page.locator(`[data-call-id="${call}"]`);
    const patience = Date.now() + SHOWN_WITHIN;
    while ((await card.count()) === 0) {
      if (!(await isLive())) return false;
      if (Date.now() > patience) {
        this.#find([{ kind: 'lost', about: `marker ${call}`, why: 'told to a board that says it is live, and not shown' }], name);
        return true;
      }
      await pause(10);
    }
    await this.tenant.tell(call, 'QUEUE_HANGUP');
    while ((await card.count()) > 0) {
      if (!(await isLive())) return false;
      if (Date.now() > patience) {
        this.#find([{ kind: 'ghost', about: `marker ${call}`, why: 'over, told to a board that says it is live, and still shown' }], name);
        return true;
      }
      await pause(10);
    }
    return true;
  }

  /** The tenant stands still, and the board is held against it. @param {string} name @param {boolean} exact */
  async #look(name, exact) {
    await this.tenant.pause();
    if (exact) {
      await this.tenant.retell();
      await this.#untilLive(name);
      await this.#dismissUnproved();
    }
    await this.#untilLive(name);
    this.#find(await this.#differences(exact), name);
    await this.tenant.resume();
    this.report.checks += 1;
  }

  /** @param {boolean} exact */
  async #differences(exact) {
    for (;;) {
      const ledger = await ledgerOf(this.page);
      const since = liveSince(ledger.connection);
      const board = await boardOf(this.page);
      if (since === null || !board.whole) {
        await pause(20);
        continue;
      }
      const [truth, told, arrived] = [await this.tenant.truth(), await this.tenant.told(since), await this.tenant.arrived()];
      const { sent } = this.wire;
      const { unknown, breaches } = outcomes(sent, ledger, Date.now());
      Object.assign(this.report, { decisions: ledger.decisions.length, commands: sent.length, unknown });
      return [
        ...compare({ truth, told, since, board, exact }),
        ...atMostOnce(ledger.decisions, arrived),
        ...atMostOnce(ledger.decisions, sent),
        ...breaches,
        ...stuck(board, sent, ledger),
      ];
    }
  }

  /** What is still unconfirmed after everything was told again is over. */
  async #dismissUnproved() {
    for (;;) {
      const unproved = (await boardOf(this.page)).cards.find(({ confirmed }) => !confirmed);
      if (!unproved) return;
      const card = this.page.locator(`[data-call-id="${unproved.call}"]`);
      await card.getByRole('button', { name: /^Dismiss call from / }).click();
    }
  }

  /** @param {{ kind: string, about: string, why: string }[]} found @param {string} after */
  #find(found, after) {
    for (const finding of found) {
      const known = this.report.findings.some(({ kind, about }) => kind === finding.kind && about === finding.about);
      if (known) continue;
      this.report.findings.push({ ...finding, after });
      this.say(`MISMATCH ${finding.kind}: ${finding.about} ${finding.why}, after ${after}`);
    }
  }
}

/** @param {import('./recorder.mjs').Noted[]} connection @param {number} over */
function recovery(connection, over) {
  const broken = connection.findLastIndex(([at]) => at <= over);
  const wasLive = ['live', 'stale'].includes(connection[broken]?.[1]);
  const after = connection.slice(broken + 1);
  if (wasLive && after.every(([, state]) => ['live', 'stale'].includes(state))) return null;
  const live = after.findLast(([, state], at) => state === 'live' && !['live', 'stale'].includes(after[at - 1]?.[1] ?? connection[broken]?.[1]));
  return live ? live[0] - over : null;
}
