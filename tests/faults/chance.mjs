// Chance that can be had again: the same seed draws the same numbers (the generator is Mulberry32, public domain).

export class Chance {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 to 1, 1 excluded. */
  draw() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. @param {number} from @param {number} to */
  between(from, to) {
    return from + Math.floor(this.draw() * (to - from + 1));
  }

  /** True so many times in a hundred. @param {number} percent */
  is(percent) {
    return this.draw() * 100 < percent;
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    return list[this.between(0, list.length - 1)];
  }

  /** @template T @param {readonly T[]} list @returns {T[]} the same in another order */
  shuffled(list) {
    const left = [...list];
    return list.map(() => left.splice(this.between(0, left.length - 1), 1)[0]);
  }
}
