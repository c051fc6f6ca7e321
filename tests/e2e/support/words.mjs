// Every text of a page: what is seen, and what is read out.

/** Letters, and not only the sign of a unit. */
const TEXT = /\p{L}{2}/u;

/** @param {import('@playwright/test').Page} page */
export async function words(page) {
  const found = await page.evaluate(() => {
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const around = walker.currentNode.parentElement;
      // Samples of what stands in a file are in the file's own words, the other languages' names in their own, and what was
      // announced was said in the language of that moment.
      if (around?.checkVisibility({ visibilityProperty: true }) && !around.closest('code, script, .announcer') && around.closest('[lang]')?.getAttribute('lang') === document.documentElement.lang) texts.push(walker.currentNode.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (element.checkVisibility({ visibilityProperty: true })) texts.push(...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''));
    }
    return texts.map((text) => text.trim());
  });
  return [...new Set(found)].filter((text) => TEXT.test(text));
}
