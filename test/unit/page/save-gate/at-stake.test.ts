// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { notesSavedBy } from '../../../../src/page/save-gate/at-stake.ts';

/** The ids of the notes (`textarea`) that the button `b` saves. */
function savedIn(html: string): string[] {
  document.body.innerHTML = html;
  const notes = [...document.querySelectorAll('textarea:not(.unused)')].map((field) => ({ field }));
  const button = document.querySelector('#b') as HTMLButtonElement;
  return notesSavedBy(button, button.form, notes).map(({ field }) => field.id);
}

describe('a save button saves', () => {
  it.each([
    ['the notes in its form', '<form><textarea id="one"></textarea><button id="b"></button></form><textarea id="two"></textarea>', ['one']],
    ['the notes in its dialog', '<div role="dialog"><textarea id="one"></textarea><button id="b"></button></div><textarea id="two"></textarea>', ['one']],
    ['the notes of the dialog around an empty form', '<div role="dialog"><textarea id="one"></textarea><form><button id="b"></button></form></div>', ['one']],
    ['no note when other fields stand with it', '<form><input name="street"><button id="b"></button></form><textarea id="two"></textarea>', []],
    ['no note of the page from a dialog with a note that was not used', '<dialog open><textarea class="unused"></textarea><button id="b"></button></dialog><textarea id="two"></textarea>', []],
    ['all notes when it stands by itself', '<textarea id="one"></textarea><div><button id="b"></button></div><textarea id="two"></textarea>', ['one', 'two']],
    ['the notes of a form that it names', '<form id="f"><textarea id="one"></textarea></form><textarea id="two"></textarea><button id="b" form="f"></button>', ['one']],
    ['the notes in a form with fields called as its own properties', '<form><input name="parentElement"><input name="querySelector"><textarea id="one"></textarea><button id="b"></button></form>', ['one']],
  ])('%s', (_what, html, saved) => {
    expect(savedIn(html)).toEqual(saved);
  });
});
