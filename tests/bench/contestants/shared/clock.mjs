// Running times, as the page has them (src/ui/kit/elapsed.rs): one timer walks the mounted elements with `data-since`, and
// no framework hears of it. Every contestant has this trick, because whoever measured it would find it.
import { clock } from './words.mjs';

const URGENCIES = ['calm', 'amber', 'red', 'critical'];
const WORDS = ['', 'Long', 'Too long', 'Critical'];

export class Clock {
  constructor() {
    const running = document.getElementsByClassName('elapsed');
    const waits = document.getElementsByClassName('wait');
    setInterval(() => {
      for (const elements of [waits, running]) for (const element of elements) this.show(/** @type {HTMLElement} */ (element));
    }, 1_000);
  }

  /** Writes one element's time at once; a reference callback of React and Solid. @param {HTMLElement | null} element */
  show = (element) => {
    if (!element) return;
    const since = element.dataset.since;
    const passed = Math.max(Date.now() - Number(since), 0);
    const words = since ? clock(passed) : '–';
    if (element.textContent !== words) element.textContent = words;
    if (element.dataset.limits) this.#urge(element, urgency(element.dataset.limits, passed));
  };

  /** @param {HTMLElement} element @param {number} level */
  #urge(element, level) {
    if (element.dataset.urgency === URGENCIES[level]) return;
    element.dataset.urgency = URGENCIES[level];
    const host = /** @type {HTMLElement | null} */ (element.closest('[data-tinted]'));
    if (!host) return;
    host.dataset.tinted = URGENCIES[level];
    const place = host.querySelector('[data-urgency-word]');
    if (place) place.textContent = WORDS[level];
  }
}

/** How many of the limits, in seconds and rising, have been reached. @param {string} limits @param {number} passed */
const urgency = (limits, passed) => limits.split(',').filter((limit) => passed >= Number(limit) * 1_000).length;
