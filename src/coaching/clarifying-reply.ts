/**
 * An answer to somebody who asks for much: what for, which questions, does the resident know.
 * Rests on AVG 5(1)(b)(c) and 6(4), Wmo 5.3.3 and Jeugdwet 7.3.11: whoever shares must know the purpose first.
 */
import { currentLocale } from '../i18n/translate.ts';
import { fill } from './fill.ts';
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
