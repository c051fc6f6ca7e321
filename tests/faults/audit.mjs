// Holds every board, and what was sent, against what is true; the tenant stands still meanwhile. Gathers what is wrong.
import { setTimeout as pause } from 'node:timers/promises';
import { boardOf, hearingOf, ledgerOf, liveSince } from './board.mjs';
import { misattributed } from './colleagues.mjs';
import { atMostOnce, outcomes, stuck } from './commands.mjs';
import { compare } from './compare.mjs';
import { wrongFigures } from './figures.mjs';
import { isForgotten } from './hearing.mjs';
import { carriedOutAfterAll, decidedInVain, saidIntoSilence } from './silence.mjs';
import { wrongHearing } from './unheard.mjs';
import { wrongWaits } from './waits.mjs';

/** After so long a lane that counts more cards than it shows is too long for the view. */
const MOUNTED_WITHIN = 10_000;

/**
 * @typedef {import('./seat.mjs').Seat} Seat
 * @typedef {{ kind: string, about: string, why: string }} Wrong
 * @typedef {Wrong & { seat: string, after: string }} Finding
 * @typedef {Awaited<ReturnType<typeof shown>>} Shown
 */

export class Audit {
  /** @type {Finding[]} */
  findings = [];
  /** How often a board was held against the truth, and the figures of the last time. */
  counts = { checks: 0, decisions: 0, commands: 0, unknown: 0 };

  /** @param {Seat[]} seats @param {import('./barrier.mjs').Tenant} tenant @param {(words: string) => void} say */
  constructor(seats, tenant, say) {
    this.seats = seats;
    this.tenant = tenant;
    this.say = say;
    for (const seat of seats) {
      seat.page.on('pageerror', (error) => this.find(seat, [{ kind: 'exception', about: 'the page', why: `${error}` }], 'anything'));
    }
  }

  /** Each wrong thing is found once. @param {Seat} seat @param {Wrong[]} wrong @param {string} after */
  find({ name }, wrong, after) {
    for (const found of wrong) {
      if (this.findings.some(({ seat, kind, about }) => seat === name && kind === found.kind && about === found.about)) continue;
      this.findings.push({ ...found, seat: name, after });
      this.say(`MISMATCH ${found.kind} at the ${name} seat: ${found.about}: ${found.why}, after ${after}`);
    }
  }

  /**
   * The boards have caught up.
   * @param {string} after
   * @param {{ exact: boolean, made: import('./compare.mjs').Truth[] }} how exact: everything was told again; made: calls
   *   that are no part of the tenant's day
   */
  async look(after, { exact, made }) {
    const all = await Promise.all(this.seats.map(shown));
    const truth = [...await this.tenant.truth(), ...made];
    const allArrived = await this.tenant.arrived();
    const sent = all.flatMap(({ hearing }) => hearing.sent);
    const now = Date.now();
    for (const one of all) {
      const { seat, ledger, hearing, board, since } = one;
      const told = await this.tenant.told(since);
      const arrived = allArrived.filter(({ by }) => by === seat.account.id);
      // What a page has forgotten over a reload it neither counts nor knows as its own.
      const forgotten = hearing.sent.filter(({ at }) => isForgotten(hearing, at));
      const counted = hearing.told.filter(({ at }) => !isForgotten(hearing, at));
      const theirs = all.filter((other) => other !== one).flatMap((other) => other.hearing.sent);
      this.find(seat, [
        ...compare({ truth, told, since, board, exact, sent, heard: hearing.told, subscriptions: hearing.subscriptions }),
        ...wrongHearing(board, hearing.subscriptions),
        ...wrongWaits({ board, hearing }),
        ...atMostOnce(ledger.decisions, arrived),
        ...atMostOnce(ledger.decisions, seat.wire.sent),
        ...outcomes(seat.wire.sent, ledger, now).breaches,
        ...stuck(board, seat.wire.sent, ledger),
        ...misattributed({ ledger, board, heard: hearing.told, mine: hearing.sent, theirs, forgotten }),
        ...decidedInVain(ledger, hearing.sent),
        ...saidIntoSilence(ledger, hearing.sent),
        ...carriedOutAfterAll({ ledger, board, sent: hearing.sent, arrived }),
        ...(exact ? wrongFigures({ truth, testBloc: this.tenant.testBloc, heard: counted, ledger, board }) : []),
      ], after);
    }
    this.counts = {
      checks: this.counts.checks + all.length,
      decisions: all.reduce((sum, { ledger }) => sum + ledger.decisions.length, 0),
      commands: sent.length,
      unknown: all.reduce((sum, { seat, ledger }) => sum + outcomes(seat.wire.sent, ledger, now).unknown, 0),
    };
  }

  /** What is still unconfirmed after everything was told again is over, and goes as a supervisor makes it go. */
  async dismissUnproved() {
    await Promise.all(this.seats.map(({ page }) => dismissUnproved(page)));
  }
}

/** @param {import('@playwright/test').Page} page */
async function dismissUnproved(page) {
  for (;;) {
    const unproved = (await boardOf(page)).cards.find(({ confirmed }) => !confirmed);
    if (!unproved) return;
    const card = page.locator(`[data-call-id="${unproved.call}"]`);
    await card.getByRole('button', { name: /^Dismiss call from / }).click();
  }
}

/** What a page has noted, and its board, as soon as every card is on screen. @param {Seat} seat */
async function shown(seat) {
  for (const patience = Date.now() + MOUNTED_WITHIN; ; await pause(20)) {
    const ledger = await ledgerOf(seat.page);
    const hearing = await hearingOf(seat.page);
    const since = liveSince(ledger.connection);
    const board = await boardOf(seat.page);
    if (since !== null && board.whole) return { seat, ledger, hearing, board, since };
    if (Date.now() > patience) throw new Error(`The ${seat.name} board is not live, or not every card of a lane is on screen.`);
  }
}
