// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { caseOnScreen } from '../../../src/page/case-on-screen.ts';

/** What a page with this title and body says. */
function on(title: string, html: string) {
  document.title = title;
  document.body.innerHTML = `${html}<textarea></textarea>`;
  return caseOnScreen(document.body);
}
const CASE = '<h1>Z-1041 · mw. Van Dalen</h1>';
let first: string;

beforeEach(() => {
  first = on('Zaken', CASE).print;
});

describe('caseOnScreen', () => {
  it.each([
    ['a heading', on.bind(null, 'Zaken', CASE.replace('1041', '1042'))],
    ['the title', on.bind(null, 'Zaken Z-1042', CASE)],
    ['what is current in a list', on.bind(null, 'Zaken', `${CASE}<a aria-current="page">dhr. Ouled</a>`)],
  ])('tells another case by %s', (_what, other) => {
    expect(other().print).not.toBe(first);
  });

  it.each([
    ['counts unread messages', on.bind(null, '(3) Zaken', CASE)],
    ['says when it saved', on.bind(null, 'Zaken', '<h1>Z-1041 · mw. Van Dalen <small>12:03</small></h1>')],
    ['shows more headings', on.bind(null, 'Zaken', `${CASE}<h2>Documenten</h2>`)],
    ['shows other text', on.bind(null, 'Zaken', `${CASE}<p>Opgeslagen</p>`)],
  ])('knows the case again when the page %s', (_what, same) => {
    expect(same().print).toBe(first);
  });

  it('goes by lesser headings where there is no main one', () => {
    expect(on('Zaken', '<h2>mw. Van Dalen</h2>').print).not.toBe(on('Zaken', '<h2>dhr. Ouled</h2>').print);
  });

  it('says whether anything names the case', () => {
    expect(on('Zaken', CASE).isNamed).toBe(true);
    expect(on('Zaken', '<h1></h1><p>mw. Van Dalen</p>').isNamed).toBe(false);
  });

  it('keeps no words', () => {
    expect(first).not.toMatch(/Dalen|1041/);
  });
});
