// The operators' pane: who is where and why, favourites, search, groups, what each has taken, and taking back what rings.
import AxeBuilder from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import { expect, test } from './support/test.mjs';
import { caller } from './support/line.mjs';

const LEA = 'Léa Dubois';

/** An operator takes a call, and hangs up. @param {any} story @param {any} operator */
async function serves({ supervisor, setup, line }, operator) {
  const call = caller('Els Baert');
  await line.enters(setup.support, call);
  await line.isAnswered(setup.support, call, operator);
  await supervisor.board.tile(operator).is('busy');
  await line.hangsUp(setup.support, call);
  await supervisor.board.tile(operator).is('free');
}

/** Somebody waits, and rings Sofie. @param {any} story @param {Record<string, unknown>} [config] */
async function rings({ supervisor, setup, line }, config) {
  await supervisor.isOnTheBoard(config);
  const lea = caller(LEA);
  await line.enters(setup.sales, lea);
  const card = supervisor.board.card(lea);
  await card.assign.click();
  await supervisor.board.choices.filter({ hasText: 'Sofie' }).click();
  await card.isAssigned('ringing');
  return { lea, card };
}

/** The heads of the groups, in words. @param {any} board */
const heads = (board) => expect.poll(async () => (await board.groups.allInnerTexts()).map((/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim()));

/** Names of the tiles that are in the page's sight, from above. @param {any} board */
const names = (board) => expect.poll(() => board.tiles.filter({ visible: true }).locator('.tile-name').allInnerTexts());

test('a tile says how an operator is, why, and since when, and with whom they ring or talk', { tag: '@core' }, async ({ supervisor, setup, line }) => {
  const { lea } = await rings({ supervisor, setup, line });
  const tile = supervisor.board.tile(setup.sofie);
  await tile.is('ringing');
  await expect(tile.root.locator('.tile-state')).toHaveText(/^201\s*Ringing Léa Dubois 0:\d\d$/);
  await line.isAnswered(setup.sales, lea, setup.sofie);
  await tile.is('busy');
  await expect(tile.root.locator('.tile-state')).toHaveText(/In conversation Léa Dubois 0:\d\d$/);
  await expect(tile.root.locator('.tile-state bdi')).toBeInViewport();
  await line.hangsUp(setup.sales, lea);
  await expect(tile.root.locator('.tile-state')).toHaveText(/Free since a call 0:\d\d$/);
  await expect(supervisor.board.tile(setup.jan).root.locator('.tile-state')).toHaveText(/Not known$/);
});

test('the state is part of what a screen reader says of the button that rings somebody', async ({ supervisor, setup, line }) => {
  await supervisor.isOnTheBoard();
  const lea = caller(LEA);
  await line.enters(setup.sales, lea);
  await supervisor.board.tile(setup.jan).setsAside('Meeting');
  await supervisor.board.card(lea).handle.press('Enter');
  await expect(supervisor.board.tile(setup.jan).ring).toHaveAccessibleDescription(/^Set aside .*Meeting 0:\d\d$/);
  await expect(supervisor.board.tile(setup.sofie).ring).toHaveAccessibleDescription(/^Ring Sofie \(201\) .*Not known$/);
});

test('somebody is set aside for a reason, by keyboard, and the reason outlives a reload', { tag: '@core' }, async ({ supervisor, setup, page }) => {
  await supervisor.isOnTheBoard();
  const tile = supervisor.board.tile(setup.sofie);
  await tile.setAside.focus();
  await page.keyboard.press('Enter');
  const why = page.getByRole('dialog', { name: 'Why is Sofie Peeters set aside?' });
  await expect(why.getByRole('button', { name: 'Break' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);
  await expect(tile.setAside).toBeFocused();
  await tile.is('unknown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tile.is('away');
  await expect(tile.takeBack, 'the focus stays where it was').toBeFocused();
  await expect(tile.root.locator('.tile-state')).toHaveText(/Meeting 0:\d\d$/);
  await page.reload();
  await supervisor.board.isLive();
  await expect(tile.root.locator('.tile-state')).toHaveText(/Meeting 0:\d\d$/);
  await tile.takeBack.focus();
  await page.keyboard.press('Enter');
  await tile.is('unknown');
});

test('what is asked goes away with a press beside it, and sets nobody aside', async ({ supervisor, setup, page }) => {
  await supervisor.isOnTheBoard();
  await supervisor.board.tile(setup.sofie).setAside.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await supervisor.board.tenant.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await supervisor.board.tile(setup.sofie).is('unknown');
});

test('favourites stand first, keep the focus, and are remembered', async ({ supervisor, setup, page }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const amina = board.tile(setup.amina);
  await names(board).toEqual(['Sofie Peeters', 'Jan Claes', 'Amina Haddad']);
  await amina.star.focus();
  await page.keyboard.press('Enter');
  await heads(board).toEqual(['Favourites 0 free', 'Front desk 0 free']);
  await names(board).toEqual(['Amina Haddad', 'Sofie Peeters', 'Jan Claes']);
  await expect(amina.star).toHaveAttribute('aria-pressed', 'true');
  await expect(amina.star, 'a tile that goes elsewhere takes the focus with it').toBeFocused();
  await page.reload();
  await board.isLive();
  await names(board).toEqual(['Amina Haddad', 'Sofie Peeters', 'Jan Claes']);
  await amina.star.focus();
  await page.keyboard.press('Enter');
  await heads(board).toEqual(['Front desk 0 free', 'Back office 0 free']);
});

test('operators are found by name, extension and team, also in folded groups', async ({ supervisor, setup, page }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  await board.groups.filter({ hasText: 'Back office' }).click();
  await names(board).toEqual(['Sofie Peeters', 'Jan Claes']);
  for (const [typed, found] of [['peeters sof', ['Sofie Peeters']], ['202', ['Jan Claes']], ['back', ['Amina Haddad']]]) {
    await board.findOperator.fill(`${typed}`);
    await names(board).toEqual(found);
  }
  await heads(board).toContain('Back office 0 free');
  await board.findOperator.fill('nobody');
  await expect(board.operators).toContainText('Nobody by that name or extension');
  await page.keyboard.press('Escape');
  await expect(board.findOperator).toHaveValue('');
  await names(board).toEqual(['Sofie Peeters', 'Jan Claes']);
  await board.tile(setup.sofie).is('unknown');
});

test('whoever has a call in hand can look for whom to give it to', async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard();
  const lea = caller(LEA);
  await line.enters(setup.sales, lea);
  const { board } = supervisor;
  await board.card(lea).handle.press('Enter');
  await board.findOperator.fill('jan');
  await page.keyboard.press('Escape');
  await expect(board.operators, 'the first Escape ends the search alone').toContainText(`Who takes ${LEA}?`);
  await board.findOperator.fill('jan');
  await board.tile(setup.jan).ring.click();
  await board.card(lea).isAssigned('ringing');
  await line.hasSent(lea, setup.jan);
});

test('groups fold, say how many are free, and stand by team or by queue; all of it is remembered', async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const front = board.groups.filter({ hasText: 'Front desk' });
  await expect(front).toHaveAttribute('aria-expanded', 'true');
  await front.focus();
  await page.keyboard.press('Enter');
  await expect(front).toHaveAttribute('aria-expanded', 'false');
  await names(board).toEqual(['Amina Haddad']);
  await serves({ supervisor, setup, line }, setup.sofie);
  await heads(board).toEqual(['Front desk 1 free', 'Back office 0 free']);
  await board.groupBy.selectOption('Queue');
  await heads(board).toEqual(['Support 0 free', 'All queues 1 free']);
  await names(board).toEqual(['Amina Haddad', 'Sofie Peeters', 'Jan Claes']);
  await page.reload();
  await board.isLive();
  await expect(board.groupBy).toHaveValue('queue');
  await names(board).toEqual(['Amina Haddad', 'Sofie Peeters', 'Jan Claes']);
  await board.groupBy.selectOption('Team');
  await names(board).toEqual(['Amina Haddad']);
});

test('what each has taken today stands on the tile, with the time to the answer, and says its scope', async ({ supervisor, setup, line }) => {
  const { lea } = await rings({ supervisor, setup, line });
  const { board } = supervisor;
  await expect(board.tile(setup.sofie).taken).toHaveText('');
  await line.isAnswered(setup.sales, lea, setup.sofie);
  await expect(board.tile(setup.sofie).taken).toHaveAttribute('title', /^1 call today, 0:\d\d on average from sending to answer$/);
  await expect(board.tile(setup.sofie).taken).toContainText(/1\s*· 0:\d\d$/);
  await line.hangsUp(setup.sales, lea);
  await serves({ supervisor, setup, line }, setup.jan);
  await expect(board.tile(setup.jan).taken).toHaveAttribute('title', '1 call today');
  await expect(board.operators).toContainText(/Calls taken · time to answer, since .+, in this browser/);
});

test('a call that rings is taken back, where the configuration says that it is honoured', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  const { lea, card } = await rings({ supervisor, setup, line }, { takeBack: true });
  const { board } = supervisor;
  await card.recall.focus();
  await page.keyboard.press('Enter');
  await expect(board.announcer).toContainText('Call from Léa Dubois: Taken back from Sofie Peeters.');
  await card.isAssigned('none');
  await board.tile(setup.sofie).is('unknown');
  expect(await line.sentTo(lea), 'the variable is cleared').toBe('');
  await expect(card.recall).toHaveCount(0);
  await expect(card.handle, 'the focus stays with the card').toBeFocused();
  await expect(card.proposed, 'and the next one is named').toHaveText('Jan');
});

test('what another supervisor has sent elsewhere meanwhile is not cleared', async ({ supervisor, setup, line }) => {
  const { lea, card } = await rings({ supervisor, setup, line }, { takeBack: true });
  await line.send(lea, setup.jan);
  await card.recall.click();
  await card.isAssigned('refused');
  await line.hasSent(lea, setup.jan);
});

test('a call cannot be taken back where nobody has said that it is honoured', async ({ supervisor, setup, line }) => {
  const { card } = await rings({ supervisor, setup, line });
  await expect(card.assign).toBeVisible();
  await expect(card.recall).toHaveCount(0);
});

test.describe('with a finger, in a narrow column', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('the sheet opens by its heading, and everything in it can be tapped', async ({ supervisor, setup, page }) => {
    await supervisor.isOnTheBoard();
    const { board } = supervisor;
    const sofie = board.tile(setup.sofie);
    await expect(board.findOperator).toBeHidden();
    const open = board.operators.getByRole('button', { name: 'Operators' });
    await open.tap();
    await expect(open).toHaveAttribute('aria-expanded', 'true');
    await sofie.setAside.tap();
    await page.getByRole('button', { name: 'Training' }).tap();
    await expect(sofie.root).toContainText('Training');
    await sofie.star.tap();
    await heads(board).toContain('Favourites 0 free');
    await board.findOperator.fill('jan');
    await names(board).toEqual(['Jan Claes']);
    for (const target of [board.findOperator, board.groupBy, open, board.tile(setup.jan).star, board.tile(setup.jan).setAside]) {
      const box = await target.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.width).toBeGreaterThanOrEqual(44);
    }
    await open.tap();
    await expect(board.findOperator).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test.describe('with 300 operators', () => {
  const OPERATORS = Array.from({ length: 300 }, (_, at) => ({
    id: randomUUID(), name: `${['Annelies', 'Günther', 'Léa', 'Wim', 'Sofie'][at % 5]} Nummer ${at}`, extension: `${1000 + at}`, team: `Team ${at % 12}`,
  }));

  test('they are found, folded and grouped like forty', async ({ supervisor, page }) => {
    await supervisor.isOnTheBoard({ operators: OPERATORS });
    const { board } = supervisor;
    const shown = board.tiles.filter({ visible: true });
    await expect(shown).toHaveCount(300);
    await board.findOperator.pressSequentially('gunther 26');
    await expect(shown.locator('.tile-name')).toHaveText(Array.from({ length: 5 }, () => /^Günther Nummer \d?26\d?$/));
    await page.keyboard.press('Escape');
    await expect(shown).toHaveCount(300);
    await board.groups.first().click();
    await expect(shown).toHaveCount(275);
    await board.groupBy.selectOption('Queue');
    await expect(shown).toHaveCount(300);
  });
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const width of [360, 1440]) {
    test.describe(`${colorScheme}, ${width} pixels wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 }, hasTouch: width === 360 });

      test('axe finds nothing in the pane, in any of its states', async ({ supervisor, setup, line, page }) => {
        test.slow();
        const { card } = await rings({ supervisor, setup, line }, { takeBack: true });
        const { board } = supervisor;
        const violations = async () => {
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`);
        };
        await expect(card.recall).toHaveCount(1);
        expect(await violations()).toEqual([]);
        if (width === 360) await board.operators.getByRole('button', { name: 'Operators' }).click();
        await board.tile(setup.amina).star.click();
        await board.groups.filter({ hasText: 'Front desk' }).click();
        expect(await violations()).toEqual([]);
        await board.findOperator.fill('nobody');
        expect(await violations()).toEqual([]);
        await board.findOperator.fill('');
        await board.tile(setup.amina).setAside.click();
        expect(await violations()).toEqual([]);
      });
    });
  }
}
