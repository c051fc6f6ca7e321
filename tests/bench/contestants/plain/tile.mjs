// An operator's tile.
import { make } from '../shared/make.mjs';
import { ICON, ICONS, STATES } from '../shared/words.mjs';

/** @typedef {import('../shared/model.mjs').Operator} Operator */

/** @param {keyof typeof ICONS} name */
const icon = (name) => make('svg', ICON, make('path', { d: ICONS[name] }));

export class Tile {
  #state = make('p', { class: 'tile-state' });
  #actions = make('div', { class: 'tile-actions' });

  /** @param {Operator} operator @param {import('../shared/clock.mjs').Clock} clock */
  constructor(operator, clock) {
    const { id, name, extension } = operator;
    this.clock = clock;
    const ring = { type: 'button', class: 'tile-ring', 'aria-label': `Ring ${name} (${extension})`, 'aria-describedby': `drop-${id}`, disabled: '' };
    this.element = make('li', { class: 'tile', 'data-operator-id': id },
      make('button', ring),
      make('bdi', { class: 'tile-name' }, name),
      this.#state,
      make('p', { class: 'tile-drop', id: `drop-${id}` }),
      this.#actions);
    this.show(operator);
  }

  /** @param {Operator} operator */
  show({ name, extension, state, since, caller }) {
    this.element.dataset.state = state;
    this.#state.replaceChildren(make('span', { class: 'tile-extension' }, extension), ...this.#how(state, since, caller));
    this.#actions.replaceChildren(...state === 'busy' ? [button('tile-over', `${name} is not in this conversation any more`, 'close')] : [],
      button('tile-aside', `Set ${name} aside`, 'pause'));
  }

  /** @param {Operator['state']} state @param {number} since @param {string} caller */
  #how(state, since, caller) {
    if (state === 'unknown') return [make('span', { class: 'sr-only' }, STATES.unknown)];
    const elapsed = make('span', { class: 'elapsed', 'data-form': 'clock', 'data-since': `${since}` });
    this.clock.show(elapsed);
    const who = caller ? [' · ', make('bdi', {}, caller)] : [];
    return [icon(state === 'busy' ? 'person' : 'tick'), make('span', { class: 'words' }, `${STATES[state]} `, elapsed, ...who)];
  }
}

/** @param {string} kind @param {string} words @param {keyof typeof ICONS} glyph */
const button = (kind, words, glyph) =>
  make('button', { type: 'button', class: `button icon-only small quiet-button ${kind}`, 'aria-label': words, title: words }, icon(glyph));
