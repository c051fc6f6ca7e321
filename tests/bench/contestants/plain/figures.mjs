// Six figures above the lanes.
import { make } from '../shared/make.mjs';
import { FIGURES, figures, scope } from '../shared/words.mjs';

export class Figures {
  #longest = make('span', { class: 'elapsed', 'data-form': 'clock' });
  /** @type {Record<string, HTMLElement>} */
  #values = {};

  /** @param {import('../shared/model.mjs').Model} model @param {import('../shared/clock.mjs').Clock} clock */
  constructor(model, clock) {
    this.clock = clock;
    const places = Object.entries(FIGURES).map(([name, label]) => {
      const value = make('dd', {});
      this.#values[name] = value;
      return make('div', { class: 'figure', 'data-figure': name }, make('dt', {}, label), value);
    });
    this.#values.longest.append(this.#longest);
    this.element = make('section', { class: 'figures', 'aria-label': 'Figures' },
      make('dl', {}, ...places), make('p', { class: 'scope' }, scope(model.began)));
  }

  /** @param {import('../shared/model.mjs').Model} model */
  show(model) {
    for (const [name, value] of Object.entries(figures(model))) {
      if (this.#values[name].textContent !== value) this.#values[name].textContent = value;
    }
    const since = `${model.longestSince ?? ''}`;
    if (this.#longest.dataset.since === since) return;
    this.#longest.dataset.since = since;
    this.clock.show(this.#longest);
  }
}
