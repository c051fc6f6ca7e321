// Which rows of a lane are mounted: those in sight and some more, as in the page (src/ui/kit/window.rs); none of a lane
// that is not in sight itself.

/** Rows mounted beyond the edges of what is in sight. */
export const SPARE = 4;

/** A row's height in pixels; the style sheets fix it. */
export function rowHeight() {
  const style = getComputedStyle(document.documentElement);
  return parseFloat(style.getPropertyValue('--card-row')) * parseFloat(style.fontSize);
}

/** Lanes this far beyond the edges count as in sight, in pixels. */
const NEAR = 300;

/** @typedef {{ top: number, height: number }} Sight of what scrolls, in pixels; without height while nothing of it is seen */

/**
 * Tells what is in sight whenever something has scrolled or changed its size.
 * @param {HTMLElement} scroller of a lane @param {(sight: Sight) => void} tell @returns {() => void} ends it
 */
export function watch(scroller, tell) {
  let seen = false;
  const look = () => tell(seen ? { top: scroller.scrollTop, height: scroller.clientHeight } : { top: 0, height: 0 });
  const ended = whileInSight(scroller, (isSeen) => {
    seen = isSeen;
    look();
  });
  const resized = new ResizeObserver(look);
  resized.observe(scroller);
  const scrolled = () => requestAnimationFrame(look);
  scroller.addEventListener('scroll', scrolled);
  return () => {
    ended();
    resized.disconnect();
    scroller.removeEventListener('scroll', scrolled);
  };
}

/**
 * Tells whether a lane is in sight, whenever that changes.
 * @param {HTMLElement} lane @param {(isSeen: boolean) => void} tell @returns {() => void} ends it
 */
export function whileInSight(lane, tell) {
  const around = { root: lane.closest('.lanes'), rootMargin: `0px ${NEAR}px` };
  const observer = new IntersectionObserver((entries) => tell(entries.at(-1)?.isIntersecting ?? false), around);
  observer.observe(lane);
  return () => observer.disconnect();
}

/** @param {Sight} sight @param {number} row @param {number} count @returns {[first: number, end: number]} */
export function mounted({ top, height }, row, count) {
  if (height === 0) return [0, 0];
  const first = Math.floor(Math.max(top, 0) / row);
  const end = Math.min(first + Math.floor(height / row) + 2 + SPARE, count);
  return [Math.min(Math.max(first - SPARE, 0), end), end];
}
