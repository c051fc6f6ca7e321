// The page speaks the language that is asked for, and changes it while it runs: the words, and nothing else.
import { expect, test } from './support/test.mjs';
import { drag } from './support/drag.mjs';
import { caller } from './support/line.mjs';
import { configOf } from './support/setup.mjs';

/** @param {import('@playwright/test').Page} page @param {string} settings what stands behind the `#` */
async function turnsTo(page, settings) {
  await page.evaluate((hash) => { location.hash = hash; }, settings);
}

/** @param {import('@playwright/test').Page} page @param {'en' | 'nl' | 'fr' | 'de'} language */
async function speaks(page, language) {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

test('the address asks for Dutch: from the log-in form on, and in what is wrong with the file', { tag: '@core' }, async ({ supervisor, setup, thello, page }) => {
  const config = configOf(setup, thello.address, { language: 'en', theme: 'plaid' });
  await page.route('**/config.json', (route) => route.fulfill({ json: config }));
  await page.goto(`${thello.page}#language=nl`);
  await speaks(page, 'nl');
  await expect(page.getByRole('heading', { name: 'Aanmelden bij Callboard' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'plaid' })).toContainText('een van: auto, light, dark');
  await page.getByRole('textbox', { name: 'Gebruikersnaam' }).fill(thello.userName);
  await page.getByLabel('Wachtwoord').fill(thello.password);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await supervisor.board.isLive();
  await expect(supervisor.board.connection).toHaveText('Live');
  await expect(page.getByRole('region', { name: 'Medewerkers' })).toBeVisible();
  await expect(page.locator('.scope')).toHaveText(/^sinds \d\d:\d\d uur, in deze browser$/);
});

test('an unknown language is named, with those that there are', async ({ supervisor, page }) => {
  await supervisor.opens();
  await turnsTo(page, 'language=tlh');
  await supervisor.logsIn();
  await expect(page.getByRole('row').filter({ hasText: '#language' })).toContainText('one of: auto, en, nl, fr, de');
  await speaks(page, 'en');
});

test.describe('a browser that prefers Dutch', () => {
  test.use({ locale: 'nl-BE' });

  test('is spoken to in Dutch, unless another language was chosen', async ({ setup, thello, page }) => {
    const config = configOf(setup, thello.address);
    await page.route('**/config.json', (route) => route.fulfill({ json: config }));
    await page.goto(thello.page);
    await speaks(page, 'nl');
    await expect(page.getByRole('button', { name: 'Aanmelden', exact: true })).toBeVisible();
    await turnsTo(page, 'language=en');
    await speaks(page, 'en');
    await expect(page.getByRole('button', { name: 'Log in', exact: true })).toBeVisible();
  });
});

test('on a live board the words change, and connection, session, cards and an open question stay', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
  const { board, wire } = supervisor;
  const requests = /** @type {string[]} */ ([]);
  await supervisor.isOnTheBoard();
  const [lea, tom] = [caller('Léa Dubois'), caller('Tom Maes')];
  await line.enters(setup.sales, lea);
  await line.enters(setup.support, tom);
  await line.isNext(setup.support, tom);
  await expect(board.card(tom).root).toContainText('Next');
  await line.send(lea, setup.jan);
  await drag(page, board.card(lea), board.tile(setup.sofie).root);
  await expect(board.question).toContainText('Another supervisor has sent this call to Jan Claes.');
  const sockets = wire.sockets;
  const subscribed = wire.sent('SubscribeBlocNotifications').length;
  // The browser itself looks for the icon again when the address changes.
  page.on('request', (request) => { if (!/\/(icon|count-\w+)\.svg$/.test(request.url())) requests.push(request.url()); });

  await turnsTo(page, 'language=nl');
  await speaks(page, 'nl');
  await expect(board.question).toContainText('Sofie Peeters bellen voor Léa Dubois?');
  await expect(board.question).toContainText('Een andere supervisor heeft deze oproep aan Jan Claes doorgegeven.');
  await expect(board.card(tom).root).toContainText('Volgende');
  await expect(board.card(tom).root).not.toContainText('Next');
  await expect(board.card(lea).root).toContainText('Aan Jan Claes doorgegeven door een andere supervisor');
  await expect(board.card(tom).wait).toHaveText(/^0:\d\d$/);
  await expect(board.lane(setup.sales)).toContainText('1 wachtende oproep');
  await expect(page.getByRole('button', { name: 'Afmelden', includeHidden: true })).toBeVisible();
  await board.question.getByRole('button', { name: 'Toch bellen' }).click();
  await board.card(lea).isAssigned('ringing');
  await expect(board.card(lea).root).toContainText('Gaat over bij Sofie Peeters');
  await expect(board.announcer).toContainText('Oproep van Léa Dubois: Gaat over bij Sofie Peeters.');
  expect(wire.assignments()).toEqual([[lea.id, setup.sofie.id]]);

  // And back; what comes now is told in English again.
  await turnsTo(page, 'language=en');
  await speaks(page, 'en');
  await expect(board.card(lea).root).toContainText('Ringing Sofie Peeters');
  await board.isLive();
  await line.isAnswered(setup.sales, lea, setup.sofie);
  await board.tile(setup.sofie).is('busy');
  await expect(board.tile(setup.sofie).root).toContainText('In conversation');
  await expect(board.announcer).toContainText('Call from Léa Dubois: Answered by Sofie Peeters.');
  expect(wire.sockets, 'connections').toBe(sockets);
  expect(wire.sent('SubscribeBlocNotifications'), 'subscriptions').toHaveLength(subscribed);
  expect(requests, 'what was asked of anybody').toEqual([]);
});

test('failures that were dismissed stay dismissed, and others stay in sight', async ({ supervisor, setup, line, page }) => {
  const { board } = supervisor;
  await supervisor.isOnTheBoard();
  const lea = caller('Léa Dubois');
  const toast = page.locator('.toast');
  const failsOnce = async () => {
    await drag(page, board.card(lea), board.tile(setup.amina).root);
    await expect(toast).toBeVisible();
  };
  await line.enters(setup.sales, lea);
  await failsOnce();
  await turnsTo(page, 'language=nl');
  await expect(toast).toContainText('Er is niets doorgegeven: Amina Haddad neemt deze oproepen niet.');
  await toast.getByRole('button', { name: 'Sluiten' }).click();
  await expect(toast).toHaveCount(0);
  await turnsTo(page, 'language=en');
  await speaks(page, 'en');
  await expect(board.logOut).toBeVisible();
  await expect(toast).toHaveCount(0);
});

test('whoever reads no English chooses their own language before the log-in; it stays, over a reload as well', { tag: '@core' }, async ({ supervisor, thello, page }) => {
  await supervisor.opens();
  const choice = page.getByRole('combobox', { name: /^(Language|Langue|Sprache|Taal)$/ });
  await expect(choice.getByRole('option')).toHaveText(['Browser', 'Nederlands', 'Français', 'Deutsch', 'English']);
  await expect(choice.getByRole('option', { name: 'Français' })).toHaveAttribute('lang', 'fr');
  await choice.focus();
  await choice.selectOption('fr');
  await speaks(page, 'fr');
  await expect(page.getByRole('heading', { name: 'Connexion à Callboard' })).toBeVisible();
  await expect(choice).toBeFocused();
  await page.getByRole('textbox', { name: 'Nom d’utilisateur' }).fill(thello.userName);
  await page.getByLabel('Mot de passe').fill(thello.password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await supervisor.board.isLive();
  await expect(choice).toHaveValue('fr');
  await expect(choice).not.toBeFocused();
  await page.reload();
  await supervisor.board.isLive();
  await speaks(page, 'fr');
  await choice.selectOption('de');
  await speaks(page, 'de');
  await expect(supervisor.board.connection).toHaveText('Live');
  await expect(choice).toBeFocused();
});

test('what the address says of the language, it alone changes', async ({ supervisor, page }) => {
  await supervisor.opens();
  await turnsTo(page, 'language=de');
  const choice = page.getByRole('combobox', { name: 'Sprache' });
  await expect(choice).toBeDisabled();
  await turnsTo(page, '');
  await speaks(page, 'en');
  await expect(page.getByRole('combobox', { name: 'Language' })).toBeEnabled();
});
