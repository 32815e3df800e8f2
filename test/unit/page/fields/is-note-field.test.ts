// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isNoteField, isReadable } from '../../../../src/page/fields/is-note-field.ts';

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
    '<div contenteditable spellcheck="false" data-language="markdown"></div>',
    '<div contenteditable spellcheck="false" style="white-space: break-spaces"></div>',
    '<div contenteditable style="white-space: pre"></div>',
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
    '<div contenteditable spellcheck="false" style="white-space: pre"></div>',
    '<pre><div data-it contenteditable spellcheck="false"></div></pre>',
    '<div>tekst</div>',
    '<select></select>',
  ])('%s', (html) => {
    expect(isNote(html)).toBe(false);
  });
});

describe('a field that somebody pointed out', () => {
  const readable = (html: string): boolean => {
    document.body.innerHTML = html;
    return document.body.firstElementChild !== null && isReadable(document.body.firstElementChild);
  };

  it.each([
    '<textarea spellcheck="false" wrap="off"></textarea>',
    '<input type="search">',
    '<input role="combobox" maxlength="6">',
    '<div contenteditable role="searchbox"></div>',
  ])('can be read though it looks like none: %s', (html) => {
    expect(isNote(html)).toBe(false);
    expect(readable(html)).toBe(true);
  });

  it.each([
    '<textarea disabled></textarea>',
    '<textarea readonly></textarea>',
    '<div contenteditable aria-readonly="true"></div>',
    '<div contenteditable="false"></div>',
    '<input type="password">',
    '<input type="number">',
    '<input name="pincode">',
    '<input autocomplete="cc-number">',
    '<div>tekst</div>',
  ])('is never read when it holds a secret or can not be typed in: %s', (html) => {
    expect(readable(html)).toBe(false);
  });
});

it('takes the body of a document in design mode for a note field, as in the frames of classic editors', () => {
  document.body.innerHTML = '';
  expect(isNoteField(document.body)).toBe(false);
  Object.assign(document, { designMode: 'on' });
  expect(isNoteField(document.body)).toBe(true);
  Object.assign(document, { designMode: 'off' });
});
