// The settings on screen, as a supervisor uses them: from a tenant without a configuration to a file for everybody.
import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test.mjs';
import { canBeHit, isAccessible } from './support/accessible.mjs';
import { fits } from './support/fits.mjs';
import { caller } from './support/line.mjs';

/** @typedef {import('@playwright/test').Page} Page @typedef {import('@playwright/test').Locator} Locator */

/** A GUID as .NET shortens it. @param {string} id */
function short(id) {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return Buffer.from([3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15].map((at) => bytes[at])).toString('base64url');
}

/** A field says what is wrong with it, beside it and to those who hear it. @param {Locator} field @param {string | RegExp} words */
async function isFaulty(field, words) {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(words);
}

/** What is typed into a field by key, as its `change` wants it, and left. @param {Locator} field @param {string} text */
async function type(field, text) {
  await field.fill('');
  await field.pressSequentially(text);
  await field.blur();
}

/** @param {string} words @param {...unknown[]} rows */
const table = (words, ...rows) => [words, ...rows.map((row) => row.join('\t'))].join('\n');

test.describe('in a tenant without a configuration', () => {
  test('a supervisor pastes a queue and operators, and works', { tag: '@core' }, async ({ supervisor, setup, line, page }) => {
    test.slow();
    const { board } = supervisor;
    const { settings } = board;
    await supervisor.opens({ queues: [], operators: [] });
    await expect(page.getByRole('region', { name: 'No queues are configured' })).toContainText('in the settings');
    await supervisor.logsIn();
    await expect(settings.root).toBeVisible();
    // Neither a press nor Enter waits for a field to be left.
    await settings.queueId.fill(`{${setup.sales.id.toUpperCase()}}`);
    await settings.newName.fill('Sales');
    await page.keyboard.press('Enter');
    await expect(settings.said).toHaveText('Sales was added.');
    await expect(settings.queueId).toBeFocused();
    await settings.newName.fill('Support');
    await settings.queueId.fill(short(setup.support.id));
    await settings.add.click();
    await expect(settings.row('Support')).toContainText('Added here');
    await settings.goTo('Operators');
    await settings.cells.fill(table('id\tname\textension', [setup.sofie.id, 'Sofie Peeters', 201], [setup.jan.id, 'Jan Claes', 202]));
    await settings.root.getByRole('button', { name: 'Take 2 operators' }).click();
    await expect(settings.said).toHaveText('2 operators were taken.');
    await settings.close.click();
    await expect(settings.button).toBeVisible();
    const lea = caller('Léa Dubois');
    await line.enters(setup.sales, lea);
    await expect(board.lane(setup.sales).locator(board.card(lea).root)).toBeVisible();
    await board.card(lea).assign.click();
    await board.search.fill('Sofie');
    await page.keyboard.press('Enter');
    await board.tile(setup.sofie).is('ringing');
    await page.reload();
    await board.isLive();
    await expect(settings.root).toHaveCount(0);
    await expect(board.lane(setup.support)).toBeVisible();
    await expect(board.tile(setup.jan).root).toBeVisible();
  });

  test('whoever closes the settings finds them again where something is missing', async ({ supervisor, setup, page }) => {
    const { settings } = supervisor.board;
    await supervisor.opens({ queues: [], operators: [] });
    await supervisor.logsIn();
    await page.keyboard.press('Escape');
    await expect(settings.root).toHaveCount(0);
    await page.getByRole('region', { name: 'No queues are configured' }).getByRole('button', { name: 'Settings' }).click();
    await expect(settings.queueId).toBeVisible();
    await settings.close.click();
    await page.locator('#operators').getByRole('button', { name: 'Settings' }).click();
    await expect(settings.operatorId).toBeVisible();
    await settings.operatorId.fill(`urn:uuid:${setup.sofie.id}`);
    await settings.newName.fill('Sofie Peeters');
    await settings.add.click();
    await settings.close.click();
    await expect(supervisor.board.tile(setup.sofie).root).toContainText('Sofie Peeters');
  });

  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test.describe(`in a ${colorScheme} room`, () => {
      test.use({ colorScheme });

      test('every screen of it is accessible, also on a narrow page', async ({ supervisor, setup, page }) => {
        test.slow();
        const { settings } = supervisor.board;
        await supervisor.opens({ queues: [], operators: [] });
        await supervisor.logsIn();
        await isAccessible(page);
        await settings.queueId.fill('sales');
        await settings.add.click();
        await isAccessible(page);
        await settings.queueId.fill(setup.sales.id);
        await settings.add.click();
        await settings.edit(setup.sales.id).click();
        await isAccessible(page);
        await settings.goTo('Operators');
        await settings.cells.fill(table('id\tname', [setup.sofie.id, 'Sofie'], ['x', 'Nobody']));
        await expect(settings.preview).toBeVisible();
        await isAccessible(page);
        await page.setViewportSize({ width: 360, height: 700 });
        await fits(page);
        await isAccessible(page);
        await canBeHit(page);
        for (const section of ['Queues', 'Language and look', 'Sounds and notifications', 'File for everybody']) {
          await settings.goTo(section);
          await isAccessible(page);
          await fits(page);
        }
      });
    });
  }
});

test.describe('over a file', () => {
  test('every field checks itself and says what it expects; what is right takes effect', async ({ supervisor, setup, page }) => {
    const { board } = supervisor;
    const { settings } = board;
    await supervisor.isOnTheBoard();
    await settings.open();
    await type(settings.queueId, 'sales');
    await isFaulty(settings.queueId, /Expected: a UID, such as/);
    await type(settings.queueId, `{${setup.sales.id}}`);
    await isFaulty(settings.queueId, /Expected: an id that no other entry has/);
    await settings.queueId.fill('');
    await settings.edit('Sales').click();
    const limits = [['Long, from (seconds)', '-1'], ['Too long, from (seconds)', 'soon'], ['Critical, from (seconds)', '1.5'], ['Answered within (seconds)', '86401']];
    for (const [name, wrong] of limits) {
      await type(settings.field(name), wrong);
      await isFaulty(settings.field(name), /Expected: a whole number from 0 to 86400/);
    }
    await type(settings.field('Service level (%)'), '101');
    await isFaulty(settings.field('Service level (%)'), /Expected: a whole number from 1 to 100/);
    await type(settings.field('Long, from (seconds)'), '61');
    await isFaulty(settings.field('Long, from (seconds)'), /Expected: numbers that rise/);
    await settings.field('Kind').selectOption('group');
    await expect(settings.field('Long, from (seconds)'), 'what is wrong stays where it can be mended').toHaveValue('61');
    await settings.field('Kind').selectOption('queue');
    await type(settings.field('Name'), ' ');
    await isFaulty(settings.field('Name'), /Expected: a text that is not empty/);
    await expect(settings.row('Sales')).toContainText('From the file');
    await type(settings.field('Name'), 'Verkoop');
    await expect(settings.field('Name')).not.toHaveAttribute('aria-invalid');
    await expect(settings.field('Name')).toHaveAccessibleDescription('In the file: Sales');
    // What is aimed at does not move when a field is left.
    await settings.field('Critical, from (seconds)').fill('200');
    await settings.root.getByLabel('Takes test calls').check();
    await expect(settings.field('Critical, from (seconds)')).toHaveAccessibleDescription('In the file: 120');
    await type(settings.field('Long, from (seconds)'), '5');
    await expect(settings.field('Long, from (seconds)')).toHaveAccessibleDescription('In the file: 20');
    await settings.field('Colour').selectOption('Pink');
    await settings.goTo('Operators');
    await type(settings.operatorId, setup.sofie.id.toUpperCase());
    await isFaulty(settings.operatorId, /Expected: an id that no other entry has/);
    await settings.edit('Sofie Peeters').click();
    await type(settings.field('Name'), '');
    await isFaulty(settings.field('Name'), /Expected: a text that is not empty/);
    await settings.close.click();
    await expect(page.getByRole('region', { name: 'Verkoop', exact: true })).toHaveAttribute('data-colour', 'pink');
  });

  test('limits are raised in whatever order they are typed, and none stays behind what the screen says', { tag: '@core' }, async ({ supervisor, setup, page }) => {
    const { settings } = supervisor.board;
    await supervisor.isOnTheBoard();
    await settings.open();
    await settings.edit('Sales').click();
    const limits = ['Long, from (seconds)', 'Too long, from (seconds)', 'Critical, from (seconds)'].map((name) => settings.field(name));
    await type(limits[0], '100');
    await isFaulty(limits[0], /Expected: numbers that rise/);
    await type(limits[1], '200');
    await type(limits[2], '300');
    for (const [at, value] of ['100', '200', '300'].entries()) {
      await expect(limits[at]).toHaveValue(value);
      await expect(limits[at]).not.toHaveAttribute('aria-invalid');
    }
    await expect(limits[0]).toHaveAccessibleDescription('In the file: 20');
    await page.reload();
    await settings.open('File for everybody');
    await expect(settings.file).toContainText(/"amber": 100,\s+"red": 200,\s+"critical": 300/);
  });

  test('what is changed is remembered, and there is a way back to the file', { tag: '@core' }, async ({ supervisor, setup, page }) => {
    const { board } = supervisor;
    const { settings } = board;
    await supervisor.isOnTheBoard();
    await settings.open();
    await settings.edit('Sales').click();
    await type(settings.field('Name'), 'Verkoop');
    await settings.root.getByRole('button', { name: 'Move Verkoop back' }).click();
    await settings.goTo('Operators');
    await settings.edit('Jan Claes').click();
    await type(settings.field('Name'), 'Jan C.');
    await settings.field('all queues').uncheck();
    await settings.root.locator('fieldset').getByLabel('Support').uncheck();
    await settings.goTo('Language and look');
    await settings.root.getByLabel('Theme').selectOption('Dark');
    await page.reload();
    await board.isLive();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const lanes = page.locator('[data-bloc-id]');
    await expect(lanes.last()).toHaveAccessibleName('Verkoop');
    await expect(board.tile(setup.jan).root).toContainText('Jan C.');
    await settings.open();
    await expect(settings.row('Verkoop')).toContainText('Changed here');
    await settings.edit('Verkoop').click();
    await settings.root.getByRole('button', { name: 'Verkoop: back to the file' }).click();
    await expect(settings.row('Sales')).toContainText('From the file');
    await expect(settings.root.getByRole('list', { name: 'Queues' })).toBeFocused();
    await settings.root.getByRole('button', { name: 'Order as in the file' }).click();
    await settings.goTo('Operators');
    await settings.edit('Jan C.').click();
    await settings.root.getByRole('button', { name: 'Jan C.: back to the file' }).click();
    await expect(settings.row('Jan Claes')).toContainText('From the file');
    await settings.goTo('Language and look');
    await settings.root.getByLabel('Theme').selectOption('As in the file: System');
    await settings.close.click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'auto');
    await expect(lanes.first()).toHaveAccessibleName('Sales');
  });

  test('everything can be taken back at once, after a question', async ({ supervisor, setup, page }) => {
    const { settings } = supervisor.board;
    await supervisor.isOnTheBoard({ queues: [setup.sales] });
    await settings.open();
    await settings.queueId.fill(setup.support.id);
    await settings.add.click();
    await settings.goTo('File for everybody');
    const forget = settings.root.getByRole('button', { name: 'Everything as in the file' });
    await forget.click();
    await page.keyboard.press('Escape');
    await expect(forget).toBeFocused();
    await expect(settings.file).toContainText(`"id": "${setup.support.id}"`);
    await forget.click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Everything as in the file' }).click();
    await expect(settings.said).toHaveText('Everything is as in the file.');
    await expect(settings.file).not.toContainText(`"id": "${setup.support.id}"`);
    await settings.close.click();
    await expect(supervisor.board.lane(setup.support)).toHaveCount(0);
  });

  test('a queue is hidden and shown; the last one stays', async ({ supervisor, setup }) => {
    const { board } = supervisor;
    const { settings } = board;
    await supervisor.isOnTheBoard({ queues: [setup.sales, { ...setup.support, shown: false }] });
    await expect(board.lane(setup.support)).toHaveCount(0);
    await settings.open();
    await expect(settings.root.getByLabel('Show Sales')).toBeDisabled();
    await settings.root.getByLabel('Show Support').check();
    await settings.root.getByLabel('Show Sales').uncheck();
    await settings.close.click();
    await expect(board.lane(setup.support)).toBeVisible();
    await expect(board.lane(setup.sales)).toHaveCount(0);
  });

  test('what the address says cannot be changed here, and says so', async ({ supervisor, setup, page }) => {
    const { settings } = supervisor.board;
    await supervisor.isOnTheBoard();
    await page.evaluate((id) => { location.hash = `theme=dark&queues=${id}`; }, setup.sales.id);
    await settings.open();
    await expect(settings.root.getByText('The page’s address says which queues are shown')).toBeVisible();
    await expect(settings.root.getByLabel('Show Support')).toBeDisabled();
    await settings.goTo('Language and look');
    await expect(settings.root.getByLabel('Theme')).toBeDisabled();
    await expect(settings.root.getByLabel('Theme')).toHaveAccessibleDescription(/^The page’s address says this/);
  });

  test('where nothing is kept, that is said, and a reload begins with the file', async ({ supervisor, setup, page }) => {
    const { settings } = supervisor.board;
    await supervisor.isOnTheBoard({ queues: [setup.sales], persistence: 'none' });
    await settings.open();
    await expect(settings.root.getByText('lets this browser keep nothing')).toBeVisible();
    await settings.queueId.fill(setup.support.id);
    await settings.add.click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    await supervisor.logsIn();
    await expect(supervisor.board.lane(setup.support)).toHaveCount(0);
  });

  test('what is set in one tab holds in the others', async ({ supervisor, setup, context, page }) => {
    const { settings } = supervisor.board;
    await supervisor.isOnTheBoard({ queues: [setup.sales] });
    const other = await context.newPage();
    await other.route('**/config.json', (route) => route.fulfill({ json: { api: 'https://thello.example', queues: [setup.sales] } }));
    await other.goto(page.url());
    await settings.open('Language and look');
    await settings.root.getByLabel('Theme').selectOption('Dark');
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
    await other.close();
  });

  test('with another language the settings stay where they were', async ({ supervisor, page }) => {
    const { settings } = supervisor.board;
    await supervisor.isOnTheBoard();
    await settings.open('Language and look');
    await settings.root.getByLabel('Language').selectOption('Nederlands');
    const dutch = page.getByRole('dialog', { name: 'Instellingen' });
    await expect(dutch.getByLabel('Taal')).toHaveValue('nl');
    await dutch.getByLabel('Taal').selectOption('Zoals in het bestand: Browser');
    await expect(settings.root.getByLabel('Language')).toBeVisible();
  });

  test('the board behind the open settings goes on, and closing gives the focus back', async ({ supervisor, setup, line, page }) => {
    const { board } = supervisor;
    await supervisor.isOnTheBoard();
    const { button } = board.settings;
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(board.settings.root.getByRole('button', { name: 'Queues' })).toBeFocused();
    const lea = caller('Léa Dubois');
    await line.enters(setup.sales, lea);
    await expect(board.card(lea).root).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  });
});

test.describe('operators out of a spreadsheet', () => {
  test('every wrong line is named with its number and the reason, and only what is confirmed is taken', { tag: '@core' }, async ({ supervisor, setup, page }) => {
    const { board } = supervisor;
    const { settings } = board;
    await supervisor.isOnTheBoard({ operators: [setup.sofie] });
    await settings.open('Operators');
    await settings.csv.setInputFiles({
      name: 'operators.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`id;name;extension\r\n${setup.jan.id};Jan Claes;202\r\njan;Jan;203\r\n\r\n;Nobody;\r\n${setup.sofie.id};Sofie P.;201\r\n${setup.jan.id};Jan again;204\r\n${setup.amina.id};Zo\u00EB;205\r\n`, 'latin1'),
    });
    const line = (/** @type {number} */ number) => settings.preview.getByRole('row').filter({ has: page.getByRole('cell', { name: `${number}`, exact: true }) });
    await expect(settings.preview).toContainText('3 lines cannot be used');
    await expect(line(3)).toContainText('id is “jan”. Expected: a UID');
    await expect(line(5)).toContainText('id is missing. Expected: a UID');
    await expect(line(7)).toContainText('Expected: an id that no other entry has');
    await expect(line(2)).toContainText('Is added');
    await expect(line(6)).toContainText('Is changed');
    await expect(line(8)).toContainText('Zoë');
    await expect(settings.row('Jan Claes')).toHaveCount(0);
    await settings.root.getByRole('button', { name: 'Discard' }).click();
    await expect(settings.preview).toHaveCount(0);
    await expect(settings.row('Jan Claes')).toHaveCount(0);
    await settings.cells.fill(`id\tname\tGSM\tRoom\n${setup.jan.id}\tJan Claes\t0470\t12`);
    await expect(settings.preview).toContainText('Columns that are not used: GSM and Room.');
    await settings.cells.fill([setup.jan.id, 'Jan Claes', '202'].join('\t'));
    // A look at another section, and another language, take nothing out of the hand.
    await settings.goTo('Queues');
    await expect(settings.cells).toHaveCount(0);
    await settings.goTo('Operators');
    await page.evaluate(() => { location.hash = '#language=nl'; });
    await expect(page.getByRole('button', { name: '1 medewerker overnemen' })).toBeVisible();
    await page.evaluate(() => { location.hash = '#language=en'; });
    await settings.root.getByRole('button', { name: 'Take 1 operator' }).click();
    await expect(settings.row('Jan Claes')).toContainText('Added here');
    await settings.close.click();
    await expect(board.tile(setup.jan).root).toContainText('Jan Claes');
    await expect(board.tile(setup.sofie).root).toContainText('Sofie Peeters');
  });

  test('what is no list says what a list is', async ({ supervisor }) => {
    const { settings } = supervisor.board;
    await supervisor.isOnTheBoard();
    await settings.open('Operators');
    await settings.cells.fill('Dear all, see you tomorrow');
    await expect(settings.preview).toContainText('lines with a column “id”');
    await expect(settings.preview.getByRole('button', { name: 'Take' })).toBeDisabled();
  });

  test('of three hundred one is found by name', async ({ supervisor, setup }) => {
    const { settings } = supervisor.board;
    const many = Array.from({ length: 300 }, (_, at) => ({ id: `00000000-0000-4000-8000-${`${at}`.padStart(12, '0')}`, name: `Operator ${at}` }));
    await supervisor.isOnTheBoard({ operators: [...many, { ...setup.sofie, name: 'Zoë Müller' }] });
    await settings.open('Operators');
    await expect(settings.root.getByText('201 more')).toBeVisible();
    await settings.root.getByRole('searchbox', { name: 'Find an operator' }).fill('mueller');
    await expect(settings.row('Zoë Müller')).toBeVisible();
    await expect(settings.root.getByRole('listitem')).toHaveCount(1);
  });
});

test.describe('the file for everybody', () => {
  test('is downloaded, copied, and read by a fresh page as it was', async ({ supervisor, colleague, setup, page, thello }) => {
    const { settings } = supervisor.board;
    await supervisor.isOnTheBoard({ queues: [setup.sales], operators: [], ringSeconds: 40 });
    await settings.open();
    await type(settings.queueId, setup.support.id);
    await type(settings.newName, 'Support');
    await settings.add.click();
    await expect(settings.said).toHaveText('Support was added.');
    await settings.edit('Sales').click();
    await type(settings.field('Critical, from (seconds)'), '300');
    await expect(settings.field('Critical, from (seconds)')).toHaveAccessibleDescription('In the file: 120');
    await settings.goTo('Operators');
    await settings.cells.fill([setup.sofie.id, 'Sofie Peeters', '201', 'Front desk'].join('\t'));
    await settings.root.getByRole('button', { name: 'Take 1 operator' }).click();
    await settings.goTo('File for everybody');
    await expect(settings.file).toContainText('"name": "Support"');
    const text = (await settings.file.textContent()) ?? '';
    const download = page.waitForEvent('download');
    await settings.root.getByRole('link', { name: 'Download config.json' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('config.json');
    expect(await readFile(await file.path(), 'utf8')).toBe(text);
    expect(text).not.toContain(thello.password);
    expect(JSON.parse(text)).toMatchObject({
      api: thello.address, ringSeconds: 40,
      queues: [{ id: setup.sales.id, waitSeconds: { amber: 20, red: 60, critical: 300 } }, { id: setup.support.id, name: 'Support' }],
      operators: [{ id: setup.sofie.id, name: 'Sofie Peeters', extension: '201', team: 'Front desk' }],
    });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await settings.root.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await colleague.opens(JSON.parse(text));
    await expect(colleague.page.locator('.faults')).toHaveCount(0);
    await colleague.logsIn();
    await expect(colleague.board.lane(setup.support)).toBeVisible();
    await expect(colleague.board.tile(setup.sofie).root).toContainText('Sofie Peeters');
    await colleague.board.settings.open();
    await expect(colleague.board.settings.row('Support')).toContainText('From the file');
    await colleague.board.settings.goTo('File for everybody');
    expect(await colleague.board.settings.file.textContent()).toBe(text);
  });
});
