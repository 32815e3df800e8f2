// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isNoteField } from '../../../../src/page/fields/is-note-field.ts';

function isNote(html: string): boolean {
  document.body.innerHTML = html;
  const element = document.querySelector('[data-it]') ?? document.body.firstElementChild;
  return element !== null && isNoteField(element);
}

describe('a note field', () => {
  it.each([
    '<textarea></textarea>',
    '<input>',
    '<input type="text" autocomplete="off" maxlength="200">',
    '<div contenteditable></div>',
    '<div contenteditable="true" spellcheck="false" role="textbox"></div>',
    '<div contenteditable="plaintext-only"></div>',
  ])('%s', (html) => {
    expect(isNote(html)).toBe(true);
  });
});

describe('no note field', () => {
  it.each([
    '<textarea disabled></textarea>',
    '<textarea readonly></textarea>',
    '<textarea aria-readonly="true"></textarea>',
    '<textarea role="searchbox"></textarea>',
    '<textarea spellcheck="false" wrap="off"></textarea>',
    ...['password', 'number', 'email', 'search', 'tel', 'url', 'date', 'hidden', 'checkbox'].map((type) => `<input type="${type}">`),
    ...['one-time-code', 'username', 'email', 'cc-number', 'section-a cc-csc', 'current-password', 'tel-national', 'family-name'].map(
      (token) => `<input autocomplete="${token}">`,
    ),
    '<input inputmode="numeric">',
    '<input maxlength="6">',
    '<input name="wachtwoord">',
    '<input id="userPassword">',
    '<input role="combobox">',
    '<div contenteditable="false"></div>',
    '<div contenteditable role="searchbox"></div>',
    '<div contenteditable spellcheck="false" data-language="sql"></div>',
    '<pre><div data-it contenteditable spellcheck="false"></div></pre>',
    '<div>tekst</div>',
    '<select></select>',
  ])('%s', (html) => {
    expect(isNote(html)).toBe(false);
  });
});
