/** What stands around the rules on the page where they can be read; the rules themselves are Dutch. */
import { createNecessityTest } from '../engine/necessity.ts';
import type { Category, HelpRequest, Matrix, Placement } from '../engine/types.ts';
import { PLACEMENTS } from '../engine/types.ts';
import { currentLocale } from '../i18n/translate.ts';
import words from './texts/rules-page.json' with { type: 'json' };

export type RulesWord = keyof typeof words;

/** A word of the page in the current locale. */
export function rulesWord(word: RulesWord): string {
  return words[word][currentLocale()];
}

/** What a family of cues is called, such as all of `request/…`; one without a name goes by its id. */
export function cueFamilyName(family: string): string {
  const word = `cue.${family}`;
  return word in words ? rulesWord(word as RulesWord) : family;
}

const PLACEMENT_OF = { fine: 'inside', ask: 'ask', flag: 'outside' } as const;

/** The subtopics of a category by what happens to them for this help request; empty groups are left out. */
export function subtopicsByPlacement(matrix: Matrix, helpRequest: HelpRequest, category: Category): readonly (readonly [Placement, readonly string[]])[] {
  const necessity = createNecessityTest(matrix);
  const placed = category.subtopics.map(({ id, name }) => ({ name, at: PLACEMENT_OF[necessity.judge(category.id, id, [helpRequest.id]).outcome] }));
  return PLACEMENTS
    .map((placement) => [placement, placed.filter(({ at }) => at === placement).map(({ name }) => name)] as const)
    .filter(([, names]) => names.length > 0);
}
