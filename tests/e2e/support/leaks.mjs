// Secrets stay where they are used: over a whole test everything is kept that a page writes, shows, stores or asks
// for, and at the end no token, password or API key may stand in it, and no caller in a log line, an address or a title.

/**
 * Where something was told.
 * @typedef {'console' | 'address' | 'title' | 'storage' | 'text'} Place
 */

/** Places that end up in logs and histories of others: callers must not be named there either. */
const PUBLIC = ['console', 'address', 'title'];
/** Shorter ones stand in ordinary text by chance. */
const SHORTEST = { secret: 8, name: 4, digits: 6 };

/** What the pages of a test told. */
export class Leaks {
  /** @type {Map<string, string>} a secret, and what it is */
  #secrets = new Map();
  /** @type {Set<import('./line.mjs').Caller>} */
  #callers = new Set();
  /** @type {Map<string, [Place, string]>} */
  #told = new Map();
  /** @type {Set<Place>} */
  #expected = new Set();

  /** Declares places where a leak is part of the story. @param {...Place} places */
  expect(...places) {
    for (const place of places) this.#expected.add(place);
  }

  /** @param {string} what @param {string | undefined | null} secret */
  secret(what, secret) {
    if (secret && secret.length >= SHORTEST.secret) this.#secrets.set(secret, what);
  }

  /** @param {import('./line.mjs').Caller} call */
  caller(call) {
    this.#callers.add(call);
  }

  /** @param {Place} place @param {string} text */
  tell(place, text) {
    this.#told.set(`${place} ${text}`, [place, text]);
  }

  /** Sentences about what leaked, without the secrets themselves. */
  found() {
    const all = [...this.#told.values()].filter(([place]) => !this.#expected.has(place));
    return all.flatMap(([place, text]) => [...this.#of(place, text)].map((what) => `${what} in ${place}`));
  }

  /** @param {Place} place @param {string} text */
  *#of(place, text) {
    const plain = withoutTheKnownPlaces(text);
    for (const [secret, what] of this.#secrets) {
      if (forms(secret).some((form) => plain.includes(form))) yield what;
    }
    if (!PUBLIC.includes(place)) return;
    const readable = decoded(plain);
    const digits = readable.replace(/[^0-9]/g, '');
    for (const { name, number } of this.#callers) {
      const called = number.replace(/[^0-9]/g, '');
      if (name.length >= SHORTEST.name && readable.includes(name)) yield `the caller ${name}`;
      if (called.length >= SHORTEST.digits && digits.includes(called)) yield `the number ${number}`;
    }
  }

  /** Before the first page of a context is opened. @param {import('@playwright/test').BrowserContext} context */
  async over(context) {
    context.on('console', (message) => this.tell('console', message.text()));
    context.on('weberror', (failure) => this.tell('console', String(failure.error())));
    context.on('request', (request) => this.#hear(request));
    const hear = (/** @type {import('@playwright/test').Page} */ page) => {
      page.on('websocket', (socket) => {
        this.tell('address', socket.url());
        this.secret('the token', new URL(socket.url()).searchParams.get('access_token'));
      });
      page.on('framenavigated', (frame) => this.tell('address', frame.url()));
    };
    context.pages().forEach(hear);
    context.on('page', hear);
    await context.exposeBinding('keepWhatWasTold', (_, told) => this.#keep(told));
    await context.addInitScript(record);
  }

  /** Before the context is closed. @param {import('@playwright/test').BrowserContext} context */
  async gather(context) {
    for (const frame of context.pages().flatMap((page) => page.frames())) {
      // A frame that was refused, or is gone, has told nothing.
      this.#keep(await frame.evaluate(() => Reflect.get(window, 'takeWhatWasTold')?.() ?? []).catch(() => []));
    }
    this.tell('storage', JSON.stringify(await context.cookies()));
  }

  /** @param {[Place, string][]} told */
  #keep(told) {
    for (const [place, text] of told) this.tell(place, text);
  }

  /** @param {import('@playwright/test').Request} request */
  #hear(request) {
    const headers = request.headers();
    // Firefox tells of a WebSocket as of any request.
    const isSocket = 'sec-websocket-key' in headers;
    this.tell('address', isSocket ? request.url().replace(/^http/, 'ws') : request.url());
    this.secret('the token', /^Bearer (.*)/.exec(headers.authorization ?? '')?.[1]);
    this.secret('the API key', headers['x-api-key']);
    if (request.url().endsWith('/Authenticate')) this.secret('the password', request.postDataJSON()?.password);
  }
}

/**
 * Browsers cannot set a header on a WebSocket: the SignalR client puts the token into the query of that one address, as
 * `access_token`, and browsers quote the address when the connection fails. And the tab keeps the token for a reload, in
 * its session storage under one key. These two, and nothing else, are let pass.
 * @param {string} text
 */
function withoutTheKnownPlaces(text) {
  return text
    .replace(/^((?:WebSocket connection to '|(?:Error: )?(?:Firefox can’t establish a connection to the server at|The connection to) )?wss?:[^\s']*[?&]access_token=)[^\s'&]*/, '$1')
    .replace(/^session callboard\.token eyJ[\w.-]*$/, '');
}

/** @param {string} secret as it is, as it stands in an address, and the parts of a token that say something */
function forms(secret) {
  const [, claims, signature] = /^eyJ[^.]*\.([^.]+)\.([^.]+)$/.exec(secret) ?? [];
  return [secret, encodeURIComponent(secret), claims, signature].filter((form) => form !== undefined);
}

/** @param {string} address */
function decoded(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Runs in the page, before anything of it: keeps what is shown, titled, stored, and put into the history. */
function record() {
  /** @type {Set<string>} */
  const known = new Set();
  /** @type {[string, unknown][]} */
  let told = [];
  const tell = (/** @type {string} */ place, /** @type {unknown} */ text) => {
    if (!text || known.has(`${place} ${text}`)) return;
    known.add(`${place} ${text}`);
    told.push([place, `${text}`]);
  };
  const take = () => {
    const all = told;
    told = [];
    return all;
  };
  const read = (/** @type {Node} */ node) => {
    tell('text', node.textContent);
    const elements = node instanceof Element ? [node, ...node.querySelectorAll('*')] : [];
    for (const element of elements) for (const { value } of element.attributes) tell('text', value);
  };
  const look = (/** @type {MutationRecord[]} */ records) => {
    for (const { type, target, addedNodes, attributeName } of records) {
      if (type === 'attributes') tell('text', /** @type {Element} */ (target).getAttribute(attributeName ?? ''));
      else if (type === 'characterData') tell('text', target.textContent);
      else addedNodes.forEach(read);
    }
    tell('title', document.title);
  };
  const observer = new MutationObserver((records) => {
    look(records);
    // At once: what a page says while it is left is not delivered any more.
    // @ts-ignore: put there by the binding above
    if (told.length > 0) window.keepWhatWasTold(take());
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  const before = (/** @type {any} */ object, /** @type {string} */ name, /** @type {(...args: any[]) => void} */ first) => {
    const original = object[name];
    object[name] = function (/** @type {any[]} */ ...args) {
      first.apply(this, args);
      return original.apply(this, args);
    };
  };
  const kept = (/** @type {Storage} */ storage, /** @type {string} */ key, /** @type {string} */ value) =>
    tell('storage', `${storage === sessionStorage ? 'session' : 'local'} ${key} ${value}`);
  before(Storage.prototype, 'setItem', function keep(/** @type {string} */ key, /** @type {string} */ value) {
    // @ts-ignore: the storage that is set
    kept(this, key, value);
  });
  for (const name of ['pushState', 'replaceState']) {
    before(History.prototype, name, (state, _, url) => {
      tell('storage', JSON.stringify(state));
      tell('address', url);
    });
  }

  // @ts-ignore: asked for at the end of the test
  window.takeWhatWasTold = () => {
    look(observer.takeRecords());
    tell('address', location.href);
    tell('storage', JSON.stringify([history.state, window.name]));
    try {
      for (const storage of [localStorage, sessionStorage]) {
        for (const [key, value] of Object.entries(storage)) kept(storage, key, value);
      }
    } catch {
      // A frame without an origin has no storage.
    }
    return take();
  };
}
