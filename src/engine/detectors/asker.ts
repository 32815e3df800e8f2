import { tokensBetween } from '../context/distance.ts';
import { heard, hears } from '../context/heard.ts';
import type { Paragraph, Sentence } from '../reading.ts';

/** Who asks: our own team, somebody else, or the resident about the own file. */
export type Asker = 'us' | 'them' | 'resident';

/** Tokens between a subject and its verb ("de advocaat van vader wil"). */
const SUBJECT_TO_VERB = 4;

const OPENS_QUOTE = /(?:^|[\s(:])['"‘“](?=\p{L}{2})/gu;
const CLOSES_QUOTE = /[\p{L}\p{N}.,!?]['"’”](?=[\s.,;:!?)]|$)/gu;

/**
 * Tells, for each sentence of a paragraph, who is speaking or asking in it. A message that came in ("mail van …",
 * "ingekomen:") keeps the word until its quotation closes or the worker's own answer begins.
 */
export function askersOf(paragraph: Paragraph): readonly Asker[] {
  let goesOn = false;
  let wasIncoming = false;
  return paragraph.sentences.map(({ sentence }) => {
    const reply = heard(sentence, 'request/reply')[0]?.start ?? Infinity;
    const message = heard(sentence, 'request/incoming')[0]?.start ?? Infinity;
    const incoming = message < reply || (reply === Infinity && (goesOn || (wasIncoming && quotesThem(sentence))));
    goesOn = incoming && runsOn(sentence.text, goesOn);
    wasIncoming = incoming;
    return incoming ? 'them' : askerIn(sentence);
  });
}

/** Whether a sentence quotes, and no word of our own asking stands before the quotation. */
function quotesThem(sentence: Sentence): boolean {
  const quotation = sentence.text.search(OPENS_QUOTE);
  return quotation >= 0 && !heard(sentence, 'request/outgoing').some(({ start }) => start < quotation);
}

/** Whether a message goes on after this sentence: announced by a colon, or its quotation still open. */
function runsOn(text: string, wasOpen: boolean): boolean {
  if (/:\s*$/.test(text)) return true;
  const opened = text.match(OPENS_QUOTE)?.length ?? 0;
  const closed = text.match(CLOSES_QUOTE)?.length ?? 0;
  return wasOpen ? closed <= opened : opened > closed;
}

/** Who asks, by the sentence alone: the first that is named as asking. */
function askerIn(sentence: Sentence): Asker {
  const us = heard(sentence, 'request/outgoing')[0]?.start ?? Infinity;
  const toUs = heard(sentence, 'request/to-us')[0]?.start ?? Infinity;
  if (hears(sentence, 'request/held-by-us') && us === Infinity) return 'them';
  const subject = subjectOfWish(sentence);
  if (subject === null) return toUs < us ? 'them' : 'us';
  return subject.start < us ? subject.asker : 'us';
}

/** The person who stands before a verb of wishing in the third person ("de school vraagt"). */
function subjectOfWish(sentence: Sentence): { readonly asker: Asker; readonly start: number } | null {
  for (const wish of heard(sentence, 'request/wish')) {
    const subject = heard(sentence, 'person')
      .filter(({ cue, end }) => end <= wish.start && cue.type !== 'person/source' && cue.type !== 'person/possessive')
      .filter((person) => tokensBetween(sentence, person, wish) <= SUBJECT_TO_VERB)[0];
    if (subject === undefined) continue;
    const type = subject.cue.type;
    if (type === 'person/team') return { asker: 'us', start: subject.start };
    if (type === 'person/resident' || type === 'person/resident-pronoun') return { asker: 'resident', start: subject.start };
    return { asker: 'them', start: subject.start };
  }
  return null;
}
