// From findings to the part of config.json that follows from them.

/** @typedef {import('./finding.mjs').Finding} Finding @typedef {import('./finding.mjs').Settings} Settings */

/** Lists grow, and what is said twice stands once. @param {Finding[]} findings @returns {Settings} */
export function configFrom(findings) {
  /** @type {Settings} */
  const config = {};
  for (const [key, value] of findings.flatMap(({ settings }) => Object.entries(settings ?? {}))) {
    const before = config[key];
    config[key] = Array.isArray(before) && Array.isArray(value) ? distinct([...before, ...value]) : value;
  }
  return config;
}

/** @param {unknown[]} values */
function distinct(values) {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
