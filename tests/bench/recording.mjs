// The stream that every contestant is told: what happens in the company, drawn from a seed. The number of waiting calls
// stays about the same, and nothing in it depends on what a page does.
import { Chance } from '../faults/chance.mjs';
import { guid } from './company.mjs';

/**
 * What a bloc tells of a call.
 * @typedef {object} Told
 * @property {string} bloc
 * @property {string} name as the vendor spells it
 * @property {string} caller ends with the number of the event that brought this text, in brackets
 * @property {string} number
 * @property {string} data
 * @property {string} call
 * @property {number} at when it is due, in milliseconds after the beginning
 *
 * @typedef {{ id: string, bloc: string, person: string, caller: string, number: string, moved: boolean, next: boolean, stays: boolean }} Call
 * @typedef {object} Wanted
 * @property {number} seed
 * @property {import('./company.mjs').Company} company only the first half of the operators talks; the others are left for drags
 * @property {number} live how many calls wait
 * @property {number} events how many come after all wait
 * @property {number} rate events a second
 * @property {number} [staying] so many of the calls, the ones that wait longest, are told of and never leave
 */

const FIRST_NAMES = ['Léa', 'Karim', 'Ann', 'Jürgen', 'Ingrid', 'Mohamed', 'Élodie', 'Pieter', 'Fatima', 'Bart'];
const LAST_NAMES = ['Dubois', 'Peeters', 'Maes', 'Vandenbroucke-Verstraeten', 'Haddad', 'De Smet', 'Lefèvre', 'Müller', 'Claes', 'Ouali'];
/** All calls come at this rate before the measuring begins. */
const OPENING_RATE = 1_000;

/** @param {Wanted} wanted @returns {{ opening: Told[], events: Told[] }} */
export function recording({ seed, company, live, events, rate, staying = 0 }) {
  const story = new Story(new Chance(seed), company, live);
  for (let at = 0; at < live; at += 1) story.comes(company.queues[at % company.queues.length].id, at < staying);
  const opening = story.take(live, OPENING_RATE);
  while (story.length < events) story.goesOn();
  return { opening, events: story.take(events, rate) };
}

class Story {
  /** @type {Omit<Told, 'at'>[]} */
  #told = [];
  #count = 0;
  /** Those who may leave, in no order. @type {Call[]} */
  #calls = [];
  /** @type {Call[]} */
  #stay = [];
  /** The calls of each bloc, the longest wait first. @type {Map<string, Call[]>} */
  #lanes;
  /** Conversations, the oldest first. @type {[Call, string][]} */
  #talks = [];
  /** @type {string[]} */
  #free;

  /** @param {Chance} chance @param {import('./company.mjs').Company} company @param {number} live */
  constructor(chance, company, live) {
    this.chance = chance;
    this.live = live;
    this.blocs = company.queues.map(({ id }) => id);
    this.#lanes = new Map(this.blocs.map((bloc) => [bloc, []]));
    this.#free = company.operators.slice(0, company.operators.length / 2).map(({ id }) => id);
  }

  get length() {
    return this.#told.length;
  }

  /**
   * What was told, with its moments: each somewhere within its own share of the time, so that no page's frames keep
   * step with it. @param {number} count @param {number} rate @returns {Told[]}
   */
  take(count, rate) {
    const taken = this.#told.splice(0).slice(0, count);
    return taken.map((told, at) => ({ ...told, at: ((at + this.chance.draw()) / rate) * 1_000 }));
  }

  /** One more thing happens; of a hundred about 12 come, 12 leave, 6 end talking, 5 overflow, 55 get another text. */
  goesOn() {
    const draw = this.chance.draw() * 100;
    if (draw < 30) this.#turnsOver();
    else if (draw < 35) this.#overflows();
    else if (draw < 40) this.#isNext();
    else if (draw < 45) this.#tell('QUEUE_ENTER', this.#anybody());
    else this.#isKnownBetter(this.#anybody());
  }

  /** @param {string} bloc @param {boolean} stays */
  comes(bloc, stays = false) {
    const person = `${this.chance.pick(FIRST_NAMES)} ${this.chance.pick(LAST_NAMES)}`;
    const number = `+32 4${this.chance.between(70, 99)} ${this.chance.between(100_000, 999_999)}`;
    const call = { id: guid(this.chance), bloc, person, caller: person, number, moved: false, next: false, stays };
    (stays ? this.#stay : this.#calls).push(call);
    this.#lane(bloc).push(call);
    this.#isKnownBetter(call);
  }

  #turnsOver() {
    const leaves = this.#calls.length + this.#stay.length >= this.live;
    if (!leaves) this.comes(this.chance.pick(this.blocs));
    else if (this.chance.is(33)) this.#hangsUp();
    else if (this.#free.length > 0) this.#isAnswered(this.#free.shift() ?? '');
    else this.#talkEnds();
  }

  #hangsUp() {
    const call = this.chance.pick(this.#calls);
    this.#leaves(call);
    this.#tell('QUEUE_HANGUP', call);
  }

  /** Queues serve who has waited longest. @param {string} operator */
  #isAnswered(operator) {
    const call = this.#lane(this.chance.pick(this.blocs)).find(({ stays }) => !stays) ?? this.chance.pick(this.#calls);
    this.#leaves(call);
    this.#talks.push([call, operator]);
    this.#tell('QUEUE_ANSWERED', call, operator);
  }

  #talkEnds() {
    const [call, operator] = this.#talks.shift() ?? [];
    if (!call || !operator) return;
    this.#free.push(operator);
    this.#tell('QUEUE_HANGUP', call);
  }

  /** Once in a call's life: for five seconds after it has left a bloc, that one is not believed (docs/protocol.md). */
  #overflows() {
    const call = this.chance.pick(this.#calls);
    const bloc = this.chance.pick(this.blocs);
    if (call.moved || call.bloc === bloc) return;
    this.#tell('QUEUE_FALLBACK', call);
    this.#lane(call.bloc).splice(this.#lane(call.bloc).indexOf(call), 1);
    Object.assign(call, { bloc, moved: true, next: false });
    this.#lane(bloc).push(call);
    this.#tell('QUEUE_ENTER', call);
  }

  #isNext() {
    const first = this.#lane(this.chance.pick(this.blocs)).find(({ stays }) => !stays);
    if (!first || first.next) return;
    first.next = true;
    this.#tell('QUEUE_FIRST', first);
  }

  /** The network has found another name for the caller. @param {Call} call */
  #isKnownBetter(call) {
    call.caller = `${call.person} (${this.#count})`;
    this.#tell('QUEUE_ENTER', call);
  }

  /** @param {Call} call */
  #leaves(call) {
    const last = this.#calls.pop();
    if (last && last !== call) this.#calls[this.#calls.indexOf(call)] = last;
    this.#lane(call.bloc).splice(this.#lane(call.bloc).indexOf(call), 1);
  }

  #anybody() {
    const at = this.chance.between(0, this.#calls.length + this.#stay.length - 1);
    return this.#stay[at] ?? this.#calls[at - this.#stay.length];
  }

  /** @param {string} bloc @returns {Call[]} */
  #lane(bloc) {
    return this.#lanes.get(bloc) ?? [];
  }

  /** @param {string} name @param {Call} call */
  #tell(name, { id, bloc, caller, number }, data = '') {
    this.#told.push({ bloc, name, caller, number, data, call: id });
    this.#count += 1;
  }
}
