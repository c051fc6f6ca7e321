// The headers that docs/configuration.md tells a CDN to send: read from there, so that there is one text of them.
import { readFileSync } from 'node:fs';

const DOCUMENT = new URL('../../../docs/configuration.md', import.meta.url);
/** What stands in the document for the addresses of a company's own Management API and hub. */
export const PLACEHOLDERS = 'https://api.v3.thello.cloud https://hub.example wss://hub.example';
/** And for its portal. */
const PORTAL = 'https://intranet.example';

/** @returns {Record<string, string>} by lower-case names, as they stand in the document */
export function documentedHeaders() {
  const block = /```http\n([^`]*)```/.exec(readFileSync(DOCUMENT, 'utf8'))?.[1] ?? '';
  const lines = block.trim().split('\n').map((line) => line.split(/: (.*)/));
  return Object.fromEntries(lines.map(([name, value]) => [name.toLowerCase(), value]));
}

/**
 * @param {string | string[]} thello the addresses of a tenant, which stand for the placeholders
 * @param {string[]} [portals] who may frame the page
 */
export function headersFor(thello, portals = [PORTAL]) {
  const spokenTo = [thello].flat().flatMap((address) => [address, address.replace(/^http/, 'ws')]).join(' ');
  const headers = documentedHeaders();
  const policy = headers['content-security-policy'];
  if (!policy?.includes(PLACEHOLDERS)) throw new Error('docs/configuration.md has no policy with the usual placeholders.');
  return { ...headers, 'content-security-policy': policy.replace(PLACEHOLDERS, spokenTo).replace(PORTAL, portals.join(' ')) };
}
