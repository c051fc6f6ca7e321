// What happens to a page itself: nobody sees it, its clock is set, its storage is full. Made inside the page, before its
// own code runs. Headless Chromium never hides a page that Playwright drives (it keeps the focus emulated), so hiding is
// acted: what a page can ask says “hidden”, no frame is painted, and timers come once a second, as browsers do it.

/**
 * @typedef {object} Weather
 * @property {(hidden: boolean) => void} hide
 * @property {number} shift how far the system's clock has been set ahead, in milliseconds
 * @property {boolean} full nothing can be stored any more
 */

/** Runs in the page. */
export function makeWeather() {
  let hidden = false;
  /** @type {FrameRequestCallback[]} */
  const unpainted = [];
  const frame = window.requestAnimationFrame.bind(window);
  /** @type {Weather} */
  const weather = {
    shift: 0,
    full: false,
    hide(now) {
      hidden = now;
      document.dispatchEvent(new Event('visibilitychange'));
      if (!hidden) unpainted.splice(0).forEach((paint) => frame(paint));
    },
  };
  Reflect.set(window, 'weather', weather);

  /** @param {'hidden' | 'visibilityState'} name @param {unknown} acted */
  const act = (name, acted) => {
    const real = Object.getOwnPropertyDescriptor(Document.prototype, name)?.get;
    Object.defineProperty(document, name, { configurable: true, get: () => (hidden ? acted : real?.call(document)) });
  };
  act('hidden', true);
  act('visibilityState', 'hidden');
  window.requestAnimationFrame = (paint) => (hidden ? -unpainted.push(paint) : frame(paint));
  const later = /** @type {(...how: any[]) => any} */ (window.setTimeout.bind(window));
  const withTheSecond = () => 1_000 - (performance.now() % 1_000);
  Reflect.set(window, 'setTimeout', (/** @type {unknown} */ act, ms = 0, /** @type {unknown[]} */ ...how) =>
    later(act, hidden ? Math.max(ms, withTheSecond()) : ms, ...how));

  window.Date = /** @type {DateConstructor} */ (class extends Date {
    /** @param {any[]} how */
    constructor(...how) {
      if (how.length === 0) super(Date.now());
      else super(...(/** @type {[any]} */ (how)));
    }

    static now() {
      return super.now() + weather.shift;
    }
  });

  const store = Storage.prototype.setItem;
  Storage.prototype.setItem = function setItem(key, text) {
    if (weather.full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    store.call(this, key, text);
  };
}
