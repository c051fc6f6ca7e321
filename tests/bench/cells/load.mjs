// The first visit, with an empty cache: on a good desktop, on a slow one, and on a slow line. Measured is how long it takes
// until a person can log in, and until the first call stands on a live board. A form counts if what is typed into it at once
// reaches the tenant when “Log in” is pressed at once, whether a program or the page itself made it.
import { company } from '../company.mjs';
import { recording } from '../recording.mjs';
import { Visit } from '../visit.mjs';

const PATIENCE = 60_000;
/** What goes on in the company meanwhile: something every 20 ms, so that a card is not waited for. */
const LIVE = 20;
const RATE = 50;
const SUPERVISOR = { name: 'supervisor', password: 'typed at once' };
/** In bytes a second. */
const MBIT = 1_000_000 / 8;

/** The lines, as DevTools makes them: latency is added to every request. The second is Lighthouse's “Slow 4G”, which was called Fast 3G. */
const LINES = {
  office: { latency: 40, downloadThroughput: 10 * MBIT, uploadThroughput: 10 * MBIT },
  fast3g: { latency: 562.5, downloadThroughput: 1.47 * MBIT, uploadThroughput: 0.675 * MBIT },
};

/** Where people sit: the processor is so many times slower than this machine's. */
const PLACES = {
  desktop: { words: '10 Mbit/s, 40 ms', line: LINES.office, slower: 1 },
  'slow-desktop': { words: '10 Mbit/s, 40 ms, processor ÷ 4', line: LINES.office, slower: 4 },
  fast3g: { words: 'Fast 3G, processor ÷ 4', line: LINES.fast3g, slower: 4 },
};

/** @param {keyof typeof PLACES} place @returns {import('../cell.mjs').Cell} */
export const load = (place) => ({
  name: `load-${place}`,
  title: `First load: ${PLACES[place].words}`,
  figures: { usable: 'form usable, ms', card: 'first live card, ms', bytes: 'bytes over the line until then', requests: 'requests until then' },
  async play({ browser, tenant, address, seed }) {
    const staff = company(4, 40);
    await tenant.begin(staff);
    const { opening, events } = recording({ seed, company: staff, live: LIVE, rate: RATE, events: (PATIENCE / 1_000) * RATE });
    return Visit.during(browser, async (visit) => {
      const { line, slower } = PLACES[place];
      const fetched = await fetchedOf(visit);
      await visit.devtools.send('Network.emulateNetworkConditions', { offline: false, ...line });
      await visit.devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
      await visit.page.addInitScript(watch);
      await tenant.tell(opening);
      const telling = tenant.tell(events);
      const asked = visit.page.waitForRequest(/\/api\/Authentication\/Authenticate$/, { timeout: PATIENCE });
      await visit.page.goto(address, { waitUntil: 'commit', timeout: PATIENCE });
      const usable = await moment(visit, 'usable');
      await logIn(visit);
      const sent = (await asked).postData() ?? '';
      const card = await moment(visit, 'card');
      await tenant.stop();
      await telling;
      const lost = Object.values(SUPERVISOR).filter((typed) => !sent.includes(JSON.stringify(typed)));
      return { figures: { usable, card, ...fetched }, wrong: [...visit.thrown, ...lost.map((typed) => `“${typed}” was typed, and “${sent}” was sent`)] };
    });
  },
});

/** When that was, by the page's clock. @param {Visit} visit @param {'usable' | 'card'} what @returns {Promise<number>} */
async function moment({ page }, what) {
  return (await page.waitForFunction((name) => Reflect.get(window, name), what, { timeout: PATIENCE, polling: 100 })).jsonValue();
}

/** Key by key, as a hand does: the form may be handed over to a program meanwhile. @param {Visit} visit */
async function logIn({ page }) {
  await page.getByRole('textbox', { name: 'User name' }).pressSequentially(SUPERVISOR.name);
  await page.getByLabel('Password', { exact: true }).pressSequentially(SUPERVISOR.password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
}

/** Counts what comes over the line. @param {Visit} visit */
async function fetchedOf({ devtools }) {
  const fetched = { bytes: 0, requests: 0 };
  await devtools.send('Network.enable');
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    fetched.bytes += encodedDataLength;
    fetched.requests += 1;
  });
  return fetched;
}

/** Runs in the page, before its own code: notes when there is a form to log in by, and when a card stands on a live board. */
function watch() {
  const isUsable = () => {
    const inputs = [...document.querySelectorAll('input')].filter((input) => !input.disabled && !input.readOnly && input.checkVisibility());
    const isThere = (/** @type {string} */ label) => inputs.some((input) => [...input.labels ?? []].some(({ textContent }) => textContent?.trim() === label));
    const canBePressed = [...document.querySelectorAll('form button')].some((button) => button.textContent?.trim() === 'Log in' && button.checkVisibility());
    return canBePressed && isThere('User name') && isThere('Password');
  };
  const note = (/** @type {string} */ name, /** @type {() => unknown} */ isSo) => {
    const observer = new MutationObserver(() => {
      if (!isSo()) return;
      observer.disconnect();
      // By then it has been laid out and handed to the screen.
      requestAnimationFrame(() => setTimeout(() => Reflect.set(window, name, performance.now())));
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  };
  note('usable', isUsable);
  note('card', () => document.querySelector('[data-connection=live] [data-call-id]'));
}
