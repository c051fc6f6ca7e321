// Tiles and questions name callers and not calls; and a caller without name and number has a text of the page's own.

/**
 * Whether a call can be meant by the caller that is shown.
 * @param {{ call: string, caller: string }[]} heard @returns {(call: string, shown: string) => boolean}
 */
export function callersOf(heard) {
  const names = new Map(heard.map(({ call, caller }) => [call, caller]));
  return (call, shown) => isCalled(names.get(call) ?? '', shown);
}

/** @param {string} caller @param {string} shown */
export const isCalled = (caller, shown) => caller === '' || caller === shown;
