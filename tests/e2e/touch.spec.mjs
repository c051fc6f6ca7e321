// The whole job with a finger alone, in a narrow column: no mouse comes near, no key is pressed but those of a text.
import { expect, test } from './support/test.mjs';
import { canBeHit } from './support/accessible.mjs';
import { dragByFinger } from './support/drag.mjs';
import { fits } from './support/fits.mjs';
import { caller } from './support/line.mjs';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

/** Everything that is there can be hit, and nothing sticks out. @param {import('@playwright/test').Page} page */
async function suitsFingers(page) {
  await canBeHit(page);
  await fits(page);
}

test('from log-in to log-out', async ({ supervisor, thello, setup, line, page }) => {
  test.slow();
  const { board, form, wire } = supervisor;
  await supervisor.opens();
  await suitsFingers(page);
  await form.userName.tap();
  await form.userName.pressSequentially(thello.userName);
  await form.password.tap();
  await form.password.pressSequentially(thello.password);
  await form.submit.tap();
  await board.isLive();
  const calls = ['Ann', 'Bo', 'Cem', 'Dora'].map((name) => caller(name));
  for (const call of calls) {
    await line.enters(setup.sales, call);
    await expect(board.card(call).root).toBeVisible();
  }
  const [ann, bo, cem, dora] = calls;
  await suitsFingers(page);

  // By the name on the card.
  await board.card(ann).proposed.tap();
  await board.card(ann).isAssigned('ringing');
  // By the list.
  await board.card(bo).assign.tap();
  await expect(board.menu).toBeInViewport({ ratio: 1 });
  await suitsFingers(page);
  await board.choices.filter({ hasText: 'Jan Claes' }).tap();
  await board.card(bo).isAssigned('ringing');
  // By picking it: the operators come as a sheet.
  await board.card(cem).who.tap();
  await expect(board.tile(setup.sofie).ring).toBeInViewport();
  await suitsFingers(page);
  await page.getByRole('button', { name: 'Put back' }).tap();
  await expect(board.tile(setup.sofie).root).not.toBeInViewport();
  await board.card(cem).who.tap();
  await board.tile(setup.sofie).ring.tap();
  // She rings for Ann already.
  await board.question.getByRole('button', { name: 'Ring anyway' }).tap();
  await board.card(cem).isAssigned('ringing');
  // By its grip.
  await dragByFinger(page, board.card(dora), board.tile(setup.jan).root);
  await expect(board.question).toBeVisible();
  await suitsFingers(page);
  await board.question.getByRole('button', { name: 'Ring anyway' }).tap();
  await board.card(dora).isAssigned('ringing');
  expect(wire.assignments()).toEqual([
    [ann.id, setup.sofie.id], [bo.id, setup.jan.id], [cem.id, setup.sofie.id], [dora.id, setup.jan.id],
  ]);

  // Which queues are seen, what is heard, and what is looked for.
  await board.bar.queues.tap();
  await suitsFingers(page);
  await board.bar.row(setup.support).shown.tap();
  await expect(board.lane(setup.support)).toHaveCount(0);
  await board.bar.row(setup.support).shown.tap();
  await expect(board.lane(setup.support)).toHaveCount(1);
  await board.tenant.tap();
  await expect(board.bar.list).toHaveCount(0);
  await page.getByRole('button', { name: 'Sounds and notifications' }).tap();
  await suitsFingers(page);
  const sounds = page.getByRole('dialog', { name: 'Sounds and notifications' });
  await sounds.getByRole('checkbox', { name: 'Mute all sounds' }).tap();
  await sounds.getByRole('button', { name: 'Close' }).tap();
  await expect(page.getByRole('button', { name: 'Sounds and notifications: muted' })).toBeVisible();
  await board.bar.find.tap();
  await board.bar.find.pressSequentially('nobody');
  await suitsFingers(page);
  await board.bar.showAll.tap();
  await expect(board.lanes()).toHaveText(['Sales', 'Support']);

  // Light and dark, the help, and from there the diagnostics.
  await board.settings.button.tap();
  await board.settings.root.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Language and look' }).tap();
  await board.theme.selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await suitsFingers(page);
  await board.openHelp.tap();
  await expect(board.help).toBeInViewport();
  await suitsFingers(page);
  await board.help.getByRole('button', { name: 'Diagnostics' }).tap();
  await expect(board.diagnostics).toContainText('connection live');
  await suitsFingers(page);
  await board.diagnostics.getByRole('button', { name: 'Close' }).tap();
  await board.help.getByRole('checkbox', { name: 'Use single keys' }).tap();
  await expect(board.help.locator('[data-heard=true]')).toHaveCount(0);
  await board.help.getByRole('button', { name: 'Close' }).tap();
  await expect(board.help).toHaveCount(0);

  await board.logOut.tap();
  await expect(form.submit).toBeVisible();
});

test('a change of a key that nobody can press is given up by a tap elsewhere', async ({ supervisor }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  await board.settings.button.tap();
  await board.settings.root.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Language and look' }).tap();
  await board.openHelp.tap();
  const key = board.help.locator('[data-shortcut="help"] button');
  await key.tap();
  await expect(key).toHaveText('Press a key');
  await key.tap();
  await expect(key).toHaveText('?');
  await key.tap();
  await board.help.getByRole('checkbox', { name: 'One key sends the longest wait' }).tap();
  await expect(key).toHaveText('?');
});
