// Tiles and questions name callers and not calls; and a caller without name and number has a text of the page's own.

/**
 * Whether a call can be meant by the caller that is shown.
 * @param {{ call: string, caller: string }[]} heard @returns {(call: string, shown: string) => boolean}
 */
export function callersOf(heard) {
  const names = new Map(heard.map(({ call, caller }) => [call, caller]));
  return (call, shown) => isCalled(names.get(call) ?? '', shown);
}

/** @param {string} caller as the telephone has it @param {string} shown with a number grouped as people read it */
export const isCalled = (caller, shown) => caller === '' || caller === shown.replace(/^\+?[\d ]+$/, (number) => number.replaceAll(' ', ''));
