// What is noted inside the page: states as they change, and what the hand decided, by a clock of the page's machine that
// nobody sets. All of it is read off the attributes that docs/embedding.md promises; the page knows nothing of it.

/**
 * @typedef {[number, string]} Noted when (milliseconds since 1970), and what
 * @typedef {{ at: number, call: string, operator: string | null }} Decision no operator: whoever it was sent to before
 * @typedef {object} Ledger
 * @property {Noted[]} connection and `hidden` while nobody sees the page, which then paints nothing
 * @property {Record<string, Noted[]>} assignments by call; `gone` when the card left
 * @property {Record<string, Noted[]>} words by call: what its card says is happening to it; empty when it says nothing
 * @property {Noted[]} said questions between a decision and its sending, and what was announced
 * @property {Record<string, Noted[]>} troubles by operator
 * @property {Decision[]} decisions
 * @property {number[]} pressed when what the page proposes to come back was done
 */

/** Runs in the page, before the page's own code. */
export function record() {
  /** @type {Ledger} */
  const ledger = Reflect.get(window, 'carried').ledger ?? { connection: [], assignments: {}, words: {}, said: [], troubles: {}, decisions: [], pressed: [] };
  Reflect.set(window, 'ledger', ledger);

  const now = () => Math.round(performance.timeOrigin + performance.now());
  /** @param {Noted[]} list @param {string} what */
  const note = (list, what) => { if (list.at(-1)?.[1] !== what) list.push([now(), what]); };
  /** @param {Record<string, Noted[]>} lists @param {string} key @param {string} what */
  const noteOf = (lists, key, what) => note((lists[key] ??= []), what);
  /** @param {Element} element */
  const look = (element) => {
    const { connection, callId, assignment } = /** @type {HTMLElement} */ (element).dataset;
    if (connection) note(ledger.connection, connection);
    if (callId && assignment) {
      noteOf(ledger.assignments, callId, assignment);
      noteOf(ledger.words, callId, element.querySelector('.card-status .words')?.textContent ?? '');
    }
    if (element.matches('[role=alertdialog]')) {
      note(ledger.said, [...element.querySelectorAll('h2, p')].map(({ textContent }) => textContent).join(' '));
    }
    if (element.matches('[role=status]')) note(ledger.said, element.textContent ?? '');
    if (element.matches('.tile-trouble')) {
      const tile = /** @type {HTMLElement | null} */ (element.closest('[data-operator-id]'));
      const words = element.querySelector('.words')?.textContent ?? '';
      if (tile?.dataset.operatorId) noteOf(ledger.troubles, tile.dataset.operatorId, words);
    }
  };
  const SEEN = '[data-connection], [data-call-id], [role=alertdialog], .tile-trouble';
  /** @param {Node} node @param {(element: Element) => void} act */
  const each = (node, act) => {
    if (!(node instanceof Element)) return;
    if (node.matches(SEEN)) act(node);
    node.querySelectorAll(SEEN).forEach(act);
  };
  new MutationObserver((mutations) => {
    for (const { type, target, addedNodes, removedNodes } of mutations) {
      if (type === 'attributes') look(/** @type {Element} */ (target));
      const changed = (target instanceof Element ? target : target.parentElement)?.closest('.card, [role=status]');
      if (changed) look(changed);
      removedNodes.forEach((node) => each(node, (element) => {
        const call = /** @type {HTMLElement} */ (element).dataset.callId;
        if (call && !document.querySelector(`[data-call-id="${call}"]`)) noteOf(ledger.assignments, call, 'gone');
      }));
      addedNodes.forEach((node) => each(node, look));
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['data-connection', 'data-assignment'] });

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) note(ledger.connection, 'hidden');
    // What was not painted is, by then.
    else requestAnimationFrame(() => document.querySelectorAll('[data-connection]').forEach(look));
  });

  /** @param {string} call @param {string | null} operator */
  const decide = (call, operator) => { ledger.decisions.push({ at: now(), call, operator }); };
  /** @param {EventTarget | null} from @param {string} selector @returns {HTMLElement | null} */
  const around = (from, selector) => (from instanceof Element ? from.closest(selector) : null);
  /** @type {{ call: string | undefined, x: number, y: number }} */
  let inHand = { call: undefined, x: 0, y: 0 };
  /** @type {string | undefined} */
  let inMenu;
  addEventListener('pointerdown', (event) => {
    inHand = { call: around(event.target, '.card')?.dataset.callId, x: event.clientX, y: event.clientY };
  }, true);
  addEventListener('pointerup', (event) => {
    const tile = around(document.elementFromPoint(event.clientX, event.clientY), '[data-operator-id]');
    const far = Math.hypot(event.clientX - inHand.x, event.clientY - inHand.y) >= 5;
    if (inHand.call && far && tile) decide(inHand.call, tile.dataset.operatorId ?? null);
    inHand.call = undefined;
  }, true);
  addEventListener('click', (event) => {
    const button = around(event.target, 'button');
    const call = button?.closest('.card')?.getAttribute('data-call-id') ?? undefined;
    if (button?.getAttribute('aria-haspopup') === 'dialog') inMenu = call;
    if (call && button?.textContent === 'Try again') decide(call, null);
    if (['Connect again', 'Log in'].includes(button?.textContent?.trim() ?? '')) ledger.pressed.push(now());
    // A hand that slipped can have picked a card by a press; the next press on a tile hands it over.
    const picked = document.querySelector('.card .handle[aria-pressed=true]')?.closest('.card')?.getAttribute('data-call-id');
    const tile = button?.matches('.tile-ring') ? around(button, '[data-operator-id]')?.dataset.operatorId : undefined;
    if (picked && tile) decide(picked, tile);
  }, true);
  addEventListener('keydown', (event) => {
    const choice = around(event.target, '[role=combobox]')?.getAttribute('aria-activedescendant');
    if (event.key === 'Enter' && choice && inMenu) decide(inMenu, choice.replace('choice-', ''));
  }, true);
}
