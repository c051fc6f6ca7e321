// Holds the board, and what was sent, against what is true; the tenant stands still meanwhile. Gathers what is wrong.
import { setTimeout as pause } from 'node:timers/promises';
import { boardOf, ledgerOf, liveSince } from './board.mjs';
import { atMostOnce, outcomes, stuck } from './commands.mjs';
import { compare } from './compare.mjs';

/** After so long a lane that counts more cards than it shows is too long for the view. */
const MOUNTED_WITHIN = 10_000;

/** @typedef {{ kind: string, about: string, why: string }} Wrong @typedef {Wrong & { after: string }} Finding */

export class Audit {
  /** @type {Finding[]} */
  findings = [];
  /** How often the board was held against the truth, and the figures of the last time. */
  counts = { checks: 0, decisions: 0, commands: 0, unknown: 0 };

  /**
   * @param {import('@playwright/test').Page} page @param {import('./barrier.mjs').Tenant} tenant
   * @param {import('./wire.mjs').Wire} wire @param {(words: string) => void} say
   */
  constructor(page, tenant, wire, say) {
    this.page = page;
    this.tenant = tenant;
    this.wire = wire;
    this.say = say;
    page.on('pageerror', (error) => this.find([{ kind: 'exception', about: 'the page', why: `${error}` }], 'anything'));
  }

  /** Each wrong thing is found once. @param {Wrong[]} wrong @param {string} after */
  find(wrong, after) {
    for (const found of wrong) {
      if (this.findings.some(({ kind, about }) => kind === found.kind && about === found.about)) continue;
      this.findings.push({ ...found, after });
      this.say(`MISMATCH ${found.kind}: ${found.about}: ${found.why}, after ${after}`);
    }
  }

  /** The board has caught up. @param {string} after @param {boolean} exact everything was told again */
  async look(after, exact) {
    const { ledger, board, since } = await this.#shown();
    const [truth, told, arrived] = [await this.tenant.truth(), await this.tenant.told(since), await this.tenant.arrived()];
    const { sent } = this.wire;
    const { unknown, breaches } = outcomes(sent, ledger, Date.now());
    this.counts = { checks: this.counts.checks + 1, decisions: ledger.decisions.length, commands: sent.length, unknown };
    this.find([
      ...compare({ truth, told, since, board, exact }),
      ...atMostOnce(ledger.decisions, arrived),
      ...atMostOnce(ledger.decisions, sent),
      ...breaches,
      ...stuck(board, sent, ledger),
    ], after);
  }

  /** What is still unconfirmed after everything was told again is over, and goes as a supervisor makes it go. */
  async dismissUnproved() {
    for (;;) {
      const unproved = (await boardOf(this.page)).cards.find(({ confirmed }) => !confirmed);
      if (!unproved) return;
      const card = this.page.locator(`[data-call-id="${unproved.call}"]`);
      await card.getByRole('button', { name: /^Dismiss call from / }).click();
    }
  }

  async #shown() {
    for (const patience = Date.now() + MOUNTED_WITHIN; ; await pause(20)) {
      const ledger = await ledgerOf(this.page);
      const since = liveSince(ledger.connection);
      const board = await boardOf(this.page);
      if (since !== null && board.whole) return { ledger, board, since };
      if (Date.now() > patience) throw new Error('The board is not live, or not every card of a lane is on screen.');
    }
  }
}
