// A card: cloned from one, and then written where it differs from what it showed.
import { icon } from '../shared/furniture.mjs';
import { make } from '../shared/make.mjs';
import { LIMITS, SEND, assign, isLong, namedId, pick, ring, story } from '../shared/words.mjs';

/** @typedef {import('../shared/model.mjs').Call} Call */

const CARD = make('li', { class: 'card', 'data-assignment': 'none', 'data-confirmed': 'true', 'data-draggable': '', 'data-tinted': 'calm' },
  make('button', { type: 'button', class: 'handle', 'aria-pressed': 'false', 'aria-keyshortcuts': SEND }, icon('grip')),
  make('bdi', { class: 'who' }, ' '),
  make('span', { class: 'wait', 'data-form': 'clock', 'data-limits': LIMITS }),
  make('div', { class: 'card-line' },
    make('div', { class: 'card-what' }, make('p', { class: 'card-status' }), make('bdi', { class: 'number' })),
    make('p', { class: 'wait-notes' }, make('span', { class: 'urgency', 'data-urgency-word': '' })),
    make('div', { class: 'card-actions' },
      make('div', { class: 'card-foot' }),
      make('button', { type: 'button', class: 'button assign', 'aria-haspopup': 'dialog' },
        icon('person'), make('span', { class: 'assign-words' }, 'Assign…')),
      make('button', { type: 'button', class: 'button icon-only copy', 'aria-label': 'Copy number', title: 'Copy number' }, icon('copy')))));
const CHIP = make('span', { class: 'chip' }, 'Next');
const PROPOSED = make('button', { type: 'button', class: 'button proposed', tabindex: '-1' }, icon('person'), make('bdi', {}));
const STORY = make('bdi', { class: 'story' });

export class Card {
  element = /** @type {HTMLElement} */ (CARD.cloneNode(true));
  #caller = '';
  #stage = '';
  #story = '';
  #position = 0;
  #size = 0;
  #place = make('span', { class: 'place', 'aria-hidden': 'true' });
  #named = /** @type {Call['named']} */ (null);
  #proposed = /** @type {HTMLElement | null} */ (null);

  /** @param {Call} call @param {Map<string, string>} names of queues @param {import('../shared/clock.mjs').Clock} clock */
  constructor({ id, since, number }, names, clock) {
    this.names = names;
    const [handle, who, wait, line] = /** @type {Iterable<HTMLElement>} */ (this.element.children);
    const [what, , actions] = /** @type {Iterable<HTMLElement>} */ (line.children);
    this.id = id;
    this.handle = handle;
    this.who = who;
    this.what = what;
    handle.setAttribute('aria-describedby', namedId(id));
    this.assign = actions.children[1];
    this.element.dataset.callId = id;
    what.children[1].textContent = number;
    wait.dataset.since = `${since}`;
    clock.show(wait);
  }

  /** @param {Call} call @param {string} usual what most of the lane's calls have dialled */
  show(call, usual) {
    if (call.caller !== this.#caller || call.named !== this.#named) this.#name(call);
    if (call.caller !== this.#caller) this.#call(call.caller);
    if (call.stage !== this.#stage) this.#stand(call.stage);
    const words = story(call, usual, this.names);
    if (words !== this.#story) this.#tell(words);
  }

  /** @param {number} position from 1 @param {number} size */
  place(position, size) {
    if (position !== this.#position) this.element.setAttribute('aria-posinset', this.#place.textContent = `${position}`);
    if (size !== this.#size) this.element.setAttribute('aria-setsize', `${size}`);
    [this.#position, this.#size] = [position, size];
  }

  /** @param {string} caller */
  #call(caller) {
    this.#caller = caller;
    /** @type {Text} */ (this.who.firstChild).data = caller;
    this.who.title = caller;
    this.who.toggleAttribute('data-long', isLong(caller));
    this.handle.setAttribute('aria-label', pick(caller));
    this.assign.setAttribute('aria-label', assign(caller));
  }

  /** Whom it names, if anybody. @param {Call} call */
  #name({ named, caller }) {
    this.#named = named;
    if (!named) {
      this.#proposed?.remove();
      this.#proposed = null;
      return;
    }
    if (!this.#proposed) {
      this.#proposed = /** @type {HTMLElement} */ (PROPOSED.cloneNode(true));
      this.#proposed.id = namedId(this.id);
      this.what.after(this.#proposed);
    }
    const words = ring(named, caller);
    this.#proposed.title = words;
    this.#proposed.setAttribute('aria-label', words);
    this.#proposed.children[1].textContent = named.name;
  }

  /** @param {Call['stage']} stage */
  #stand(stage) {
    this.#stage = stage;
    this.element.dataset.stage = stage;
    this.what.children[0].replaceChildren(stage === 'next' ? CHIP.cloneNode(true) : this.#place);
  }

  /** @param {string} words */
  #tell(words) {
    this.#story = words;
    this.what.children[2]?.remove();
    if (!words) return;
    const place = /** @type {HTMLElement} */ (STORY.cloneNode(false));
    place.textContent = words;
    place.title = words;
    this.what.append(place);
  }
}
