/** What to write and what to leave out, shown on a case: one for each help request, all persons invented. */
import type { CategoryId, FindingKind, HelpRequestId, SubtopicId } from '../engine/types.ts';
import { FINDING_KINDS } from '../engine/types.ts';
import { currentLocale } from '../i18n/translate.ts';
import type { Locale } from '../i18n/translate.ts';
import { kindText, topicText } from './texts.ts';
import examples from './texts/worked-examples.json' with { type: 'json' };

interface WorkedExample {
  /** What was said at the table, in a few sentences. */
  readonly situation: string;
  /** A note that is enough. */
  readonly write: string;
  readonly leaveOut: readonly Tempting[];
}

/** A sentence that one could be tempted to add. */
interface Tempting {
  readonly sentence: string;
  /** What kind of fact it is, in a few words. */
  readonly what: string;
  /** Why this help request can do without, in one sentence. */
  readonly why: string;
}

type Translated = Readonly<Record<Locale, string>>;

/** An example as texts/worked-examples.json holds it. */
interface StoredExample {
  readonly situation: Translated;
  readonly write: Translated;
  readonly leaveOut: readonly {
    /** A topic of the matrix, or another kind of finding. */
    readonly about: string;
    readonly sentence: Translated;
    readonly why: Translated;
  }[];
}

const STORED: Readonly<Record<HelpRequestId, StoredExample | undefined>> = examples;

/** The example for a help request in the current locale; undefined for one that a municipality added without. */
export function workedExample(helpRequest: HelpRequestId): WorkedExample | undefined {
  const stored = STORED[helpRequest];
  if (!stored) return undefined;
  const locale = currentLocale();
  return {
    situation: stored.situation[locale],
    write: stored.write[locale],
    leaveOut: stored.leaveOut.map(({ about, sentence, why }) => ({ sentence: sentence[locale], what: nameOf(about), why: why[locale] })),
  };
}

/** A note of an invented case, with a sentence in it that could be left out, and without. */
export interface BeforeAndAfter {
  readonly helpRequest: HelpRequestId;
  readonly subtopic: SubtopicId;
  /** What is enough: the note after, and before but for the sentence. */
  readonly write: string;
  readonly sentence: string;
  readonly why: string;
}

/**
 * An example about a category in the current locale, of this subtopic if there is one.
 * @param preferred help requests, the best first: the first of them that has one is taken, else any
 * @returns undefined when no case speaks of the category
 */
export function exampleAbout(category: CategoryId, subtopic: SubtopicId | null, preferred: readonly HelpRequestId[] = []): BeforeAndAfter | undefined {
  const locale = currentLocale();
  const tempting = Object.entries(STORED).flatMap(([helpRequest, stored]) => stored?.leaveOut.map((one) => ({ helpRequest, write: stored.write, ...one })) ?? []);
  const bestOf = (found: typeof tempting) => preferred.flatMap((id) => found.find(({ helpRequest }) => helpRequest === id) ?? [])[0] ?? found[0];
  const found = bestOf(tempting.filter(({ about }) => about === `${category}/${subtopic ?? ''}`)) ?? bestOf(tempting.filter(({ about }) => about.startsWith(`${category}/`)));
  return found && {
    helpRequest: found.helpRequest,
    subtopic: found.about.slice(category.length + 1),
    write: found.write[locale],
    sentence: found.sentence[locale],
    why: found.why[locale],
  };
}

function nameOf(about: string): string {
  if (isOtherKind(about)) return kindText(about).title;
  const [category = '', subtopic = ''] = about.split('/');
  return topicText(category, subtopic)?.what ?? about;
}

function isOtherKind(about: string): about is Exclude<FindingKind, 'excess'> {
  return about !== 'excess' && (FINDING_KINDS as readonly string[]).includes(about);
}
