// Tells what goes wrong in the page itself: that it could not start, that its program has stopped, what a
// content-security policy refused. It tells the portals that config.json names, and the company's own address
// (`reportUrl`), where there are any (docs/configuration.md). It stands beside the program and finds its keys by
// itself: what goes wrong may be the program, or any other part of config.json.
//
// Nobody is in it: sentences of our own, what the browser calls the fault, names of files, origins.

/** The most that a page tells before it is loaded anew, each thing once. */
const MOST = 10;
const LONGEST = 500;
const told = new Set();

/** @param {"start" | "stopped" | "policy"} kind @param {string} detail */
async function tell(kind, detail) {
  if (told.size >= MOST || told.has(kind + detail)) return;
  told.add(kind + detail);
  const { portalOrigins, reportUrl } = await configured();
  const page = document.querySelector("meta[name=callboard-version]")?.getAttribute("content") ?? "";
  const fault = { type: "callboard:fault", version: 1, kind, detail: detail.slice(0, LONGEST), page };
  for (const portal of parent === window ? [] : addresses(portalOrigins)) parent.postMessage(fault, portal.origin);
  for (const { href } of addresses(reportUrl)) {
    const body = JSON.stringify({ ...fault, address: location.origin + location.pathname, browser: navigator.userAgent });
    // Whether it arrived, nobody here could do anything about.
    fetch(href, { method: "POST", mode: "no-cors", credentials: "omit", referrerPolicy: "no-referrer", keepalive: true, body }).catch(() => {});
  }
}

/** What config.json says, as far as it can be read; with comments and last commas, as the program takes it. */
async function configured() {
  try {
    const text = new TextDecoder().decode(await globalThis.callboardConfiguration);
    return Object(JSON.parse(without(without(text, "//.*|/\\*[^]*?\\*/"), ",(?=\\s*[\\]}])")));
  } catch {
    return {};
  }
}

/** A text of JSON without what a pattern finds outside of its strings. @param {string} text @param {string} pattern */
function without(text, pattern) {
  const strings = '"(?:\\\\.|[^"\\\\])*"';
  return text.replace(new RegExp(`${strings}|${pattern}`, "g"), (part) => (part.startsWith('"') ? part : ""));
}

/** Those that nobody can listen to on the way. @param {unknown} texts */
function addresses(texts) {
  const isSafe = (/** @type {URL} */ { protocol, hostname }) => protocol === "https:" || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  return [texts].flat().flatMap((text) => address(text) ?? []).filter(isSafe);
}

/** @param {unknown} text */
function address(text) {
  try {
    return new URL(/** @type {string} */ (text));
  } catch {
    return undefined;
  }
}

/** @param {ErrorEvent | PromiseRejectionEvent} event */
function stopped(event) {
  const error = "reason" in event ? event.reason : event.error;
  if (error?.name !== "RuntimeError") return;
  // A panic has put its place there (src/browser/panic.rs).
  const place = /** @type {HTMLElement | null} */ (document.querySelector("main.boot"))?.dataset.place;
  tell("stopped", place ? `panicked at ${place}` : error.message);
}

addEventListener("error", stopped);
addEventListener("unhandledrejection", stopped);
addEventListener("callboard:failed", (event) => tell("start", /** @type {CustomEvent<string>} */ (event).detail));
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  const blocked = address(blockedURI);
  // Of an address its origin alone; of one that has none (`data:`), its kind.
  const what = blocked ? (blocked.origin === "null" ? blocked.protocol : blocked.origin) : blockedURI;
  tell("policy", `${effectiveDirective} refused ${what}`);
});
