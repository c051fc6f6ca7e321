// What stands around lanes and tiles and never changes while calls come and go: the bar above the lanes, and how operators
// are looked for. It takes room, so that as many cards are in sight as in the page; nobody makes it its own way.
import { make } from './make.mjs';
import { ICON, ICONS } from './words.mjs';

/** The bar above the lanes. */
export const bar = () =>
  make('div', { class: 'bar' },
    make('search', { class: 'bar-search', 'aria-label': 'Find a call' },
      make('input', { type: 'search', class: 'find', 'aria-label': 'Find a call', placeholder: 'Name, number or queue', autocomplete: 'off' }),
      choice('longest', 'Waiting time', 'Any wait', 'Long', 'Too long', 'Critical'),
      choice('funnel', 'State', 'Any state', 'Next', 'Nobody rung', 'Being rung', 'Not reached', 'no longer confirmed')),
    make('button', { type: 'button', class: 'button', 'aria-pressed': 'false' }, 'One list'),
    make('button', { type: 'button', class: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }, 'Queues'),
    make('div', { class: 'queue-menu' }));

/** The head of the operators. */
export const operatorsHead = () =>
  make('header', { class: 'operators-head' },
    make('h2', { id: 'operators-title' },
      make('span', { class: 'title-words' }, 'Operators'),
      make('button', { type: 'button', class: 'title-button', 'aria-expanded': 'false' }, icon('play'), 'Operators')),
    make('div', { class: 'look' },
      make('input', { type: 'search', class: 'look-for', 'aria-label': 'Name, extension or team', placeholder: 'Name, extension or team', autocomplete: 'off' }),
      make('label', { class: 'look-by' }, make('span', { class: 'sr-only' }, 'Grouped by'), select('Team', 'Queue'))));

/** An icon. @param {keyof typeof ICONS} name */
export const icon = (name) => make('svg', ICON, make('path', { d: ICONS[name] }));

/** @param {keyof typeof ICONS} glyph @param {string} words @param {string[]} options */
const choice = (glyph, words, ...options) =>
  make('label', { class: 'choice-of' }, icon(glyph), make('span', { class: 'sr-only' }, words), select(...options));

/** @param {string[]} options */
const select = (...options) => make('select', { class: 'select' }, ...options.map((words) => make('option', {}, words)));
