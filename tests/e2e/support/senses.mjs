// Stand-ins for what a test cannot hear, nor see of the system: sounds, notifications, and the lock that keeps a screen
// lit. Each is put into the page before it is opened, and tells what was asked of it.

/** @typedef {import('@playwright/test').Page} Page */

/**
 * What would be heard. A browser that wants a press first lets nothing be heard before it is asked again.
 * @param {Page} page @param {{ wantsPress?: boolean }} [browser]
 */
export async function ears(page, { wantsPress = false } = {}) {
  await page.addInitScript((blocked) => {
    const heard = /** @type {{ height: number, loud: number }[]} */ ([]);
    let asked = 0;
    class Context {
      state = 'suspended';
      currentTime = 0;
      destination = {};
      onstatechange = () => {};

      resume() {
        asked += 1;
        if (blocked && asked === 1) return new Promise(() => {});
        this.state = 'running';
        queueMicrotask(() => this.onstatechange());
        return Promise.resolve();
      }

      createGain() {
        const gain = { loud: 0, connect() {}, gain: { setValueAtTime(/** @type {number} */ loud) { gain.loud = loud; }, exponentialRampToValueAtTime() {} } };
        return gain;
      }

      createOscillator() {
        const voice = {
          level: { loud: 0 },
          frequency: { value: 0 },
          connect(/** @type {{ loud: number }} */ level) { voice.level = level; },
          start() { heard.push({ height: Math.round(voice.frequency.value), loud: voice.level.loud }); },
          stop() {},
        };
        return voice;
      }
    }
    Object.assign(window, { AudioContext: Context, heard });
  }, wantsPress);
  const LOWEST = { 659: 'chime', 784: 'bell', 988: 'alarm' };
  const notes = () => page.evaluate(() => /** @type {{ height: number, loud: number }[]} */ (Reflect.get(window, 'heard')));
  return {
    /** The tones in their order. @returns {Promise<string[]>} */
    async tones() {
      const names = (await notes()).map(({ height }) => Reflect.get(LOWEST, height)).filter(Boolean);
      // An alarm is the same note three times.
      return names.filter((name, at) => name !== 'alarm' || names.slice(0, at).filter((other) => other === 'alarm').length % 3 === 0);
    },
    /** How loud the last note was. */
    async loudness() {
      return (await notes()).at(-1)?.loud ?? 0;
    },
    forget: () => page.evaluate(() => { Reflect.get(window, 'heard').length = 0; }),
  };
}

/** What the system would show. @param {Page} page @param {'default' | 'granted' | 'denied'} permission @param {'granted' | 'denied'} [answer] what whoever is asked says */
export async function eyes(page, permission, answer = 'granted') {
  await page.addInitScript(([given, said]) => {
    const raised = /** @type {string[][]} */ ([]);
    let asked = 0;
    class Shown {
      static permission = given;

      static async requestPermission() {
        asked += 1;
        Shown.permission = said;
        return said;
      }

      /** @param {string} title @param {{ body: string, tag: string }} options */
      constructor(title, { body, tag }) {
        raised.push([title, body, tag]);
      }
    }
    Object.assign(window, { Notification: Shown, raised, asked: () => asked });
  }, [permission, answer]);
  return {
    /** @returns {Promise<string[][]>} title, body and tag of each */
    raised: () => page.evaluate(() => Reflect.get(window, 'raised')),
    /** @returns {Promise<number>} how often somebody was asked */
    asked: () => page.evaluate(() => Reflect.get(window, 'asked')()),
  };
}

/** Whether the screen would stay lit. @param {Page} page */
export async function light(page) {
  await page.addInitScript(() => {
    const locks = /** @type {{ released: boolean }[]} */ ([]);
    const wakeLock = {
      async request() {
        const lock = { released: false, async release() { lock.released = true; } };
        locks.push(lock);
        return lock;
      },
    };
    Object.defineProperty(navigator, 'wakeLock', { value: wakeLock });
    Object.assign(window, { locks });
  });
  return {
    /** How many locks were ever taken, and how many are held. @returns {Promise<[number, number]>} */
    locks: () => page.evaluate(() => {
      const locks = Reflect.get(window, 'locks');
      return [locks.length, locks.filter((/** @type {{ released: boolean }} */ lock) => !lock.released).length];
    }),
    /** As a browser does that hides a page, or shows it again. @param {boolean} hidden */
    hide: (hidden) => page.evaluate((isHidden) => {
      if (isHidden) for (const lock of Reflect.get(window, 'locks')) lock.released = true;
      Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden),
  };
}
