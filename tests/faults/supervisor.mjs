// A scripted supervisor: takes waiting calls and hands them to operators, by drag and by the menu, whatever the
// connection does meanwhile. What was decided is noted by the page itself (recorder.mjs), because the board moves under
// the hand.

/** How long one movement may take; what it was meant for may be gone. */
const PATIENCE = 1_500;

export class Supervisor {
  #page;
  #chance;
  #thello;
  /** @type {Promise<void> | null} */
  #working = null;
  #stops = false;

  /**
   * @param {import('@playwright/test').Page} page @param {import('./chance.mjs').Chance} chance
   * @param {import('../e2e/support/servers.mjs').Thello} thello
   */
  constructor(page, chance, thello) {
    this.#page = page;
    this.#chance = chance;
    this.#thello = thello;
    page.setDefaultTimeout(PATIENCE);
  }

  begin() {
    this.#stops = false;
    this.#working = this.#work();
  }

  /** Lets go of everything; done when the hands are empty. */
  async rest() {
    this.#stops = true;
    await this.#working;
    this.#working = null;
    await this.#answer(false);
    await this.#letGo();
  }

  async logIn() {
    const dialog = this.#page.locator('dialog[open]');
    await dialog.getByRole('textbox', { name: 'User name' }).fill(this.#thello.userName);
    await dialog.getByLabel('Password', { exact: true }).fill(this.#thello.password);
    await dialog.getByRole('button', { name: 'Log in', exact: true }).click();
  }

  /** When the page says that it is lost: what it proposes. Answers whether there was something to do. */
  async comeBack() {
    const press = (/** @type {string} */ name) =>
      this.#page.getByRole('button', { name, exact: true }).first().click({ timeout: 300 }).then(() => true, () => false);
    if (await press('Connect again')) return true;
    if (!(await press('Log in again'))) return false;
    await this.logIn();
    return true;
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
      await this.#page.waitForTimeout(this.#chance.between(200, 900));
    }
  }

  async #act() {
    const target = await this.#page.evaluate(pick, { which: this.#chance.draw(), whom: this.#chance.draw(), blindly: this.#chance.is(15) });
    if (!target) return;
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
 * Runs in the page: a waiting call, and an operator; not always one whose team takes such calls.
 * @param {{ which: number, whom: number, blindly: boolean }} chance
 */
function pick({ which, whom, blindly }) {
  const cards = [...document.querySelectorAll('.card[data-draggable]')];
  const card = cards[Math.floor(which * cards.length)];
  const lane = card?.closest('.lane')?.querySelector('.lane-name')?.textContent ?? '';
  const team = (/** @type {Element} */ tile) => tile.querySelector('.tile-team')?.textContent ?? '';
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
