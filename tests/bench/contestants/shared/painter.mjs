// When to paint: the page's own policy (src/runtime/pace.rs, src/runtime/painter.rs), or every frame.

/** @typedef {{ take(now: number): number }} Pace how long to wait before the next painting, which is thereby taken; in milliseconds */

/** Paintings per second under load; as many may come in a burst after a rest. */
const RATE = 15;

/** A bucket of tokens, one for each painting. @implements {Pace} */
export class Even {
  #spent = 0;
  #counted = 0;

  /** @param {number} now */
  take(now) {
    const refilled = (Math.max(now - this.#counted, 0) / 1_000) * RATE;
    this.#spent = Math.max(this.#spent - refilled, 0) + 1;
    this.#counted = now;
    return (Math.max(this.#spent - RATE, 0) / RATE) * 1_000;
  }
}

/** @implements {Pace} */
export class EveryFrame {
  take() {
    return 0;
  }
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
      this.#stage = 'hearing';
      this.paint();
      // A timer's turn comes after all that was there before it.
      setTimeout(() => this.#heard(), 0);
    });
  }

  #heard() {
    const more = this.#stage === 'hearing, more';
    this.#stage = 'resting';
    if (more) this.#schedule();
  }
}
