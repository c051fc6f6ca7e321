// The tenant that all contestants are connected to, as the one who measures holds it.
import { Worker } from 'node:worker_threads';

export class Tenant {
  #worker;
  #asked = 0;
  /** @type {Map<number, (answer: any) => void>} */
  #open = new Map();

  /** @param {Record<string, string>} pages folders by contestants' names */
  constructor(pages) {
    this.#worker = new Worker(new URL('tenant/worker.mjs', import.meta.url), { workerData: { pages } });
    this.#worker.on('message', ({ id, answer }) => {
      this.#open.get(id)?.(answer);
      this.#open.delete(id);
    });
    this.#worker.on('error', (error) => { throw error; });
  }

  /** Where its pages, its Management API and its hub are. @returns {Promise<string>} */
  address() {
    return this.#ask('address');
  }

  /** Forgets all that was, for another page. @param {import('./company.mjs').Company} company @returns {Promise<void>} */
  begin(company) {
    return this.#ask('begin', company);
  }

  /** Tells events, each at its moment; done with the last. @param {import('./recording.mjs').Told[]} events @returns {Promise<number[]>} when each was told */
  tell(events) {
    return this.#ask('tell', events);
  }

  /** Tells no more of what is being told. @returns {Promise<void>} */
  stop() {
    return this.#ask('stop');
  }

  /** Every assignment that came in, in order. @returns {Promise<import('./tenant/hub.mjs').Assignment[]>} */
  assignments() {
    return this.#ask('assignments');
  }

  /** What came over a bare socket (`/bare`), in order. @returns {Promise<import('./tenant/hub.mjs').Bare[]>} */
  bare() {
    return this.#ask('bare');
  }

  async end() {
    await this.#worker.terminate();
  }

  /** @param {string} ask @param {unknown} [about] @returns {Promise<any>} */
  #ask(ask, about) {
    return new Promise((resolve) => {
      this.#open.set(++this.#asked, resolve);
      this.#worker.postMessage({ id: this.#asked, ask, about });
    });
  }
}
