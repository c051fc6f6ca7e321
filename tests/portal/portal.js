// A sample portal: what an engineer writes to put Callboard into a page of the company's own (docs/embedding.md). The
// end-to-end tests use it, on another origin than the board's.
import { embed } from './callboard-embed.js';

/** A portal knows where its board is; this one is told by its own address. */
const address = new URLSearchParams(location.search).get('board') ?? 'https://callboard.example/';

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const board = embed(element('calls'), {
  address,
  title: 'Calls',
  settings: { language: 'en' },
  // The portal's own server knows who is logged in, and has a token of Thello for them. It is asked each time: a token
  // that is asked for is one that ends soon.
  async authenticate() {
    const answer = await fetch('token');
    return answer.ok ? answer.json() : null;
  },
});

// Every message is shown, for whoever wants to see what comes.
const names = /** @type {const} */ ([
  'ready', 'authentication-needed', 'connection', 'counts', 'threshold-passed', 'alert', 'call-picked', 'open-caller', 'fault', 'assignment',
]);
for (const name of names) {
  board.on(name, (detail) => {
    const line = document.createElement('li');
    line.textContent = `${name} ${JSON.stringify(detail)}`;
    element('told').append(line);
  });
}

// The title tells how many wait, also when the portal is in another tab. Who waits longest is remembered for the button.
/** @type {string | undefined} */
let late;
board.on('counts', ({ queues }) => {
  const waiting = queues.reduce((sum, queue) => sum + (queue.waiting ?? 0), 0);
  document.title = `${waiting} waiting`;
});
board.on('threshold-passed', ({ call }) => { late = call; });
// A page in a frame may not raise notifications of the system: here the portal raises its own, when a supervisor wants it.
board.on('alert', ({ queues }) => {
  const calls = queues.reduce((sum, queue) => sum + queue.calls, 0);
  if (Notification.permission === 'granted') new Notification(`${calls} wait too long`, { tag: 'callboard' });
});

/** @type {string[]} */
let queues = [];
board.on('counts', (counts) => { queues = counts.queues.map(({ queue }) => queue); });

element('dutch').onclick = () => board.set({ language: 'nl' });
element('dark').onclick = () => board.set({ theme: 'dark' });
element('larger').onclick = () => board.set({ scale: '125' });
element('one').onclick = () => board.set({ queues: queues.slice(0, 1) });
element('all').onclick = () => board.set({ queues: undefined });
element('longest').onclick = () => { if (late) board.focus(late); };
element('out').onclick = () => board.logOut();
