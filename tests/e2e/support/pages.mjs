// The page, as a person meets it: by names and words, and by the attributes that docs/embedding.md promises.
import { expect } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page @typedef {import('@playwright/test').Locator} Locator */

/** The log-in form. */
export class LogInPage {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.userName = page.getByRole('textbox', { name: 'User name' });
    this.password = page.getByLabel('Password', { exact: true });
    this.apiKey = page.getByLabel('API key', { exact: true });
    this.useKey = page.getByRole('button', { name: 'Use an API key instead' });
    this.usePassword = page.getByRole('button', { name: 'Use a password instead' });
    this.submit = page.getByRole('button', { name: 'Log in', exact: true });
    /** The program's own, and not the one of the form before it. */
    this.programs = page.locator('.app').getByRole('button', { name: 'Log in', exact: true });
    this.failure = page.getByRole('alert');
  }

  /** @param {string} userName @param {string} password */
  async logIn(userName, password) {
    await this.userName.fill(userName);
    await this.password.fill(password);
    await this.submit.click();
  }

  /** @param {string} fault its stable code */
  async failsWith(fault) {
    await expect(this.failure).toHaveAttribute('data-fault', fault);
    await expect(this.failure).toContainText(/\w+.*\./);
  }
}

/** A card in a list that is shown: those of a hidden one stay in it. */
const SHOWN = '[data-call-id]:not([hidden] *)';

/** A waiting call. */
export class Card {
  /** @param {Page} page @param {import('./line.mjs').Caller} call */
  constructor(page, call) {
    this.root = page.locator(`[data-call-id="${call.id}"]`).and(page.locator(SHOWN));
    this.who = this.root.locator('.who');
    this.number = this.root.locator('.number');
    this.wait = this.root.locator('.wait');
    this.atLeast = this.root.locator('.at-least');
    this.handle = this.root.getByRole('button', { name: /^Pick call from / });
    this.assign = this.root.getByRole('button', { name: /^Assign call from / });
    this.proposed = this.root.locator('.proposed');
    this.tryAgain = this.root.getByRole('button', { name: 'Try again' });
    this.someoneElse = this.root.getByRole('button', { name: 'Someone else' });
    this.recall = this.root.getByRole('button', { name: /^Take back the call from / });
    this.dismiss = this.root.getByRole('button', { name: 'Dismiss', exact: true });
    this.dismissCall = this.root.getByRole('button', { name: /^Dismiss call from / });
  }

  /** @param {string} state */
  isAssigned(state) {
    return expect(this.root).toHaveAttribute('data-assignment', state);
  }

  isConfirmed(yes = true) {
    return expect(this.root).toHaveAttribute('data-confirmed', `${yes}`);
  }

  isGone() {
    return expect(this.root).toHaveCount(0);
  }
}

/** An operator. */
export class Tile {
  /** @param {Page} page @param {import('./line.mjs').Operator} operator */
  constructor(page, operator) {
    this.root = page.locator(`[data-operator-id="${operator.id.toLowerCase()}"]`);
    this.ring = this.root.getByRole('button', { name: `Ring ${operator.name} (${operator.extension})` });
    this.setAside = this.root.getByRole('button', { name: `Set ${operator.name} aside` });
    this.star = this.root.getByRole('button', { name: `Favourite: ${operator.name}` });
    this.taken = this.root.locator('.tile-taken');
    this.takeBack = this.root.getByRole('button', { name: `Take ${operator.name} back` });
  }

  /** For a reason. @param {string} [reason] */
  async setsAside(reason = 'Break') {
    await this.setAside.click();
    await this.root.page().getByRole('dialog').getByRole('button', { name: reason, exact: true }).click();
  }

  /** @param {string} state */
  is(state) {
    return expect(this.root).toHaveAttribute('data-state', state);
  }

  accepts() {
    return expect(this.root).toHaveAttribute('data-drop', 'accepts');
  }

  refuses() {
    return expect(this.root).toHaveAttribute('data-drop', 'refuses');
  }
}

/** What stands above the queues, and the list of them. */
export class QueueBar {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.find = page.getByRole('searchbox', { name: 'Find a call' });
    this.wait = page.getByRole('combobox', { name: 'Waiting time' });
    this.state = page.getByRole('combobox', { name: 'State' });
    this.showAll = page.getByRole('button', { name: /hidden: show all$|^End the search$/ });
    this.oneList = page.getByRole('button', { name: 'One list' });
    this.queues = page.getByRole('button', { name: /^Queues/ });
    this.list = page.getByRole('dialog', { name: 'Queues on this board' });
    this.found = page.getByRole('region', { name: 'Found' });
  }

  /** A queue in the list of them. @param {import('./line.mjs').Queue} queue */
  row({ name }) {
    const button = (/** @type {string} */ words) => this.list.getByRole('button', { name: words, exact: true });
    return {
      shown: this.list.getByRole('checkbox', { name, exact: true }),
      colour: this.list.getByRole('combobox', { name: `Colour of ${name}`, exact: true }),
      fold: button(`Fold ${name}`),
      toTop: button(`Move ${name} to the top`),
      up: button(`Move ${name} up`),
      down: button(`Move ${name} down`),
    };
  }
}

/** The settings, an open dialog. */
export class SettingsPage {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.button = page.locator('.header').getByRole('button', { name: 'Settings' });
    this.root = page.getByRole('dialog', { name: 'Settings' });
    this.close = this.root.getByRole('button', { name: 'Close' });
    this.queueId = this.root.getByRole('textbox', { name: 'Id of the queue' });
    this.operatorId = this.root.getByRole('textbox', { name: 'Id of the operator' });
    this.newName = this.root.getByRole('textbox', { name: 'Name' }).first();
    this.add = this.root.getByRole('button', { name: 'Add', exact: true });
    this.cells = this.root.getByRole('textbox', { name: 'Cells from a spreadsheet' });
    this.csv = this.root.getByLabel('Or a CSV file');
    this.preview = this.root.getByRole('region', { name: 'What would be taken' });
    this.file = this.root.locator('.report');
    this.said = this.root.locator('.settings-said');
  }

  /** By the button in the header. @param {string} [section] */
  async open(section) {
    await this.button.click();
    if (section) await this.goTo(section);
  }

  /** @param {string} section */
  async goTo(section) {
    await this.root.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: section }).click();
  }

  /** @param {string} name a queue's, or an operator's */
  row(name) {
    return this.root.getByRole('listitem').filter({ hasText: name });
  }

  /** @param {string} name */
  edit(name) {
    return this.root.getByRole('button', { name: `Change ${name}` });
  }

  /** A field by its name, in the form that is open. @param {string} name */
  field(name) {
    return this.row('').getByLabel(name, { exact: true });
  }
}

/** The board. */
export class BoardPage {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.root = page.locator('.app');
    this.bar = new QueueBar(page);
    this.connection = page.locator('.connection');
    this.tenant = page.getByRole('heading', { level: 1 });
    this.logOut = page.getByRole('button', { name: 'Log out' });
    this.theme = page.getByRole('combobox', { name: 'Theme' });
    this.cards = page.locator(SHOWN);
    this.menu = page.getByRole('dialog', { name: /^Assign call from / });
    this.search = this.menu.getByRole('combobox', { name: 'Operator' });
    this.choices = this.menu.getByRole('option');
    this.operators = page.getByRole('region', { name: 'Operators', exact: true });
    this.groups = this.operators.locator('.team-fold');
    this.tiles = this.operators.locator('.tile');
    this.findOperator = page.getByRole('searchbox', { name: 'Name, extension or team' });
    this.groupBy = page.getByRole('combobox', { name: 'Grouped by' });
    this.question = page.getByRole('alertdialog');
    this.settings = new SettingsPage(page);
    this.diagnostics = page.getByRole('dialog', { name: 'Diagnostics' });
    this.help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    this.openHelp = page.getByRole('button', { name: 'Keyboard shortcuts' });
    this.refusals = page.locator('.refusals');
    this.gap = page.locator('.gap');
    this.tryNow = page.getByRole('button', { name: 'Try now' });
    this.announcer = page.locator('.announcer[role=status]');
    this.ghost = page.locator('.ghost');
    this.testResult = page.locator('.test-result');
    this.sendTestCall = page.getByRole('button', { name: 'Send a test call' });
    this.endTestCall = page.getByRole('button', { name: 'End the test call' });
  }

  /** @param {'signed-out' | 'connecting' | 'live' | 'reconnecting' | 'lost'} state */
  isConnected(state) {
    return expect(this.root).toHaveAttribute('data-connection', state);
  }

  /** Live, and with its views, which come in a file of their own: before they are there no key is heard. */
  async isLive() {
    await this.isConnected('live');
    await expect(this.root.locator('main.board, main.wall')).toBeVisible();
  }

  /** @param {import('./line.mjs').Queue} queue */
  lane(queue) {
    return this.page.getByRole('region', { name: queue.name, exact: true }).and(this.page.locator(`[data-bloc-id="${queue.id}"]`));
  }

  /** Its head, while it is folded. @param {import('./line.mjs').Queue} queue */
  folded(queue) {
    return this.lane(queue).getByRole('button', { expanded: false });
  }

  /** @param {import('./line.mjs').Queue} queue */
  fold(queue) {
    return this.lane(queue).getByRole('button', { name: `Fold ${queue.name}`, exact: true });
  }

  /** Which queues stand as lanes, from left to right. */
  lanes() {
    return this.page.locator('.lane:not([hidden]) .lane-name');
  }

  /** @param {import('./line.mjs').Caller} call */
  card(call) {
    return new Card(this.page, call);
  }

  /** @param {import('./line.mjs').Operator} operator */
  tile(operator) {
    return new Tile(this.page, operator);
  }

  /** @param {string} name */
  figure(name) {
    return this.page.locator(`[data-figure="${name}"] dd`);
  }
}

/**
 * In a frame as well a supervisor logs in, and is live.
 * @param {import('@playwright/test').FrameLocator} frame
 * @param {{ userName: string, password: string }} thello @param {{ sales: import('./line.mjs').Queue }} setup
 */
export async function isLiveWithin(frame, thello, setup) {
  await frame.getByRole('textbox', { name: 'User name' }).fill(thello.userName);
  await frame.getByLabel('Password', { exact: true }).fill(thello.password);
  await frame.getByRole('button', { name: 'Log in', exact: true }).click();
  await expect(frame.locator('[data-connection]')).toHaveAttribute('data-connection', 'live');
  await expect(frame.getByRole('region', { name: setup.sales.name, exact: true })).toBeVisible();
}
