// Which rows of a lane are mounted: those in sight and some more, as in the page (src/ui/kit/window.rs).

/** Rows mounted beyond the edges of what is in sight. */
export const SPARE = 4;

/** A row's height in pixels; the style sheets fix it. */
export function rowHeight() {
  const style = getComputedStyle(document.documentElement);
  return parseFloat(style.getPropertyValue('--card-row')) * parseFloat(style.fontSize);
}

/** @param {{ top: number, height: number }} sight of what scrolls, in pixels @param {number} row @param {number} count @returns {[first: number, end: number]} */
export function mounted({ top, height }, row, count) {
  const first = Math.floor(Math.max(top, 0) / row);
  const end = Math.min(first + Math.floor(height / row) + 2 + SPARE, count);
  return [Math.min(Math.max(first - SPARE, 0), end), end];
}
