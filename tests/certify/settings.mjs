// From findings to the part of config.json that follows from them.

/** @typedef {import('./finding.mjs').Finding} Finding @typedef {import('./finding.mjs').Settings} Settings */

/** What a tenant can tell about, as docs/configuration.md has it, in its order. */
export const KEYS = ['api', 'signIn', 'queues', 'operators', 'takeBack', 'ringSeconds'];

/** Lists grow, and what is said twice stands once. @param {Finding[]} findings @returns {Settings} */
export function configFrom(findings) {
  /** @type {Map<string, unknown>} */
  const said = new Map();
  for (const [key, value] of findings.flatMap(({ settings }) => Object.entries(settings ?? {}))) {
    if (!KEYS.includes(key)) throw new Error(`config.json has no ${key} that a tenant could tell about.`);
    const before = said.get(key);
    said.set(key, Array.isArray(before) && Array.isArray(value) ? distinct([...before, ...value]) : value);
  }
  return Object.fromEntries(KEYS.filter((key) => said.has(key)).map((key) => [key, said.get(key)]));
}

/** @param {unknown[]} values */
function distinct(values) {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
