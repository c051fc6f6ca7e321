// A scripted supervisor: takes waiting calls and hands them to operators, by drag and by the menu, whatever the
// connection does meanwhile, and now and then the very call that a colleague has just taken up. What was decided is
// noted by the page itself (recorder.mjs), because the board moves under the hand.
import { setTimeout as pause } from 'node:timers/promises';

/** How long one movement may take; what it was meant for may be gone. */
const PATIENCE = 1_500;
/** How long anything else may, on a slow machine. */
const UNHURRIED = 30_000;
/** In a hundred movements, so many are for the call that somebody took up last: mostly a colleague. */
const SAME_CALL = 25;

/** What supervisors know of each other. @typedef {{ lately: string | null }} Talk the call that was taken up last, by anybody */

export class Supervisor {
  #page;
  #chance;
  #account;
  #talk;
  /** @type {Promise<void> | null} */
  #working = null;
  #stops = false;
  /** What was pressed in vain, and why: for whoever looks into a trial that went wrong. @type {[number, string][]} */
  inVain = [];

  /**
   * @param {import('@playwright/test').Page} page @param {import('./chance.mjs').Chance} chance
   * @param {import('./tenants/simulated.mjs').Account} account @param {Talk} talk
   */
  constructor(page, chance, account, talk) {
    this.#page = page;
    this.#chance = chance;
    this.#account = account;
    this.#talk = talk;
  }

  begin() {
    this.#page.setDefaultTimeout(PATIENCE);
    this.#stops = false;
    this.#working ??= this.#work();
  }

  /** Lets go of everything; done when the hands are empty. */
  async rest() {
    this.#stops = true;
    await this.#working;
    this.#working = null;
    this.#page.setDefaultTimeout(UNHURRIED);
    await this.#answer(false);
    await this.#letGo();
  }

  /** At the start, and over the board. */
  async logIn() {
    await this.#page.getByRole('textbox', { name: 'User name' }).fill(this.#account.userName);
    await this.#page.getByLabel('Password', { exact: true }).fill(this.#account.password);
    await this.#press('Log in');
  }

  /**
   * When the page says that it is lost, or signed out: what it proposes. When that was done the page notes (recorder.mjs):
   * on a starved machine a press can have been carried out long before the test hears of it, or after it lost patience.
   */
  async comeBack() {
    // A reading that came late can have put a question over everything, even now.
    await this.#answer(false);
    const proposes = (/** @type {string} */ name) => this.#page.getByRole('button', { name, exact: true }).first().isVisible();
    try {
      if (await proposes('Connect again')) return await this.#press('Connect again');
      if (await proposes('Log in')) return await this.logIn();
      if (!(await proposes('Log in again'))) return;
      await this.#press('Log in again');
      await this.logIn();
    } catch (error) {
      this.inVain.push([Date.now(), `pressed in vain: ${error}`.replace(/\s+/g, ' ').slice(0, 600)]);
      await this.#letGo();
    }
  }

  /** @param {string} name */
  async #press(name) {
    await this.#page.getByRole('button', { name, exact: true }).first().click();
  }

  async #work() {
    while (!this.#stops) {
      await this.#answer(this.#chance.is(50));
      try {
        await this.#act();
      } catch {
        // The card left, a banner moved the board, a dialog opened: a hand lets go and tries something else.
        await this.#letGo();
      }
      await pause(this.#chance.between(200, 900));
    }
  }

  async #act() {
    const same = this.#chance.is(SAME_CALL) ? this.#talk.lately : null;
    const target = await this.#page.evaluate(pick, { which: this.#chance.draw(), whom: this.#chance.draw(), blindly: this.#chance.is(15), same });
    if (!target) return;
    this.#talk.lately = target.call;
    if (target.again && this.#chance.is(30)) {
      await this.#page.locator(`[data-call-id="${target.call}"] .card-foot button`).first().click();
    } else if (this.#chance.is(50)) {
      await this.#drag(target);
    } else {
      await this.#choose(target);
    }
  }

  /** @param {{ from: Place, to: Place }} target @typedef {{ x: number, y: number }} Place */
  async #drag({ from, to }) {
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 12, from.y + 8, { steps: 2 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  /** By the keyboard alone. @param {{ call: string, name: string }} target */
  async #choose({ call, name }) {
    await this.#page.locator(`[data-call-id="${call}"] .assign`).press('Enter');
    const search = this.#page.getByRole('combobox', { name: 'Operator' });
    await search.fill(name);
    await search.press('Enter');
  }

  /** The question that stands between a decision and its sending. @param {boolean} yes */
  async #answer(yes) {
    const button = this.#page.getByRole('alertdialog').getByRole('button', { name: yes ? 'Ring anyway' : 'Cancel' });
    if (await button.isVisible().catch(() => false)) await button.click({ timeout: 500 }).catch(() => {});
  }

  async #letGo() {
    await this.#page.mouse.up().catch(() => {});
    const open = this.#page.locator('.popover, dialog[open]').first();
    if (await open.isVisible().catch(() => false)) await this.#page.keyboard.press('Escape').catch(() => {});
  }
}

/**
 * Runs in the page: a waiting call, the same one where it is there, and an operator; not always one whose team takes
 * such calls.
 * @param {{ which: number, whom: number, blindly: boolean, same: string | null }} chance
 */
function pick({ which, whom, blindly, same }) {
  const cards = [...document.querySelectorAll('.card[data-draggable]')];
  const card = cards.find((one) => one.getAttribute('data-call-id') === same) ?? cards[Math.floor(which * cards.length)];
  const lane = card?.closest('.lane')?.querySelector('.lane-name')?.textContent ?? '';
  const team = (/** @type {Element} */ tile) => tile.closest('.team')?.querySelector('h3')?.textContent ?? '';
  const all = [...document.querySelectorAll('[data-operator-id]')];
  const fit = all.filter((tile) => blindly || !['Sales', 'Support', 'Billing'].includes(team(tile)) || team(tile) === lane);
  const tile = fit[Math.floor(whom * fit.length)];
  if (!card || !tile) return null;
  const middle = (/** @type {Element | null} */ element) => {
    const box = (element ?? card).getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  return {
    call: card.getAttribute('data-call-id') ?? '',
    from: middle(card.querySelector('.handle')),
    to: middle(tile),
    name: tile.querySelector('.tile-name')?.textContent ?? '',
    again: ['no-answer', 'refused', 'unknown'].includes(card.getAttribute('data-assignment') ?? ''),
  };
}
