// The company whose board is measured: its queues and operators, the same in every run, and the page's configuration.
import { Chance } from '../faults/chance.mjs';

/**
 * @typedef {{ id: string, name: string, colour: string }} Queue
 * @typedef {{ id: string, name: string, extension: string, team: string }} Operator
 * @typedef {{ queues: Queue[], operators: Operator[] }} Company
 */

const COLOURS = ['teal', 'blue', 'violet', 'pink', 'amber', 'green', 'indigo', 'grey'];
/** Far from any that a stream is drawn from: the same seed would give calls the ids of operators. */
const SEED = 1_000_000;
const TEAMS = ['Front desk', 'Sales', 'Support', 'Billing'];

/** @param {number} queues @param {number} operators @returns {Company} */
export function company(queues, operators) {
  const chance = new Chance(SEED);
  return {
    queues: Array.from({ length: queues }, (_, at) => ({ id: guid(chance), name: `Queue ${at + 1}`, colour: COLOURS[at % COLOURS.length] })),
    operators: Array.from({ length: operators }, (_, at) => ({
      id: guid(chance), name: `Operator ${at + 1}`, extension: `${201 + at}`, team: TEAMS[at % TEAMS.length],
    })),
  };
}

/** What the page finds in its config.json. @param {Company} company @param {string} api */
export const configOf = ({ queues, operators }, api) => ({ api, signIn: ['password'], queues, operators });

/** As the page writes them: lower case, with hyphens. @param {Chance} chance */
export function guid(chance) {
  const hex = Array.from({ length: 32 }, () => chance.between(0, 15).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
