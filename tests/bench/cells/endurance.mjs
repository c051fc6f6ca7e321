// A month in minutes: a million events, and the board is empty again after each tenth of them, so that what is left over is
// of no use to anybody. WebAssembly's memory never shrinks, so what counts is that it stops growing.
import { setTimeout as pause } from 'node:timers/promises';
import { boardAfter, faultsOf } from '../board.mjs';
import { company } from '../company.mjs';
import { recording } from '../recording.mjs';
import { Visit } from '../visit.mjs';

const TENTHS = 10;
/** In one tenth so many times more calls wait than in the others: the memory that they need is taken once. */
const SPIKE = { tenth: 1, times: 10 };
/** After so long what was told last has been painted, and what a call was remembered for briefly is forgotten, in milliseconds. */
const SETTLES = 3_000;
/** A busy machine is behind; what has not come after so long, in milliseconds, will not come. */
const PATIENCE = 300_000;
/** The most that may be left over of the last half. */
const MOST = { pages: 0, nodes: 0, listeners: 0, heap: 100, slower: 1.2 };

/**
 * What is there while nobody waits.
 * @typedef {object} Rest
 * @property {number | null} pages of WebAssembly's memory, 64 kB each
 * @property {number} heap of JavaScript, in bytes
 * @property {number} nodes
 * @property {number} listeners
 * @property {number} task what the main thread worked for an event of this tenth, in µs
 */

/** @param {{ live: number, rate: number, events: number, leak?: number }} size leak: so many bytes are lost with each call, on purpose @returns {import('../cell.mjs').Cell} */
export const endurance = ({ live, rate, events, leak = 0 }) => ({
  product: true,
  name: leak ? `endurance-leaking-${leak}` : 'endurance',
  title: `Endurance: ${events} events, ${live} calls, ${rate} events a second${leak ? `, ${leak} bytes lost with each call` : ''}`,
  figures: FIGURES,
  async play({ browser, tenant, address, seed }) {
    const staff = company(4, 40);
    await tenant.begin(staff);
    return Visit.during(browser, async (visit) => {
      await visit.page.addInitScript(watch);
      await visit.startMeters();
      await visit.logIn(address);
      /** @type {Rest[]} */
      const rests = [];
      for (let tenth = 0; tenth < TENTHS; tenth += 1) {
        const story = recording({ seed: seed + tenth, company: staff, live: tenth === SPIKE.tenth ? live * SPIKE.times : live, rate, events: events / TENTHS });
        const told = [story.opening, story.events, farewells([...story.opening, ...story.events], rate)];
        const before = await visit.readMeters();
        for (const part of told) await tenant.tell(part);
        await visit.page.waitForFunction(() => !document.querySelector('[data-call-id]'), null, { timeout: PATIENCE });
        await opensAndClosesLists(visit);
        const after = await visit.readMeters();
        if (leak) await visit.page.evaluate(([calls, bytes]) => Reflect.get(window, 'lose')(calls, bytes), [callsIn(told.flat()), leak]);
        rests.push({ ...await restOf(visit), task: ((after.TaskDuration - before.TaskDuration) * 1e6) / told.flat().length });
      }
      const figures = leftOver(rests, events / 2);
      return { figures, wrong: [...visit.thrown, ...complaints(figures), ...await faultsOf(visit, boardAfter([]))] };
    });
  },
});

const FIGURES = {
  pages: 'WebAssembly’s memory, pages more in the last half',
  nodes: 'nodes more in the last half',
  listeners: 'listeners more in the last half',
  heap: 'heap of JavaScript, kB more in a million events',
  slower: 'main thread per event, last tenth ÷ third',
};

/** What is left over of the last half. @param {Rest[]} rests @param {number} events in that half @returns {Record<keyof typeof FIGURES, number | null>} */
export function leftOver(rests, events) {
  const [middle, last] = [rests[rests.length / 2 - 1], rests[rests.length - 1]];
  return {
    pages: last.pages === null || middle.pages === null ? null : last.pages - middle.pages,
    nodes: last.nodes - middle.nodes,
    listeners: last.listeners - middle.listeners,
    heap: ((last.heap - middle.heap) / 1_000 / events) * 1_000_000,
    // The first tenth is compiled while it is played, and the second has the spike.
    slower: last.task / rests[SPIKE.tenth + 1].task,
  };
}

/** @param {Record<string, number | null>} figures */
export const complaints = (figures) => Object.entries(MOST).flatMap(([figure, most]) => {
  const value = figures[figure];
  return value !== null && value > most ? [`${FIGURES[/** @type {keyof typeof FIGURES} */ (figure)]}: ${value.toFixed(1)}, and at most ${most} are allowed`] : [];
});

/** Everybody who is still there goes. @param {import('../recording.mjs').Told[]} events @param {number} rate @returns {import('../recording.mjs').Told[]} */
function farewells(events, rate) {
  const last = new Map(events.map((event) => [event.call, event]));
  const there = [...last.values()].filter(({ name }) => name !== 'QUEUE_HANGUP');
  return there.map((event, at) => ({ ...event, name: 'QUEUE_HANGUP', data: '', at: (at / rate) * 1_000 }));
}

/** @param {import('../recording.mjs').Told[]} events */
const callsIn = (events) => new Set(events.map(({ call }) => call)).size;

/** As somebody does who looks what there is. @param {Visit} visit */
async function opensAndClosesLists({ page }) {
  for (let at = 0; at < 10; at += 1) {
    await page.keyboard.press('Control+Alt+D');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

/** @param {Visit} visit @returns {Promise<Omit<Rest, 'task'>>} */
async function restOf(visit) {
  await pause(SETTLES);
  // What a finalizer lets go is collected the next time.
  for (let at = 0; at < 3; at += 1) await visit.devtools.send('HeapProfiler.collectGarbage');
  const { Nodes: nodes, JSEventListeners: listeners } = await visit.readMeters();
  const { usedSize: heap } = await visit.devtools.send('Runtime.getHeapUsage');
  const pages = await visit.page.evaluate(() => Reflect.get(window, 'pages')?.() ?? null);
  return { pages, heap, nodes, listeners };
}

/** Runs in the page, before its own code: keeps a hand on the program's memory. */
function watch() {
  /** @type {any} */
  let exports;
  const { instantiate, instantiateStreaming } = WebAssembly;
  /** @param {any} result */
  const seen = (result) => {
    if (result.instance?.exports.memory) exports = result.instance.exports;
    return result;
  };
  WebAssembly.instantiate = /** @type {any} */ (async (/** @type {any[]} */ ...given) => seen(await Reflect.apply(instantiate, WebAssembly, given)));
  WebAssembly.instantiateStreaming = async (...given) => seen(await Reflect.apply(instantiateStreaming, WebAssembly, given));
  Object.assign(window, {
    pages: () => exports && exports.memory.buffer.byteLength / 65_536,
    /** Bytes of which nobody knows any more. @param {number} calls @param {number} bytes */
    lose: (calls, bytes) => {
      for (let call = 0; call < calls; call += 1) exports.__wbindgen_malloc(bytes, 1);
    },
  });
}
