import { describe, expect, it } from 'vitest';
import { removalOf } from '../../../src/engine/removal.ts';

/** Removes the words between « and » from the sentence between [ and ]; `|` separates clauses, `~` those of one subject. */
function leaveOut(marked: string): string {
  let text = '';
  const sentence = { start: 0, end: 0 };
  const finding = { start: 0, end: 0 };
  const borders: { readonly at: number; readonly sharesSubject: boolean }[] = [];
  for (const character of marked) {
    if (character === '[') sentence.start = text.length;
    else if (character === ']') sentence.end = text.length;
    else if (character === '«') finding.start = text.length;
    else if (character === '»') finding.end = text.length;
    else if (character === '|' || character === '~') borders.push({ at: text.length, sharesSubject: character === '~' });
    else text += character;
  }
  const opened = [{ at: sentence.start, sharesSubject: false }, ...borders];
  const clauses = opened.map(({ at, sharesSubject }, index) => ({ start: at, end: opened[index + 1]?.at ?? sentence.end, sharesSubject }));
  const { start, end } = removalOf(text, sentence, clauses, finding);
  return text.slice(0, start) + text.slice(end);
}

describe('removalOf', () => {
  it.each([
    ['a sentence between two others', 'Een. [«Twee». ]Drie.', 'Een. Drie.'],
    ['the last sentence of a line', 'Een. [«Twee».]\nDrie.', 'Een.\nDrie.'],
    ['the last sentence of the text', 'Een. [«Twee».]', 'Een.'],
    ['the first sentence', '[«Een». ]Twee.', 'Twee.'],
    ['the only sentence', '[«Een».]', ''],
    ['a line of its own', 'Een.\n[- «Twee»\n]- Drie', 'Een.\n- Drie'],
    ['the last line', 'Een.\n[«Twee»]', 'Een.'],
    ['the second clause', '[Loopt 100 m,| «en is eenzaam».]', 'Loopt 100 m.'],
    ['the first clause', '[«Is eenzaam»,| loopt 100 m.]', 'loopt 100 m.'],
    ['a clause in the middle', '[Loopt 100 m;| «is eenzaam»;| dochter rijdt.]', 'Loopt 100 m; dochter rijdt.'],
    ['what is said of a subject that the next clause shares', '[«Mw. is eenzaam»,~ loopt 100 m.]', 'Mw. loopt 100 m.'],
    ['the same of a person with a name', '[«Dhr. De Wit drinkt»,~ loopt 100 m.]', 'Dhr. De Wit loopt 100 m.'],
    ['the same behind another clause', '[Zoon helpt;| «dochter is eenzaam»,~ komt op zondag.]', 'Zoon helpt; dochter komt op zondag.'],
    ['what would else be said of another', '[Zoon helpt;| «nicht uit Assen is eenzaam»,~ komt op zondag.]', 'Zoon helpt.'],
    ['a clause that shares its subject', '[Zij loopt 100 m,~ «is eenzaam»,~ hoort slecht.]', 'Zij loopt 100 m, hoort slecht.'],
    ['both clauses', 'Nul. [«Is eenzaam,| mist haar man». ]Eén.', 'Nul. Eén.'],
  ])('takes away %s', (_what, marked, left) => {
    expect(leaveOut(marked)).toBe(left);
  });
});
