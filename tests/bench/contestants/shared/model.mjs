// What is known of the company: calls, lanes in the order of waiting, operators, figures. Values are never changed but
// replaced, so that whoever paints sees by identity what is new. It does less than the page's model: no assignments, no
// doubts after a gap, nothing kept over a reload.
import { named } from './proposing.mjs';

/**
 * @typedef {{ id: string, name: string, colour: string }} Queue
 * @typedef {[bloc: string, name: string, handle: string, caller: string, number: string, dialled: string, data: string, call: string]} Told
 * @typedef {{ bloc: string, entered: number, left: number | null }} Leg
 *
 * @typedef {object} Call
 * @property {string} id
 * @property {string | null} bloc none between two of them
 * @property {number} order which call it is, from the first on: the lower, the longer it waits
 * @property {number} since
 * @property {'waiting' | 'next'} stage
 * @property {string} caller
 * @property {string} number
 * @property {string} dialled
 * @property {Leg[]} journey
 * @property {Operator | null} named who should take it, as they were when that was found
 *
 * @typedef {object} Operator
 * @property {string} id
 * @property {string} name
 * @property {string} extension
 * @property {string} team
 * @property {'unknown' | 'busy' | 'free'} state
 * @property {number} since
 * @property {string} caller
 * @property {number} taken how many calls
 *
 * @typedef {{ calls: Set<string>, lanes: Set<string>, operators: Set<string>, figures: boolean }} Changed by ids
 */

/** Who is answered within so many milliseconds is answered in time. */
const IN_TIME = 20_000;
/** Who gives up sooner is not counted. */
const SHORT = 6_000;

/** @returns {Changed} */
const nothing = () => ({ calls: new Set(), lanes: new Set(), operators: new Set(), figures: false });

export class Model {
  /** Those that wait. @type {Map<string, Call>} */
  calls = new Map();
  /** Ids of each lane's calls, the longest wait first. @type {Map<string, string[]>} */
  lanes = new Map();
  /** @type {Map<string, Operator>} */
  operators = new Map();
  counts = { answered: 0, abandoned: 0, inTime: 0, waited: 0 };
  /** Since when it looks. */
  began = new Date();
  /** Who talks, by call. @type {Map<string, string>} */
  #talks = new Map();
  /** The calls that name somebody. @type {string[]} */
  #named = [];
  #changed = nothing();
  #order = 0;

  /** @param {Queue[]} queues @param {Pick<Operator, 'id' | 'name' | 'extension' | 'team'>[]} operators */
  constructor(queues, operators) {
    this.queues = queues;
    this.names = new Map(queues.map(({ id, name }) => [id, name]));
    for (const { id } of queues) this.lanes.set(id, []);
    for (const operator of operators) this.operators.set(operator.id, { ...operator, state: 'unknown', since: 0, caller: '', taken: 0 });
  }

  /** How many wait. */
  get waiting() {
    let count = 0;
    for (const lane of this.lanes.values()) count += lane.length;
    return count;
  }

  /** Since when the caller who waits longest does; none when nobody waits. */
  get longestSince() {
    const moments = [...this.lanes.values()].flatMap(([first]) => this.calls.get(first)?.since ?? []);
    return moments.length > 0 ? Math.min(...moments) : null;
  }

  /** Operators in their teams: both in the order of the configuration. */
  get teams() {
    /** @type {Map<string, string[]>} */
    const teams = new Map();
    for (const { id, team } of this.operators.values()) teams.set(team, [...teams.get(team) ?? [], id]);
    return [...teams];
  }

  /** How many of these operators are known to be free. @param {string[]} members */
  free(members) {
    return members.filter((id) => this.operators.get(id)?.state === 'free').length;
  }

  /** The number that a lane's calls have dialled: that of its first. @param {string} bloc */
  dialled(bloc) {
    return this.calls.get(this.lanes.get(bloc)?.[0] ?? '')?.dialled ?? '';
  }

  /** What has changed since it was last taken. */
  take() {
    if (this.#changed.lanes.size > 0 || this.#changed.operators.size > 0) this.#name();
    const changed = this.#changed;
    this.#changed = nothing();
    return changed;
  }

  /** @param {Told} told */
  hear(...[bloc, name, , caller, number, dialled, data, id]) {
    if (name === 'QUEUE_ENTER' || name === 'QUEUE_FIRST') this.#waits(id, bloc, name === 'QUEUE_FIRST', { caller, number, dialled });
    else if (name === 'QUEUE_ANSWERED') this.#isAnswered(id, data, caller);
    else if (name === 'QUEUE_FALLBACK') this.#passesOn(id);
    else if (name === 'QUEUE_HANGUP') this.#hangsUp(id);
  }

  /** @param {string} id @param {string} bloc @param {boolean} next @param {Pick<Call, 'caller' | 'number' | 'dialled'>} words */
  #waits(id, bloc, next, words) {
    const before = this.calls.get(id);
    if (before?.bloc === bloc) {
      const stage = next ? 'next' : before.stage;
      if (before.caller === words.caller && before.stage === stage) return;
      this.#put({ ...before, ...words, stage });
      return;
    }
    if (before?.bloc) this.#passesOn(id);
    const known = this.calls.get(id) ?? { id, order: (this.#order += 1), since: Date.now(), journey: [], named: null };
    const journey = [...known.journey, { bloc, entered: Date.now(), left: null }];
    const call = this.#put({ ...known, ...words, bloc, stage: next ? 'next' : 'waiting', journey });
    const lane = this.#lane(bloc);
    lane.splice(this.#place(lane, call), 0, id);
  }

  /** @param {string} id @param {string} operator @param {string} caller */
  #isAnswered(id, operator, caller) {
    const call = this.#leaves(id);
    const waited = call ? Date.now() - call.since : 0;
    this.counts.answered += 1;
    this.counts.waited += waited;
    if (waited <= IN_TIME) this.counts.inTime += 1;
    this.#talks.set(id, operator);
    this.#isNow(operator, { state: 'busy', caller, taken: (this.operators.get(operator)?.taken ?? 0) + 1 });
  }

  /** @param {string} id */
  #hangsUp(id) {
    const operator = this.#talks.get(id);
    if (operator) {
      this.#talks.delete(id);
      this.#isNow(operator, { state: 'free', caller: '' });
      return;
    }
    const call = this.#leaves(id);
    if (call && Date.now() - call.since >= SHORT) this.counts.abandoned += 1;
  }

  /** It is in no lane until the next one tells of it. @param {string} id */
  #passesOn(id) {
    const call = this.#leaves(id);
    if (!call) return;
    const journey = call.journey.map((leg) => (leg.left === null ? { ...leg, left: Date.now() } : leg));
    this.calls.set(id, { ...call, bloc: null, journey });
  }

  /** @param {string} id */
  #leaves(id) {
    const call = this.calls.get(id);
    if (!call) return null;
    if (call.bloc) {
      const lane = this.#lane(call.bloc);
      lane.splice(this.#place(lane, call), 1);
      this.#changed.lanes.add(call.bloc);
    }
    this.calls.delete(id);
    this.#note(call);
    return call;
  }

  /** @param {Call} call */
  #put(call) {
    const before = this.calls.get(call.id);
    this.calls.set(call.id, call);
    this.#note(call);
    if (call.bloc && before?.bloc !== call.bloc) this.#changed.lanes.add(call.bloc);
    return call;
  }

  /** @param {Call} call */
  #note({ id }) {
    this.#changed.calls.add(id);
    this.#changed.figures = true;
  }

  /** Whom each call names; the words of a card follow only where somebody else is named, or the same one otherwise. */
  #name() {
    const now = named(this);
    for (const id of [...this.#named, ...now.keys()]) {
      const call = this.calls.get(id);
      const operator = now.get(id) ?? null;
      if (call && call.named !== operator) this.#put({ ...call, named: operator });
    }
    this.#named = [...now.keys()];
  }

  /** @param {string} id @param {Pick<Operator, 'state' | 'caller'> & Partial<Operator>} now */
  #isNow(id, now) {
    const operator = this.operators.get(id);
    if (!operator) return;
    this.operators.set(id, { ...operator, ...now, since: Date.now() });
    this.#changed.operators.add(id);
    this.#changed.figures = true;
  }

  /** @param {string} bloc */
  #lane(bloc) {
    return this.lanes.get(bloc) ?? [];
  }

  /** Where in a lane a call stands, or would. @param {string[]} lane @param {Call} call */
  #place(lane, { order }) {
    let [low, high] = [0, lane.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.calls.get(lane[middle])?.order ?? 0) < order) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
