// Somebody at the terminal, for what only a person can hear.
import { createInterface } from 'node:readline/promises';

export class Person {
  /** @returns {Person | null} nobody, where no terminal is */
  static atTheTerminal() {
    return process.stdin.isTTY && process.stderr.isTTY ? new Person() : null;
  }

  /** @param {string} words */
  says(words) {
    process.stderr.write(`\n${words}\n`);
  }

  /** @param {string} question @returns {Promise<boolean>} */
  async agrees(question) {
    return /^y(es)?$/i.test(await this.#answer(`${question} [y/N] `));
  }

  /** @param {string} words @returns {Promise<boolean>} Enter was pressed, and not “n” */
  async confirms(words) {
    return !/^n(o)?$/i.test(await this.#answer(`${words} [Enter, or n if it never does] `));
  }

  /** @param {string} question */
  async #answer(question) {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    // Ctrl-C at a question is meant for the program.
    terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    try {
      return (await terminal.question(`\n${question}`)).trim();
    } finally {
      terminal.close();
    }
  }
}
