// Tells a stream at its own pace: every event at its moment, whether or not the page keeps up.
import { now } from './clock.mjs';

export class Pace {
  #stops = false;

  stop() {
    this.#stops = true;
  }

  /**
   * @param {string[]} records @param {number[]} due in milliseconds from now
   * @param {(record: string) => void} tell
   * @returns {Promise<number[]>} when each was told; as many as were, when it was stopped
   */
  run(records, due, tell) {
    this.#stops = false;
    const began = now();
    /** @type {number[]} */
    const told = [];
    return new Promise((resolve) => {
      const go = () => {
        while (told.length < records.length && !this.#stops) {
          const moment = now();
          const wait = began + due[told.length] - moment;
          // Timers count whole milliseconds.
          if (wait >= 0.5) return setTimeout(go, wait);
          tell(records[told.length]);
          told.push(moment);
        }
        resolve(told);
      };
      go();
    });
  }
}
