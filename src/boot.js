// Starts the page: loads the program whose two files the build has linked from index.html, and says in one sentence
// what went wrong when it cannot. Kept outside index.html so that no inline script is needed. Where this file does not
// arrive either, index.html says what to look at, and so it does in browsers that do not understand what stands here.
//
// Every file is held to the digest that the build wrote beside its name. For styles, for scripts (this one included)
// and for the preloaded module the browser does so by itself, and leaves out what differs: that is asked for here. For
// WebAssembly it ignores the digest of a preload, so it is given again where the file is taken.

const say = (sentence) => {
  const text = document.getElementById("boot-text");
  if (text) {
    text.textContent = sentence;
    text.setAttribute("role", "alert");
    document.getElementById("boot-help")?.remove();
  }
};

/** What keeps the page from starting is told as well as said (src/report.js). @param {string} sentence */
const fail = (sentence) => {
  say(sentence);
  dispatchEvent(new CustomEvent("callboard:failed", { detail: sentence }));
};

// A program that has stopped (out of memory, out of stack, or by a panic, which says so itself) shows nothing true any
// more.
const stopped = ({ error, reason }) => {
  if ((error ?? reason) instanceof WebAssembly.RuntimeError && !document.querySelector(".boot, #boot")) {
    document.body.replaceChildren();
    const screen = document.createElement("main");
    screen.className = "boot";
    screen.id = "boot-text";
    screen.lang = "en";
    document.body.append(screen);
    say("Callboard has stopped. Nothing on this page is up to date any more. Please reload it.");
  }
};
addEventListener("error", stopped);
addEventListener("unhandledrejection", stopped);

// The configuration is asked for together with the program's own files, and not by the program: that would be one more
// way to the server and back, after everything else. The program takes over the bytes; null where there is no such file,
// and undefined where it could not be fetched (src/browser/config.rs). A copy that the browser still has is used only
// when the server says that it is the same.
const configuration = async () => {
  const answer = await fetch("config.json", { cache: "no-cache" });
  if (answer.ok) return answer.arrayBuffer();
  return answer.status === 404 || answer.status === 410 ? null : undefined;
};
globalThis.callboardConfiguration = configuration().catch(() => undefined);

/** What index.html says already. @param {string} id */
const words = (id) => document.getElementById(id)?.textContent;

/** Why the page cannot run here, even if all of it is there; nothing when it can. */
const obstacle = () => {
  if (origin === "null") return `This frame keeps the page from its own origin: ${words("boot-frame")}`;
  if (typeof WebAssembly !== "object") {
    return `This browser has no WebAssembly: it is too old, or its settings switch it off. ${words("boot-browser")}`;
  }
  // The newest of what the page cannot do without (docs/configuration.md, Browsers): every colour is written in it.
  return CSS.supports("color", "light-dark(red, red)") ? undefined : tooOld();
};

const tooOld = () => `This browser is too old. ${words("boot-browser")}`;

// The file that is needed next, to be named when it is not there.
let file;

const need = async (element, take) => {
  file = (element.href || element.src).split("/").pop();
  const taken = await take(element);
  if (!taken) throw new Error(`${file} is missing, or is not the file that was built.`);
  return taken;
};

/** Whether SignalR's script has run, once it has or will not. @param {HTMLScriptElement} script */
const signalrIsThere = async (script) => {
  const isThere = () => typeof signalR === "object";
  if (!isThere() && document.readyState !== "complete") {
    await new Promise((resolve) => {
      for (const event of ["load", "error"]) script.addEventListener(event, resolve);
      // What failed before anybody listened is over when the page has loaded.
      addEventListener("load", resolve);
    });
  }
  return isThere();
};

const load = async () => {
  for (const style of document.querySelectorAll("link[rel=stylesheet]")) {
    // Of one that did not come there is no sheet, or it is empty, or may not be read.
    await need(style, ({ sheet }) => sheet?.cssRules.length);
  }
  const linked = (selector) => document.querySelector(selector);
  await need(linked("script[src*=markup]"), () => !globalThis.trustedTypes || trustedTypes.defaultPolicy);
  const module = await need(linked("link[rel=modulepreload]"), ({ href }) => import(href));
  await need(linked("script[src*=signalr]"), signalrIsThere);
  await need(linked("link[as=fetch]"), ({ href, integrity }) => module.default({ module_or_path: fetch(href, { integrity }) }));
};

// What the content-security policy has to permit, each with the least that is refused without it.
const PERMITTED = {
  "script-src 'wasm-unsafe-eval'": () => WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
  "trusted-types default": () => globalThis.trustedTypes?.defaultPolicy || globalThis.trustedTypes?.createPolicy("default", {}),
};

/** Why it could not be loaded. @param {unknown} error */
const reason = async (error) => {
  for (const [directive, attempt] of Object.entries(PERMITTED)) {
    try {
      await attempt();
    } catch {
      return `The Content-Security-Policy that the web server sends does not let Callboard start: it lacks ${directive}.`;
    }
  }
  if (error instanceof WebAssembly.CompileError) return tooOld();
  return `Callboard could not be loaded: ${file} is missing, was refused, or is not the file that was built. Please reload the page; if that does not help, the page was not published completely, or was changed on the way.`;
};

const hindered = obstacle();
if (hindered) {
  fail(hindered);
} else {
  load().catch(async (error) => {
    console.error(error);
    fail(await reason(error));
  });
}
