// Who plays against the page. Each is a way of painting; what is around it is the same for all (shared/).

/**
 * @typedef {object} Contestant
 * @property {string} entry its source, seen from this folder
 * @property {string} words what it is
 * @property {boolean} quick whether it plays in the quick run
 * @property {string} [sheet] a style sheet of its own beside the page's
 */

/** @type {Record<string, Contestant>} The first is the limit that all others are held against. */
export const CONTESTANTS = {
  limit: { entry: 'plain/limit.mjs', words: 'plain JavaScript with the page’s own painting policy', quick: true },
  'every-frame': { entry: 'plain/every-frame.mjs', words: 'the same, painting at every frame', quick: false },
  'react-all': { entry: 'react/all.jsx', words: 'React 19, every card mounted, content-visibility', quick: false, sheet: 'react/all.css' },
  'react-window': { entry: 'react/window.jsx', words: 'React 19 with a virtual list, painting at every frame', quick: false },
  'react-same': { entry: 'react/same.jsx', words: 'React 19 with a virtual list and the page’s own pace', quick: true },
  solid: { entry: 'solid/solid.jsx', words: 'Solid with the page’s own painting policy', quick: false },
};

/** The limit a second time: how far it is from itself is noise. */
export const CONTROL = { name: 'control', of: 'limit' };
