// What may become markup (src/markup.js), and what may not.
import assert from 'node:assert/strict';
import { test } from 'node:test';

/** What the page asks the browser for. @type {[string, object][]} */
const made = [];
Reflect.set(globalThis, 'trustedTypes', { createPolicy: (/** @type {[string, object]} */ ...policy) => made.push(policy) });
const { createHTML } = await import('../../src/markup.js');

test('there is one policy, and it has no word on scripts', () => {
  assert.deepEqual(made, [['default', { createHTML }]]);
});

/** As Leptos writes them. */
const PARTS = [
  '',
  '<div class="grow"></div>',
  '<span class="urgency" data-urgency-word=""></span>',
  '<p class="quiet small">Twelve &lt; thirteen &amp; more &gt; less, “so they say”.</p>',
  '<ul class="legend" role="list"><li><span class="dot" aria-hidden="true"></span>Waiting</li><li hidden>None<br></li></ul>',
  '<table><thead><tr><th scope="col">Key</th><td colspan="2"></td></tr></thead></table>',
  '<svg class="icon" viewBox="0 0 16 16" focusable="false"><path d="M3 8l3.5 3.5L13 5"></path></svg>',
  '<span title="Say &quot;yes&quot; &amp; go">1\n2</span>',
];

for (const part of PARTS) {
  test(`a part of a view passes: ${part}`, () => assert.equal(createHTML(part), part));
}

const HOSTILE = {
  'a script': '<script>alert(1)</script>',
  'a script in upper case': '<SCRIPT>alert(1)</SCRIPT>',
  'a script within a part': '<p class="quiet"><script>alert(1)</script></p>',
  'a script after a line': '<p></p>\n<script>alert(1)</script>',
  'a script of SVG': '<svg><script>alert(1)</script></svg>',
  'a script with an address': '<script src="//evil.example/x.js"></script>',
  'an image with a handler': '<img src=x onerror=alert(1)>',
  'a handler on a part': '<p onclick="alert(1)"></p>',
  'a handler in upper case': '<p ONCLICK="alert(1)"></p>',
  'a handler after a slash': '<p/onclick="alert(1)"></p>',
  'a handler after a tab': '<p\tonclick="alert(1)"></p>',
  'a handler after a line': '<p class="a"\nonclick="alert(1)"></p>',
  'a handler without a blank before it': '<p class="a"onclick="alert(1)"></p>',
  'a handler behind a value without quotes': '<p class=a onclick=alert(1)>',
  'a handler behind other quotes': "<p class='\"' onclick='alert(1)'></p>",
  'a handler on SVG': '<svg onload="alert(1)"></svg>',
  'a handler that an animation starts': '<svg><animate onbegin="alert(1)" attributeName="x" dur="1s"></svg>',
  'a link': '<a href="https://evil.example">here</a>',
  'a link to a script': '<a href="javascript:alert(1)">here</a>',
  'a link to a script, hidden': '<a href="jav&#x09;ascript:alert(1)">here</a>',
  'a link of SVG': '<svg><a xlink:href="javascript:alert(1)"><rect width="9" height="9"></rect></a></svg>',
  'a use of SVG': '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"></use></svg>',
  'an image': '<img src="https://evil.example/seen.gif">',
  'an image in a set': '<img srcset="https://evil.example/seen.gif 1x">',
  'an address in a paint': '<svg><rect fill="url(https://evil.example/#a)"></rect></svg>',
  'a frame': '<iframe src="https://evil.example"></iframe>',
  'a frame with a document': '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  'an object': '<object data="x.swf"></object><embed src="x.swf">',
  'a style': '<style>@import "https://evil.example/x.css"</style>',
  'a style on a part': '<p style="background: url(https://evil.example)"></p>',
  'a form': '<form action="https://evil.example"><button formaction="javascript:alert(1)">Go</button></form>',
  'a field': '<input autofocus onfocus="alert(1)">',
  'another base': '<base href="https://evil.example/">',
  'another page': '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  'a link to a file': '<link rel="stylesheet" href="https://evil.example/x.css">',
  'a part that is taken for another': '<div id="boot"></div>',
  'a part that is found by name': '<p name="getElementById"></p>',
  'a part with data': '<p data-since="0"></p>',
  'an element of its own': '<x-y></x-y><p is="x-y"></p>',
  'a comment': '<!-- --!><script>alert(1)</script> -->',
  'a comment that ends at once': '<!--><script>alert(1)</script>-->',
  'a marker': '<!>',
  'a declaration': '<!doctype html>',
  'an instruction': '<?xml-stylesheet href="javascript:alert(1)"?>',
  'characters as they are': '<svg><![CDATA[</svg><script>alert(1)</script>]]></svg>',
  'a conditional comment': '<!--[if IE]><script>alert(1)</script><![endif]-->',
  'an entity that is not Leptos’': '&#60;script&#62;',
  'an entity without an end': '&ltscript&gt',
  'an entity in a value': '<p title="&#34; onclick=&#34;alert(1)"></p>',
  'a lone ampersand': 'this & that',
  'a lone bracket': 'less < more',
  'a lone bracket the other way': 'more > less',
  'a bracket in a value': '<p title="<script>"></p>',
  'a value that does not end': '<p class="a><script>alert(1)</script>',
  'a value that takes in a tag': '<p title="</p><script>alert(1)</script>"></p>',
  'a tag that does not end': '<p class="a"',
  'two brackets': '<<script>alert(1)//<</script>',
  'a blank after the bracket': '< p>',
  'a blank in the end tag': '</p >',
  'an end tag with a handler': '</p onclick="alert(1)">',
  'an end tag of a script': '</script>',
  'a NUL in a tag': '<scr\0ipt>alert(1)</scr\0ipt>',
  'a NUL in a text': 'a\0b',
  'a NUL in a value': '<p class="a\0"></p>',
  'a letter that becomes another in lower case': '<\u212abd></\u212abd>',
  'a template': '<template><script>alert(1)</script></template>',
  'a template in a template': '<template><template><img src=x onerror=alert(1)></template></template>',
  'a template with a shadow': '<div><template shadowrootmode="open"><slot></slot></template></div>',
  'mathematics': '<math><mi>x</mi></math>',
  'a mutation through mathematics': '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
  'a mutation through a form': '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  'a mutation through a title': '<svg></p><title><style><img title="</style><img src onerror=alert(1)>"></style></title></svg>',
  'a mutation through a description': '<svg><desc><noscript><p title="</noscript><img src=x onerror=alert(1)>"></p></noscript></desc></svg>',
  'a mutation through foreign objects': '<svg><foreignObject><p></p></foreignObject></svg>',
  'a mutation through noscript': '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  'a mutation through a text area': '<textarea><p title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  'a mutation through a list of choices': '<select><option><style></option></select><img src=x onerror=alert(1)></style></select>',
  'plain text to the end': '<plaintext><p>',
  'raw text': '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
};

for (const [what, text] of Object.entries(HOSTILE)) {
  test(`${what} does not pass: ${JSON.stringify(text)}`, () => assert.equal(createHTML(text), null));
}

test('a text that goes on and on is looked at in one go', () => {
  const long = `<p class="${'a'.repeat(100_000)}">${'b&amp;'.repeat(100_000)}</p>`.repeat(3);
  assert.equal(createHTML(long), long);
  assert.equal(createHTML(`${long}<`), null);
});
