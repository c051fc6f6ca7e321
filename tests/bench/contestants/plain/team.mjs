// A team of operators: its head, which says how many are free, and its tiles.
import { icon } from '../shared/furniture.mjs';
import { make } from '../shared/make.mjs';
import { free } from '../shared/words.mjs';

export class Team {
  #free = make('span', { class: 'team-free' });

  /** @param {string} name @param {string[]} members @param {HTMLElement[]} tiles */
  constructor(name, members, tiles) {
    this.members = members;
    const fold = make('button', { type: 'button', class: 'team-fold', 'aria-expanded': 'true' }, icon('play'), make('bdi', {}, name), ' ', this.#free);
    this.element = make('section', { class: 'team' },
      make('h3', { class: 'team-name' }, fold), make('ul', { class: 'team-tiles', role: 'list' }, ...tiles));
  }

  /** @param {import('../shared/model.mjs').Model} model */
  show(model) {
    const words = free(model.free(this.members));
    if (this.#free.textContent !== words) this.#free.textContent = words;
  }
}
