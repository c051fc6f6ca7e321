// A page that means harm: it frames the board, or a portal with the board in it, posts everything that the contract knows
// and everything that nobody expects, and keeps whatever it hears. docs/embedding.md says that it achieves nothing.

const query = new URLSearchParams(location.search);
const victim = /** @type {HTMLIFrameElement} */ (document.getElementById('victim'));
const heard = /** @type {HTMLElement} */ (document.getElementById('heard'));

addEventListener('message', ({ data }) => { heard.textContent += `${JSON.stringify(data)}\n`; });
victim.src = query.get('victim') ?? '';

/** The board's window: the victim itself, or a frame in it. */
const target = () => {
  const window = /** @type {Window} */ (victim.contentWindow);
  return query.has('inner') ? /** @type {Window} */ (window.frames[0]) : window;
};

/** @param {string} name @param {object} [fields] @param {unknown} [version] */
const message = (name, fields, version = 1) => ({ type: `callboard:${name}`, version, ...fields });

/** Everything that the contract knows. @param {Record<string, string>} known @returns {unknown[]} */
function contract({ token, call, operator, queue }) {
  return [
    message('hello'),
    message('token', { token }),
    message('api-key', { apiKey: token }),
    message('settings', { settings: { language: 'nl', theme: 'dark', scale: '200', queues: [queue] } }),
    message('focus', { call }),
    message('assign', { call, operator }),
    message('ready'),
    message('log-out'),
    // As the version before had it, and one that will be.
    { type: 'callboard:token', token },
    message('log-out', {}, 2),
  ];
}

/** What nobody expects. */
function garbage() {
  /** @type {Record<string, unknown>} */
  const cyclic = message('settings');
  cyclic.settings = cyclic;
  cyclic.again = [cyclic, cyclic];
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`key${at}`, at]));
  const deep = Array.from({ length: 1_000 }).reduce((inner) => ({ settings: inner }), {});
  return [
    null, undefined, 7, NaN, -0, '', 'callboard:log-out', true, 10n, [], {}, new Date(), /x/, new Map([[1, 2]]), new Error('x'),
    new ArrayBuffer(16), new Array(2 ** 32 - 1),
    cyclic,
    message('settings', { settings: wide }),
    message('settings', { settings: deep }),
    message('settings', { settings: { queues: new Array(10_000_000) } }),
    message('token', { token: 'x'.repeat(1_000_000) }),
    message('token', { token: { toString: 1 } }),
    message('focus', { call: [] }),
    message('__proto__', { ['__proto__']: { token: 'x' } }),
    message('toString'),
    { type: ['callboard:hello'], version: 1 },
    { type: 'callboard:hello', version: '1' },
    { type: 'callboard:hello', version: NaN },
    { type: 'callboard:hello', version: { valueOf: 1 } },
  ];
}

/** Posts all of it, and a flood behind it; also from an origin that is `null`. @param {Record<string, string>} known */
function attack(known) {
  const all = [...contract(known), ...garbage()];
  for (const data of all) target().postMessage(data, '*');
  for (let at = 0; at < 5_000; at += 1) target().postMessage(message('hello'), '*');
  const nobody = document.createElement('iframe');
  nobody.sandbox.add('allow-scripts');
  const where = query.has('inner') ? 'parent.frames[0].frames[0]' : 'parent.frames[0]';
  const script = `onmessage = ({ data }) => { for (const one of data) ${where}.postMessage(one, '*'); };`;
  nobody.srcdoc = `<script>${script}<${'/'}script>`;
  // By a message, so that what was given to it stands in no text: there a token like the board's would be taken for a leak.
  nobody.onload = () => nobody.contentWindow?.postMessage(contract(known), '*');
  document.body.append(nobody);
  return all.length;
}

Reflect.set(window, 'attack', attack);
Reflect.set(window, 'garbage', garbage);
