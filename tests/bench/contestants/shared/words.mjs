// What the board says, in the page's own words, and its icons.

/** @typedef {import('./model.mjs').Call} Call @typedef {import('./model.mjs').Operator} Operator */

/** From how many characters on a name is written smaller. */
const LONG = 16;
/** When a wait is amber, red, critical, in seconds. */
export const LIMITS = '20,60,120';

export const ICONS = {
  grip: 'M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01',
  person: 'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8zM3 13.5c.5-2.5 2.5-3.5 5-3.5s4.5 1 5 3.5',
  copy: 'M5.5 5.5h7.500v8h-7.500zM3.5 10.500v-8h7.500',
  tick: 'M3 8.5l3.5 3.5L13 4.5',
  close: 'M4 4l8 8M12 4l-8 8',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  star: 'M8 2l1.8 3.9 4.2.5-3.1 2.900.8 4.200L8 11.4l-3.700 2.100.8-4.200L2 6.4l4.2-.5z',
  fold: 'M4 10l4-4 4 4',
  play: 'M5 3.5l7 4.5-7 4.5z',
  longest: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 5v3.500l2.5 1.500',
  funnel: 'M2.5 3h11l-4.500 5.500v4.500l-2-1.500v-3z',
};

/** What an icon has besides its path. */
export const ICON = { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' };

/** `m:ss`, from an hour on `h:mm:ss`. @param {number} passed in milliseconds */
export function clock(passed) {
  const seconds = Math.floor(passed / 1_000);
  const two = (/** @type {number} */ value) => `${value}`.padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** @param {string} name */
export const isLong = (name) => name.length > LONG;

/** @param {string} caller */
export const pick = (caller) => `Pick call from ${caller}`;

/** @param {string} caller */
export const assign = (caller) => `Assign call from ${caller}`;

/** By which key a card's operator is rung. */
export const SEND = 'z';

/** The id of what says whom a call names. @param {string} call */
export const namedId = (call) => `named-${call}`;

/** Whom a call names, and why. @param {Operator} operator @param {string} caller */
export function ring({ name, state, since, taken }, caller) {
  const how = state === 'free' ? `Free for ${clock(Date.now() - since)}` : STATES[state];
  return `Ring ${name} for ${caller}. ${how}, ${taken === 1 ? '1 call' : `${taken} calls`} today.`;
}

/** What an operator has taken; nothing is said of none. @param {number} count */
export const taken = (count) => (count === 0 ? '' : `${count === 1 ? '1 call' : `${count} calls`} today`);

/** How many of a team are free. @param {number} count */
export const free = (count) => `${count} free`;

const NUMBER = new Intl.NumberFormat('en-GB');
/** A count, as the page writes it. @param {number} count */
export const number = (count) => NUMBER.format(count);

/** Since when the board looks. @param {Date} began */
export const scope = (began) => `since ${began.toLocaleTimeString('en-GB', { timeStyle: 'short' })}, in this browser`;

/** What an operator's two figures are. @param {Date} began */
export const legend = (began) => `Calls taken · time to answer, ${scope(began)}`;

/** @param {string} number */
export const dialled = (number) => `Dialled ${number}`;

/** @param {number} count */
export const waiting = (count) => (count === 1 ? '1 call waiting' : `${count} calls waiting`);

/**
 * Where a call has been, and what it dialled if that is not the same for its lane; mostly nothing.
 * @param {Call} call @param {string} usual @param {Map<string, string>} names of queues
 */
export function story({ journey, dialled: number }, usual, names) {
  const parts = [];
  if (journey.length > 1) {
    const legs = journey.map(({ bloc, entered, left }) => (left === null ? names.get(bloc) : `${names.get(bloc)} ${clock(left - entered)}`));
    parts.push(legs.join(' → '));
  }
  if (number !== usual) parts.push(dialled(number));
  return parts.join(' · ');
}

/** What is said of an operator before the running time. @type {Record<Operator['state'], string>} */
export const STATES = { unknown: 'Not known', busy: 'In conversation', free: 'Free since a call' };

/** The figures above the lanes. */
export const FIGURES = {
  waiting: 'Waiting',
  longest: 'Longest wait',
  answered: 'Answered',
  abandoned: 'Abandoned',
  service: 'Service level',
  average: 'Average wait',
};

/** Those that do not run. @param {import('./model.mjs').Model} model @returns {Record<Exclude<keyof typeof FIGURES, 'longest'>, string>} */
export function figures({ waiting: count, counts: { answered, abandoned, inTime, waited } }) {
  const percent = (/** @type {number} */ part) => (answered + abandoned > 0 ? `${Math.round((part * 100) / (answered + abandoned))}%` : '–');
  return {
    waiting: number(count),
    answered: number(answered),
    abandoned: percent(abandoned),
    service: percent(inTime),
    average: answered > 0 ? clock(waited / answered) : '–',
  };
}
