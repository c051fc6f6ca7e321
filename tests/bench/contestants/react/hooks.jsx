// What components read of the store, each by itself.
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { Store } from './store.mjs';

/** @type {import('react').Context<{ store: Store, clock: import('../shared/clock.mjs').Clock }>} */
export const Around = createContext(/** @type {any} */ (null));

/** @template T @param {string} id @param {(store: Store) => T} read */
function useTold(id, read) {
  const { store } = useContext(Around);
  const subscribe = useCallback((listener) => store.subscribe(id, listener), [store, id]);
  return useSyncExternalStore(subscribe, () => read(store));
}

/** @param {string} id */
export const useCall = (id) => useTold(id, ({ model }) => model.calls.get(id));

/** @param {string} id */
export const useLane = (id) => useTold(id, (store) => store.lane(id));

/** @param {string} id */
export const useOperator = (id) => useTold(id, ({ model }) => model.operators.get(id));

/** How many of these are free. @param {string[]} members */
export const useFree = (members) => useTold(Store.STAFF, ({ model }) => model.free(members));

/** Renders whoever shows figures. */
export const useFigures = () => useTold(Store.FIGURES, (store) => store.figures());
