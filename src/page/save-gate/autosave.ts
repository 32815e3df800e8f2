import words from './save-words.json' with { type: 'json' };

/** Where systems say that they saved by themselves: small texts beside the note. */
const STATUS = '[role=status], [role=alert], [aria-live], output, [id*="autosave" i], [class*="autosave" i], [class*="save-status" i], [class*="savestatus" i]';
/** In so many words: a system says "Wijzigingen opgeslagen" of what the worker saved, too. */
const SAYS_SO = new RegExp(words.savesByItself.join('|'), 'i');
/** More than this is no status but a part of the page. */
const LONGEST = 200;

/** Whether the page says somewhere that it saves by itself; it can do so without a word, too. */
export function saysItSavesByItself(document: Document): boolean {
  return [...document.querySelectorAll(STATUS)].some(({ textContent, tagName }) => {
    const text = textContent ?? '';
    return !tagName.startsWith('NOODZAAK-') && text.length <= LONGEST && SAYS_SO.test(text);
  });
}
