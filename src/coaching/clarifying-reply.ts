/**
 * An answer to somebody who asks for much: what for, which questions, does the resident know.
 * Rests on AVG 5(1)(b)(c) and 6(4), Wmo 5.3.3 and Jeugdwet 7.3.11: whoever shares must know the purpose first.
 */
import { currentLocale } from '../i18n/translate.ts';
import asking from './ask-more.json' with { type: 'json' };
import { fill } from './fill.ts';
import { optionsOf, saysSomething, withoutFor } from './targeted-request.ts';
import type { Option } from './targeted-request.ts';
import data from './texts/clarifying-reply.json' with { type: 'json' };

/** The reply, in Dutch: it goes to a Dutch colleague. */
export function clarifyingReply(): string {
  return data.reply.join('\n');
}

/** One line for the note, in Dutch. @param today as it should read, such as "22-11-2026" */
export function replyLogLine(today: string): string {
  return fill(data.log, { date: today });
}

/** What not to send meanwhile, in the current locale. */
export function notToSend(): readonly string[] {
  return data.rather[currentLocale()];
}

/** What the resident knows of what was shared. */
export type KnowsOfShared = keyof typeof data.residentKnows;

/** What the worker did share with somebody who asked, in their own words. */
export interface SharedDraft {
  readonly what: string;
  readonly whom: string;
  readonly purpose: string;
  readonly residentKnows: KnowsOfShared;
}

/** Before anything is filled in. */
export const NOTHING_SHARED: SharedDraft = { what: '', whom: '', purpose: '', residentKnows: 'told' };

/** What the resident may know of it, in the current locale. */
export const knowsOfSharedOptions = (): readonly Option<KnowsOfShared>[] => optionsOf(data.residentKnows);

/**
 * One line for the note: what was shared, with whom, what for, when, and what the resident knows. Rests on AVG 5(2): who shares can show it.
 * @param today as it should read, such as "22-11-2026"
 * @returns null while one of these is not filled in
 */
export function sharedLineFor({ what, whom, purpose, residentKnows }: SharedDraft, today: string): string | null {
  const words = { what: withoutStop(what), whom: withoutStop(whom).replace(/^met /i, ''), purpose: withoutStop(withoutFor(purpose)) };
  if (Object.values(words).some((one) => !saysSomething(one))) return null;
  return fill(data.shared, { ...words, date: today, knows: data.residentKnows[residentKnows].log });
}

/** What is to be weighed of it: the line, and what was shared said as a wish, which tells a whole file. */
export const sharedWordsToWeigh = (draft: SharedDraft, line: string): readonly string[] => [line, fill(asking.wish, { purpose: withoutStop(draft.what) })];

const withoutStop = (words: string): string => words.trim().replace(/[\s.]+$/, '');
