/**
 * What a resident gets to read about their data: for what, with whom, how long, and eight rights (AVG 13 and 15-18, 21;
 * Wmo 2015 5.3.2-5.3.5; Jeugdwet 7.3.8 and 7.3.10). At B1 level, ready to print or to copy.
 */
import { currentLocale } from '../i18n/translate.ts';
import type { Locale } from '../i18n/translate.ts';
import data from './texts/resident.json' with { type: 'json' };

export type ResidentLaw = keyof typeof data.laws;
export const RESIDENT_LAWS = Object.keys(data.laws) as readonly ResidentLaw[];

/** Whom a resident can ask. */
export interface Contact {
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** A heading with what stands below it: sentences, or a list. */
export interface ResidentPart {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly isList: boolean;
}

export interface ResidentText {
  readonly title: string;
  readonly intro: string;
  readonly parts: readonly ResidentPart[];
  /** The articles, for who wants to look them up. */
  readonly source: string;
}

type Translated = Readonly<Record<Locale, string>>;
interface LawData {
  readonly name: Translated;
  readonly purpose: Translated;
  readonly share: Translated;
  readonly keep: Translated;
  readonly extra?: Translated;
  readonly source: string;
}
const LAWS: Readonly<Record<ResidentLaw, LawData>> = data.laws;

const say = (words: Translated): string => words[currentLocale()];

/** The laws to choose from, in the current locale. */
export function residentLaws(): readonly { readonly id: ResidentLaw; readonly name: string }[] {
  return RESIDENT_LAWS.map((id) => ({ id, name: say(LAWS[id].name) }));
}

/** What the worker reads around the text. */
export function residentPageWords(): Readonly<Record<keyof typeof data.page, string>> {
  const { heading, intro, law, print } = data.page;
  return { heading: say(heading), intro: say(intro), law: say(law), print: say(print) };
}

/**
 * The text for a law, in the current locale.
 * @param contact the municipality's privacy officer; null when nobody told who that is
 */
export function residentText(law: ResidentLaw, contact: Contact | null): ResidentText {
  const { purpose, share, keep, extra, source } = LAWS[law];
  const { words, rights } = data;
  const ask = contact === null ? [say(words.nobody)] : [say(words.ask), [contact.name, contact.email, contact.phone].filter(Boolean).join(', ')];
  return {
    title: say(words.title),
    intro: say(words.intro),
    parts: [
      { heading: say(words.purpose), lines: [say(purpose)], isList: false },
      { heading: say(words.share), lines: extra ? [say(share), say(extra)] : [say(share)], isList: false },
      { heading: say(words.keep), lines: [say(keep)], isList: false },
      { heading: say(words.rights), lines: rights[currentLocale()], isList: true },
      { heading: say(words.contact), lines: [...ask, say(words.supervisor)], isList: false },
    ],
    source: `${say(words.source)} ${source}`,
  };
}

/** The same as plain text, for a letter. */
export function plainResidentText({ title, intro, parts, source }: ResidentText): string {
  const written = parts.map(({ heading, lines, isList }) =>
    [heading, ...lines.map((line, index) => (isList ? `${String(index + 1)}. ${line}` : line))].join('\n'),
  );
  return [title, intro, ...written, source].join('\n\n');
}
