// Starts the page: loads the program whose two files the build has named in a meta element, and says in one
// sentence what went wrong when it cannot. Kept outside index.html so that no inline script is needed.

const say = (sentence) => {
  const text = document.getElementById("boot-text");
  if (text) {
    text.textContent = sentence;
    text.setAttribute("role", "alert");
  }
};

const start = async () => {
  if (typeof WebAssembly !== "object") {
    say("This browser cannot run Callboard: it has no WebAssembly. Please use a current browser.");
    return;
  }
  const names = document.querySelector('meta[name="callboard-app"]').dataset;
  try {
    const program = await import(new URL(names.js, document.baseURI).href);
    await program.default({ module_or_path: new URL(names.wasm, document.baseURI).href });
  } catch (error) {
    console.error(error);
    say("Callboard could not be loaded. Please reload the page; if that does not help, the page was not published completely.");
  }
};

start();
