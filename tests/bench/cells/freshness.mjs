// How old what the board shows is: from the moment at which the hub tells a caller's name until it stands on a card in
// sight. A pass of its own, because watching costs the page time.
import { percentile } from '../figures.mjs';
import { streamed } from './streamed.mjs';

/** @typedef {{ from: number, to: number, at: number }} Landed a card had the text of one event, and has that of another since then */

/** @param {import('./streamed.mjs').Size} size @returns {import('../cell.mjs').Cell} */
export const freshness = (size) => ({
  name: `freshness-${size.live}x${size.rate}`,
  title: `Freshness: ${size.live} calls × ${size.rate} events a second`,
  figures: { p50: 'told → on the card, p50, ms', p99: 'told → on the card, p99, ms' },
  async play(stage) {
    const { after, told, measured, first, late, wrong } = await streamed(stage, size, (visit) => visit.page.addInitScript(watch), landedOn);
    const ages = agesOf(after, first, told, measured);
    return { figures: { p50: percentile(ages, 50), p99: percentile(ages, 99) }, samples: { ages }, late, wrong };
  },
});

/** @param {import('../visit.mjs').Visit} visit @returns {Promise<Landed[]>} */
const landedOn = ({ page }) => page.evaluate(() => Reflect.get(window, 'landed'));

/**
 * A text that was overtaken before it was shown is as old as it was when the newer one came.
 * @param {Landed[]} landed @param {number} first the number of the first event that counts
 * @param {number[]} told when each was @param {import('../recording.mjs').Told[]} events
 */
export function agesOf(landed, first, told, events) {
  const numbered = events.map((event, at) => ({ ...event, number: first + at, told: told[at] }));
  return landed.flatMap(({ from, to, at }) => {
    const since = numbered.slice(Math.max(from + 1 - first, 0), Math.max(to + 1 - first, 0));
    const call = since.at(-1)?.call;
    // Not every event brings a text of its own.
    return since.filter((event) => event.call === call && event.caller.endsWith(`(${event.number})`)).map((event) => at - event.told);
  });
}

/** Runs in the page, before its own code: notes when a card in sight gets another text. */
function watch() {
  /** @type {Landed[]} */
  const landed = [];
  Reflect.set(window, 'landed', landed);
  /** What each card showed: the same element can come to stand for another call. @type {WeakMap<Element, { call: string, number: number }>} */
  const shown = new WeakMap();
  /** @type {WeakSet<Element>} */
  const inSight = new WeakSet();
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) isIntersecting ? inSight.add(target) : inSight.delete(target);
  });
  const look = (/** @type {HTMLElement} */ card, /** @type {number} */ at) => {
    const now = { call: card.dataset.callId ?? '', number: Number(/\((\d+)\)/.exec(card.textContent ?? '')?.[1]) };
    const before = shown.get(card);
    if (Number.isNaN(now.number)) return;
    shown.set(card, now);
    if (!before) sight.observe(card);
    else if (before.call === now.call && before.number !== now.number && inSight.has(card)) landed.push({ from: before.number, to: now.number, at });
  };
  const cardsAt = (/** @type {Node} */ node) => {
    const element = node instanceof Element ? node : node.parentElement;
    return [element?.closest('[data-call-id]'), ...element?.querySelectorAll('[data-call-id]') ?? []];
  };
  new MutationObserver((mutations) => {
    const at = performance.timeOrigin + performance.now();
    const changed = mutations.flatMap(({ type, target, addedNodes }) => (type === 'characterData' ? [target] : [...addedNodes]));
    for (const card of new Set(changed.flatMap(cardsAt))) if (card) look(/** @type {HTMLElement} */ (card), at);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
