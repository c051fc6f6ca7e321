// What a probe hands back: a question, what was seen, what it means for a board, and what follows for config.json.

/**
 * @typedef {'works' | 'differs' | 'fails' | 'not asked'} Verdict `fails`: something that Callboard needs
 * @typedef {Record<string, unknown>} Settings a part of config.json
 * @typedef {object} Finding
 * @property {string} question
 * @property {Verdict} verdict
 * @property {string} seen what was seen, and no more
 * @property {string} means for whoever works with the board
 * @property {Settings} [settings]
 */

/** @param {Verdict} verdict */
function maker(verdict) {
  /** @param {string} question @param {string} seen @param {string} [means] @param {Settings} [settings] @returns {Finding} */
  return (question, seen, means = '', settings) => ({ question, verdict, seen, means, ...(settings && { settings }) });
}

export const works = maker('works');
/** It works, and is worth knowing. */
export const differs = maker('differs');
export const fails = maker('fails');
export const notAsked = maker('not asked');

/**
 * Asks; what goes wrong while asking is an answer as well.
 * @param {string} question @param {() => Promise<Finding | Finding[]>} ask
 * @returns {Promise<Finding[]>}
 */
export async function asked(question, ask) {
  try {
    return [await ask()].flat();
  } catch (error) {
    return [fails(question, `It could not be found out: ${words(error)}`)];
  }
}

/** An error in the other side's words, on one line. @param {unknown} error */
export function words(error) {
  const { message, cause } = /** @type {Error} */ (error instanceof Error ? error : new Error(`${error}`));
  const more = cause instanceof Error && cause.message ? ` (${cause.message})` : '';
  return `${message}${more}`.replace(/\s+/g, ' ').trim().slice(0, 300);
}

/** Whether a hub says that it has no such method, in its newer or older words. @param {unknown} error */
export function isMissing(error) {
  return /Method does not exist|Unknown hub method/.test(words(error));
}

/** Milliseconds, in the middle and at the slow end. @param {number[]} times */
export function pace(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (/** @type {number} */ part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return { median: Math.round(at(0.5)), slow: Math.round(at(0.95)) };
}
