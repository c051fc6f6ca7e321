// A contestant from its first moment on: form, log-in, connection, model, and painting when it is time to. A contestant
// brings its way of painting, and how often.
import { Clock } from './clock.mjs';
import { connect, logIn } from './hub.mjs';
import { Model } from './model.mjs';
import { Painter } from './painter.mjs';
import { Shell } from './shell.mjs';

/**
 * @typedef {object} Around what a way of painting is given
 * @property {HTMLElement} main the empty board
 * @property {Model} model
 * @property {Clock} clock writes all running times
 *
 * @callback Start paints the board as it is
 * @param {Around} around
 * @returns {(changed: import('./model.mjs').Changed) => void} paints what has changed since then
 */

/** @param {Start} start @param {import('./painter.mjs').Pace} pace */
export function begin(start, pace) {
  // Frameworks make elements from text of their own; the page's headers let one policy do so, by this name.
  Reflect.get(globalThis, 'trustedTypes')?.createPolicy('default', { createHTML: (/** @type {string} */ text) => text });
  const config = fetch('config.json').then((answer) => answer.json());
  const shell = new Shell(async (name, password) => {
    const { api, queues, operators } = await config;
    const session = await logIn(api, name, password);
    const model = new Model(queues, operators);
    const paint = start({ main: shell.board(session.tenant), model, clock: new Clock() });
    const painter = new Painter(() => paint(model.take()), pace);
    await connect(session, queues, (...told) => {
      model.hear(...told);
      painter.add();
    });
    shell.live();
  });
}
