// The whole job with the keyboard alone: nothing is clicked, nothing is focused by a script, and where cards come and go it
// is known at every step where the focus is.
import { canBeHit } from './support/accessible.mjs';
import { expect, test } from './support/test.mjs';
import { caller } from './support/line.mjs';

/** @typedef {import('@playwright/test').Page} Page @typedef {import('@playwright/test').Locator} Locator */

/** Tab, until it is there. @param {Page} page @param {Locator} target @param {'Tab' | 'Shift+Tab'} [key] */
async function tabTo(page, target, key = 'Tab') {
  for (let at = 0; at < 80; at += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`No way to ${target} by Tab.`);
}

/** The key of a shortcut, in the help. @param {any} board @param {string} shortcut */
const keyOf = (board, shortcut) => board.help.locator(`[data-shortcut="${shortcut}"] button`);

/** So many callers wait in a queue, one after the other. @param {any} story @param {any} queue @param {string[]} names */
async function wait({ supervisor, line }, queue, names) {
  const calls = names.map((name) => caller(name));
  for (const call of calls) {
    await line.enters(queue, call);
    await expect(supervisor.board.card(call).root).toBeVisible();
  }
  return calls;
}

test('from log-in to log-out', { tag: '@core' }, async ({ supervisor, thello, setup, line, page }) => {
  test.slow();
  const { board, form, wire } = supervisor;
  const keys = page.keyboard;
  await supervisor.opens({ ringSeconds: 2 });
  await expect(form.userName).toBeFocused();
  await keys.type(thello.userName);
  await tabTo(page, form.password);
  await keys.type(thello.password);
  await keys.press('Enter');
  await board.isLive();
  const [ann, bo, cem] = await wait({ supervisor, line }, setup.sales, ['Ann', 'Bo', 'Cem']);
  const [dora] = await wait({ supervisor, line }, setup.support, ['Dora']);

  // By the list: the second card, reached by key, opens it.
  await keys.press('n');
  await expect(board.card(ann).handle).toBeFocused();
  await keys.press('ArrowDown');
  await expect(board.card(bo).handle).toBeFocused();
  await keys.press('a');
  await expect(board.search).toBeFocused();
  await keys.type('amina');
  await keys.press('Escape');
  await expect(board.card(bo).assign).toBeFocused();
  await keys.press('Enter');
  await keys.type('jan');
  await keys.press('Enter');
  await board.card(bo).isAssigned('ringing');
  await expect(board.card(bo).assign).toBeFocused();

  // A card comes and one leaves elsewhere: the focus stays. The one with it leaves: the next has it.
  const [eva] = await wait({ supervisor, line }, setup.sales, ['Eva']);
  await line.hangsUp(setup.sales, ann);
  await board.card(ann).isGone();
  await expect(board.card(bo).assign).toBeFocused();
  await line.hangsUp(setup.sales, bo);
  await board.card(bo).isGone();
  await expect(board.card(cem).handle).toBeFocused();

  // By picking it, and pressing the operator.
  await keys.press('Enter');
  await expect(board.card(cem).handle).toHaveAttribute('aria-pressed', 'true');
  await keys.press('o');
  await expect(page.locator('#operators')).toBeFocused();
  await tabTo(page, board.tile(setup.sofie).ring);
  await keys.press('Enter');
  await board.card(cem).isAssigned('ringing');
  // Nobody answers: what went wrong is dismissed, and the focus stays with the card.
  await board.card(cem).isAssigned('no-answer');
  await keys.press('n');
  await expect(board.card(cem).handle).toBeFocused();
  await tabTo(page, board.card(cem).dismiss);
  await keys.press('Enter');
  await board.card(cem).isAssigned('none');
  await expect(board.card(cem).handle).toBeFocused();

  // By the key that was proposed, in the next lane; its own lane is where it was.
  await keys.press('n');
  await expect(board.card(dora).handle).toBeFocused();
  await keys.press('p');
  await expect(board.card(cem).handle).toBeFocused();
  await keys.press('p');
  await expect(board.card(dora).handle, 'round and round').toBeFocused();
  await expect(board.card(dora).proposed).toBeVisible();
  await keys.press('z');
  await board.card(dora).isAssigned('ringing');
  await expect(board.card(dora).handle).toBeFocused();
  expect(wire.assignments().map(([call]) => call)).toEqual([bo.id, cem.id, dora.id]);

  // A key is changed, all are switched off; the help gives the focus back to where it was.
  await keys.press('?');
  await expect(board.help.getByRole('button', { name: 'Close' })).toBeFocused();
  await tabTo(page, keyOf(board, 'assign'));
  await keys.press('Enter');
  await keys.press('x');
  await expect(keyOf(board, 'assign')).toHaveText('x');
  await expect(keyOf(board, 'assign')).toBeFocused();
  await keys.press('Escape');
  await expect(board.help).toHaveCount(0);
  await expect(board.card(dora).handle).toBeFocused();
  await keys.press('a');
  await expect(board.menu).toHaveCount(0);
  await keys.press('x');
  await expect(board.search).toBeFocused();
  await keys.press('Escape');
  await keys.press('?');
  await tabTo(page, board.help.getByRole('checkbox', { name: 'Use single keys' }));
  await keys.press('Space');
  await keys.press('Escape');
  await expect(board.card(dora).assign).toBeFocused();
  await keys.press('x');
  await keys.press('?');
  await expect(board.menu.or(board.help)).toHaveCount(0);
  await expect(board.card(eva).root).toBeVisible();

  // Back to the header, and not around through the browser's own controls, where a Firefox without a window stays.
  await tabTo(page, board.logOut, 'Shift+Tab');
  await keys.press('Enter');
  await expect(form.submit).toBeVisible();
});

test('a card that is scrolled away keeps the focus, and its place', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const calls = Array.from({ length: 60 }, (_, at) => caller(`Caller ${at + 1}`));
  for (const call of calls) await line.enters(setup.sales, call);
  await expect(board.figure('waiting')).toHaveText('60');
  const third = await page.locator('[aria-posinset="3"]').getAttribute('data-call-id');
  const card = board.card(/** @type {typeof calls[0]} */ (calls.find((call) => call.id === third)));
  await card.handle.focus();
  const lane = board.lane(setup.sales).locator('.lane-scroll');
  const whole = await lane.evaluate((list) => list.scrollHeight);
  const scroll = (/** @type {number} */ to) => lane.evaluate((list, top) => list.scrollTo(0, top), to);
  const offset = () => card.root.evaluate((it) => it.getBoundingClientRect().top - /** @type {Element} */ (it.parentElement).getBoundingClientRect().top);
  const place = await offset();
  for (const to of [whole, whole / 2, 300, whole, 0]) {
    await scroll(to);
    if (to > 1_000) await expect(card.root).not.toBeInViewport();
    await expect(card.handle).toBeFocused();
    await expect(card.root).toHaveAttribute('aria-posinset', '3');
    expect(Math.round(await offset())).toBe(Math.round(place));
    expect(await lane.evaluate((list) => list.scrollHeight)).toBe(whole);
  }
});

test('a card that is scrolled away to below keeps the focus while cards leave above it', async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const calls = Array.from({ length: 60 }, (_, at) => caller(`Caller ${at + 1}`));
  for (const call of calls) await line.enters(setup.sales, call);
  await expect(board.figure('waiting')).toHaveText('60');
  const lane = board.lane(setup.sales).locator('.lane-scroll');
  const whole = await lane.evaluate((list) => list.scrollHeight);
  const scroll = (/** @type {number} */ to) => lane.evaluate((list, top) => list.scrollTo(0, top), to);
  await page.locator('[aria-posinset="3"] .handle').focus();
  await scroll(whole);
  // Who came in the same moment stands in any order.
  const foot = page.locator('[aria-posinset="60"]');
  await expect(foot).toBeInViewport();
  const id = await foot.getAttribute('data-call-id');
  const caller60 = /** @type {typeof calls[0]} */ (calls.find((call) => call.id === id));
  const last = board.card(caller60);
  await last.handle.focus();
  await scroll(0);
  await expect(page.locator('[aria-posinset="1"]')).toBeInViewport();
  await expect(last.handle).toBeFocused();
  const others = calls.filter((call) => call !== caller60);
  for (const call of others.slice(0, 20)) await line.hangsUp(setup.sales, call);
  await expect(last.root).toHaveAttribute('aria-posinset', '40');
  await expect(last.handle).toBeFocused();
  await line.hangsUp(setup.sales, caller60);
  await last.isGone();
  await expect(board.cards.locator('button:focus')).toHaveCount(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
});

test('the focus stays with a card while others come and go around it', async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const calls = await wait({ supervisor, line }, setup.sales, ['Ann', 'Bo', 'Cem', 'Dora', 'Eva', 'Finn']);
  const lost = await page.evaluateHandle(() => {
    const times = { lost: 0 };
    const look = () => {
      if (document.activeElement === document.body) times.lost += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(() => requestAnimationFrame(look));
    return times;
  });
  await board.card(calls[3]).handle.focus();
  await lost.evaluate((times) => { times.lost = 0; });
  for (const at of [0, 4, 1]) {
    await line.hangsUp(setup.sales, calls[at]);
    await line.enters(setup.sales, caller(`New ${at}`));
    await board.card(calls[at]).isGone();
    await expect(board.card(calls[3]).handle).toBeFocused();
  }
  expect(await lost.evaluate((times) => times.lost), 'frames without a focus').toBe(0);
});

test('a key that is taken or no sign is refused with the reason; a reset brings all back; it lasts', async ({ supervisor, page }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const keys = page.keyboard;
  await board.openHelp.click();
  const next = keyOf(board, 'next-lane');
  await expect(next).toHaveAccessibleName('Next queue: n. Change the key');
  await next.press('Enter');
  await expect(next).toHaveText('Press a key');
  await expect(board.announcer).toContainText('Press a key');
  await keys.press('z');
  await expect(board.help).toContainText('This key is taken: Ring the operator that the card names.');
  await expect(board.announcer).toContainText('This key is taken');
  for (const key of ['ArrowDown', 'Space', 'F2', 'Control+b', 'Shift+b']) {
    await keys.press(key);
    await expect(board.help).toContainText('Only a single letter, digit or sign');
  }
  await expect(next).toHaveText('Press a key');
  await keys.press('Escape');
  await expect(board.help, 'Escape ends the change, and not the help').toBeVisible();
  await expect(next).toHaveText('n');
  await next.press('Enter');
  await keys.press('Tab');
  await expect(next, 'nobody is caught').toHaveText('n');
  await expect(next).not.toBeFocused();
  await next.press('Enter');
  await keys.press('+');
  await expect(next).toHaveText('+');
  await board.help.getByRole('checkbox', { name: 'One key sends the longest wait' }).check();
  await canBeHit(page);
  await keys.press('Escape');
  await expect(board.openHelp).toBeFocused();
  await expect(page.locator('main')).toHaveAttribute('aria-keyshortcuts', 'j');
  await page.reload();
  await board.isLive();
  await keys.press('?');
  await expect(next).toHaveText('+');
  await board.help.getByRole('button', { name: 'As they were' }).press('Enter');
  await expect(next).toHaveText('n');
  await expect(board.help.getByRole('checkbox', { name: 'One key sends the longest wait' })).not.toBeChecked();
  await expect(board.announcer).toContainText('All shortcuts are as they were.');
});

test('what is said while a dialog is open can be heard there, and afterwards on the page', async ({ supervisor, setup, line, page }) => {
  await page.clock.install();
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  await board.openHelp.click();
  await board.help.getByRole('button', { name: 'Diagnostics' }).click();
  await expect(board.diagnostics.locator('.announcer')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(board.diagnostics).toHaveCount(0);
  await expect(board.help.getByRole('button', { name: 'Diagnostics' })).toBeFocused();
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await expect(board.card(lea).root).toBeVisible();
  await page.clock.runFor(4_000);
  await expect(board.help.locator('.announcer')).toHaveText('New call: Léa Dubois.');
  await page.keyboard.press('Escape');
  await expect(page.locator('.app > .announcer')).toHaveText('New call: Léa Dubois.');
});

test('the key for a search goes to the search among the calls', async ({ supervisor, page }) => {
  await supervisor.isOnTheBoard();
  const search = page.getByRole('searchbox', { name: 'Find a call' });
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('no');
  await expect(search, 'the slash was the key').toHaveValue('no');
});
