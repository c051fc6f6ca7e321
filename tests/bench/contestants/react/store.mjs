// The store outside React: components subscribe to what they show by its id, and are told when it is time to paint.

/** @typedef {import('../shared/model.mjs').Model} Model @typedef {import('../shared/model.mjs').Changed} Changed */

/** What the figures are told by, and what is counted of all operators; everything else has an id. */
const FIGURES = 'figures';
const STAFF = 'staff';

export class Store {
  /** @type {Map<string, Set<() => void>>} */
  #listeners = new Map();
  /** The order of each lane when it was last painted: React compares by identity. @type {Map<string, string[]>} */
  #lanes = new Map();
  #figures = {};

  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    for (const { id } of model.queues) this.#lanes.set(id, []);
  }

  /** @param {string} id @param {() => void} listener @returns {() => void} */
  subscribe(id, listener) {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(id) === listeners) this.#listeners.delete(id);
    };
  }

  /** @param {string} id */
  lane(id) {
    return this.#lanes.get(id) ?? [];
  }

  /** Another object whenever the figures may have changed. */
  figures() {
    return this.#figures;
  }

  /** Lets React render what has changed, all in one go. @param {Changed} changed */
  tell({ calls, lanes, operators, figures }) {
    for (const id of lanes) this.#lanes.set(id, [...this.model.lanes.get(id) ?? []]);
    if (figures) this.#figures = {};
    const kinds = [...operators.size > 0 ? [STAFF] : [], ...figures ? [FIGURES] : []];
    for (const id of [...lanes, ...calls, ...operators, ...kinds]) this.#listeners.get(id)?.forEach((listener) => listener());
  }

  static FIGURES = FIGURES;
  static STAFF = STAFF;
}
