// The log-in form and the frame around the board, with the page's own classes. It is made once and costs nothing
// afterwards, so no contestant makes it its own way. The form stands there when the program has come, as it does in a
// page that a framework renders.
import { make } from './make.mjs';

export class Shell {
  #app = make('div', { class: 'app', 'data-connection': 'signed-out' });

  /** @param {(name: string, password: string) => Promise<void>} logIn */
  constructor(logIn) {
    const form = make('form', { class: 'panel login-form', method: 'post' },
      make('h1', {}, 'Log in'),
      make('fieldset', { class: 'way' }, field('User name', 'text', 'username'), field('Password', 'password', 'current-password')),
      make('button', { class: 'button primary wide', type: 'submit' }, 'Log in'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const [name, password] = [...form.querySelectorAll('input')].map(({ value }) => value);
      void logIn(name, password);
    });
    this.#app.append(make('main', { class: 'login' }, form));
    document.body.append(this.#app);
  }

  /** Puts an empty board into the form's place. @param {string} tenant */
  board(tenant) {
    const main = make('main', { class: 'board' });
    const out = make('button', { class: 'button', type: 'button' }, 'Log out');
    out.addEventListener('click', () => location.reload());
    const header = make('header', { class: 'header' },
      make('span', { class: 'product' }, 'Contestant'),
      make('h1', { class: 'tenant' }, make('bdi', {}, tenant)),
      make('p', { class: 'connection' }, make('span', { class: 'lamp', 'aria-hidden': 'true' }), make('span', {}, 'Live')),
      out);
    this.#app.replaceChildren(header, main);
    return main;
  }

  live() {
    this.#app.dataset.connection = 'live';
  }
}

/** @param {string} label @param {string} type @param {string} autocomplete */
const field = (label, type, autocomplete) =>
  make('label', { class: 'field' }, make('span', {}, label), make('input', { type, autocomplete, required: '' }));
