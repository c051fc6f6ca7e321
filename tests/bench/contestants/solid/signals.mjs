// The seam between the model and the views: a signal for each thing that is shown, made by whoever shows it.
import { batch, createSignal, onCleanup } from 'solid-js';

/** @typedef {import('../shared/model.mjs').Model} Model @typedef {import('../shared/model.mjs').Changed} Changed */

export class Signals {
  /** By ids of calls, lanes and operators. @type {Map<string, (value: any) => unknown>} */
  #setters = new Map();

  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    const [figures, setFigures] = createSignal(undefined, { equals: false });
    /** Whoever reads this follows the figures. */
    this.figures = figures;
    this.figuresChanged = setFigures;
    const [staff, setStaff] = createSignal(undefined, { equals: false });
    /** Whoever reads this follows all operators. */
    this.staff = staff;
    this.staffChanged = setStaff;
  }

  /** For as long as the view that asks is there. @template T @param {string} id @param {T} now @returns {() => T} */
  of(id, now) {
    const [value, set] = createSignal(now);
    this.#setters.set(id, set);
    // A call that has moved is shown by another card already.
    onCleanup(() => this.#setters.get(id) === set && this.#setters.delete(id));
    return value;
  }

  /** Brings what has changed to the views. @param {Changed} changed */
  tell({ calls, lanes, operators, figures }) {
    batch(() => {
      for (const id of calls) this.#set(id, this.model.calls.get(id));
      for (const id of lanes) this.#set(id, [...this.model.lanes.get(id) ?? []]);
      for (const id of operators) this.#set(id, this.model.operators.get(id));
      if (operators.size > 0) this.staffChanged(undefined);
      if (figures) this.figuresChanged(undefined);
    });
  }

  /** Who has left keeps the card as it was until its lane takes it away. @param {string} id @param {unknown} value */
  #set(id, value) {
    if (value) this.#setters.get(id)?.(() => value);
  }
}
