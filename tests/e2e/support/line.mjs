// A second client of the hub: it makes calls with BlocNotify and reads and sets variables. Nothing but Thello's own
// interface, so that the same tests run on every server, and those that are tagged `@portable` on real tenants.
import { randomUUID } from 'node:crypto';
import * as signalR from '@microsoft/signalr';
import { expect } from '@playwright/test';
import { hubOf, token } from './token.mjs';

/**
 * @typedef {{ id: string, name: string, number: string }} Caller
 * @typedef {{ id: string, name: string }} Queue
 * @typedef {{ id: string, name: string, extension: string }} Operator
 */

/** @param {string} name @param {string} [number] @returns {Caller} a call that nobody has heard of yet */
export function caller(name, number = '+32 2 555 01 23') {
  return { id: randomUUID(), name, number };
}

/** The telephone line. */
export class Line {
  /** @type {signalR.HubConnection} */
  #hub;
  /** @type {(call: Caller) => void} */
  #onCall;

  /** @param {signalR.HubConnection} hub @param {(call: Caller) => void} onCall is told of every call that is made */
  constructor(hub, onCall) {
    this.#hub = hub;
    this.#onCall = onCall;
  }

  /** @param {import('./token.mjs').Account} thello @param {(call: Caller) => void} onCall */
  static async open(thello, onCall) {
    const shown = await token(thello);
    const hub = new signalR.HubConnectionBuilder()
      .withUrl(await hubOf(thello, shown), { accessTokenFactory: () => shown })
      .configureLogging(signalR.LogLevel.None)
      .build();
    await hub.start();
    return new Line(hub, onCall);
  }

  /** Another one of the same kind, for when the hub has been away. @param {import('./token.mjs').Account} thello */
  again(thello) {
    return Line.open(thello, this.#onCall);
  }

  close() {
    return this.#hub.stop();
  }

  /**
   * @param {Queue} queue @param {string} event @param {Caller} call
   * @param {{ to?: string, data?: string }} [more]
   */
  notify(queue, event, call, { to = '', data = '' } = {}) {
    this.#onCall(call);
    return this.#hub.invoke('BlocNotify', queue.id, event, `${call.id}@pbx`, call.name, call.number, to, data, call.id);
  }

  /** @param {Queue} queue @param {Caller} call @param {{ to?: string }} [more] */
  enters(queue, call, more) {
    return this.notify(queue, 'QUEUE_ENTER', call, more);
  }

  /** @param {Queue} queue @param {Caller} call */
  isNext(queue, call) {
    return this.notify(queue, 'QUEUE_FIRST', call);
  }

  /** @param {Queue} queue @param {Caller} call @param {Operator} [by] */
  isAnswered(queue, call, by) {
    return this.notify(queue, 'QUEUE_ANSWERED', call, { data: by?.id ?? '' });
  }

  /** @param {Queue} queue @param {Caller} call */
  fallsBack(queue, call) {
    return this.notify(queue, 'QUEUE_FALLBACK', call);
  }

  /** @param {Queue} queue @param {Caller} call */
  hangsUp(queue, call) {
    return this.notify(queue, 'QUEUE_HANGUP', call);
  }

  /** @param {Caller} call @returns {Promise<unknown>} whom the call was last sent to */
  async sentTo(call) {
    return (await this.#hub.invoke('GetVariable', call.id, 'PICKUP_OPERATOR')) ?? null;
  }

  /**
   * A board says that it sends before what it sends has arrived.
   * @param {Caller} call @param {Pick<Operator, 'id'>} operator
   */
  hasSent(call, operator) {
    return expect.poll(() => this.sentTo(call), 'whom the call was sent to').toBe(operator.id);
  }

  /** As another supervisor does. @param {Caller} call @param {Operator} operator */
  send(call, operator) {
    return this.#hub.invoke('SetVariable', call.id, 'PICKUP_OPERATOR', operator.id);
  }
}
