// Who should take which call, as the page proposes it (src/domain/proposing): whoever is free longest for the call that
// waits longest, and so on; who is not known comes last; nobody is named twice. Every operator would take every call
// here, so that both lists are put in order and laid side by side, where the page weighs each operator for each call.

/** @typedef {import('./model.mjs').Model} Model @typedef {import('./model.mjs').Operator} Operator */

/** For so many calls of a queue somebody is named. */
const MOST_NAMED = 30;

/** @param {Model} model @returns {Map<string, Operator>} operators by the ids of calls */
export function named({ calls, lanes, operators }) {
  const waiting = [...lanes.values()].flatMap((lane) => lane.slice(0, MOST_NAMED).flatMap((id) => calls.get(id) ?? []));
  const able = [...operators.values()].filter(({ state }) => state !== 'busy');
  waiting.sort((a, b) => a.order - b.order);
  // Who is equal stays in the order of the configuration.
  able.sort((a, b) => Number(a.state === 'unknown') - Number(b.state === 'unknown') || a.since - b.since);
  return new Map(waiting.slice(0, able.length).map(({ id }, at) => [id, able[at]]));
}
