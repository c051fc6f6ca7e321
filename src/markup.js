// The one way for a text to become markup in this page.
//
// Leptos writes the parts of a view that never change, such as `<span class="dot"></span>`, as text into a template.
// Under the page's content-security policy the browser first asks the policy `default`, which is made here, about every
// text that is about to become markup, whoever wrote it. What such parts are made of passes; what runs, loads, leads
// somewhere, or could be taken for another part of the page does not, and is told as a breach. Text that would become
// a script is always refused, because the policy has no word on it.
//
// Tags are looked at one by one, in the only spelling that Leptos has for them, and whether they match does not
// matter: of harmless tags a browser can make nothing but harmless elements. For that to hold, no element may stand
// here whose contents are read as anything but tags and text, as those of `title`, `style` or `noscript` are.

const ELEMENTS = `
  b br caption code dd div dl dt em h1 h2 h3 h4 hr i kbd li ol p small span strong sub sup table tbody td th thead tr ul
  circle g line path polyline rect svg`;

// No `id`, no `name` and of `data-…` only what stands here, because elements are found by these. No `style`, and of SVG
// nothing that can hold `url(…)`.
const ATTRIBUTES = `
  aria-hidden aria-label class colspan data-urgency-word dir hidden lang role rowspan scope title
  cx cy d focusable height points r rx ry viewBox width x x1 x2 y y1 y2`;

/** @param {string} words */
const oneOf = (words) => `(?:${words.trim().split(/\s+/).join("|")})`;

const REFERENCE = "&(?:amp|lt|gt|quot);";
const ATTRIBUTE = ` ${oneOf(ATTRIBUTES)}(?:="(?:[^"&<>\\0]|${REFERENCE})*")?`;
const TAG = `<${oneOf(ELEMENTS)}(?:${ATTRIBUTE})*>|</${oneOf(ELEMENTS)}>`;
const HARMLESS = new RegExp(`^(?:${TAG}|[^&<>\\0]|${REFERENCE})*$`);

/** The markup, or nothing when it is more than harmless. @param {string} text */
export const createHTML = (text) => (HARMLESS.test(text) ? text : null);

// Browsers without Trusted Types ask nobody.
globalThis.trustedTypes?.createPolicy("default", { createHTML });
