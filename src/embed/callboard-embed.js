// Callboard in a portal: builds the frame, and speaks with the page in it, by version 1 of the contract in
// docs/embedding.md. It is no file of the page: copy it to the portal's own files.
// Its types are in callboard-embed.d.ts, which `npx tsc -p src/embed` makes.

/**
 * With what somebody is logged in at the portal already.
 * @typedef {{ token: string } | { apiKey: string }} Credentials
 */

/**
 * What the page's address says. What is left out is as the configuration or the supervisor has it.
 * @typedef {object} Settings
 * @property {string} [language] one of those in docs/configuration.md, or `auto`
 * @property {'auto' | 'light' | 'dark'} [theme]
 * @property {'comfortable' | 'compact'} [density]
 * @property {'100' | '125' | '150' | '175' | '200'} [scale] in percent
 * @property {'board' | 'wall'} [view]
 * @property {string[]} [queues] the ids of those that are shown, in this order
 */

/**
 * @typedef {object} Options
 * @property {string} address where the page is, with the slash at its end
 * @property {string} [title] what a screen reader calls the frame
 * @property {Settings} [settings]
 * @property {string} [allow] the frame's `allow`; by itself `clipboard-write`
 * @property {() => Credentials | null | undefined | Promise<Credentials | null | undefined>} [authenticate] asked for a fresh
 *   token whenever one is of use: at the start, and two minutes before the one in use ends; every ten seconds until there is one
 */

/**
 * How many wait in a queue.
 * @typedef {object} QueueCounts
 * @property {string} queue
 * @property {number | null} waiting null while it is not known
 * @property {number | null} longestSince since when the caller who waits longest does, as `Date.now()` counts; null when nobody does
 */

/**
 * What the page tells, by its name. Calls, queues and operators are ids: GUIDs in lower case, with hyphens. A state or level
 * that is not listed here is of a later page.
 * @typedef {object} Events
 * @property {{}} ready the page has started
 * @property {{}} authentication-needed a token or key would be of use; `authenticate` is asked by then
 * @property {{ state: 'signed-out' | 'connecting' | 'live' | 'stale' | 'reconnecting' | 'lost' }} connection
 * @property {{ queues: QueueCounts[] }} counts once a second at most
 * @property {{ call: string, queue: string, level: 'amber' | 'red' | 'critical' }} threshold-passed
 * @property {{ level: 'red' | 'critical', queues: { queue: string, calls: number }[] }} alert the supervisor wants to be notified: so
 *   many wait at least so long; the page, being framed, may not do it by itself
 * @property {{ call: string, queue: string }} call-picked a card was taken into hand, or its list of operators opened
 * @property {{ call: string, queue: string }} open-caller the supervisor wants to see what the portal knows of the caller
 * @property {{ kind: 'start' | 'stopped' | 'policy', detail: string, page: string }} fault something went wrong in the page
 *   itself: it could not start, it has stopped and shows nothing true any more, or a policy refused something; and its version
 * @property {{ call: string, operator: string, state: 'sending' | 'ringing' | 'recalling' | 'recalled' | 'answered' | 'no-answer' | 'caller-left' | 'refused' | 'unknown' | 'not-sent' }} assignment
 */

/** The version of the contract. */
const VERSION = 1;

const isText = (/** @type {unknown} */ value) => typeof value === 'string';
const isCount = (/** @type {unknown} */ value) => value === null || typeof value === 'number';
const isQueue = (/** @type {any} */ it) => it && isText(it.queue) && isCount(it.waiting) && isCount(it.longestSince);
const isAlerted = (/** @type {any} */ it) => it && isText(it.queue) && typeof it.calls === 'number';

/**
 * What each message has to have; more may come with a later page.
 * @type {Record<string, Record<string, (value: unknown) => boolean>>}
 */
const SHAPES = {
  'ready': {},
  'authentication-needed': {},
  'connection': { state: isText },
  'counts': { queues: (queues) => Array.isArray(queues) && queues.every(isQueue) },
  'threshold-passed': { call: isText, queue: isText, level: isText },
  'alert': { level: isText, queues: (queues) => Array.isArray(queues) && queues.every(isAlerted) },
  'call-picked': { call: isText, queue: isText },
  'open-caller': { call: isText, queue: isText },
  'fault': { kind: isText, detail: isText, page: isText },
  'assignment': { call: isText, operator: isText, state: isText },
};

/**
 * Puts Callboard into an element of the portal.
 * @param {Element} parent @param {Options} options
 */
export function embed(parent, options) {
  return new Callboard(parent, options);
}

/** A board in its frame. */
export class Callboard {
  /** The frame: its size and place are the portal's own. */
  frame = document.createElement('iframe');
  #origin;
  #authenticate;
  /** @type {Settings} */
  #settings;
  #isReady = false;
  #isAsking = false;
  /** @type {Map<string, Set<(detail: any) => void>>} */
  #listeners = new Map();

  /** @param {Element} parent @param {Options} options */
  constructor(parent, { address, title = 'Callboard', settings = {}, authenticate, allow = 'clipboard-write' }) {
    const url = new URL(address, location.href);
    url.hash = Object.entries(said(settings)).map(([name, value]) => `${name}=${value}`).join('&');
    this.#origin = url.origin;
    this.#settings = settings;
    this.#authenticate = authenticate;
    addEventListener('message', this.#hear);
    this.frame.title = title;
    // What the page needs, and nothing more.
    this.frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    this.frame.allow = allow;
    this.frame.src = url.href;
    parent.append(this.frame);
  }

  /**
   * Listens to what the page tells; answers with how to stop.
   * @template {keyof Events} Name @param {Name} name @param {(detail: Events[Name]) => void} listener @returns {() => void}
   */
  on(name, listener) {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => { listeners.delete(listener); };
  }

  /** Hands in a token or an API key, unasked. @param {Credentials} credentials */
  logIn(credentials) {
    if ('token' in credentials) this.#say('token', { token: credentials.token });
    else this.#say('api-key', { apiKey: credentials.apiKey });
  }

  /** Ends the session, in every tab of this portal. */
  logOut() {
    this.#say('log-out');
  }

  /** Changes settings; `undefined` takes one back. @param {Settings} settings */
  set(settings) {
    this.#settings = { ...this.#settings, ...settings };
    this.#say('settings', { settings: said(this.#settings) });
  }

  /** Brings a call's card into sight and focuses it, unless a call is in hand. @param {string} call */
  focus(call) {
    this.#say('focus', { call });
  }

  /** Takes the board away. */
  remove() {
    removeEventListener('message', this.#hear);
    this.frame.remove();
  }

  /** @param {string} name @param {object} [fields] */
  #say(name, fields) {
    // Before the page is there, its window is of another origin.
    if (!this.#isReady) return;
    this.frame.contentWindow?.postMessage({ type: `callboard:${name}`, version: VERSION, ...fields }, this.#origin);
  }

  /** @param {MessageEvent} message */
  #hear = ({ origin, source, data }) => {
    if (origin !== this.#origin || !source || source !== this.frame.contentWindow) return;
    if (data?.version !== VERSION || !isText(data.type) || !data.type.startsWith('callboard:')) return;
    const name = data.type.slice('callboard:'.length);
    const shape = Object.hasOwn(SHAPES, name) ? Object.entries(SHAPES[name]) : null;
    if (!shape?.every(([field, fits]) => fits(data[field]))) return;
    if (name === 'ready') this.#begin();
    if (name === 'authentication-needed') this.#ask();
    const { type, version, ...detail } = data;
    this.#listeners.get(name)?.forEach((listener) => listener(detail));
  };

  /** Also after the page was loaded anew, which has the settings of its address then. */
  #begin() {
    this.#isReady = true;
    this.#say('hello');
    this.set({});
  }

  async #ask() {
    if (!this.#authenticate || this.#isAsking) return;
    this.#isAsking = true;
    try {
      const credentials = await this.#authenticate();
      if (credentials) this.logIn(credentials);
    } catch (error) {
      // The page asks again.
      reportError(error);
    } finally {
      this.#isAsking = false;
    }
  }
}

/** Those that are said. @param {Settings} settings @returns {Record<string, unknown>} */
function said(settings) {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined && value !== null));
}
