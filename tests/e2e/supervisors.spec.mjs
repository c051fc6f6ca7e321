import { expect, test } from './support/test.mjs';
import { drag } from './support/drag.mjs';
import { caller } from './support/line.mjs';

test('two supervisors see the same calls come and go', { tag: '@portable' }, async ({ supervisor, colleague, setup, line }) => {
  await Promise.all([supervisor.isOnTheBoard(), colleague.isOnTheBoard()]);
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await expect(supervisor.board.card(lea).root).toBeVisible();
  await expect(colleague.board.card(lea).root).toBeVisible();
  await line.hangsUp(setup.sales, lea);
  await supervisor.board.card(lea).isGone();
  await colleague.board.card(lea).isGone();
});

test('whoever comes second is told what the first one did, and may override', async ({ supervisor, colleague, setup, line }) => {
  await Promise.all([supervisor.isOnTheBoard(), colleague.isOnTheBoard()]);
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  const [mine, theirs] = [supervisor.board.card(lea), colleague.board.card(lea)];
  await expect(theirs.root).toBeVisible();
  await drag(supervisor.page, mine, supervisor.board.tile(setup.sofie).root);
  await mine.isAssigned('ringing');
  await drag(colleague.page, theirs, colleague.board.tile(setup.jan).root);
  await expect(colleague.board.question).toContainText('Another supervisor has sent this call to Sofie Peeters.');
  await line.hasSent(lea, setup.sofie);
  await colleague.board.question.getByRole('button', { name: 'Ring anyway' }).click();
  await theirs.isAssigned('ringing');
  await line.hasSent(lea, setup.jan);
  // Jan answers: the first supervisor learns that it was not Sofie.
  await line.isAnswered(setup.sales, lea, setup.jan);
  await supervisor.board.tile(setup.jan).is('busy');
  await colleague.board.tile(setup.jan).is('busy');
  await expect(supervisor.board.tile(setup.sofie).root).toContainText('Somebody sent it to Jan Claes');
  await expect(supervisor.board.tile(setup.sofie).root).not.toHaveAttribute('data-state', 'ringing');
  expect(supervisor.wire.assignments()).toEqual([[lea.id, setup.sofie.id]]);
  expect(colleague.wire.assignments()).toEqual([[lea.id, setup.jan.id]]);
});

test('a call that a colleague sent is shown with the operator who answered it', async ({ supervisor, colleague, setup, line }) => {
  await Promise.all([supervisor.isOnTheBoard(), colleague.isOnTheBoard()]);
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await expect(supervisor.board.card(lea).root).toBeVisible();
  await expect(colleague.board.card(lea).root).toBeVisible();
  await drag(colleague.page, colleague.board.card(lea), colleague.board.tile(setup.sofie).root);
  await colleague.board.card(lea).isAssigned('ringing');
  // The event does not say who answered; what was last assigned does.
  await line.isAnswered(setup.sales, lea);
  await supervisor.board.tile(setup.sofie).is('busy');
  await line.hangsUp(setup.sales, lea);
  await supervisor.board.tile(setup.sofie).is('free');
  expect(supervisor.wire.assignments()).toEqual([]);
});

test('what one sets aside by hand is not set aside for the other', async ({ supervisor, colleague, setup }) => {
  await Promise.all([supervisor.isOnTheBoard(), colleague.isOnTheBoard()]);
  await supervisor.board.tile(setup.sofie).setsAside();
  await supervisor.board.tile(setup.sofie).is('away');
  await colleague.board.tile(setup.sofie).is('unknown');
  await supervisor.board.tile(setup.sofie).takeBack.click();
  await supervisor.board.tile(setup.sofie).is('unknown');
});
