// Many queues: side by side, in one list, folded; shown, hidden, in order and in colour; and looking for a call in them.
import { randomUUID } from 'node:crypto';
import { expect, test } from './support/test.mjs';
import { canBeHit, isAccessible } from './support/accessible.mjs';
import { drag } from './support/drag.mjs';
import { caller } from './support/line.mjs';

/** @typedef {import('./support/test.mjs').Supervisor} Supervisor */

/** @param {Supervisor} supervisor */
async function reloads({ page, board }) {
  await page.reload();
  await board.isLive();
}

/** Two queues, a third for tests, and a caller in each of the first two. @param {import('./support/test.mjs').Story} story */
async function company({ supervisor, setup, line }) {
  const tryout = { id: randomUUID(), name: 'Try-out', test: true };
  await supervisor.isOnTheBoard({ queues: [setup.sales, setup.support, tryout] });
  const lea = caller('Léa Dubois', '+32 470 55 16 13');
  const jan = caller('Jan Müller', '0486 12 34 56');
  await line.enters(setup.sales, lea);
  await line.enters(setup.support, jan);
  await expect(supervisor.board.card(jan).root).toBeVisible();
  return { tryout, lea, jan };
}

test('a lane is folded to a head that counts who waits and says how long, also after a reload @core', async ({ supervisor, setup, line, page }) => {
  await page.clock.install();
  const { lea } = await company(/** @type {never} */ ({ supervisor, setup, line }));
  const { board } = supervisor;
  await board.fold(setup.sales).click();
  const head = board.folded(setup.sales);
  await expect(head).toBeFocused();
  await expect(head).toContainText('Sales');
  await expect(head).toContainText('1 call waiting');
  await expect(board.card(lea).root).toHaveCount(0);
  const tom = caller('Tom Maes');
  await line.enters(setup.sales, tom);
  await expect(head).toContainText('2 calls waiting');
  await page.clock.fastForward(24_000);
  await expect(head.locator('.elapsed')).toHaveText(/^0:2\d$/);
  await expect(head).toContainText('Long');
  await reloads(supervisor);
  await expect(head).toContainText('2 calls waiting');
  await expect(head).toContainText('Long');
  // Nobody is said to be waiting long once nobody waits.
  await line.hangsUp(setup.sales, lea);
  await line.hangsUp(setup.sales, tom);
  await expect(head).toContainText('0 calls waiting');
  await expect(head).not.toContainText('Long');
  await head.press('Enter');
  await expect(board.fold(setup.sales)).toBeFocused();
  await expect(board.lanes()).toHaveText(['Sales', 'Support']);
});

test('a queue for tests is out of the way until a test call is sent, and folds again when it is over', async ({ supervisor, setup }) => {
  const tryout = { id: randomUUID(), name: 'Try-out', test: true };
  await supervisor.isOnTheBoard({ queues: [setup.sales, tryout] });
  const { board } = supervisor;
  await expect(board.folded(tryout)).toContainText('0 calls waiting');
  await expect(board.lanes()).toHaveText(['Sales']);
  await board.sendTestCall.click();
  await expect(board.lanes()).toHaveText(['Sales', 'Try-out']);
  await expect(board.lane(tryout).locator('.card')).toHaveCount(1);
  await board.endTestCall.click();
  await expect(board.folded(tryout)).toBeVisible();
  // Whoever wants it open has it open.
  await board.folded(tryout).click();
  await reloads(supervisor);
  await expect(board.lanes()).toHaveText(['Sales', 'Try-out']);
});

test('all queues stand in one list, the longest wait first, where calls are handed over all the same @core', async ({ supervisor, setup, line, page }) => {
  const { lea, jan } = await company(/** @type {never} */ ({ supervisor, setup, line }));
  const { board } = supervisor;
  const { bar } = board;
  await bar.oneList.click();
  const list = page.getByRole('region', { name: 'One list' });
  await expect(list.locator('.who')).toHaveText(['Léa Dubois', 'Jan Müller']);
  await expect(board.card(lea).root).toContainText('Sales');
  await expect(board.card(jan).root).toHaveAttribute('data-colour', setup.support.colour);
  await reloads(supervisor);
  await expect(bar.oneList).toHaveAttribute('aria-pressed', 'true');
  await expect(list.locator('.who')).toHaveText(['Léa Dubois', 'Jan Müller']);
  // In another queue it is the same call, in its old place, by the other queue's name and colour.
  await line.fallsBack(setup.sales, lea);
  await line.enters(setup.support, lea);
  await expect(board.card(lea).root).toContainText('Support');
  await expect(board.card(lea).root).toHaveAttribute('data-colour', setup.support.colour);
  await expect(list.locator('.who')).toHaveText(['Léa Dubois', 'Jan Müller']);
  await drag(page, board.card(jan), board.tile(setup.sofie).root);
  await board.card(jan).isAssigned('ringing');
  await line.hasSent(jan, setup.sofie);
  await bar.oneList.click();
  await expect(board.lanes()).toHaveText(['Sales', 'Support']);
});

test('queues are hidden and shown, ordered and coloured, which this browser remembers @core', async ({ supervisor, setup, line }) => {
  const { tryout } = await company(/** @type {never} */ ({ supervisor, setup, line }));
  const { board, page } = supervisor;
  const { bar } = board;
  await bar.queues.click();
  await bar.row(setup.support).up.click();
  await expect(board.lanes()).toHaveText(['Support', 'Sales']);
  await expect(bar.row(setup.support).up).toBeFocused();
  await expect(board.announcer).toContainText('Support is 1 of 3 now.');
  await bar.row(setup.support).colour.selectOption('Pink');
  await expect(board.lane(setup.support)).toHaveAttribute('data-colour', 'pink');
  await bar.row(tryout).fold.click();
  await expect(board.lanes()).toHaveText(['Support', 'Sales', 'Try-out']);
  await bar.row(tryout).toTop.click();
  await expect(board.lanes()).toHaveText(['Try-out', 'Support', 'Sales']);
  await bar.row(setup.sales).shown.uncheck();
  await expect(board.lanes()).toHaveText(['Try-out', 'Support']);
  await page.keyboard.press('Escape');
  await expect(bar.list).toHaveCount(0);
  await expect(bar.queues).toBeFocused();
  await expect(bar.queues).toContainText('1 hidden');
  await reloads(supervisor);
  await expect(board.lanes()).toHaveText(['Try-out', 'Support']);
  await expect(board.lane(setup.support)).toHaveAttribute('data-colour', 'pink');
  await bar.queues.click();
  await bar.row(setup.support).shown.uncheck();
  // The last one stays: on a board without a lane somebody would wait unseen.
  await expect(bar.row(tryout).shown).toBeDisabled();
  await bar.row(setup.sales).shown.check();
  await expect(board.lanes()).toHaveText(['Try-out', 'Sales']);
});

test('queues that the page’s address names are not chosen here', async ({ supervisor, setup, page }) => {
  await supervisor.isOnTheBoard();
  await page.evaluate((id) => { location.hash = `queues=${id}`; }, setup.support.id);
  const { board } = supervisor;
  await expect(board.lanes()).toHaveText(['Support']);
  await board.bar.queues.click();
  await expect(board.bar.list).toContainText('The page’s address says which queues are shown');
  await expect(board.bar.row(setup.sales).shown).toBeDisabled();
  await expect(board.bar.row(setup.support).up).toHaveAttribute('aria-disabled', 'true');
});

test('a call is found by name, number and queue, and one press shows all again @core', async ({ supervisor, setup, line, page }) => {
  const { lea, jan } = await company(/** @type {never} */ ({ supervisor, setup, line }));
  const { board } = supervisor;
  const { bar } = board;
  for (const [typed, name] of [['lea', 'Léa Dubois'], ['0470/55', 'Léa Dubois'], ['mueller', 'Jan Müller'], ['+32 486 12 34 56', 'Jan Müller'], ['support', 'Jan Müller']]) {
    await bar.find.fill(typed);
    await expect(bar.found.locator('.who'), typed).toHaveText([name]);
    await expect(bar.showAll).toHaveText('1 hidden: show all');
  }
  await expect(board.announcer).toContainText('1 call found.');
  await bar.find.fill('nobody');
  await expect(bar.found).toContainText('No call here is like that');
  await expect(bar.showAll).toHaveText('2 hidden: show all');
  // Who comes meanwhile is not forgotten either.
  await line.enters(setup.sales, caller('Tom Maes'));
  await expect(bar.showAll).toHaveText('3 hidden: show all');
  await bar.find.fill('s');
  await expect(bar.found.locator('.who')).toHaveText(['Léa Dubois', 'Jan Müller', 'Tom Maes']);
  await expect(bar.showAll).toHaveText('End the search');
  await bar.showAll.click();
  await expect(bar.find).toBeFocused();
  await expect(bar.find).toHaveValue('');
  await expect(bar.showAll).toHaveCount(0);
  await expect(board.lanes()).toHaveText(['Sales', 'Support']);
  // In a folded lane as well, and by keyboard alone.
  await board.fold(setup.sales).click();
  await bar.find.focus();
  await page.keyboard.type('léa');
  await expect(board.card(lea).root).toBeVisible();
  await expect(board.card(jan).root).toHaveCount(0);
  await expect(board.folded(setup.sales)).toContainText('2 calls waiting');
  await page.keyboard.press('Escape');
  await expect(bar.find).toHaveValue('');
  await expect(board.lanes()).toHaveText(['Support']);
});

test('lanes come back from a search as they were left', async ({ supervisor, setup, line, page }) => {
  await page.clock.install();
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const calls = Array.from({ length: 40 }, (_, at) => caller(`Caller ${at}`));
  for (const call of calls) await line.enters(setup.sales, call);
  await expect(board.figure('waiting')).toHaveText('40');
  const lane = board.lane(setup.sales).locator('.lane-scroll');
  await lane.evaluate((it) => { it.scrollTop = 900; });
  await expect(board.card(calls[20]).root).toBeVisible();
  const seen = await board.cards.evaluateAll((cards) => cards.map((card) => card.getAttribute('data-call-id')));
  const card = await board.card(calls[20]).root.elementHandle();
  await board.bar.find.fill('Caller 20');
  // A call is shown once.
  await expect(board.cards).toHaveCount(1);
  await expect(board.lanes()).toHaveText(['Found']);
  await board.bar.find.fill('');
  await expect(board.lanes()).toHaveText(['Sales', 'Support']);
  await expect.poll(() => board.cards.evaluateAll((cards) => cards.map((card) => card.getAttribute('data-call-id')))).toEqual(seen);
  expect(await lane.evaluate((it) => it.scrollTop)).toBe(900);
  // They were not made anew, which takes long where many are in sight.
  expect(await card?.evaluate((it) => it.isConnected)).toBe(true);
});

test('what happens while somebody looks for something is seen in the lanes afterwards', async ({ supervisor, setup, line }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const [lea, els, jan] = ['Léa Dubois', 'Els Schouterden', 'Jan Peeters'].map((name) => caller(name));
  for (const call of [lea, els]) await line.enters(setup.sales, call);
  await expect(board.lane(setup.sales).locator('.who')).toHaveText(['Léa Dubois', 'Els Schouterden']);
  await board.bar.find.fill('nobody of that name');
  await expect(board.cards).toHaveCount(0);
  await line.hangsUp(setup.sales, lea);
  await line.enters(setup.sales, jan);
  await line.isNext(setup.sales, { ...els, name: 'Els De Smet' });
  await expect(board.bar.showAll).toHaveText('2 hidden: show all');
  await board.bar.find.fill('');
  await expect(board.lane(setup.sales).locator('.who')).toHaveText(['Els De Smet', 'Jan Peeters']);
});

test('calls are filtered by how long they wait and by what is happening to them @core', async ({ supervisor, setup, line, page }) => {
  await page.clock.install();
  const { lea, jan } = await company(/** @type {never} */ ({ supervisor, setup, line }));
  const { board } = supervisor;
  const { bar } = board;
  await page.clock.fastForward(18_000);
  const tom = caller('Tom Maes');
  await line.enters(setup.sales, tom);
  await expect(board.card(tom).root).toBeVisible();
  await bar.wait.selectOption('Long');
  // Waits grow while somebody looks.
  await page.clock.runFor(4_000);
  await expect(bar.found.locator('.who')).toHaveText(['Léa Dubois', 'Jan Müller']);
  await expect(bar.showAll).toHaveText('1 hidden: show all');
  await bar.state.selectOption('Being rung');
  await expect(bar.found.locator('.card')).toHaveCount(0);
  await bar.state.selectOption('Nobody rung');
  await expect(bar.found.locator('.card')).toHaveCount(2);
  await board.card(lea).assign.click();
  await page.keyboard.type('sofie');
  await page.keyboard.press('Enter');
  await page.clock.runFor(2_000);
  await expect(bar.found.locator('.who')).toHaveText(['Jan Müller']);
  await bar.state.selectOption('Being rung');
  await expect(bar.found.locator('.who')).toHaveText(['Léa Dubois']);
  await bar.wait.selectOption('Any wait');
  await bar.state.selectOption('Next');
  await line.isNext(setup.support, jan);
  await page.clock.runFor(2_000);
  await expect(bar.found.locator('.who')).toHaveText(['Jan Müller']);
  await bar.showAll.press('Enter');
  await expect(board.cards).toHaveCount(3);
});

test('a card that is dragged stays where it is, also when it is not looked for any more', async ({ supervisor, setup, line, page }) => {
  const { lea } = await company(/** @type {never} */ ({ supervisor, setup, line }));
  const { board } = supervisor;
  await board.bar.state.selectOption('Nobody rung');
  await expect(board.bar.found.locator('.card')).toHaveCount(2);
  await drag(page, board.card(lea), board.tile(setup.sofie).root);
  await expect(board.card(lea).root).toHaveCount(0);
  await expect(board.bar.showAll).toHaveText('1 hidden: show all');
  await line.hasSent(lea, setup.sofie);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(`in a ${colorScheme} room`, () => {
    test.use({ colorScheme });

    test('folded lanes, one list, the list of queues and what is found are accessible', async ({ supervisor, setup, line, page }) => {
      test.slow();
      await page.clock.install();
      await company(/** @type {never} */ ({ supervisor, setup, line }));
      const { board } = supervisor;
      await board.fold(setup.sales).click();
      await page.clock.runFor(65_000);
      await expect(board.folded(setup.sales)).toContainText('Too long');
      for (const opens of [() => Promise.resolve(), () => board.bar.oneList.click(), () => board.bar.find.fill('a'), () => board.bar.queues.click()]) {
        await opens();
        await isAccessible(page);
        await canBeHit(page);
      }
    });
  });
}

test.describe('with 40 queues, 300 operators and 1,000 waiting calls', () => {
  test('a search and a filter find the one of a thousand, and only cards in sight are mounted', async ({ supervisor, setup, line, page }) => {
    test.slow();
    const more = Array.from({ length: 38 }, (_, at) => ({ id: randomUUID(), name: `Queue ${at + 3}` }));
    const queues = [setup.sales, setup.support, ...more];
    const operators = Array.from({ length: 300 }, (_, at) => ({ id: randomUUID(), name: `Operator ${at + 1}`, extension: `${1001 + at}`, team: `Team ${at % 12}` }));
    await supervisor.isOnTheBoard({ queues, operators });
    const { board } = supervisor;
    const { bar } = board;
    const calls = Array.from({ length: 1_000 }, (_, at) => caller(`Caller ${at}`, `+32 470 ${10 + Math.floor(at / 100)} ${10 + at % 90} ${10 + at % 83}`));
    const hidden = { ...caller('Wilhelmine Hagenkamp', '+49 30 5550 1234') };
    calls[777] = hidden;
    for (const [at, call] of calls.entries()) await line.enters(queues[at % queues.length], call);
    await expect(board.figure('waiting')).toHaveText('1,000');
    await expect(board.lane(queues[39]).locator('.lane-number')).toHaveText('25');
    expect(await board.cards.count()).toBeLessThan(200);
    await bar.find.fill('hagenkamp');
    await expect(bar.found.locator('.who')).toHaveText(['Wilhelmine Hagenkamp']);
    await expect(bar.showAll).toHaveText('999 hidden: show all');
    await bar.find.fill('030 5550');
    await expect(bar.found.locator('.who')).toHaveText(['Wilhelmine Hagenkamp']);
    await bar.find.fill('support');
    await expect(bar.found.locator('.lane-number')).toHaveText('25');
    await bar.find.fill('');
    await bar.state.selectOption('Nobody rung');
    await expect(bar.found.locator('.lane-number')).toHaveText('1,000');
    expect(await board.cards.count()).toBeLessThan(40);
    await bar.state.selectOption('Any state');
    await bar.oneList.click();
    await expect(page.getByRole('region', { name: 'One list' }).locator('.lane-number')).toHaveText('1,000');
    await bar.queues.click();
    await page.getByRole('button', { name: 'Fold all', exact: true }).click();
    await expect(board.folded(queues[39])).toContainText('25 calls waiting');
    await bar.row(queues[39]).toTop.click();
    await page.getByRole('button', { name: 'Unfold all' }).click();
    await page.keyboard.press('Escape');
    await bar.oneList.click();
    await expect(board.lanes().first()).toHaveText('Queue 40');
    await board.tile(operators[299]).root.scrollIntoViewIfNeeded();
    const first = board.lane(queues[39]).locator('.card').first();
    await expect(first.locator('.who')).toHaveText('Caller 39');
  });
});
