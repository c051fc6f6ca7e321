// Who should take it: the board names somebody for each call, a key sends it there, and nothing is ever sent by itself.
import { expect, test } from './support/test.mjs';
import { drag } from './support/drag.mjs';
import { caller } from './support/line.mjs';

/** @typedef {import('./support/line.mjs').Caller} Caller */

const [LEA, TOM] = ['Léa Dubois', 'Tom Maes'];

/** Two callers wait in Sales. @param {any} story @param {Record<string, unknown>} [config] */
async function twoWait({ supervisor, setup, line }, config) {
  await supervisor.isOnTheBoard(config);
  const { board } = supervisor;
  const [lea, tom] = [caller(LEA), caller(TOM)];
  await line.enters(setup.sales, lea);
  await expect(board.card(lea).root).toBeVisible();
  await line.enters(setup.sales, tom);
  await expect(board.card(tom).root).toBeVisible();
  return { lea, tom, first: board.card(lea), second: board.card(tom) };
}

/** An operator takes a call and is free again. @param {any} story @param {any} operator */
async function serves({ supervisor, setup, line }, operator) {
  const call = caller('Els Baert');
  await line.enters(setup.support, call);
  await line.isAnswered(setup.support, call, operator);
  await supervisor.board.tile(operator).is('busy');
  await line.hangsUp(setup.support, call);
  await supervisor.board.tile(operator).is('free');
}

test('each card names somebody else, and the key rings whom it names', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  const { lea, tom, first, second } = await twoWait({ supervisor, setup, line });
  const { board, wire } = supervisor;
  await expect(first.proposed).toHaveText('Sofie');
  await expect(second.proposed).toHaveText('Jan');
  expect(wire.assignments(), 'nothing is sent by itself').toEqual([]);
  await first.handle.focus();
  await expect(first.handle).toHaveAttribute('aria-keyshortcuts', 'z');
  await expect(first.handle).toHaveAccessibleDescription('Ring Sofie Peeters for Léa Dubois. Not known, 0 calls today.');
  await page.keyboard.press('z');
  await first.isAssigned('ringing');
  await expect(first.proposed).toHaveCount(0);
  await expect(first.handle).toBeFocused();
  await expect(board.announcer).toContainText('Call from Léa Dubois: Ringing Sofie Peeters.');
  // One press after the other asks nothing.
  await second.handle.focus();
  await page.keyboard.press('z');
  await second.isAssigned('ringing');
  await expect(board.question).toHaveCount(0);
  expect([await line.sentTo(lea), await line.sentTo(tom)]).toEqual([setup.sofie.id, setup.jan.id]);
  expect(wire.assignments()).toEqual([[lea.id, setup.sofie.id], [tom.id, setup.jan.id]]);
});

test('a name that is longer than its place is cut, and seen', async ({ supervisor, setup, line }) => {
  await supervisor.isOnTheBoard({ operators: [{ ...setup.sofie, name: 'Anna-Katharina Vandenbroucke' }] });
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  const { proposed } = supervisor.board.card(lea);
  await expect(proposed).toHaveText('Anna-Katharina');
  const [button, name] = [await proposed.boundingBox(), await proposed.locator('bdi').boundingBox()];
  expect(name?.width).toBeGreaterThan(80);
  expect((name?.y ?? 0) + (name?.height ?? 0)).toBeLessThanOrEqual((button?.y ?? 0) + (button?.height ?? 0) + 1);
});

test('a press on the name rings them, and leaves the focus with the card', { tag: '@core' }, async ({ supervisor, setup, line }) => {
  const { lea, first } = await twoWait({ supervisor, setup, line });
  await first.proposed.click();
  await first.isAssigned('ringing');
  await expect(first.handle).toBeFocused();
  expect(supervisor.wire.assignments()).toEqual([[lea.id, setup.sofie.id]]);
});

test('a drag can begin on the name, and rings nobody else by that', async ({ supervisor, setup, line, page }) => {
  const { lea, first } = await twoWait({ supervisor, setup, line });
  await drag(page, first, supervisor.board.tile(setup.jan).root, first.proposed);
  await first.isAssigned('ringing');
  expect(supervisor.wire.assignments()).toEqual([[lea.id, setup.jan.id]]);
});

test('who is known to be free comes first, with the reason; a change of presence renames', async ({ supervisor, setup, line, page }) => {
  const story = { supervisor, setup, line };
  const { lea, first, second } = await twoWait(story);
  const { board } = supervisor;
  await serves(story, setup.jan);
  await expect(first.proposed).toHaveText('Jan');
  await expect(second.proposed).toHaveText('Sofie');
  await first.handle.focus();
  await expect(first.proposed).toHaveAttribute('title', /^Ring Jan Claes for Léa Dubois\. Free for 0:0\d, 1 call today\.$/);
  await board.tile(setup.jan).setsAside();
  await expect(first.proposed).toHaveText('Sofie');
  await expect(second.proposed).toHaveCount(0);
  await board.tile(setup.sofie).setsAside();
  await expect(first.proposed, 'nobody is free').toHaveCount(0);
  await first.handle.focus();
  await page.keyboard.press('z');
  await board.tile(setup.jan).takeBack.click();
  await expect(first.proposed).toHaveText('Jan');
  expect(await line.sentTo(lea), 'a key that means nobody sends nothing').toBeNull();
  expect(supervisor.wire.assignments()).toEqual([]);
});

test('the reason is as old as the look at it', async ({ supervisor, setup, line, page }) => {
  await page.clock.install();
  const story = { supervisor, setup, line };
  const { first } = await twoWait(story);
  await serves(story, setup.jan);
  await expect(first.proposed).toHaveText('Jan');
  await page.clock.runFor(10_000);
  await first.who.hover();
  await expect(first.proposed).toHaveAttribute('title', /Free for 0:1\d, 1 call today/);
});

test('in the list the one who is named stands first, marked, with the reason', { tag: '@core' }, async ({ supervisor, setup, line }) => {
  const story = { supervisor, setup, line };
  const { lea, first } = await twoWait(story);
  const { board } = supervisor;
  await serves(story, setup.jan);
  await expect(first.proposed).toHaveText('Jan');
  await first.assign.click();
  await expect(board.choices.first()).toHaveText(/^Jan Claes 202 Proposed Free for 0:0\d, 1 call today$/);
  await expect(board.choices.nth(1)).toHaveText(/^Sofie Peeters 201 Not known$/);
  await board.choices.first().click();
  await first.isAssigned('ringing');
  await line.hasSent(lea, setup.jan);
});

test('the one who is named is marked among the tiles while the card is looked at', async ({ supervisor, setup, line, page }) => {
  const { first, second } = await twoWait({ supervisor, setup, line });
  const { board } = supervisor;
  const [sofie, jan] = [board.tile(setup.sofie).root, board.tile(setup.jan).root];
  await expect(sofie).not.toHaveAttribute('data-named');
  await first.handle.focus();
  await expect(sofie).toHaveAttribute('data-named');
  await second.who.hover();
  await expect(jan).toHaveAttribute('data-named');
  await expect(sofie).not.toHaveAttribute('data-named');
  // Not by its colour alone.
  expect(await jan.evaluate((tile) => [getComputedStyle(tile).outlineStyle, getComputedStyle(tile, '::after').content[1]])).toEqual(['dashed', '◀']);
  await page.mouse.move(2, 2);
  await expect(sofie, 'the focus is still there').toHaveAttribute('data-named');
});

test('the key does nothing where somebody types, in a dialog, with other keys, or while it is held', async ({ supervisor, setup, line, page }) => {
  const { lea, first } = await twoWait({ supervisor, setup, line }, { longestWaitKey: true });
  const { board, wire } = supervisor;
  await first.handle.focus();
  for (const other of ['Shift', 'Control', 'Alt', 'Meta']) await page.keyboard.press(`${other}+z`);
  for (const init of [{ isComposing: true }, { keyCode: 229 }, { repeat: true }]) {
    await first.handle.dispatchEvent('keydown', { key: 'z', bubbles: true, ...init });
    await first.handle.dispatchEvent('keydown', { key: 'j', bubbles: true, ...init });
  }
  await board.theme.focus();
  await page.keyboard.press('j');
  await first.assign.click();
  await page.keyboard.type('zj');
  await expect(board.search).toHaveValue('zj');
  await page.keyboard.press('Escape');
  await line.send(lea, setup.jan);
  await board.tile(setup.sofie).setsAside();
  await first.assign.click();
  await board.choices.filter({ hasText: 'Sofie' }).click();
  await expect(board.question).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('z');
  await board.question.getByRole('button', { name: 'Cancel' }).click();
  expect(wire.assignments()).toEqual([]);
});

test('what the card showed is what is sent, and a doubt by then is asked about', async ({ supervisor, setup, line, page }) => {
  const { lea, first } = await twoWait({ supervisor, setup, line });
  const { board, wire } = supervisor;
  await expect(first.proposed).toHaveText('Sofie');
  // Another supervisor is quicker, and the board learns of it only when it asks.
  await line.send(lea, setup.jan);
  await first.handle.focus();
  await page.keyboard.press('z');
  await expect(board.question).toContainText('Ring Sofie Peeters for Léa Dubois?');
  await expect(board.question).toContainText('Another supervisor has sent this call to Jan Claes.');
  await board.question.getByRole('button', { name: 'Cancel' }).click();
  await expect(first.proposed, 'it is somebody else’s now').toHaveCount(0);
  expect(wire.assignments()).toEqual([]);
});

test('the key for the longest wait is dead until it is switched on', async ({ supervisor, setup, line, page }) => {
  const { first } = await twoWait({ supervisor, setup, line });
  await expect(first.proposed).toHaveText('Sofie');
  await expect(page.locator('main')).not.toHaveAttribute('aria-keyshortcuts');
  await page.keyboard.press('j');
  await first.handle.focus();
  await page.keyboard.press('j');
  await first.assign.click();
  await page.keyboard.press('Escape');
  await first.isAssigned('none');
  expect(supervisor.wire.assignments()).toEqual([]);
});

test('switched on, it sends the call that waits longest, from anywhere', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  const { lea, tom, first, second } = await twoWait({ supervisor, setup, line }, { longestWaitKey: true });
  await expect(second.proposed).toHaveText('Jan');
  await expect(page.locator('main')).toHaveAttribute('aria-keyshortcuts', 'j');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await first.isAssigned('ringing');
  await second.isAssigned('ringing');
  expect(supervisor.wire.assignments()).toEqual([[lea.id, setup.sofie.id], [tom.id, setup.jan.id]]);
  await page.keyboard.press('j');
  expect(supervisor.wire.assignments()).toHaveLength(2);
});

test('a queue has its own rule, or proposes nobody; a rule that cannot be read is named, and proposes nobody', async ({ supervisor, setup, line }) => {
  const { sales, support } = setup;
  const story = { supervisor, setup, line };
  await supervisor.isOnTheBoard({ queues: [{ ...sales, proposal: 'listOrder' }, { ...support, proposal: 'fastest' }] });
  const { board } = supervisor;
  await expect(board.root).toContainText('queues[1].proposal');
  await serves(story, setup.jan);
  await serves(story, setup.sofie);
  const [lea, tom] = [caller(LEA), caller(TOM)];
  await line.enters(sales, lea);
  await line.enters(support, tom);
  await expect(board.card(lea).proposed).toHaveText('Sofie');
  await expect(board.card(tom).root).toBeVisible();
  await expect(board.card(tom).proposed).toHaveCount(0);
});

test('two of one first name are named in full', async ({ supervisor, setup, line }) => {
  const { sofie, jan } = setup;
  const { first, second } = await twoWait({ supervisor, setup, line }, { operators: [sofie, { ...jan, name: 'Sofie Claes' }] });
  await expect(first.proposed).toHaveText('Sofie Peeters');
  await expect(second.proposed).toHaveText('Sofie Claes');
});

test('a card keeps its height and its caller’s place when the name comes and goes', async ({ supervisor, setup, line }) => {
  const { first } = await twoWait({ supervisor, setup, line });
  const { board } = supervisor;
  const boxes = async () => [await first.root.boundingBox(), await first.who.boundingBox(), await first.wait.evaluate((wait) => wait.getBoundingClientRect().top)];
  await expect(first.proposed).toHaveText('Sofie');
  const before = await boxes();
  for (const operator of [setup.sofie, setup.jan]) await board.tile(operator).setsAside();
  await expect(first.proposed).toHaveCount(0);
  expect(await boxes()).toEqual(before);
});

test.describe('with a finger, in a narrow column', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a tap on the name rings them', async ({ supervisor, setup, line }) => {
    const { lea, first } = await twoWait({ supervisor, setup, line });
    const box = await first.proposed.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await first.proposed.tap();
    await first.isAssigned('ringing');
    await line.hasSent(lea, setup.sofie);
  });
});
