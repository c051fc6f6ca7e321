// Starts the page: loads the program whose two files the build has linked from index.html, and says in one sentence
// what went wrong when it cannot. Kept outside index.html so that no inline script is needed.
//
// Every file is held to the digest that the build wrote beside its name. For styles, for scripts (this one included)
// and for the preloaded module the browser does so by itself, and leaves out what differs: that is asked for here. For
// WebAssembly it ignores the digest of a preload, so it is given again where the file is taken.

const say = (sentence) => {
  const text = document.getElementById("boot-text");
  if (text) {
    text.textContent = sentence;
    text.setAttribute("role", "alert");
  }
};

// A program that has stopped (out of memory, out of stack, or by a panic, which says so itself) shows nothing true any
// more.
const stopped = ({ error, reason }) => {
  if ((error ?? reason) instanceof WebAssembly.RuntimeError && !document.querySelector("main.boot")) {
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

const start = async () => {
  if (typeof WebAssembly !== "object") {
    say("This browser cannot run Callboard: it has no WebAssembly. Please use a current browser.");
    return;
  }
  const link = (selector) => document.querySelector(`link${selector}`);
  try {
    const styles = document.querySelectorAll("link[rel=stylesheet][integrity]");
    const guarded = !globalThis.trustedTypes || trustedTypes.defaultPolicy;
    // Firefox leaves an empty style in the place of one that it refused, or did not get.
    const missing = [...styles].some(({ sheet }) => !sheet?.cssRules.length);
    if (!guarded || typeof signalR !== "object" || missing) {
      throw new Error("A style or a script is missing, or is not the one that was built.");
    }
    const program = await import(link("[rel=modulepreload]").href);
    const { href, integrity } = link("[as=fetch]");
    await program.default({ module_or_path: fetch(href, { integrity }) });
  } catch (error) {
    console.error(error);
    say("Callboard could not be loaded. Please reload the page; if that does not help, the page was not published completely, or was changed on the way.");
  }
};

start();
