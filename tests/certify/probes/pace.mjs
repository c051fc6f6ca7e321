// Round trips, one after the other.
import { differs, isMissing, pace, words, works } from '../finding.mjs';
import { answerTo } from '../tenant.mjs';

/** @typedef {import('../tour.mjs').Tour} Tour */

const TRIPS = 20;
/** An answer within this time proves, after a step of the clock, that nobody slept (docs/protocol.md, “Time”). */
const PROMPT = 900;

/** @param {Tour} tour */
export async function roundTrips({ connection }) {
  const question = 'Round trips (SRPing)';
  const times = [];
  for (let at = 0; at < TRIPS; at += 1) {
    const from = performance.now();
    const answer = await answerTo(connection, 'SRPing');
    if (answer.error !== undefined && !isMissing(answer.error)) return differs(question, words(answer.error), 'Any answer is a sign of life: boards do without.');
    times.push(performance.now() - from);
    if (answer.error !== undefined && at === TRIPS - 1) return told(differs, `${question}, which does not exist`, times);
  }
  return told(works, question, times);
}

/** @param {typeof works} verdict @param {string} question @param {number[]} times */
function told(verdict, question, times) {
  const { median, slow } = pace(times);
  const seen = `${median} ms (slowest twentieth: ${slow} ms) in ${times.length} trips from here.`;
  if (slow <= PROMPT) return verdict(question, seen, 'A drop is answered before anybody wonders.');
  return differs(question, seen, `Slow: a clock that is set is taken for a sleep when an answer takes more than ${PROMPT} ms.`);
}
