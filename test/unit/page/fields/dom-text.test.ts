// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type DomText, OBJECT, readDomText } from '../../../../src/page/fields/dom-text.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

function read(html: string): DomText {
  document.body.innerHTML = `<div id="host" contenteditable>${html}</div>`;
  return readDomText(document.body.firstElementChild ?? document.body);
}

describe('the text of an editable area', () => {
  it.each([
    ['<p>A</p><p>B</p>', 'A\nB'],
    ['<p>A</p><p><br></p><p>B</p>', 'A\n\nB'],
    ['<p>A</p><p><br></p>', 'A\n'],
    ['A<br>B', 'A\nB'],
    ['A<br><br>B', 'A\n\nB'],
    ['A<br>', 'A'],
    ['A<div>B</div>C', 'A\nB\nC'],
    ['<div><br></div><div>B</div>', '\nB'],
    ['<ul><li>A</li><li><p>B</p></li></ul>', 'A\nB'],
    ['<p>A <b>vet</b> en <i>schuin</i></p>', 'A vet en schuin'],
    ['\n  <p>A</p>\n  <p>B</p>\n', 'A\nB'],
    ['<p>over\n  twee regels</p>', 'over   twee regels'],
    ['<p style="white-space: pre-wrap">A\nB</p>', 'A\nB'],
    [`<p>A <img alt="x"> B</p>`, `A ${OBJECT} B`],
    ['<p>A <span contenteditable="false">@jan</span> B</p>', `A ${OBJECT} B`],
    ['<div contenteditable="false" style="position: absolute"></div><p>A</p>', 'A'],
    ['<p>A <i contenteditable="false" style="position: absolute">b</i></p>', `A ${OBJECT}`],
    ['<p>A</p><script>x</script><style>y</style>', 'A'],
    ['<p>A</p><p style="display: none">B</p>', 'A'],
    ['<p>😀 é</p>', '😀 é'],
    ['', ''],
  ])('%j reads %j', (html, text) => {
    expect(read(html).text).toBe(text);
  });
});

const inline = fc.constantFrom('woord ', '<b>vet</b>', 'a<i>b</i>c', '😀', '<br>', '<img alt="">', '&nbsp;', '<span contenteditable="false">x</span>');
const block = fc.tuple(fc.constantFrom('p', 'div', 'li'), fc.array(inline, { maxLength: 4 })).map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`);
const area = fc.array(fc.oneof(block, inline), { maxLength: 5 }).map((parts) => parts.join(''));

describe('offsets and places', () => {
  it('lead to one another, for every offset', () => {
    fc.assert(
      fc.property(area, (html) => {
        const dom = read(html);
        for (let offset = 0; offset <= dom.text.length; offset++) {
          const { startContainer, startOffset } = dom.range({ start: offset, end: offset });
          expect(dom.offsetOf({ node: startContainer, offset: startOffset })).toBe(offset);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold the same words as the text does, for every span within a line', () => {
    fc.assert(
      fc.property(area, fc.nat(40), fc.nat(10), (html, from, length) => {
        const dom = read(html);
        const start = Math.min(from, dom.text.length);
        const span = { start, end: Math.min(start + length, dom.text.length) };
        const words = dom.text.slice(span.start, span.end);
        fc.pre(!words.includes('\n') && !words.includes(OBJECT));
        expect(dom.range(span).toString()).toBe(words);
      }),
      { numRuns: 100 },
    );
  });

  it('know a place between blocks and inside what is skipped', () => {
    const dom = read('<p>A</p><p>B <span contenteditable="false">@<b>jan</b></span></p>');
    const host = document.body.firstElementChild ?? document.body;
    expect(dom.offsetOf({ node: host, offset: 1 })).toBe(1);
    const inside = host.querySelector('b')?.firstChild ?? host;
    expect(dom.offsetOf({ node: inside, offset: 2 })).toBe(4);
    expect(dom.offsetOf({ node: document.body, offset: 0 })).toBeNull();
  });
});
