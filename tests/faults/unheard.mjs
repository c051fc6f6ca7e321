// A queue that the hub refuses: its lane must say so, and no lane that is heard may. What was told of a queue while this
// page was not subscribed to it, the page cannot know.

/**
 * @typedef {import('./hearing.mjs').Subscription} Subscription
 * @typedef {{ kind: 'wrong hearing', about: string, why: string }} WrongHearing
 */

/**
 * Since when a queue has been heard without a break, as far as subscriptions go.
 * @param {Subscription[]} subscriptions
 * @returns {(bloc: string) => number} never, when the hub has refused it last; always, when it was not asked
 */
export function heardSince(subscriptions) {
  const last = new Map(subscriptions.map((one) => [one.bloc, one]));
  return (bloc) => {
    const { at, refused } = last.get(bloc) ?? { at: 0, refused: false };
    return refused ? Infinity : at;
  };
}

/** @param {Pick<import('./board.mjs').Board, 'cards' | 'unheard'>} board @param {Subscription[]} subscriptions @returns {WrongHearing[]} */
export function wrongHearing({ cards, unheard }, subscriptions) {
  const since = heardSince(subscriptions);
  const refused = [...new Set(subscriptions.map(({ bloc }) => bloc))].filter((bloc) => since(bloc) === Infinity);
  const wrong = (/** @type {string} */ about, /** @type {string} */ why) => /** @type {WrongHearing} */ ({ kind: 'wrong hearing', about, why });
  return [
    ...refused.filter((bloc) => !unheard.includes(bloc)).map((bloc) => wrong(bloc, 'the hub refuses it, and its lane does not say so')),
    ...unheard.filter((bloc) => !refused.includes(bloc)).map((bloc) => wrong(bloc, 'its lane says that the hub refuses it, which it does not')),
    ...cards.filter(({ bloc, confirmed }) => confirmed && refused.includes(bloc)).map(({ call, bloc }) => wrong(call, `confirmed in ${bloc}, which the hub refuses`)),
  ];
}
