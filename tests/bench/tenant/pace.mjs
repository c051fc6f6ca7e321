// Tells a stream at its own pace: every event at its moment, whether or not the page keeps up.
import { now } from './clock.mjs';

/** @typedef {import('../recording.mjs').Told} Told */

export class Pace {
  #stops = false;

  stop() {
    this.#stops = true;
  }

  /**
   * @param {Told[]} events @param {(event: Told) => void} tell
   * @returns {Promise<number[]>} when each was told; as many as were, when it was stopped
   */
  run(events, tell) {
    this.#stops = false;
    const began = now();
    /** @type {number[]} */
    const told = [];
    return new Promise((resolve) => {
      const go = () => {
        while (told.length < events.length && !this.#stops) {
          const event = events[told.length];
          const moment = now();
          const wait = began + event.at - moment;
          // Timers count whole milliseconds.
          if (wait >= 0.5) return setTimeout(go, wait);
          tell(event);
          told.push(moment);
        }
        resolve(told);
      };
      go();
    });
  }
}
