// What a cell of the benchmark is.

/**
 * @typedef {object} Stage where a contestant plays
 * @property {import('@playwright/test').Browser} browser
 * @property {import('./tenant.mjs').Tenant} tenant
 * @property {string} address where the contestant's page is
 * @property {number} seed the same for all contestants of a round
 *
 * @typedef {object} Played
 * @property {Record<string, number | null>} figures by name; none where nothing could be measured
 * @property {string[]} wrong why the figures do not count: the board differed from what was told
 * @property {string[]} [lost] what a person wanted and did not get, although the figures count
 * @property {Record<string, string>} [markup] what a card, a tile and a lane's head are made of
 * @property {number[]} [late] by how much each event was told too late, in milliseconds: the bench's own fault
 * @property {Record<string, number[]>} [samples] what a figure was made of
 *
 * @typedef {object} Cell
 * @property {string} name
 * @property {string} title
 * @property {Record<string, string>} figures what each says, with its unit; the smaller the better
 * @property {boolean} [product] only the whole product plays it, and no rival
 * @property {(stage: Stage) => Promise<Played>} play one contestant, once
 */

export {};
