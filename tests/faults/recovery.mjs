// How long the board took to be live again: by the page's own notes, from the moment the hub could be reached.

import { HOLDS } from './board.mjs';

/** A page that was hidden meanwhile and is live again when it is seen was not waited for. */
const LIVE = [...HOLDS, 'broken'];

/**
 * @param {import('./recorder.mjs').Noted[]} connection up to now, when it is live
 * @param {number} over when the hub could be reached again
 * @returns {number | null} milliseconds; none when the board was live all the time since then
 */
export function recovery(connection, over) {
  const then = connection.findLastIndex(([at]) => at <= over);
  const since = connection.slice(Math.max(then, 0));
  // The last time: what came to life and broke again was not yet a recovery.
  const live = since.findLastIndex(([, state], at) => at > 0 && state === 'live' && !LIVE.includes(since[at - 1][1]));
  return live < 0 ? null : since[live][0] - over;
}
