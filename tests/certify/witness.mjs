// Hears the test bloc during a whole run. Calls that were made up, here or in the page, and are not over are ended at the
// end, whatever failed between; calls of real callers are never ended.
import { connect, invoke, isMadeUp } from './tenant.mjs';

const ENDS = /_HANGUP$/i;

/** @typedef {{ name: string, made: boolean, contextId: string, data: string, at: number }} Heard without the caller: nobody needs to know */

export class Witness {
  /** @type {() => Promise<import('@microsoft/signalr').HubConnection>} */
  #dial;
  /** @type {import('@microsoft/signalr').HubConnection} */
  #connection;
  #bloc;
  /** @type {Map<string, string>} calls that were made up, by context id: their Call-ID */
  #left = new Map();
  /** @type {Set<(heard: Heard) => void>} */
  #listeners = new Set();

  /** @param {() => Promise<import('@microsoft/signalr').HubConnection>} dial another line like this one @param {import('@microsoft/signalr').HubConnection} connection @param {string} bloc */
  constructor(dial, connection, bloc) {
    this.#dial = dial;
    this.#connection = connection;
    this.#bloc = bloc;
    connection.on('BlocEvent', (...told) => this.#hear(told));
  }

  /** @param {string} hub @param {import('./tenant.mjs').Shown} shown @param {string} bloc */
  static async takeSeat(hub, shown, bloc) {
    const dial = () => connect(hub, shown);
    const witness = new Witness(dial, await dial(), bloc);
    await invoke(witness.#connection, 'SubscribeBlocNotifications', bloc);
    return witness;
  }

  /** @param {(heard: Heard) => void} listener @returns {() => void} stops it */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** On a line of its own: that of the witness may be broken. @returns {Promise<{ ended: number, heardAll: boolean }>} as far as they were heard of */
  async endsWhatIsLeft() {
    const again = invoke(this.#connection, 'SubscribeBlocNotifications', this.#bloc);
    const heardAll = await again.then(() => true, () => false);
    const left = [...this.#left];
    if (left.length === 0) return { ended: 0, heardAll };
    const connection = await this.#dial();
    for (const [contextId, sip] of left) {
      await invoke(connection, 'BlocNotify', this.#bloc, 'QUEUE_HANGUP', sip, '', '', '', '', contextId);
    }
    return { ended: left.length, heardAll };
  }

  /** @param {unknown[]} told */
  #hear([bloc, name, sip, , , , data, contextId]) {
    if (`${bloc}`.toLowerCase() !== this.#bloc) return;
    const made = isMadeUp(sip, contextId);
    if (made && ENDS.test(`${name}`)) this.#left.delete(`${contextId}`);
    else if (made) this.#left.set(`${contextId}`, `${sip}`);
    for (const listener of this.#listeners) listener({ name: `${name}`, made, contextId: `${contextId}`, data: `${data ?? ''}`, at: performance.now() });
  }
}
