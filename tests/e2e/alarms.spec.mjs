// Waits that speak: sounds, the count in title and icon, notifications; and the choices behind the bell.
import { expect, test } from './support/test.mjs';
import { isAccessible } from './support/accessible.mjs';
import { caller } from './support/line.mjs';
import { ears, eyes } from './support/senses.mjs';

/** Limits that a test can wait for. @param {any} setup @param {object} [limits] */
const soon = (setup, limits = { amber: 1, red: 2, critical: 600 }) => ({ queues: [{ ...setup.sales, waitSeconds: limits }, setup.support] });

/** @param {import('@playwright/test').Page} page */
const bell = (page) => page.getByRole('button', { name: /^Sounds and notifications/ });
/** @param {import('@playwright/test').Page} page */
const choices = (page) => page.getByRole('dialog', { name: 'Sounds and notifications' });
/** @param {import('@playwright/test').Page} page */
const enable = (page) => page.getByRole('banner').getByRole('button', { name: 'Enable sound' });

/** A call waits for so many seconds, of a few. @param {import('./support/pages.mjs').Card} card @param {number} seconds */
const hasWaited = (card, seconds) => expect(card.wait).toHaveText(new RegExp(`0:0[${seconds}-9]`), { timeout: 10_000 });

test('a wait that is too long is heard, once, and a new call is not', async ({ supervisor, setup, line, page }) => {
  test.slow();
  const ear = await ears(page);
  await supervisor.isOnTheBoard({ ...soon(setup, { amber: 1, red: 2, critical: 4 }), sounds: { pauseSeconds: 0 } });
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await expect.poll(() => ear.tones()).toEqual(['chime']);
  await expect.poll(() => ear.tones()).toEqual(['chime', 'bell']);
  await hasWaited(supervisor.board.card(lea), 6);
  expect(await ear.tones()).toEqual(['chime', 'bell']);
});

test('a supervisor chooses what is heard and how loud, hears the choice, and finds it again', async ({ supervisor, setup, line, page }) => {
  test.slow();
  const ear = await ears(page);
  await supervisor.isOnTheBoard({ ...soon(setup), sounds: { pauseSeconds: 0 } });
  await bell(page).click();
  const dialog = choices(page);
  await dialog.getByRole('combobox', { name: 'New call' }).selectOption('Alarm');
  await expect.poll(() => ear.tones()).toEqual(['alarm']);
  await dialog.getByRole('slider', { name: 'Volume' }).fill('20');
  await expect.poll(() => ear.tones()).toEqual(['alarm', 'chime']);
  expect(await ear.loudness()).toBeCloseTo(0.1);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await supervisor.board.isLive();
  await expect(async () => {
    await line.enters(setup.sales, caller('Léa Dubois'));
    await expect.poll(() => ear.tones(), { timeout: 1_500 }).toContain('alarm');
  }).toPass();
  expect(await ear.loudness()).toBeCloseTo(0.1);
  await bell(page).click();
  await expect(dialog.getByRole('combobox', { name: 'New call' })).toHaveValue('alarm');
});

test('many waits that pass their limit together are one sound', async ({ supervisor, setup, line, page }) => {
  const ear = await ears(page);
  await supervisor.isOnTheBoard(soon(setup));
  const calls = Array.from({ length: 6 }, (_, at) => caller(`Caller ${at}`));
  for (const call of calls) await line.enters(setup.sales, call);
  await expect(page.locator('.card[data-tinted=red]')).toHaveCount(6);
  await hasWaited(supervisor.board.card(calls[5]), 4);
  expect(await ear.tones()).toEqual(['chime']);
});

test('muted, the bell says so and nothing is heard', async ({ supervisor, setup, line, page }) => {
  const ear = await ears(page);
  await supervisor.isOnTheBoard(soon(setup));
  await bell(page).click();
  await choices(page).getByRole('checkbox', { name: 'Mute all sounds' }).check();
  await page.keyboard.press('Escape');
  await expect(bell(page)).toHaveAccessibleName('Sounds and notifications: muted');
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await hasWaited(supervisor.board.card(lea), 4);
  expect(await ear.tones()).toEqual([]);
});

test('where the browser wants a press first there is a button for it, and what it lets be heard is heard', async ({ supervisor, setup, page }) => {
  const ear = await ears(page, { wantsPress: true });
  await supervisor.isOnTheBoard(soon(setup));
  await enable(page).click();
  await expect(enable(page)).toHaveCount(0);
  expect(await ear.tones()).toEqual(['chime']);
});

test('what waited already is not told after a reload', async ({ supervisor, setup, line, page }) => {
  const ear = await ears(page);
  await supervisor.isOnTheBoard({ ...soon(setup, { amber: 1, red: 2, critical: 3 }), sounds: { pauseSeconds: 0 } });
  const lea = caller('Léa Dubois');
  await line.enters(setup.sales, lea);
  await expect.poll(() => ear.tones()).toEqual(['chime', 'bell']);
  await page.reload();
  await supervisor.board.isLive();
  await line.isNext(setup.sales, lea);
  await supervisor.board.card(lea).isConfirmed();
  // What was to be heard of her would have been by then.
  const tom = caller('Tom Maes');
  await line.enters(setup.support, tom);
  await hasWaited(supervisor.board.card(tom), 2);
  expect(await ear.tones()).toEqual([]);
});

test('title and icon count who waits', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  await supervisor.isOnTheBoard();
  const icon = page.locator('link[rel=icon]');
  await expect(page).toHaveTitle('Callboard');
  const calls = Array.from({ length: 11 }, (_, at) => caller(`Caller ${at}`));
  await line.enters(setup.sales, calls[0]);
  await expect(page).toHaveTitle('(1) Callboard');
  await expect(icon).toHaveAttribute('href', 'count-1.svg');
  for (const call of calls.slice(1)) await line.enters(setup.support, call);
  await expect(page).toHaveTitle('(11) Callboard');
  await expect(icon).toHaveAttribute('href', 'count-more.svg');
  await supervisor.board.logOut.click();
  await expect(page).toHaveTitle('Callboard');
  await expect(icon).toHaveAttribute('href', 'icon.svg');
});

test('every icon that a count asks for is there', async ({ supervisor, page, thello }) => {
  await supervisor.opens();
  for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 9, 'more']) {
    const answer = await page.request.get(`${thello.page}count-${count}.svg`);
    expect(answer.headers()['content-type'], `count-${count}`).toContain('image/svg+xml');
  }
});

test('a notification is asked for by a press, counts who waits too long, and names nobody', async ({ supervisor, setup, line, page }) => {
  await ears(page);
  const eye = await eyes(page, 'default');
  await supervisor.isOnTheBoard(soon(setup));
  await line.enters(setup.sales, caller('Léa Dubois', '+32 2 555 77 88'));
  await expect(page.locator('.card[data-tinted=red]')).toHaveCount(1);
  expect([await eye.asked(), await eye.raised()]).toEqual([0, []]);
  await bell(page).click();
  const notify = choices(page).getByRole('checkbox', { name: /^Notify me/ });
  await expect(notify).not.toBeChecked();
  await notify.click();
  await expect(notify).toBeChecked();
  expect(await eye.asked()).toBe(1);
  await line.enters(setup.sales, caller('Tom Maes', '+32 2 555 66 44'));
  await expect.poll(() => eye.raised()).toEqual([['Callers wait too long', 'Sales (2)', 'callboard']]);
});

test('where notifications are refused it is said, and the choice is off', async ({ supervisor, page }) => {
  await eyes(page, 'default', 'denied');
  await supervisor.isOnTheBoard();
  await bell(page).click();
  const notify = choices(page).getByRole('checkbox', { name: /^Notify me/ });
  await notify.click();
  await expect(notify).not.toBeChecked();
  await expect(notify).toBeDisabled();
  await expect(choices(page)).toContainText('does not allow notifications');
});

test('a card says its place in the queue, and who is next', { tag: '@core' }, async ({ supervisor, setup, line }) => {
  await supervisor.isOnTheBoard();
  const { board } = supervisor;
  const calls = ['Léa', 'Tom', 'Ann'].map((name) => caller(`${name} Maes`));
  for (const call of calls) {
    await line.enters(setup.sales, call);
    await expect(board.card(call).root).toBeVisible();
  }
  const place = (/** @type {number} */ at) => board.card(calls[at]).root.locator('.place');
  await expect(place(2)).toHaveText('3');
  await line.hangsUp(setup.sales, calls[0]);
  await expect(place(2)).toHaveText('2');
  await line.isNext(setup.sales, calls[1]);
  await expect(board.card(calls[1]).root).toContainText('Next');
  await expect(place(1)).toHaveCount(0);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(`in a ${colorScheme} room`, () => {
    test.use({ colorScheme });

    test('the choices are accessible, by keyboard alone as well', async ({ supervisor, page }) => {
      test.slow();
      await ears(page, { wantsPress: true });
      await eyes(page, 'denied');
      await supervisor.isOnTheBoard();
      await expect(enable(page)).toBeVisible();
      await isAccessible(page);
      await bell(page).focus();
      await page.keyboard.press('Enter');
      await expect(choices(page).getByRole('button', { name: 'Close' })).toBeFocused();
      await isAccessible(page);
      await page.keyboard.press('Tab');
      await expect(choices(page).getByRole('button', { name: 'Enable sound' })).toBeFocused();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await expect(choices(page).getByRole('checkbox', { name: 'Mute all sounds' })).toBeChecked();
      await page.keyboard.press('Escape');
      await expect(choices(page)).toHaveCount(0);
      await expect(bell(page)).toBeFocused();
    });
  });
}
