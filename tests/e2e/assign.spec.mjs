import { expect, test } from './support/test.mjs';
import { drag, dragByFinger, takeUp } from './support/drag.mjs';
import { caller } from './support/line.mjs';
import { NETWORK } from './support/watch.mjs';
import { tamper } from './support/wire.mjs';

/** @typedef {import('./support/test.mjs').Supervisor} Supervisor */

/** One waiting call on a live board. @param {any} story @param {Record<string, unknown>} [config] */
async function oneWaits({ supervisor, setup, line }, config) {
  await supervisor.isOnTheBoard(config);
  const lea = caller('Léa Dubois', '+32 470 12 34 56');
  await line.enters(setup.sales, lea);
  const card = supervisor.board.card(lea);
  await expect(card.root).toBeVisible();
  return { lea, card };
}

test.describe('what stands in the way', () => {
  test('the caller hangs up during the drag: the ghost says so, and letting go sends nothing', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board, wire } = supervisor;
    const hand = await takeUp(page, card);
    await hand.over(board.tile(setup.sofie).root);
    await board.tile(setup.sofie).accepts();
    await line.hangsUp(setup.sales, lea);
    await expect(board.ghost).toHaveAttribute('data-gone', 'true');
    await expect(board.ghost).toContainText('The caller has left');
    await board.tile(setup.sofie).refuses();
    await hand.letGo();
    await expect(board.announcer).toContainText('Nothing was sent: Léa Dubois has left.');
    await expect(board.ghost).toHaveCount(0);
    await card.isGone();
    expect(await line.sentTo(lea)).toBeNull();
    expect(wire.assignments()).toEqual([]);
  });

  test('no card moves under a drag, whatever comes and goes', async ({ supervisor, setup, line, page }) => {
    await supervisor.isOnTheBoard();
    const { board } = supervisor;
    const [first, second] = [caller('Ann'), caller('Bo')];
    await line.enters(setup.sales, first);
    await line.enters(setup.sales, second);
    await expect(board.cards).toHaveCount(2);
    const before = await board.card(second).root.boundingBox();
    const hand = await takeUp(page, board.card(second));
    await line.hangsUp(setup.sales, first);
    await line.enters(setup.sales, caller('Cy'));
    await expect(board.card(first).root).toHaveAttribute('data-stage', 'ended');
    expect(await board.card(second).root.boundingBox()).toEqual(before);
    await page.keyboard.press('Escape');
    await hand.letGo();
    await board.card(first).isGone();
    await expect(board.lane(setup.sales).locator('.who')).toHaveText(['Bo', 'Cy']);
  });

  test('a press whose release nobody heard is over: the card is dragged by no button', async ({ supervisor, setup, line, page }) => {
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board, wire } = supervisor;
    await card.number.hover();
    await page.mouse.down();
    // The button went up outside the window; the pointer comes back.
    await board.root.evaluate((root) => {
      const back = { bubbles: true, pointerId: 1, isPrimary: true, pointerType: 'mouse', buttons: 0, clientX: 600, clientY: 400 };
      root.querySelector('main')?.dispatchEvent(new PointerEvent('pointermove', back));
    });
    await page.mouse.move(620, 420);
    await expect(board.ghost).toHaveCount(0);
    await page.mouse.up();
    await board.tile(setup.sofie).root.click({ position: { x: 20, y: 20 } });
    await card.isAssigned('none');
    expect(await line.sentTo(lea)).toBeNull();
    expect(wire.assignments()).toEqual([]);
  });

  test('a board that is left in the middle of a drag holds no lane when somebody logs in again', async ({ supervisor, setup, line, page }) => {
    const { card } = await oneWaits({ supervisor, setup, line });
    const { board } = supervisor;
    const hand = await takeUp(page, card);
    await page.evaluate(() => new BroadcastChannel('callboard-log-out').postMessage(true));
    await board.isConnected('signed-out');
    await hand.letGo();
    await supervisor.logsIn();
    await board.isLive();
    const tom = caller('Tom Claes');
    await line.enters(setup.sales, tom);
    await expect(board.card(tom).root).toBeVisible();
  });

  test('Escape gives a drag up, and so does letting go elsewhere', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board, wire } = supervisor;
    const hand = await takeUp(page, card);
    await hand.over(board.tile(setup.sofie).root);
    await page.keyboard.press('Escape');
    await expect(board.ghost).toHaveCount(0);
    await hand.letGo();
    await expect(board.announcer).toContainText('Cancelled.');
    await drag(page, card, board.figure('waiting'));
    await expect(board.ghost).toHaveCount(0);
    await card.isAssigned('none');
    expect(await line.sentTo(lea)).toBeNull();
    expect(wire.assignments()).toEqual([]);
  });

  test('only operators who would take the call light up, and the others say why not', async ({ supervisor, setup, line, page }) => {
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board, wire } = supervisor;
    await board.tile(setup.jan).setsAside();
    await board.tile(setup.jan).is('away');
    const hand = await takeUp(page, card);
    await board.tile(setup.sofie).accepts();
    await expect(board.tile(setup.sofie).root).toContainText('Ring Sofie (201)');
    await board.tile(setup.jan).refuses();
    await expect(board.tile(setup.jan).root).toContainText('Set aside');
    await board.tile(setup.amina).refuses();
    await expect(board.tile(setup.amina).root).toContainText('Does not take calls of this queue');
    await hand.over(board.tile(setup.amina).root);
    await hand.letGo();
    await expect(board.announcer).toContainText('Nothing was sent: Amina Haddad does not take these calls.');
    await expect(board.tile(setup.sofie).root).not.toHaveAttribute('data-drop');
    expect(await line.sentTo(lea)).toBeNull();
    expect(wire.assignments()).toEqual([]);
  });

  test('another supervisor has sent the call already: the board asks before it overrides', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board, wire } = supervisor;
    await line.send(lea, setup.jan);
    await drag(page, card, board.tile(setup.sofie).root);
    await expect(board.question).toContainText('Ring Sofie Peeters for Léa Dubois?');
    await expect(board.question).toContainText('Another supervisor has sent this call to Jan Claes.');
    await board.question.getByRole('button', { name: 'Cancel' }).click();
    await expect(board.question).toHaveCount(0);
    await card.isAssigned('none');
    await line.hasSent(lea, setup.jan);
    await drag(page, card, board.tile(setup.sofie).root);
    await board.question.getByRole('button', { name: 'Ring anyway' }).click();
    await card.isAssigned('ringing');
    await line.hasSent(lea, setup.sofie);
    expect(wire.assignments()).toEqual([[lea.id, setup.sofie.id]]);
  });

  test('Escape is a no to the question', async ({ supervisor, setup, line, page }) => {
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board } = supervisor;
    await line.send(lea, setup.jan);
    await drag(page, card, board.tile(setup.sofie).root);
    await expect(board.question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(board.question).toHaveCount(0);
    await card.isAssigned('none');
    await line.hasSent(lea, setup.jan);
  });

  test('an operator in conversation is only rung after a question', async ({ supervisor, setup, line, page }) => {
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board } = supervisor;
    const tom = caller('Tom Maes');
    await line.enters(setup.support, tom);
    await line.isAnswered(setup.support, tom, setup.sofie);
    await board.tile(setup.sofie).is('busy');
    await drag(page, card, board.tile(setup.sofie).root);
    await expect(board.question).toContainText('in a conversation');
    expect(await line.sentTo(lea)).toBeNull();
    await board.question.getByRole('button', { name: 'Ring anyway' }).click();
    await card.isAssigned('ringing');
  });

  test('somebody else wins the same moment: the board says that it was overtaken', async ({ supervisor, setup, line, page }) => {
    let lea = caller('Léa Dubois');
    /** @type {string | undefined} */
    let writing;
    await tamper(page, {
      fromPage: (message) => {
        if (message.target === 'SetVariable') writing = message.invocationId;
        return 'pass';
      },
      // Answers to what was asked before may still come: then ours would be the last write.
      fromHub: async (message) => {
        if (message.type === 3 && message.invocationId === writing) await line.send(lea, setup.jan);
        return 'pass';
      },
    });
    const waits = await oneWaits({ supervisor, setup, line });
    lea = waits.lea;
    await drag(page, waits.card, supervisor.board.tile(setup.sofie).root);
    await waits.card.isAssigned('refused');
    await expect(waits.card.root).toContainText('Somebody sent it to Jan Claes at the same time.');
    await expect(supervisor.board.tile(setup.sofie).root).toContainText('Somebody sent it to Jan Claes');
    await line.hasSent(lea, setup.jan);
  });

  test('the hub refuses: the reason stays on card and tile, with ways out', async ({ supervisor, setup, line, page }) => {
    let refuse = true;
    await tamper(page, {
      fromPage: (message) => (refuse && message.target === 'SetVariable'
        ? { instead: { type: 3, invocationId: message.invocationId, error: 'HubException: The call is parked.' } }
        : 'pass'),
    });
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board } = supervisor;
    await drag(page, card, board.tile(setup.sofie).root);
    await card.isAssigned('refused');
    await expect(card.root).toContainText('The call is parked.');
    await expect(board.tile(setup.sofie).root).toContainText('The call is parked.');
    await expect(board.announcer).toContainText('Call from Léa Dubois: Not sent to Sofie Peeters.');
    expect(await line.sentTo(lea)).toBeNull();
    refuse = false;
    await card.someoneElse.click();
    await board.search.fill('Jan');
    await page.keyboard.press('Enter');
    await card.isAssigned('ringing');
    await line.hasSent(lea, setup.jan);
    await expect(board.tile(setup.sofie).root).not.toContainText('The call is parked.');
  });

  test('the Enter that ends a composition chooses nothing, and its Escape closes nothing', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
    const { card } = await oneWaits({ supervisor, setup, line });
    const { board, wire } = supervisor;
    await card.assign.click();
    await board.search.fill('Jan');
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
      for (const key of ['Enter', 'Escape']) await board.search.dispatchEvent('keydown', { key, bubbles: true, cancelable: true, ...composing });
    }
    await expect(board.search).toBeVisible();
    await card.isAssigned('none');
    expect(wire.assignments()).toEqual([]);
    await page.keyboard.press('Enter');
    await card.isAssigned('ringing');
  });

  test('nobody answers: “no answer” stays until dismissed, and nothing is sent again by itself', async ({ supervisor, setup, line, page }) => {
    const { lea, card } = await oneWaits({ supervisor, setup, line }, { ringSeconds: 1 });
    const { board, wire } = supervisor;
    await drag(page, card, board.tile(setup.sofie).root);
    await card.isAssigned('no-answer');
    await expect(card.root).toContainText('No answer from Sofie Peeters');
    await board.tile(setup.sofie).is('unknown');
    await expect(board.tile(setup.sofie).root).toContainText('No answer');
    await expect(board.announcer).toContainText('No answer from Sofie Peeters');
    expect(wire.assignments()).toHaveLength(1);
    await card.tryAgain.click();
    await card.isAssigned('ringing');
    await card.isAssigned('no-answer');
    expect(wire.assignments()).toEqual([[lea.id, setup.sofie.id], [lea.id, setup.sofie.id]]);
    await card.dismiss.click();
    await card.isAssigned('none');
    await expect(board.tile(setup.sofie).root).not.toContainText('No answer');
  });

  test('the caller hangs up while the operator is rung', async ({ supervisor, setup, line, page }) => {
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board } = supervisor;
    await drag(page, card, board.tile(setup.sofie).root);
    await board.tile(setup.sofie).is('ringing');
    await line.hangsUp(setup.sales, lea);
    await card.isGone();
    const tile = board.tile(setup.sofie);
    await tile.is('unknown');
    await expect(tile.root).toContainText('The caller hung up first');
    await expect(board.announcer).toContainText('Call from Léa Dubois: The caller hung up first.');
    await tile.root.getByRole('button', { name: 'Dismiss' }).click();
    await expect(tile.root).not.toContainText('hung up');
  });

  test('a call that falls back while the operator is rung has not hung up, and does not ring for ever', async ({ supervisor, setup, line, page }) => {
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board } = supervisor;
    await drag(page, card, board.tile(setup.sofie).root);
    await card.isAssigned('ringing');
    await line.fallsBack(setup.sales, lea);
    await card.isGone();
    await expect(board.tile(setup.sofie).root).toContainText('No answer');
    await expect(board.root).not.toContainText('hung up');
    await line.enters(setup.support, lea);
    await card.isAssigned('no-answer');
    await expect(card.tryAgain).toBeVisible();
    await card.dismiss.click();
    await card.isAssigned('none');
  });

  test('a drag that was given up does not pick the card it ends on', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
    const { card } = await oneWaits({ supervisor, setup, line });
    const hand = await takeUp(page, card, card.number);
    await page.keyboard.press('Escape');
    await expect(supervisor.board.ghost).toHaveCount(0);
    await hand.over(card.number);
    await hand.letGo();
    await expect(card.handle).toHaveAttribute('aria-pressed', 'false');
    await drag(page, card, card.who, card.number);
    await expect(supervisor.board.ghost).toHaveCount(0);
    await expect(card.handle).toHaveAttribute('aria-pressed', 'false');
  });

  test('whoever takes their time has the call read again each second, and no longer than that', async ({ supervisor, setup, line, page }) => {
    await page.clock.install();
    const { card } = await oneWaits({ supervisor, setup, line });
    const { board, wire } = supervisor;
    const read = () => wire.sent('GetVariable').length;
    const isReadAgain = async () => {
      const before = read();
      await page.clock.runFor(1_000);
      await expect.poll(read).toBeGreaterThan(before);
    };
    const hand = await takeUp(page, card);
    for (let second = 0; second < 3; second += 1) await isReadAgain();
    await hand.over(board.tile(setup.sofie).root);
    await page.keyboard.press('Escape');
    await expect(board.ghost).toHaveCount(0);
    const before = read();
    await page.clock.runFor(20_000);
    await card.assign.click();
    await expect.poll(read).toBeGreaterThan(before);
    expect(read(), 'not while nobody has it in hand').toBeLessThan(before + 10);
    await isReadAgain();
  });

  test('a second decision while the first one rings is asked about', async ({ supervisor, setup, line, page }) => {
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board, wire } = supervisor;
    await drag(page, card, board.tile(setup.sofie).root);
    await card.isAssigned('ringing');
    // The same decision again is no second one.
    await drag(page, card, board.tile(setup.sofie).root);
    await expect(board.ghost).toHaveCount(0);
    await drag(page, card, board.tile(setup.jan).root);
    await expect(board.question).toContainText('Sofie Peeters is being rung for this call.');
    await board.question.getByRole('button', { name: 'Ring anyway' }).click();
    await expect.poll(() => line.sentTo(lea)).toBe(setup.jan.id);
    await board.tile(setup.jan).is('ringing');
    await board.tile(setup.sofie).is('unknown');
    expect(wire.assignments()).toEqual([[lea.id, setup.sofie.id], [lea.id, setup.jan.id]]);
  });
});

test.describe('while the board is not live', () => {
  test.use({ ownTenant: true });

  test('a drop sends nothing, not even later, and says why', async ({ supervisor, setup, line, page, thello, watch }) => {
    watch.expect(...NETWORK);
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board, wire } = supervisor;
    const hand = await takeUp(page, card);
    await thello.kill();
    await board.isConnected('reconnecting');
    await hand.over(board.tile(setup.sofie).root);
    await board.tile(setup.sofie).refuses();
    await expect(board.tile(setup.sofie).root).toContainText('The board is not live');
    await hand.letGo();
    await expect(board.announcer).toContainText('Nothing was sent: the board is not live.');
    await card.isAssigned('none');
    await card.assign.click();
    await expect(board.menu).toContainText('nothing can be sent now');
    await page.keyboard.press('Escape');
    await thello.start();
    await board.isLive();
    expect(wire.assignments()).toEqual([]);
    await card.isAssigned('none');
    expect(lea.id).toBeTruthy();
  });
});

test.describe('a hub without SetVariable', () => {
  test.use({ oddities: { onlyStringVariable: true } });

  test('gets SetStringVariable, and is not asked for the other again', async ({ supervisor, setup, line, page }) => {
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board, wire } = supervisor;
    await drag(page, card, board.tile(setup.sofie).root);
    await card.isAssigned('ringing');
    await line.hasSent(lea, setup.sofie);
    const tom = caller('Tom Maes');
    await line.enters(setup.sales, tom);
    await drag(page, board.card(tom), board.tile(setup.jan).root);
    await board.card(tom).isAssigned('ringing');
    await line.hasSent(tom, setup.jan);
    expect(wire.sent('SetVariable')).toHaveLength(1);
    expect(wire.sent('SetStringVariable')).toHaveLength(2);
  });
});

test.describe('ways to hand a call over', () => {
  /** @param {any} story @param {(hands: { card: import('./support/pages.mjs').Card, tile: import('./support/pages.mjs').Tile, lea: import('./support/line.mjs').Caller }) => Promise<unknown>} handOver */
  async function rings(story, handOver) {
    const { supervisor, setup, line } = story;
    const { lea, card } = await oneWaits(story, {
      operators: [{ ...setup.sofie, id: setup.sofie.id.toUpperCase() }, setup.jan, setup.amina],
    });
    const tile = supervisor.board.tile(setup.sofie);
    await handOver({ card, tile, lea });
    await card.isAssigned('ringing');
    await tile.is('ringing');
    await expect(card.root).toContainText('Ringing Sofie Peeters');
    await expect(tile.root).toContainText('Léa Dubois');
    await expect(supervisor.board.announcer).toContainText('Call from Léa Dubois: Ringing Sofie Peeters.');
    await line.hasSent(lea, setup.sofie);
    expect(supervisor.wire.assignments(), 'one decision, one sending').toEqual([[lea.id, setup.sofie.id]]);
    await line.isAnswered(setup.sales, lea);
    await card.isGone();
    await tile.is('busy');
    await line.hangsUp(setup.sales, lea);
    await tile.is('free');
  }

  test('by dragging its handle with the mouse', { tag: ['@core', '@portable', '@rings'] }, async ({ supervisor, setup, line, page }) => {
    await rings({ supervisor, setup, line }, ({ card, tile }) => drag(page, card, tile.root));
  });

  test('by dragging its card with the mouse', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
    await rings({ supervisor, setup, line }, ({ card, tile }) => drag(page, card, tile.root, card.number));
  });

  test('by picking it with a click and pressing the operator', async ({ supervisor, setup, line }) => {
    await rings({ supervisor, setup, line }, async ({ card, tile }) => {
      await card.who.click();
      await expect(card.handle).toHaveAttribute('aria-pressed', 'true');
      await tile.accepts();
      await tile.ring.click();
    });
  });

  test('by picking it and pressing the operator, with the keyboard alone', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
    await rings({ supervisor, setup, line }, async ({ card, tile }) => {
      await card.handle.focus();
      await page.keyboard.press('Space');
      await expect(card.handle).toHaveAttribute('aria-pressed', 'true');
      await expect(supervisor.board.announcer).toContainText('Picked call from Léa Dubois.');
      await expect(async () => {
        await page.keyboard.press('Tab');
        await expect(tile.ring).toBeFocused({ timeout: 50 });
      }).toPass({ intervals: [0] });
      await page.keyboard.press('Enter');
    });
  });

  test('from its menu, with the keyboard alone', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
    await rings({ supervisor, setup, line }, async ({ card }) => {
      const { board } = supervisor;
      await card.assign.focus();
      await page.keyboard.press('Enter');
      await expect(board.search).toBeFocused();
      await expect(board.choices).toHaveCount(3);
      await page.keyboard.type('peet');
      await expect(board.choices).toHaveText([/^Sofie Peeters 201/]);
      await page.keyboard.press('Enter');
      await expect(board.menu).toHaveCount(0);
    });
  });

  test('from its menu, by extension and arrow keys', async ({ supervisor, setup, line, page }) => {
    await rings({ supervisor, setup, line }, async ({ card }) => {
      const { board } = supervisor;
      await card.assign.click();
      await page.keyboard.type('20');
      await expect(board.choices).toHaveCount(3);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await expect(board.choices.first()).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
    });
  });

  test('from its menu, with the mouse', async ({ supervisor, setup, line }) => {
    await rings({ supervisor, setup, line }, async ({ card }) => {
      await card.assign.click();
      await supervisor.board.choices.filter({ hasText: 'Sofie Peeters' }).click();
    });
  });

  test.describe('with a finger', () => {
    test.use({ hasTouch: true });

    test('by dragging its handle', async ({ supervisor, setup, line, page }) => {
      await rings({ supervisor, setup, line }, ({ card, tile }) => dragByFinger(page, card, tile.root));
    });

    test('by tapping card and operator', async ({ supervisor, setup, line }) => {
      await rings({ supervisor, setup, line }, async ({ card, tile }) => {
        await card.who.tap();
        await tile.ring.tap();
      });
    });

    test.describe('in a narrow column', () => {
      test.use({ viewport: { width: 360, height: 740 } });

      test('by tapping: the operators come when a card is picked', async ({ supervisor, setup, line }) => {
        await rings({ supervisor, setup, line }, async ({ card, tile }) => {
          await card.who.tap();
          await expect(tile.ring).toBeInViewport();
          await tile.ring.tap();
        });
      });

      test('by dragging its handle: the operators come when the drag begins', async ({ supervisor, setup, line, page }) => {
        await rings({ supervisor, setup, line }, ({ card, tile }) => dragByFinger(page, card, tile.root));
      });
    });
  });
});

test.describe('operators who do something', () => {
  test.skip(({ thelloKind }) => thelloKind !== 'simulator', 'a real hub alone has no operators');

  test('who answers is in conversation, until it is over', async ({ supervisor, setup, line, page, thello }) => {
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board } = supervisor;
    await thello.control('operator', { id: setup.sofie.id, behaviour: 'answer', afterMs: 300 });
    await drag(page, card, board.tile(setup.sofie).root);
    await board.tile(setup.sofie).is('ringing');
    await board.tile(setup.sofie).is('busy');
    await card.isGone();
    await expect(board.announcer).toContainText('Answered by Sofie Peeters');
    await line.hangsUp(setup.sales, lea);
    await board.tile(setup.sofie).is('free');
  });

  test('who cannot be rung is said in the hub’s own words', async ({ supervisor, setup, line, page, thello }) => {
    const { lea, card } = await oneWaits({ supervisor, setup, line });
    const { board } = supervisor;
    await thello.control('operator', { id: setup.sofie.id, behaviour: 'refuse' });
    await drag(page, card, board.tile(setup.sofie).root);
    await card.isAssigned('refused');
    await expect(card.root).toContainText('operator not available');
    await expect(board.tile(setup.sofie).root).toContainText('operator not available');
    expect(await line.sentTo(lea)).toBeNull();
  });

  test('who lets it ring leaves the call waiting', async ({ supervisor, setup, line, page, thello }) => {
    const { card } = await oneWaits({ supervisor, setup, line }, { ringSeconds: 1 });
    await thello.control('operator', { id: setup.sofie.id, behaviour: 'no-answer' });
    await drag(page, card, supervisor.board.tile(setup.sofie).root);
    await card.isAssigned('no-answer');
    await expect(card.root).toHaveAttribute('data-stage', 'waiting');
  });
});

test('Escape closes the menu and gives the focus back', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  const { card } = await oneWaits({ supervisor, setup, line });
  const { board, wire } = supervisor;
  await card.assign.focus();
  await page.keyboard.press('Enter');
  await expect(board.search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(board.menu).toHaveCount(0);
  await expect(card.assign).toBeFocused();
  expect(wire.assignments()).toEqual([]);
});

test('a picked call can be put back', async ({ supervisor, setup, line, page }) => {
  const { card } = await oneWaits({ supervisor, setup, line });
  const { board } = supervisor;
  await card.handle.click();
  await expect(card.handle).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(card.handle).toHaveAttribute('aria-pressed', 'false');
  await card.handle.click();
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(card.handle).toHaveAttribute('aria-pressed', 'false');
  await expect(board.tile(setup.sofie).ring).toBeDisabled();
});

test('the focus stays when the card under it leaves', { tag: '@core' }, async ({ supervisor, setup, line }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const [first, second] = [caller('Ann'), caller('Bo')];
  await line.enters(setup.sales, first);
  await line.enters(setup.sales, second);
  // The reference hub answers before the page has heard: a card that is not there yet inherits nothing.
  await expect(board.card(second).handle).toBeVisible();
  await board.card(first).handle.focus();
  await line.hangsUp(setup.sales, first);
  await expect(board.card(second).handle).toBeFocused();
  await line.hangsUp(setup.sales, second);
  await expect(board.lane(setup.sales).getByRole('heading')).toBeFocused();
});
