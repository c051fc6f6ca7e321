// When to paint: the page's own policy (src/runtime/pace.rs, src/runtime/painter.rs), or every frame.

/**
 * All times in milliseconds.
 * @typedef {object} Pace
 * @property {(now: number) => number} take how long to wait before the next painting, which is thereby taken
 * @property {(began: number, now: number) => void} rest a painting is over
 */

/** Paintings per second under load; as many may come in a burst after a rest. */
const RATE = 15;

/** However dear a painting was. */
const LONGEST_REST = 500;

/** @param {number} time */
const within = (time) => Math.min(Math.max(time, 0), LONGEST_REST);

/** A bucket of tokens, one for each painting, and a rest after each. @implements {Pace} */
export class Even {
  #spent = 0;
  #counted = 0;
  #restsUntil = 0;

  /** @param {number} now */
  take(now) {
    const refilled = (Math.max(now - this.#counted, 0) / 1_000) * RATE;
    this.#spent = Math.max(this.#spent - refilled, 0) + 1;
    this.#counted = now;
    return Math.max((Math.max(this.#spent - RATE, 0) / RATE) * 1_000, within(this.#restsUntil - now));
  }

  /** @param {number} began @param {number} now */
  rest(began, now) {
    this.#restsUntil = now + within(now - began);
  }
}

/** @implements {Pace} */
export class EveryFrame {
  take() {
    return 0;
  }

  rest() {}
}

export class Painter {
  /** @type {'resting' | 'scheduled' | 'hearing' | 'hearing, more'} */
  #stage = 'resting';

  /** @param {() => void} paint @param {Pace} pace */
  constructor(paint, pace) {
    this.paint = paint;
    this.pace = pace;
  }

  /** There is more to paint. */
  add() {
    if (this.#stage === 'resting') this.#schedule();
    else if (this.#stage === 'hearing') this.#stage = 'hearing, more';
  }

  #schedule() {
    this.#stage = 'scheduled';
    const pause = this.pace.take(performance.now());
    if (pause > 0) setTimeout(() => this.#withNextFrame(), pause);
    else this.#withNextFrame();
  }

  #withNextFrame() {
    requestAnimationFrame(() => {
      const began = performance.now();
      this.#stage = 'hearing';
      this.paint();
      // A timer's turn comes after the browser's own part of the painting, and after all that was there before it.
      setTimeout(() => this.#heard(began), 0);
    });
  }

  /** @param {number} began */
  #heard(began) {
    this.pace.rest(began, performance.now());
    const more = this.#stage === 'hearing, more';
    this.#stage = 'resting';
    if (more) this.#schedule();
  }
}
