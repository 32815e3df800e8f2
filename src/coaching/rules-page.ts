/** What stands around the rules on the page where they can be read. */
import { createNecessityTest } from '../engine/necessity.ts';
import type { Category, FindingKind, HelpRequest, Matrix, Placement } from '../engine/types.ts';
import { PLACEMENTS } from '../engine/types.ts';
import { currentLocale } from '../i18n/translate.ts';
import { helpRequestText, kindText, topicText } from './texts.ts';
import editionFile from './texts/edition-in-english.json' with { type: 'json' };
import words from './texts/rules-page.json' with { type: 'json' };

export type RulesWord = keyof typeof words;

/** A word of the page in the current locale. */
export function rulesWord(word: RulesWord): string {
  return words[word][currentLocale()];
}

/** What the rules say of themselves, by the name of each part: a text, texts, or texts by name. */
interface EditionTexts {
  readonly purpose: string;
  readonly statutesRead: string;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly principles: readonly string[];
}
const EDITION_IN_ENGLISH: ReadonlyMap<string, string> = new Map(Object.entries(editionFile.edition));

/** What the rules say of themselves, in the current locale. */
export function editionInLocale({ purpose, statutesRead, verdicts, principles }: EditionTexts): EditionTexts {
  const say = (text: string): string => (currentLocale() === 'en' ? (EDITION_IN_ENGLISH.get(text) ?? text) : text);
  return {
    purpose: say(purpose),
    statutesRead: say(statutesRead),
    verdicts: Object.fromEntries(Object.entries(verdicts).map(([verdict, meaning]) => [verdict, say(meaning)])),
    principles: principles.map(say),
  };
}

/** What a family of cues is called, such as all of `request/…`; one without a name goes by its id. */
export function cueFamilyName(family: string): string {
  const word = `cue.${family}`;
  return word in words ? rulesWord(word as RulesWord) : family;
}

/** What a cue of this type does, in a few words; a help request is called by its name, a type without words of its own as the type around it. */
export function cueTypeName(type: string, helpRequests: readonly HelpRequest[]): string {
  const [family = type, id] = type.split('/');
  const helpRequest = family === 'help-request' ? helpRequests.find((each) => each.id === id) : undefined;
  if (helpRequest) return helpRequestText(helpRequest).short;
  if (`type.${type}` in words) return rulesWord(`type.${type}` as RulesWord);
  const around = type.lastIndexOf('/');
  return around < 0 ? cueFamilyName(type) : cueTypeName(type.slice(0, around), helpRequests);
}

/** What the card of a finding of this topic (`category/subtopic`) is called; null for one without a text. */
export function cardTitleOf(topic: string): string | null {
  const [category = '', subtopic = ''] = topic.split('/');
  return topicText(category, subtopic)?.what ?? null;
}

/** The findings that cues of this type lead to, by what their cards are called; those of the type around it where it has none of its own. */
export function cardTitleOfCue(type: string): string | null {
  const kind = KIND_OF_CUE[type] ?? KIND_OF_CUE[type.split('/')[0] ?? type];
  return kind === undefined ? null : kindText(kind).title;
}

const KIND_OF_CUE: Readonly<Record<string, Exclude<FindingKind, 'excess'>>> = {
  request: 'dossier-request',
  'request/incoming': 'incoming-request',
  'request/to-us': 'incoming-request',
  consent: 'consent-as-ground',
  'score-list': 'zrm-scores',
  'life-domain': 'zrm-scores',
};

/** The short names of the laws, as the keys of sources begin. */
const LAWS_BY_KEY: Readonly<Record<string, string>> = { wmo: 'Wmo', jw: 'Jeugdwet', wgs: 'Wgs', pw: 'Participatiewet', uavg: 'UAVG' };

/** A source as a reader knows it: an article of a law, or the site it stands on. */
export function sourceName(key: string, address: string): string {
  const [law = '', ...article] = key.split('-');
  const name = LAWS_BY_KEY[law];
  return name === undefined ? new URL(address).hostname.replace(/^www\./, '') : `${name} ${article.join('-')}`;
}

/** The day from which the text of a law was read, as its address at wetten.overheid.nl names it (`2026-07-01`); null for another source. */
export function sourceDay(address: string): string | null {
  return /\/(\d{4}-\d{2}-\d{2})(?:#|$)/.exec(address)?.[1] ?? null;
}

/** So many words make an example that can be read by itself. */
const LEAST_WORDS = 4;

/**
 * A made-up example of each topic (`category/subtopic`) that has one: the shortest of its surest rows that says enough.
 * @param rows in any order
 */
export function exampleOfTopics(rows: readonly { readonly topic: string; readonly strength: string; readonly found: string }[]): ReadonlyMap<string, string> {
  const wordsOf = (text: string): number => text.split(' ').length;
  const telling = rows.filter(({ strength, found }) => strength !== 'maybe' && wordsOf(found) >= LEAST_WORDS);
  const surestLast = telling.toSorted((one, other) => Number(one.strength === 'sure') - Number(other.strength === 'sure') || other.found.length - one.found.length);
  return new Map(surestLast.map(({ topic, found }) => [topic, found]));
}

/** Where a row of the rules comes from; `own` is of the makers. */
export function rowSource(source: string): string {
  return source === 'own' ? rulesWord('source.own') : source;
}

const PLACEMENT_OF = { fine: 'inside', ask: 'ask', flag: 'outside' } as const;

/** Subtopics that are judged alike, and a made-up example of one of them. */
export interface PlacedSubtopics {
  readonly placement: Placement;
  readonly names: readonly string[];
  readonly example: string | null;
}

/**
 * The subtopics of a category by what happens to them for this help request; empty groups are left out.
 * @param examples as `exampleOfTopics` gives them
 */
export function subtopicsByPlacement(matrix: Matrix, helpRequest: HelpRequest, category: Category, examples: ReadonlyMap<string, string>): readonly PlacedSubtopics[] {
  const necessity = createNecessityTest(matrix);
  const placed = category.subtopics.map(({ id, name }) => ({
    name,
    example: examples.get(`${category.id}/${id}`) ?? null,
    at: PLACEMENT_OF[necessity.judge(category.id, id, [helpRequest.id]).outcome],
  }));
  return PLACEMENTS.flatMap((placement) => {
    const alike = placed.filter(({ at }) => at === placement);
    return alike.length === 0 ? [] : [{ placement, names: alike.map(({ name }) => name), example: alike.find(({ example }) => example !== null)?.example ?? null }];
  });
}
