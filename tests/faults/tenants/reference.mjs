// A tenant for the reference hub, which has none: callers come, wait, are answered or lose patience, and all of it is
// told with BlocNotify, the API's own way. While the hub is down life goes on, and nobody is told.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Line } from '../../e2e/support/line.mjs';

const BEAT = 100;
/** As many wait as a screen holds. */
const MOST = 40;
/** In a hundred beats. */
const OFTEN = { calls: 18, leaves: 2, fallsBack: 0.6, answered: 1.2, ends: 2 };

/**
 * @typedef {{ call: string, name: string, queue: import('../../e2e/support/line.mjs').Queue, first: boolean, talksWith: string | null }} Call
 */

export class Reference {
  /** @type {Map<string, Call>} in the order in which they came to where they are */
  #calls = new Map();
  /** @type {import('../compare.mjs').Told[]} */
  #told = [];
  #runs = true;
  #over = false;
  #callers = 0;
  /** @type {Line | null} */
  #line;
  #life;

  /** @param {import('../../e2e/support/servers.mjs').Thello} thello @param {import('../chance.mjs').Chance} chance @param {Line} line */
  constructor(thello, chance, line) {
    this.thello = thello;
    this.chance = chance;
    this.#line = line;
    const queue = (/** @type {string} */ name, /** @type {boolean} */ test = false) => ({ id: randomUUID(), name, test });
    this.queues = [queue('Sales'), queue('Support'), queue('Billing')];
    this.test = queue('Test', true);
    this.operators = ['Sofie Peeters', 'Jan Claes', 'Amina Haddad', 'Marie Dubois', 'Bart De Smet', 'Wim Goossens']
      .map((name, at) => ({ id: randomUUID(), name, extension: `${201 + at}` }));
    this.testBloc = this.test.id;
    this.queueIds = this.queues.map(({ id }) => id);
    // The reference hub knows one user.
    const account = { userName: thello.userName, password: thello.password, id: thello.userName };
    this.accounts = [account, account];
    this.#life = this.#live();
  }

  /** @param {import('../../e2e/support/servers.mjs').Thello} thello @param {import('../chance.mjs').Chance} chance */
  static async open(thello, chance) {
    return new Reference(thello, chance, await Line.open(thello, () => {}));
  }

  /** @param {string} api where Thello is for a page */
  configFor(api) {
    return { api, signIn: ['password'], queues: [...this.queues, this.test], operators: this.operators, ringSeconds: 7 };
  }

  async pause() {
    this.#runs = false;
    // The beat under way tells what it has to tell.
    while (this.#beating) await pause(5);
  }

  async resume() {
    this.#runs = true;
  }

  async retell() {
    for (const call of this.#calls.values()) {
      if (call.talksWith) await this.#notify(call, 'QUEUE_ANSWERED', call.talksWith);
      else await this.#notify(call, 'QUEUE_ENTER');
      if (call.first && !call.talksWith) await this.#notify(call, 'QUEUE_FIRST');
    }
  }

  /** @returns {Promise<import('../compare.mjs').Truth[]>} */
  async truth() {
    return [...this.#calls.values()].map(({ call, queue, first, talksWith, name }) => ({
      call, bloc: queue.id, stage: talksWith ? 'talking' : first ? 'next' : 'waiting', operator: talksWith, caller: name,
    }));
  }

  /** @param {number} since */
  async told(since) {
    return this.#told.filter(({ at }) => at > since);
  }

  /** The hub keeps no list of what was invoked: what the page sent is all there is. @returns {Promise<import('../commands.mjs').Arrived[]>} */
  async arrived() {
    return [];
  }

  /** @param {string} call @param {'QUEUE_ENTER' | 'QUEUE_HANGUP'} event */
  async tell(call, event) {
    await this.#notify({ call, name: 'Marker', queue: this.test, first: false, talksWith: null }, event);
  }

  async end() {
    this.#over = true;
    await this.#life;
    await this.#line?.close().catch(() => {});
  }

  #beating = false;

  async #live() {
    while (!this.#over) {
      await pause(BEAT);
      if (!this.#runs) continue;
      this.#beating = true;
      await this.#beat();
      this.#beating = false;
    }
  }

  async #beat() {
    const { chance } = this;
    if (chance.is(OFTEN.calls) && this.#calls.size < MOST) await this.#dial();
    for (const call of [...this.#calls.values()]) {
      if (call.talksWith) {
        if (chance.is(OFTEN.ends)) await this.#leave(call, 'QUEUE_HANGUP');
      } else if (chance.is(OFTEN.leaves)) {
        await this.#leave(call, 'QUEUE_HANGUP');
      } else if (call.queue !== this.queues[2] && chance.is(OFTEN.fallsBack)) {
        await this.#leave(call, 'QUEUE_FALLBACK');
        await this.#enter({ ...call, queue: this.queues[2], first: false });
      } else if (chance.is(OFTEN.answered)) {
        call.talksWith = (await this.#sentTo(call)) ?? chance.pick(this.operators).id;
        await this.#notify(call, 'QUEUE_ANSWERED', call.talksWith);
      }
    }
    for (const queue of this.queues) {
      const head = [...this.#calls.values()].find((call) => call.queue === queue && !call.talksWith);
      if (head && !head.first) {
        head.first = true;
        await this.#notify(head, 'QUEUE_FIRST');
      }
    }
  }

  #dial() {
    this.#callers += 1;
    const queue = this.chance.pick(this.queues.slice(0, 2));
    return this.#enter({ call: randomUUID(), name: `Caller ${this.#callers}`, queue, first: false, talksWith: null });
  }

  /** @param {Call} call */
  #enter(call) {
    this.#calls.set(call.call, call);
    return this.#notify(call, 'QUEUE_ENTER');
  }

  /** @param {Call} call @param {string} event */
  #leave(call, event) {
    this.#calls.delete(call.call);
    return this.#notify(call, event);
  }

  /** @param {Call} call */
  async #sentTo({ call, name }) {
    const held = await this.#line?.sentTo({ id: call, name, number: '' }).catch(() => null);
    return typeof held === 'string' ? held : null;
  }

  /** @param {Call} call @param {string} event */
  async #notify({ call, queue, name }, event, data = '') {
    const at = Date.now();
    try {
      this.#line ??= await Line.open(this.thello, () => {});
      await this.#line.notify(queue, event, { id: call, name, number: '+32 2 555 01 23' }, { data });
      this.#told.push({ at, call, bloc: queue.id });
    } catch {
      // The hub is down: what happens now nobody hears of.
      this.#line = null;
    }
  }
}
