// What leaves the machine in a report holds no secret and names no caller, whoever put it there: a hub quotes what it was told.

const TOKEN = /\beyJ[\w-]+(\.[\w-]*){0,2}/g;
const QUERY = /([?&](access_token|id|token|key)=)[^&\s"'`)]+/gi;

/** What has as many digits as a telephone number and is none. */
const GUID = /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/;
const DATE = /(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])/;
const IP = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/;
/** Eight digits and more, however they are spaced. */
const NUMBER = /(?<![\w-])(?:\+|00)?\d(?:[ ./()-]{0,2}\d){7,}(?![\w-])/;
const DIGITS = new RegExp(`(${[GUID, DATE, IP].map(({ source }) => source).join('|')})|${NUMBER.source}`, 'gi');

/** @param {string} text @param {(string | undefined)[]} secrets as they were handed in @returns {string} */
export function redacted(text, secrets) {
  const forms = secrets.flatMap((secret) => secret || []).flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((clean, form) => clean.replaceAll(form, '[secret]'), text)
    .replace(QUERY, '$1[secret]')
    .replace(TOKEN, '[token]')
    .replace(DIGITS, (_, kept) => kept ?? '[number]');
}
