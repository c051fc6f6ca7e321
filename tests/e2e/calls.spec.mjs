import { expect, test } from './support/test.mjs';
import { caller } from './support/line.mjs';

/** The seconds of a waiting time. @param {string} text */
function seconds(text) {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

test.describe('calls from strangers', () => {
  test('markup in a name stays text', { tag: ['@core', '@portable'] }, async ({ supervisor, setup, line, page }) => {
    await supervisor.isOnTheBoard();
    const name = '<img src=x onerror=alert(1)><b>Bo</b>&amp;';
    const bo = caller(name, '<script>alert(2)</script>');
    page.on('dialog', () => { throw new Error('The name was run.'); });
    await line.enters(setup.sales, bo);
    const card = supervisor.board.card(bo);
    await expect(card.who).toHaveText(name);
    await expect(card.number).toHaveText('<script>alert(2)</script>');
    await expect(card.root.locator('img, b')).toHaveCount(0);
    await expect(card.root.getByRole('button', { name: `Assign call from ${name}` })).toBeVisible();
  });

  test('a name cannot turn the rest of its line around', async ({ supervisor, setup, line }) => {
    await supervisor.isOnTheBoard();
    const call = caller('\u202Eetutitsni\u202C \u2066Bank\u2069\u200F', '+32\u202E 9');
    await line.enters(setup.sales, call);
    const card = supervisor.board.card(call);
    await expect(card.who).toHaveText('etutitsni Bank');
    expect(await card.root.textContent()).not.toMatch(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
    expect(await card.who.evaluate((who) => who.tagName)).toBe('BDI');
  });

  test('a name without end does not push anything off the card', async ({ supervisor, setup, line }) => {
    await supervisor.isOnTheBoard();
    const [short, long] = [caller('Bo'), caller('W'.repeat(4_000), '9'.repeat(300))];
    await line.enters(setup.sales, short);
    await line.enters(setup.sales, long);
    const [usual, card] = [supervisor.board.card(short), supervisor.board.card(long)];
    await expect(card.assign).toBeInViewport({ ratio: 1 });
    await expect(card.wait).toBeInViewport({ ratio: 1 });
    const [a, b] = [await usual.root.boundingBox(), await card.root.boundingBox()];
    expect([b?.width, b?.height]).toEqual([a?.width, a?.height]);
  });

  test('without a name the number stands for it, without both the words', async ({ supervisor, setup, line }) => {
    await supervisor.isOnTheBoard();
    const [numbered, hidden] = [caller('', '+32 470 11 22 33'), caller('', '')];
    await line.enters(setup.sales, numbered);
    await line.enters(setup.sales, hidden);
    await expect(supervisor.board.card(numbered).who).toHaveText('+32 470 11 22 33');
    await expect(supervisor.board.card(hidden).who).toHaveText('Unknown caller');
  });
});

test.describe('what comes twice, late or never', () => {
  test('a second ENTER neither doubles the card nor restarts the wait', async ({ supervisor, setup, line, page }) => {
    await page.clock.install();
    await supervisor.isOnTheBoard();
    const lea = caller('Léa Dubois');
    await line.enters(setup.sales, lea);
    const card = supervisor.board.card(lea);
    await expect(card.wait).toHaveText(/^0:0\d$/);
    await page.clock.fastForward(20_000);
    await expect(card.wait).toHaveText(/^0:2\d$/);
    await line.enters(setup.sales, lea);
    await line.isNext(setup.sales, lea);
    await expect(card.root).toHaveAttribute('data-stage', 'next');
    await expect(card.root).toHaveCount(1);
    expect(seconds((await card.wait.textContent()) ?? '')).toBeGreaterThanOrEqual(20);
  });

  test('an ENTER after the hang-up does not bring the caller back', async ({ supervisor, setup, line }) => {
    await supervisor.isOnTheBoard();
    const [lea, tom] = [caller('Léa Dubois'), caller('Tom Maes')];
    await line.enters(setup.sales, lea);
    await expect(supervisor.board.card(lea).root).toBeVisible();
    await line.hangsUp(setup.sales, lea);
    await line.enters(setup.sales, lea);
    await line.isNext(setup.sales, lea);
    await line.enters(setup.sales, tom);
    await expect(supervisor.board.card(tom).root).toBeVisible();
    await supervisor.board.card(lea).isGone();
  });

  test('a call that nobody saw enter waits “at least”', async ({ supervisor, setup, line }) => {
    await supervisor.isOnTheBoard();
    const [unseen, seen] = [caller('Tom Maes'), caller('Léa Dubois')];
    await line.isNext(setup.sales, unseen);
    await line.enters(setup.sales, seen);
    const card = supervisor.board.card(unseen);
    await expect(card.root).toHaveAttribute('data-stage', 'next');
    await expect(card.atLeast).toHaveText('at least');
    await expect(supervisor.board.card(seen).root).toBeVisible();
    await expect(supervisor.board.card(seen).atLeast).toHaveCount(0);
  });

  test('the hang-up of a call that was never seen leaves no trace', async ({ supervisor, setup, line }) => {
    await supervisor.isOnTheBoard();
    const [unseen, seen] = [caller('Tom Maes'), caller('Léa Dubois')];
    await line.hangsUp(setup.sales, unseen);
    await line.enters(setup.sales, seen);
    await expect(supervisor.board.card(seen).root).toBeVisible();
    await supervisor.board.card(unseen).isGone();
    await expect(supervisor.board.figure('waiting')).toHaveText('1');
  });

  test('an event with an unknown name does no harm', async ({ supervisor, setup, line }) => {
    await supervisor.isOnTheBoard();
    const lea = caller('Léa Dubois');
    await line.notify(setup.sales, 'QUEUE_SOMERSAULT', lea);
    await line.notify(setup.sales, '', lea);
    await line.enters(setup.sales, lea);
    await expect(supervisor.board.card(lea).root).toHaveAttribute('data-stage', 'waiting');
  });
});

test('a call comes with name, number and a running wait, and goes when the caller hangs up', { tag: ['@core', '@portable'] }, async ({ supervisor, setup, line }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const lea = caller('Léa Dubois', '+32 470 12 34 56');
  await line.enters(setup.sales, lea, { to: '+32 2 800 00 00' });
  const card = board.card(lea);
  await expect(board.lane(setup.sales).locator(card.root)).toBeVisible();
  await expect(card.root).toHaveAttribute('data-stage', 'waiting');
  await card.isAssigned('none');
  await card.isConfirmed();
  await expect(card.who).toHaveText('Léa Dubois');
  await expect(card.number).toHaveText('+32 470 12 34 56');
  // Which second it shows when it is looked at is the machine's affair; that it goes on is the page's.
  await expect(card.wait).toHaveText(/^0:\d\d$/);
  await expect(card.wait).not.toHaveText(await card.wait.innerText());
  await expect(board.figure('waiting')).toHaveText('1');
  await line.hangsUp(setup.sales, lea);
  await card.isGone();
  await expect(board.figure('waiting')).toHaveText('0');
});

test('a long wait becomes urgent in words', async ({ supervisor, setup, line, page }) => {
  await page.clock.install();
  await supervisor.isOnTheBoard();
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  const card = supervisor.board.card(lea);
  await expect(card.root).toBeVisible();
  await expect(card.root).not.toContainText(/Long|Too long|Critical/);
  for (const [reached, word] of /** @type {[RegExp, string][]} */ ([[/^0:2\d$/, 'Long'], [/^0:4\d$/, 'Long'], [/^1:0\d$/, 'Too long']])) {
    await page.clock.fastForward(20_000);
    await expect(card.wait).toHaveText(reached);
    await expect(card.root.getByText(word, { exact: true })).toBeVisible();
  }
});

test('the next call to be served is marked', { tag: '@portable' }, async ({ supervisor, setup, line }) => {
  await supervisor.isOnTheBoard();
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  const card = supervisor.board.card(lea);
  await expect(card.root).toHaveAttribute('data-stage', 'waiting');
  await line.isNext(setup.sales, lea);
  await expect(card.root).toHaveAttribute('data-stage', 'next');
  await expect(card.root.getByText('Next', { exact: true })).toBeVisible();
});

test('the longest wait stands first, whatever comes later', async ({ supervisor, setup, line }) => {
  await supervisor.isOnTheBoard();
  const calls = ['Ann', 'Bo', 'Cy', 'Di'].map((name) => caller(name));
  for (const call of calls) {
    await line.enters(setup.sales, call);
    // Calls that come within one millisecond have waited equally long.
    await expect(supervisor.board.card(call).root).toBeVisible();
  }
  for (const call of [...calls].reverse()) await line.isNext(setup.sales, call);
  await expect(supervisor.board.lane(setup.sales).locator('.who')).toHaveText(['Ann', 'Bo', 'Cy', 'Di']);
});

test('an answered call leaves its lane and stands with the operator who took it, until it is over', { tag: ['@core', '@portable'] }, async ({ supervisor, setup, line }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await expect(board.card(lea).root).toBeVisible();
  await line.isAnswered(setup.sales, lea, setup.jan);
  await board.card(lea).isGone();
  const tile = board.tile(setup.jan);
  await tile.is('busy');
  await expect(tile.root).toContainText('Léa Dubois');
  await line.hangsUp(setup.sales, lea);
  await tile.is('free');
});

test('a call that falls back into another queue stays one card with its journey and its whole wait', async ({ supervisor, setup, line, page }) => {
  await page.clock.install();
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  const card = board.card(lea);
  await expect(board.lane(setup.sales).locator(card.root)).toBeVisible();
  await page.clock.fastForward(15_000);
  await expect(card.wait).toHaveText(/^0:1\d$/);
  await line.fallsBack(setup.sales, lea);
  await line.enters(setup.support, lea);
  await expect(board.lane(setup.support).locator(card.root)).toBeVisible();
  await expect(card.root).toHaveCount(1);
  await expect(card.root).toContainText(/Sales 0:1\d → Support/);
  expect(seconds((await card.wait.textContent()) ?? '')).toBeGreaterThanOrEqual(15);
  await line.hangsUp(setup.support, lea);
  await card.isGone();
});

test('the number that most have dialled stands in the head of the lane, another one on its card', async ({ supervisor, setup, line }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const [lea, tom, ann] = [caller('Léa Dubois'), caller('Tom Maes'), caller('Ann Smets')];
  for (const call of [lea, tom]) await line.enters(setup.sales, call, { to: '+32 2 800 00 00' });
  await line.enters(setup.sales, ann, { to: '+32 2 900 00 00' });
  await expect(board.lane(setup.sales).locator('.lane-head')).toContainText('Dialled +32 2 800 00 00');
  await expect(board.card(ann).root).toContainText('Dialled +32 2 900 00 00');
  await expect(board.card(lea).root).not.toContainText('Dialled');
});

test('calls of a group ring everybody and cannot be handed over', async ({ supervisor, setup, line }) => {
  await supervisor.isOnTheBoard({ queues: [{ ...setup.sales, kind: 'group' }] });
  const { board } = supervisor;
  const lea = caller('Léa Dubois');
  await line.notify(setup.sales, 'GROUP_ENTER', lea);
  const card = board.card(lea);
  await expect(board.lane(setup.sales).locator('.lane-head')).toContainText('Rings the whole group');
  await expect(card.assign).toHaveCount(0);
  await expect(card.handle).toHaveCount(0);
  await card.dismissCall.click();
  await card.isGone();
  await line.notify(setup.sales, 'GROUP_ENTER', lea);
  await expect(card.root).toBeVisible();
  await line.notify(setup.sales, 'GROUP_ANSWER', lea, { data: setup.sofie.id });
  await card.isGone();
  await board.tile(setup.sofie).is('busy');
  await line.notify(setup.sales, 'GROUP_HANGUP', lea);
  await board.tile(setup.sofie).is('free');
});

test('a rush of three hundred calls is counted to the last one, and can be scrolled through', { tag: '@core' }, async ({ supervisor, setup, line }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const calls = Array.from({ length: 300 }, (_, at) => caller(`Caller ${at + 1}`));
  await Promise.all(calls.map((call) => line.enters(setup.sales, call)));
  await expect(board.figure('waiting')).toHaveText('300');
  await expect(board.lane(setup.sales)).toContainText('300 calls waiting');
  expect(await board.cards.count(), 'only what is in sight is mounted').toBeLessThan(100);
  const last = board.lane(setup.sales).locator('[aria-posinset="300"]');
  // The height of a row is an estimate until one was painted: the end may move away once.
  await expect(async () => {
    await board.lane(setup.sales).locator('.lane-scroll').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await expect(last).toBeInViewport({ timeout: 500 });
  }).toPass();
  await Promise.all(calls.map((call) => line.hangsUp(setup.sales, call)));
  await expect(board.figure('waiting')).toHaveText('0');
  await expect(board.cards).toHaveCount(0);
});

test.describe('a number is copied', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const number = '+32 470 98 76 54';

  for (const [where, without] of /** @type {const} */ ([['where the browser lets the page', false], ['where it does not', true]])) {
    test(`by its button, ${where}`, async ({ supervisor, setup, line, page }) => {
      if (without) {
        await page.addInitScript(() => {
          Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new DOMException('', 'NotAllowedError')) });
        });
      }
      await supervisor.isOnTheBoard();
      const lea = caller('Léa Dubois', number);
      await line.enters(setup.sales, lea);
      const button = supervisor.board.card(lea).root.getByRole('button', { name: 'Copy number' });
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(supervisor.board.announcer).toContainText('Number copied.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(number);
      await expect(button).toBeFocused();
    });
  }

  test('by hand, whole with a double click', async ({ supervisor, setup, line, page }) => {
    await supervisor.isOnTheBoard();
    const lea = caller('Léa Dubois', number);
    await line.enters(setup.sales, lea);
    await supervisor.board.card(lea).root.getByText(number).dblclick();
    expect(await page.evaluate(() => String(getSelection()))).toBe(number);
  });

  test('and where it is withheld there is no button', async ({ supervisor, setup, line }) => {
    await supervisor.isOnTheBoard();
    const lea = caller('Léa Dubois', 'anonymous');
    await line.enters(setup.sales, lea);
    await expect(supervisor.board.card(lea).root).toContainText('Number withheld');
    await expect(supervisor.board.card(lea).root.getByRole('button', { name: 'Copy number' })).toHaveCount(0);
  });
});
