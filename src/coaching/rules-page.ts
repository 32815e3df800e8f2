/** What stands around the rules on the page where they can be read; the rules themselves are Dutch. */
import { currentLocale } from '../i18n/translate.ts';
import words from './texts/rules-page.json' with { type: 'json' };

export type RulesWord = keyof typeof words;

/** A word of the page in the current locale. */
export function rulesWord(word: RulesWord): string {
  return words[word][currentLocale()];
}
