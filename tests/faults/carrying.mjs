// What was noted in a page goes over a reload, as the page's own board does: in the tab's storage, for as long as the
// reload takes. What the page was told after it had kept its board for the last time it has forgotten; that is noted.

/** @typedef {[number, number]} Stretch from and until, in milliseconds since 1970 */

/** Runs in the page, before what takes notes. */
export function carry() {
  const NOTES = 'harness.notes';
  const now = () => Math.round(performance.timeOrigin + performance.now());
  const store = Storage.prototype.setItem;
  const { kept, left, ledger, hearing } = JSON.parse(sessionStorage.getItem(NOTES) ?? '{}');
  sessionStorage.removeItem(NOTES);
  const carried = { kept, ledger, hearing };
  Reflect.set(window, 'carried', carried);
  if (hearing && kept < left) hearing.forgotten.push([kept, left]);

  let leaves = 0;
  const hold = () => {
    const notes = { kept: carried.kept, left: leaves, ledger: Reflect.get(window, 'ledger'), hearing: Reflect.get(window, 'hearing') };
    store.call(sessionStorage, NOTES, JSON.stringify(notes));
  };
  addEventListener('pagehide', () => {
    leaves = now();
    hold();
  });
  // What comes back out of the back/forward cache has its notes.
  addEventListener('pageshow', () => {
    leaves = 0;
    sessionStorage.removeItem(NOTES);
  });
  // A page that is left keeps its board once more. A storage that is full throws before it comes to this (weather.mjs).
  Storage.prototype.setItem = function setItem(key, text) {
    store.call(this, key, text);
    if (key !== 'callboard.board') return;
    carried.kept = now();
    if (leaves > 0) hold();
  };
}
