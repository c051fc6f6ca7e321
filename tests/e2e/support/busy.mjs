// A board in the middle of a working day, with every state that there is to see.
import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { drag } from './drag.mjs';
import { caller } from './line.mjs';

const OPERATORS = [
  ['Sofie Peeters', '201', 'Front desk'], ['Karim El Amrani', '202', 'Front desk'], ['Jan Janssens', '203', 'Sales'],
  ['Marie Dubois', '204', 'Sales'], ['Annelies Vandenbroucke-Verstraeten', '205', 'Sales'], ['Thomas Lambert', '206', 'Support'],
  ['Nathalie Claes', '207', 'Support'], ['Bart De Smet', '208', 'Support'], ['Fatima Ouali', '209', 'Support'],
  ['Jürgen Müller', '210', 'Support'], ['Élodie Lefèvre', '211', 'Billing'], ['Pieter Maes', '212', 'Billing'],
];
const CALLERS = [
  ['Léa Dubois', '+32 470 55 01 21'], ['Garage Willems', '+32 15 55 02 33'], ['', '+32 2 555 01 44'], ['Tom Maes', '+32 486 55 03 12'],
  ['Bakkerij De Gouden Korenaar', '+32 9 555 04 05'], ['Ann Smets', '+32 3 555 05 16'], ['Mohamed Haddad', '+32 493 55 06 27'],
  ['Notaris Van den Bossche & Vennoten', '+32 51 55 07 38'], ['', ''], ['Ingrid Schmidt', '+49 30 5550 1234'],
];

/** @param {ReturnType<typeof import('./setup.mjs').freshSetup>} setup */
export function busySetup(setup) {
  const billing = { id: randomUUID(), name: 'Billing', colour: 'amber' };
  const operators = OPERATORS.map(([name, extension, team]) => ({ id: randomUUID(), name, extension, team }));
  return { billing, operators, config: { queues: [setup.sales, setup.support, billing], operators } };
}

/**
 * Fills the board. The page's clock must be installed: waits are made by letting it run ahead, never for so long that
 * the connection would be taken for dead.
 * @param {{ supervisor: import('./test.mjs').Supervisor, setup: ReturnType<typeof import('./setup.mjs').freshSetup>, line: import('./line.mjs').Line }} story
 */
export async function busyBoard({ supervisor, setup, line }) {
  const { billing, operators, config } = busySetup(setup);
  const { page, board } = supervisor;
  await supervisor.isOnTheBoard({ ...config, ringSeconds: 20 });
  const calls = CALLERS.map(([name, number]) => caller(name, number));
  const talking = [caller('Piet Goossens'), caller('Sara Lemmens')];
  const queueOf = (/** @type {number} */ at) => [setup.sales, setup.support, setup.sales, billing][at % 4];
  for (const [at, call] of talking.entries()) {
    await line.enters(setup.support, call);
    await line.isAnswered(setup.support, call, operators[5 + at]);
    await board.tile(operators[5 + at]).is('busy');
  }
  for (const [at, call] of calls.entries()) {
    await line.enters(queueOf(at), call, { to: '+32 15 55 01 00' });
    await expect(board.card(call).root).toBeVisible();
    await page.clock.fastForward([24_000, 23_000, 17_000, 15_000, 12_000, 11_000, 9_000, 8_000, 4_000, 0][at]);
    if (at === 3) {
      // Nobody answers this one.
      await drag(page, board.card(calls[0]), board.tile(operators[3]).root);
      await board.card(calls[0]).isAssigned('ringing');
    }
  }
  await board.card(calls[0]).isAssigned('no-answer');
  await line.isNext(setup.sales, calls[0]);
  await line.isNext(setup.support, calls[1]);
  await line.hangsUp(setup.support, talking[1]);
  await board.tile(operators[6]).is('free');
  await board.tile(operators[8]).setsAside();
  await drag(page, board.card(calls[1]), board.tile(operators[0]).root);
  await board.card(calls[1]).isAssigned('ringing');
  await page.mouse.move(2, 2);
  return { calls, operators, billing };
}
