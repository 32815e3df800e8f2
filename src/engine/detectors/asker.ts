import { statementOf, tokensBetween } from '../context/distance.ts';
import { heard, hears } from '../context/heard.ts';
import type { CueHit, Paragraph, PlacedSentence, Sentence } from '../reading.ts';
import type { RequestReading } from './request-reading.ts';

/** Who asks: our own team, somebody else, or the resident about the own file. */
export type Asker = 'us' | 'them' | 'resident';

/** Whose message a text stands in, as the fields above it tell ("Van: …"); null when it stands in none. */
export type Message = 'ours' | 'theirs' | null;

/** The fields of a message that name who sent it and who gets it, as the reader folds them. */
const SENDER = 'van';
const RECEIVER = 'aan';
/** A line that a mail program cites. */
const CITED_LINE = /^\s*>/;

/** Tokens between a subject and its verb ("de advocaat van vader wil"). */
const SUBJECT_TO_VERB = 4;

/** Nothing but an article between a verb and its subject. */
const ARTICLE = /^\s+(?:(?:de|het|een)\s+)?$/i;

const OPENS_QUOTE = /(?:^|[\s(:])['"‘“](?=\p{L}{2})/gu;
const CLOSES_QUOTE = /[\p{L}\p{N}.,!?]['"’”](?=[\s.,;:!?)]|$)/gu;

/**
 * Tells, for each sentence of a paragraph, who is speaking or asking in it. A message that came in ("mail van …",
 * "ingekomen:") keeps the word until its quotation closes or the worker's own answer begins; one that has its sender
 * above it ("Van: …"), until that answer.
 * @param requests what each sentence asks for
 * @param before whose message the paragraph begins in
 */
export function askersOf(paragraph: Paragraph, requests: readonly (RequestReading | null)[], before: Message = null): readonly Asker[] {
  let goesOn = false;
  let wasIncoming = false;
  let message = before;
  return paragraph.sentences.map((placed, at) => {
    const { sentence } = placed;
    message = messageAfter(placed, message);
    const reply = heard(sentence, 'request/reply')[0]?.start ?? Infinity;
    const announced = heard(sentence, 'request/incoming')[0]?.start ?? Infinity;
    const incoming = announced < reply || (reply === Infinity && (goesOn || (wasIncoming && quotesThem(sentence))));
    goesOn = incoming && runsOn(sentence.text, goesOn);
    wasIncoming = incoming;
    if (incoming || message === 'theirs' || (message !== null && CITED_LINE.test(sentence.text))) return 'them';
    return quotedAsker(sentence, requests[at] ?? null) ?? askerIn(sentence);
  });
}

/** @returns whose message is open after a paragraph that began in `before` */
export function messageOpenAfter({ sentences }: Paragraph, before: Message): Message {
  return sentences.reduce((open, placed) => messageAfter(placed, open), before);
}

/** Whose message is open from this sentence on. */
function messageAfter({ sentence, heading }: PlacedSentence, before: Message): Message {
  if (heading === SENDER && isField(sentence.text)) return isOurTeam(sentence) ? 'ours' : 'theirs';
  // Who writes "Aan: …" and no sender is writing the message here.
  if (heading === RECEIVER && isField(sentence.text)) return before ?? 'ours';
  return before === 'theirs' && hears(sentence, 'request/reply') ? 'ours' : before;
}

/** Whether a sender is of our own team: "consulent leefbaarheid, woonstichting De Brug" is not. */
function isOurTeam(sentence: Sentence): boolean {
  return hears(sentence, 'person/team') && !hears(sentence, 'person/asker') && !hears(sentence, 'person/professional');
}

/** Whether a line is itself the field, and not what stands below it. */
function isField(text: string): boolean {
  return /^\W*(?:van|aan)\s*:/i.test(text);
}

/**
 * Who asks when the asking is quoted: the first who is named before the quotation, and somebody else where nobody is; null
 * when it is not quoted.
 */
function quotedAsker(sentence: Sentence, request: RequestReading | null): Asker | null {
  const quotation = sentence.text.search(OPENS_QUOTE);
  if (quotation < 0 || request === null || !request.asked.some(({ start }) => start > quotation)) return null;
  if (heard(sentence, 'request/outgoing').some(({ start }) => start < quotation)) return 'us';
  const speaker = heard(sentence, 'person').find((person) => person.end <= quotation && isSubject(person));
  if (speaker?.cue.type === 'person/team') return 'us';
  return speaker?.cue.type === 'person/resident' ? 'resident' : 'them';
}

/** A person who can be the subject of a verb, not whose relative or informant somebody is. */
function isSubject({ cue }: CueHit): boolean {
  return cue.type !== 'person/source' && cue.type !== 'person/possessive';
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
  if ((heard(sentence, 'request/held-by-us')[0]?.start ?? Infinity) < us) return 'them';
  const subject = subjectOfWish(sentence);
  if (subject === null) return Math.min(toUs, strangersWish(sentence)) < us ? 'them' : 'us';
  return subject.start < us ? subject.asker : 'us';
}

/**
 * Where somebody wishes whom the rules do not know ("de zorgboerderij vraagt"); Infinity where nobody does, or a
 * professional is named too: he is asked then, by a colleague of ours ("Anneke vraagt bij de huisarts").
 */
function strangersWish(sentence: Sentence): number {
  if (hears(sentence, 'person/professional')) return Infinity;
  const wish = heard(sentence, 'request/wish')[0];
  const before = sentence.tokens.filter(({ end }) => wish !== undefined && end <= wish.start).length;
  return wish !== undefined && before > 0 && before <= SUBJECT_TO_VERB ? wish.start : Infinity;
}

/** Who stands before a verb of wishing in the third person ("de school vraagt"), or right behind it ("gisteren vroeg de school"). */
function subjectOfWish(sentence: Sentence): { readonly asker: Asker; readonly start: number } | null {
  const asked = heard(sentence, 'request/to-us');
  const people = heard(sentence, 'person').filter(isSubject);
  // "De bank vraagt ons": who is asked stands behind the verb too.
  const subjects = people.filter(({ start, end }) => !asked.some((hit) => hit.start < end && start < hit.end));
  for (const wish of heard(sentence, 'request/wish')) {
    const { start: from } = statementOf(sentence, wish);
    const before = people.find((person) => person.start >= from && person.end <= wish.start && tokensBetween(sentence, person, wish) <= SUBJECT_TO_VERB);
    const subject = before ?? subjects.find((person) => person.start >= wish.end && ARTICLE.test(sentence.text.slice(wish.end, person.start)));
    if (subject !== undefined) return { asker: askerOf(subject), start: Math.min(subject.start, wish.start) };
  }
  return null;
}

function askerOf({ cue: { type } }: CueHit): Asker {
  if (type === 'person/team') return 'us';
  return type === 'person/resident' || type === 'person/resident-pronoun' ? 'resident' : 'them';
}
