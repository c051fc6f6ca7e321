// A lane, of which only the cards in sight are mounted. What is in sight is looked at after scrolling and resizing alone.
import { icon } from '../shared/furniture.mjs';
import { make } from '../shared/make.mjs';
import { mounted, rowHeight, watch } from '../shared/window.mjs';
import { dialled, number, waiting } from '../shared/words.mjs';
import { Card } from './card.mjs';

export class Lane {
  #number = make('span', { class: 'lane-number', 'aria-hidden': 'true' }, '0');
  #count = make('span', { class: 'sr-only' });
  #facts = make('bdi', {});
  #place = make('p', { class: 'lane-facts' });
  /** There while nobody waits. */
  #empty = make('p', { class: 'quiet pad' }, 'Nobody waits here.');
  #list = make('ul', { class: 'cards', role: 'list' });
  #scroller = make('div', { class: 'lane-scroll' }, this.#empty, this.#list);
  #row = rowHeight();
  #sight = { top: 0, height: 0 };
  #shown = { count: 0, usual: '', above: 0, below: 0 };
  /** Those that are mounted. @type {Map<string, Card>} */
  #cards = new Map();

  /**
   * @param {import('../shared/model.mjs').Queue} queue @param {import('../shared/model.mjs').Model} model
   * @param {import('../shared/clock.mjs').Clock} clock
   */
  constructor({ id, name, colour }, model, clock) {
    this.id = id;
    this.model = model;
    this.clock = clock;
    const head = make('header', { class: 'lane-head' },
      make('h2', { class: 'lane-name', id: `lane-${id}`, tabindex: '-1' }, make('bdi', {}, name)),
      make('p', { class: 'lane-count' }, this.#number, this.#count),
      this.#place,
      make('button', { type: 'button', class: 'button icon-only small lane-fold', 'aria-label': `Fold ${name}`, title: `Fold ${name}` }, icon('fold')));
    const attributes = { class: 'lane', 'data-bloc-id': id, 'data-colour': colour, 'aria-labelledby': `lane-${id}` };
    this.element = make('section', attributes, head, this.#scroller);
  }

  /** It stands in the page now. */
  begin() {
    watch(this.#scroller, (sight) => {
      this.#sight = sight;
      this.paint();
    });
  }

  /** Calls have come or gone. */
  paint() {
    const ids = this.model.lanes.get(this.id) ?? [];
    const [first, end] = mounted(this.#sight, this.#row, ids.length);
    this.#head(ids.length);
    this.#mount(ids.slice(first, end), first, ids.length);
    this.#spare(first, ids.length - end);
  }

  /** A call has changed. @param {import('../shared/model.mjs').Call} call */
  show(call) {
    this.#cards.get(call.id)?.show(call, this.#usual);
  }

  get #usual() {
    return this.model.dialled(this.id);
  }

  /** @param {number} count */
  #head(count) {
    if (count === this.#shown.count) return;
    this.#shown.count = count;
    this.#number.textContent = number(count);
    this.#count.textContent = waiting(count);
    if (count > 0) this.#empty.remove();
    else this.#scroller.prepend(this.#empty);
    const usual = this.#usual;
    if (usual === this.#shown.usual) return;
    this.#shown.usual = usual;
    this.#facts.textContent = dialled(usual);
    this.#place.replaceChildren(...usual ? [this.#facts] : []);
  }

  /** Room for the rows that are not mounted. @param {number} above @param {number} below */
  #spare(above, below) {
    if (above !== this.#shown.above) this.#list.style.paddingTop = `${above * this.#row}px`;
    if (below !== this.#shown.below) this.#list.style.paddingBottom = `${below * this.#row}px`;
    [this.#shown.above, this.#shown.below] = [above, below];
  }

  /** @param {string[]} ids @param {number} first @param {number} count */
  #mount(ids, first, count) {
    const wanted = new Set(ids);
    for (const [id, card] of this.#cards) {
      if (wanted.has(id)) continue;
      card.element.remove();
      this.#cards.delete(id);
    }
    let at = this.#list.firstElementChild;
    ids.forEach((id, row) => {
      const card = this.#cards.get(id) ?? this.#made(id);
      if (!card) return;
      if (card.element === at) at = at.nextElementSibling;
      else this.#list.insertBefore(card.element, at);
      card.place(first + row + 1, count);
    });
  }

  /** @param {string} id */
  #made(id) {
    const call = this.model.calls.get(id);
    if (!call) return null;
    const card = new Card(call, this.model.names, this.clock);
    card.show(call, this.#usual);
    this.#cards.set(id, card);
    return card;
  }
}
