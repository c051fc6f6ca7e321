// What the page's main thread worked between two looks, and at what.

/** What each part says. */
export const PARTS = {
  script: '… of it script',
  style: '… style',
  layout: '… layout',
  other: '… painting, collecting garbage, answers to promises',
};

/** @typedef {import('../visit.mjs').Metrics} Metrics */

/** @param {Metrics} before @param {Metrics} after @param {number} scale a second of work is so many of the cell's unit */
export function worked(before, after, scale) {
  const of = (/** @type {string} */ name) => (after[name] - before[name]) * scale;
  return {
    task: of('TaskDuration'),
    script: of('ScriptDuration'),
    style: of('RecalcStyleDuration'),
    layout: of('LayoutDuration'),
    other: of('TaskOtherDuration'),
  };
}
