/** Cases to practise on: a note that holds too much, and a dilemma, one for each help request. All persons are invented. */
import type { HelpRequestId } from '../engine/types.ts';
import { currentLocale } from '../i18n/translate.ts';
import type { Locale } from '../i18n/translate.ts';
import stored from './texts/practice-cases.json' with { type: 'json' };

type Translated = Readonly<Record<Locale, string>>;

/** A case as texts/practice-cases.json holds it; notes are Dutch in every locale. */
interface StoredCase {
  readonly helpRequest: HelpRequestId;
  readonly title: Translated;
  readonly situation: Translated;
  readonly note: string;
  readonly better: string;
  readonly needed: readonly { readonly words: readonly string[]; readonly what: Translated }[];
  readonly dilemma: {
    readonly question: Translated;
    readonly answers: readonly { readonly text: Translated; readonly reply: Translated; readonly fits: boolean }[];
  };
}

/** A fact that the note should still hold. */
export interface NeededFact {
  /** In a few words. */
  readonly what: string;
  /** Any one of these in the note tells that it is there; lower case. */
  readonly words: readonly string[];
}

export interface DilemmaAnswer {
  readonly text: string;
  /** What speaks for it, or what to do rather. */
  readonly reply: string;
  /** Whether it fits the law's own line of thought. */
  readonly fits: boolean;
}

export interface PracticeCase {
  readonly helpRequest: HelpRequestId;
  readonly title: string;
  /** What was said at the table. */
  readonly situation: string;
  /** The note to improve. */
  readonly note: string;
  /** One way in which it is enough. */
  readonly better: string;
  readonly needed: readonly NeededFact[];
  readonly dilemma: { readonly question: string; readonly answers: readonly DilemmaAnswer[] };
}

/** All cases, in the current locale. */
export function practiceCases(): readonly PracticeCase[] {
  const locale = currentLocale();
  return (stored satisfies readonly StoredCase[]).map(({ title, situation, needed, dilemma, ...rest }) => ({
    ...rest,
    title: title[locale],
    situation: situation[locale],
    needed: needed.map(({ words, what }) => ({ words, what: what[locale] })),
    dilemma: {
      question: dilemma.question[locale],
      answers: dilemma.answers.map(({ text, reply, fits }) => ({ text: text[locale], reply: reply[locale], fits })),
    },
  }));
}

/** The needed facts that a note does not hold any more. */
export function missingFrom(note: string, needed: readonly NeededFact[]): readonly NeededFact[] {
  const said = note.toLowerCase();
  return needed.filter(({ words }) => !words.some((word) => said.includes(word)));
}
