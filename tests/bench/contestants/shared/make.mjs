// Elements, in a line each.

const SVG = 'http://www.w3.org/2000/svg';
const OF_SVG = new Set(['svg', 'path']);

/** @param {string} tag @param {Record<string, string>} attributes @param {(Node | string)[]} children @returns {HTMLElement} */
export function make(tag, attributes, ...children) {
  const element = OF_SVG.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return /** @type {HTMLElement} */ (element);
}
