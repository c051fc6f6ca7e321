// Writes how telephone numbers are grouped, out of libphonenumber's data: `node tests/page/grouping.mjs`, after another
// version of them was taken in (`npm update libphonenumber-js`). grouping.test.mjs says when.
//
// The library itself would weigh 10.4 kB in the first load with the data of these countries alone; the groups weigh less
// than 1 kB. What is taken is the data, in plain digits in the place of expressions.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Where calls come from. */
const COUNTRIES = ['BE', 'NL', 'FR', 'DE', 'LU', 'GB'];

/** What the program reads, and what its tests hold it to. */
export const GROUPING = fileURLToPath(new URL('../../src/domain/calls/grouping.txt', import.meta.url));
export const GROUPED = fileURLToPath(new URL('../domain/grouped.txt', import.meta.url));

/** A line for each way: the country, the sizes of the groups, and with what the digits behind the country begin. */
export function grouping() {
  return ways().map(({ country, sizes, beginnings }) => `${country} ${sizes.map(([least, most]) => (least === most ? least : `${least}-${most}`)).join(' ')}: ${beginnings.join(' ')}\n`).join('');
}

/** Numbers of every way, as the library groups them. */
export function grouped() {
  const numbers = ways().flatMap(({ country, sizes, beginnings }) => [0, 1].flatMap((end) => {
    const length = sizes.reduce((sum, size) => sum + size[end], 0);
    const some = [beginnings[0], beginnings[Math.floor(beginnings.length / 2)], beginnings[beginnings.length - 1]];
    return some.map((beginning) => `+${country}${`${beginning}234567891234567`.slice(0, length)}`);
  }));
  const told = [...new Set(numbers)].map((number) => [number, parsePhoneNumberFromString(number)?.formatInternational() ?? '']);
  // Of what cannot be a number the library drops digits.
  return told.filter(([number, words]) => words.replaceAll(' ', '') === number).map(([, words]) => `${words}\n`).join('');
}

function ways() {
  const { countries } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('libphonenumber-js/metadata.min.json'), 'utf8'));
  return COUNTRIES.flatMap((name) => {
    const [country, , , , formats] = countries[name];
    return formats.map((/** @type {any[]} */ [pattern, national, leading, , , international]) => {
      const sizes = [...pattern.matchAll(/\(\\d(?:\{(\d+)(?:,(\d+))?\})?\)/gu)].map(([, least = '1', most = least]) => [+least, +most]);
      const form = sizes.map((_, at) => `$${at + 1}`).join(' ');
      const isRange = (/** @type {number[]} */ [least, most]) => least !== most;
      if ((international ?? national) !== form || sizes.slice(0, -1).some(isRange)) throw new Error(`Groups of another kind: ${pattern}`);
      return { country, sizes, beginnings: fewest(beginningsOf(leading.at(-1))) };
    });
  });
}

/** Every beginning that an expression of digits, classes and alternatives means. @param {string} expression */
function beginningsOf(expression) {
  let at = 0;
  const alternatives = () => {
    const found = sequence();
    while (expression[at] === '|') {
      at += 1;
      found.push(...sequence());
    }
    return found;
  };
  const sequence = () => {
    let found = [''];
    while (at < expression.length && !'|)'.includes(expression[at])) {
      const next = part();
      found = found.flatMap((beginning) => next.map((digits) => beginning + digits));
    }
    return found;
  };
  const part = () => {
    const [read, group, digits] = /^(?:(\(\?:)|\[([\d-]+)\]|\d)(?![?*+{])/u.exec(expression.slice(at)) ?? [];
    if (!read) throw new Error(`Cannot be read: ${expression.slice(at)}`);
    at += read.length;
    if (digits) return [...digits.replace(/(\d)-(\d)/gu, (_, first, last) => '0123456789'.slice(+first, +last + 1))];
    if (!group) return [read];
    const found = alternatives();
    at += 1;
    return found;
  };
  return alternatives();
}

/** The shortest that mean the same. @param {string[]} beginnings */
function fewest(beginnings) {
  const all = new Set(beginnings);
  for (const beginning of [...all].sort((one, other) => other.length - one.length)) {
    const siblings = [...'0123456789'].map((digit) => beginning.slice(0, -1) + digit);
    if (beginning.length > 1 && siblings.every((sibling) => all.has(sibling))) all.add(beginning.slice(0, -1));
  }
  const isMeant = (/** @type {string} */ beginning) => [...beginning].some((_, at) => at > 0 && all.has(beginning.slice(0, at)));
  return [...all].filter((beginning) => !isMeant(beginning)).sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(GROUPING, grouping());
  writeFileSync(GROUPED, grouped());
}
