import { expect, test } from './support/test.mjs';
import { tamper } from './support/wire.mjs';

test('no test call is offered where no queue is meant for it', async ({ supervisor }) => {
  await supervisor.isOnTheBoard();
  await expect(supervisor.page.getByText('No calls are waiting in Sales and Support.')).toBeVisible();
  await expect(supervisor.board.sendTestCall).toHaveCount(0);
});

test('a test call that never comes back is said to have failed', async ({ supervisor, setup, page }) => {
  await page.clock.install();
  await tamper(page, { fromHub: (message) => (message.target === 'BlocEvent' ? 'lose' : 'pass') });
  await supervisor.isOnTheBoard({ queues: [{ ...setup.sales, test: true }, setup.support] });
  await supervisor.board.sendTestCall.click();
  await expect(supervisor.board.testResult).toContainText('waiting to see it here');
  await page.clock.fastForward(11_000);
  await expect(supervisor.board.testResult).toHaveAttribute('data-failed', 'true');
  await expect(supervisor.board.testResult).toContainText('did not work');
  await expect(supervisor.board.announcer).toContainText('did not work');
});

test('a test call that the hub refuses is said to have failed', async ({ supervisor, setup, page }) => {
  await tamper(page, {
    fromPage: (message) => (message.target === 'BlocNotify'
      ? { instead: { type: 3, invocationId: message.invocationId, error: 'Not today.' } }
      : 'pass'),
  });
  await supervisor.isOnTheBoard({ queues: [{ ...setup.sales, test: true }] });
  await supervisor.board.sendTestCall.click();
  await expect(supervisor.board.testResult).toHaveAttribute('data-failed', 'true');
});

test('a test call is seen on the board, timed, and ended', { tag: '@core' }, async ({ supervisor, setup }) => {
  await supervisor.isOnTheBoard({ queues: [setup.sales, { ...setup.support, test: true }] });
  const { board, wire } = supervisor;
  await board.sendTestCall.click();
  await expect(board.testResult).toHaveText(/^Seen after \d+ ms$/);
  const card = board.lane(setup.support).locator('[data-call-id]');
  await expect(card).toHaveCount(1);
  await expect(card.locator('.who')).toHaveText('Callboard test');
  await expect(board.lane(setup.sales).locator('[data-call-id]')).toHaveCount(0);
  await board.endTestCall.click();
  await expect(card).toHaveCount(0);
  await expect(board.sendTestCall).toBeVisible();
  // Only ever to the queue that is meant for it.
  expect(wire.sent('BlocNotify').map(([bloc, event]) => [bloc, event]))
    .toEqual([[setup.support.id, 'QUEUE_ENTER'], [setup.support.id, 'QUEUE_HANGUP']]);
});
