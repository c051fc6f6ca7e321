// Delivers the contestants' pages as a CDN does: packed with brotli beforehand, with the headers that
// docs/configuration.md names, each page under a path of its own.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { headersFor } from '../../e2e/support/headers.mjs';
import { TYPES } from '../../e2e/support/types.mjs';

/** @typedef {{ type: string, packed: Buffer }} File */

/** The files of all pages by their paths. `config.json` is the measured company's, not the folder's. */
export class Site {
  /** @type {Map<string, File>} */
  #files = new Map();
  #config = pack('.json', Buffer.from('{}'));

  /** @param {Record<string, string>} pages folders by contestants' names @param {string} address where the page may connect to */
  constructor(pages, address) {
    this.headers = headersFor(address);
    for (const [name, folder] of Object.entries(pages)) {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        const path = join(folder, file);
        if (statSync(path).isFile()) this.#files.set(`/${name}/${file}`, pack(extname(file), readFileSync(path)));
      }
    }
  }

  /** @param {unknown} config */
  configure(config) {
    this.#config = pack('.json', Buffer.from(JSON.stringify(config)));
  }

  /** @param {string} path @param {import('node:http').ServerResponse} response */
  deliver(path, response) {
    const file = path.endsWith('/config.json') ? this.#config : this.#files.get(path.endsWith('/') ? `${path}index.html` : path);
    if (!file) response.writeHead(404, this.headers).end();
    else response.writeHead(200, { ...this.headers, 'Content-Type': file.type, 'Content-Encoding': 'br' }).end(file.packed);
  }
}

// Contestants from before had modules by that name.
const OLDER = { '.mjs': 'text/javascript' };

/** @param {string} ending @param {Buffer} bytes @returns {File} */
const pack = (ending, bytes) => ({ type: { ...TYPES, ...OLDER }[ending] ?? 'application/octet-stream', packed: brotliCompressSync(bytes) });
