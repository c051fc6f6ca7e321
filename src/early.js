// A log-in form that is there before the program, which is most of what has to arrive. What is typed into it goes over to
// the program's own form, and so does a press on “Log in”. It is shown only where that form will stand: not in a portal's
// frame, not where a reload goes on with a session, and not where the configuration offers another way first or can be
// read by the program alone.

/** What stands below the form, and the words of the program's own, to which tests/i18n/early.rs holds them. */
const WORDS = {
  en: {
    starting: "Callboard is starting…",
    title: "Log in to Callboard",
    lead: "See who is waiting, and hand each call to the right person.",
    user_name: "User name",
    password: "Password",
    submit: "Log in",
    busy: "Logging in…",
  },
  nl: {
    starting: "Callboard wordt gestart…",
    title: "Aanmelden bij Callboard",
    lead: "Zie wie er wacht, en geef elke oproep door aan de juiste persoon.",
    user_name: "Gebruikersnaam",
    password: "Wachtwoord",
    submit: "Aanmelden",
    busy: "Bezig met aanmelden…",
  },
  fr: {
    starting: "Callboard démarre…",
    title: "Connexion à Callboard",
    lead: "Voyez qui attend, et transmettez chaque appel à la bonne personne.",
    user_name: "Nom d’utilisateur",
    password: "Mot de passe",
    submit: "Se connecter",
    busy: "Connexion en cours…",
  },
  de: {
    starting: "Callboard wird gestartet …",
    title: "Bei Callboard anmelden",
    lead: "Sehen Sie, wer wartet, und geben Sie jeden Anruf an die richtige Person weiter.",
    user_name: "Benutzername",
    password: "Passwort",
    submit: "Anmelden",
    busy: "Anmeldung läuft…",
  },
};

/** The bytes of config.json, which src/boot.js asks for. */
const fetched = globalThis.callboardConfiguration;

/** What config.json says, where that leads to a form with a password; else nothing. */
const configuration = async () => {
  const bytes = await fetched;
  const file = bytes && JSON.parse(new TextDecoder().decode(bytes));
  const offers = file && (file.signIn ?? ["password"])[0] === "password" && /^https?:\/\//.test(file.api ?? "https://");
  return offers ? file : undefined;
};

/** As the program chooses it: by the address, the supervisor, the file, or the browser (docs/configuration.md). */
const languageOf = (file) => {
  const address = new URLSearchParams(location.hash.slice(1)).get("language");
  const own = JSON.parse(localStorage.getItem("callboard.settings") ?? "{}").language;
  const preferred = navigator.languages.map((language) => language.split("-")[0].toLowerCase());
  const chosen = [address, own, file.language].find((language) => language in WORDS);
  return chosen ?? [...preferred, "en"].find((language) => language in WORDS);
};

/** Shows it, and gives it to the program when that is there. @param {HTMLElement} boot what there is until then */
const show = (boot, language) => {
  const words = WORDS[language];
  const form = document.getElementById("early");
  const starting = document.getElementById("boot-text");
  const button = form.querySelector("button");
  const fields = [...form.querySelectorAll("input")];
  for (const element of form.querySelectorAll("[data-word]")) element.textContent = words[element.dataset.word];
  starting.textContent = words.starting;
  form.lang = starting.lang = language;
  form.hidden = false;
  boot.className = "login";
  fields[0].focus();
  let pressed = false;
  let focused = fields[0];
  form.addEventListener("focusin", ({ target }) => (focused = target));
  const press = () => {
    pressed = true;
    button.textContent = words.busy;
    button.setAttribute("aria-disabled", "true");
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    press();
  });
  // The program may come between the two halves of a press.
  button.addEventListener("pointerdown", () => form.checkValidity() && press());
  addEventListener("callboard:failed", () => {
    form.hidden = true;
    starting.lang = "en";
  });
  new MutationObserver((_, observer) => {
    if (boot.isConnected) return;
    observer.disconnect();
    giveOver(fields, document.querySelector("form.login-form"), focused, pressed);
  }).observe(document.body, { childList: true });
};

/** No key is pressed between this and the moment in which the program's form came. */
const giveOver = (fields, theirs, focused, pressed) => {
  if (!theirs) return;
  for (const ours of fields) {
    const field = theirs.elements.namedItem(ours.name);
    field.value = ours.value;
    if (ours !== focused) continue;
    field.focus();
    field.setSelectionRange(ours.selectionStart, ours.selectionEnd);
  }
  if (pressed) theirs.querySelector("[type=submit]").click();
};

/** What stands there until the program comes; nothing when it has come, or has failed. */
const stillStarting = () => {
  const boot = document.getElementById("boot");
  return boot?.querySelector("#boot-text:not([role])") && boot;
};

/** Long enough for the browser to paint, in milliseconds. A frame that is asked for never comes to a page in the background. */
const A_FRAME = 32;

const start = async () => {
  const isFramed = self !== top;
  if (isFramed || sessionStorage.getItem("callboard.token") !== null) return;
  const file = await configuration();
  const language = file && languageOf(file);
  const boot = stillStarting();
  if (!language || !boot) return;
  show(boot, language);
  await new Promise((painted) => setTimeout(painted, A_FRAME));
};

// Whatever cannot be read here is the program's to name. It has the configuration once the form has been painted: a slow
// machine takes longer to begin with the program than to show what is there already.
globalThis.callboardConfiguration = start()
  .catch(() => {})
  .then(() => fetched);
