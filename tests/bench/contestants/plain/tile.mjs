// An operator's tile.
import { icon } from '../shared/furniture.mjs';
import { make } from '../shared/make.mjs';
import { ICONS, STATES, number, taken } from '../shared/words.mjs';

/** @typedef {import('../shared/model.mjs').Operator} Operator */

export class Tile {
  #takenWords = make('span', { class: 'sr-only' });
  #takenNumber = make('span', { 'aria-hidden': 'true' });
  #taken = make('p', { class: 'tile-taken' }, this.#takenWords, this.#takenNumber, make('span', { 'aria-hidden': 'true', class: 'tile-average' }));
  #state;
  #actions;
  #over;

  /** @param {Operator} operator @param {import('../shared/clock.mjs').Clock} clock */
  constructor(operator, clock) {
    const { id, name, extension } = operator;
    this.clock = clock;
    this.#state = make('p', { class: 'tile-state', id: `state-${id}` });
    this.#over = button('tile-over', `${name} is not in this conversation any more`, 'close');
    this.#actions = make('div', { class: 'tile-actions' },
      button('tile-star', `Favourite: ${name}`, 'star', { 'aria-pressed': 'false' }),
      button('tile-aside', `Set ${name} aside`, 'pause', { title: 'Set aside', 'aria-haspopup': 'dialog' }));
    const ring = {
      type: 'button', class: 'tile-ring', 'aria-label': `Ring ${name} (${extension})`, 'aria-describedby': `drop-${id} state-${id}`, disabled: '',
    };
    this.element = make('li', { class: 'tile', 'data-operator-id': id },
      make('button', ring),
      make('bdi', { class: 'tile-name' }, name),
      this.#taken,
      this.#state,
      make('p', { class: 'tile-drop', id: `drop-${id}` }),
      this.#actions);
    this.show(operator);
  }

  /** @param {Operator} operator */
  show({ extension, state, since, caller, taken: count }) {
    this.element.dataset.state = state;
    this.#state.title = STATES[state];
    this.#state.replaceChildren(make('span', { class: 'tile-extension' }, extension), ...this.#how(state, since, caller));
    this.#taken.title = this.#takenWords.textContent = taken(count);
    this.#takenNumber.textContent = count > 0 ? number(count) : '';
    if (state === 'busy') this.#actions.prepend(this.#over);
    else this.#over.remove();
  }

  /** @param {Operator['state']} state @param {number} since @param {string} caller */
  #how(state, since, caller) {
    if (state === 'unknown') return [make('span', { class: 'sr-only' }, STATES.unknown)];
    const elapsed = make('span', { class: 'elapsed', 'data-form': 'clock', 'data-since': `${since}` });
    this.clock.show(elapsed);
    const words = make('span', { class: caller ? 'sr-only' : 'words' }, STATES[state]);
    const who = caller ? [' ', make('bdi', { class: 'words' }, caller)] : [];
    return [icon(state === 'busy' ? 'person' : 'tick'), words, ...who, ' ', elapsed];
  }
}

/** @param {string} kind @param {string} words @param {keyof typeof ICONS} glyph @param {Record<string, string>} [more] */
const button = (kind, words, glyph, more) =>
  make('button', { type: 'button', class: `button icon-only small quiet-button ${kind}`, 'aria-label': words, title: words, ...more }, icon(glyph));
