import { hears } from '../context/heard.ts';
import type { Part, Reading, Sentence } from '../reading.ts';
import { messageOpenAfter } from './asker.ts';
import type { Message } from './asker.ts';
import signatures from './signatures.json' with { type: 'json' };

const GREETING = /^[>\s]*(?:geachte?|beste|hallo|hoi|hi|dag|goede(?:morgen|middag|navond))\b.{0,60}$/im;
const SIGN_OFF = /(?:^[>\s]*(?:(?:met )?(?:een )?(?:vriendelijke|hartelijke|collegiale) groet(?:en)?|met groet|hoogachtend|groet(?:en|jes)?|mvg)|(?<=[.?!] )(?:met (?:een )?(?:vriendelijke|hartelijke|collegiale) groet(?:en)?|hoogachtend|mvg))\b/im;
/** How the signature of a municipality's own people may read, beside what the cues know. */
const OURS = anyOf(signatures.ours);
/** How that of others may read, beside the same. */
const THEIRS = anyOf(signatures.theirs);

/** A signature is no longer than this, in UTF-16 units: what stands below it is about something else. */
const SIGNATURE = 160;

/** What a part has of a letter. */
interface Ends {
  readonly greets: boolean;
  /** Greets our own people: "Geacht wijkteam". */
  readonly greetsUs: boolean;
  readonly signsOff: boolean;
  /** Nothing stands above the greeting at the end. */
  readonly opensWithSignOff: boolean;
  /** Whose people are named behind the greeting at the end, or in a part that has none at its beginning: it may be the signature. */
  readonly signedBy: Message;
}

const known = new WeakMap<Reading, Ends>();

/**
 * Whose message each part of a text begins in: as the fields above it tell ("Van: …"), or, of a letter that was pasted without
 * them, its greeting and its signature, or its signature alone. One that nobody's organisation is named under stays as if it were our own.
 */
export function messagesOf(parts: readonly Part[]): readonly Message[] {
  const theirs = theirLetters(parts.map(({ reading }) => endsOf(reading)));
  let open: Message = null;
  return parts.map(({ reading }, at) => {
    const message = open ?? (theirs[at] === true ? 'theirs' : null);
    open = reading.paragraphs.reduce<Message>((before, paragraph) => messageOpenAfter(paragraph, before), open);
    return message;
  });
}

/** Which parts are in a letter of somebody else: from its greeting to its end. */
function theirLetters(ends: readonly Ends[]): readonly boolean[] {
  const theirs = ends.map(() => false);
  let start: number | null = null;
  for (const [at, { greets, signsOff, opensWithSignOff, signedBy }] of ends.entries()) {
    if (greets) start = at;
    if (!signsOff) continue;
    const below = ends[at + 1];
    // Without a greeting it is a line or two: the paragraph with the signature, or the one right above it.
    const from = start ?? (opensWithSignOff ? Math.max(at - 1, 0) : at);
    const signer = signedBy ?? (start === null || below === undefined || below.greets || below.signsOff ? null : below.signedBy);
    if (signer === 'theirs' || (signer === null && ends[from]?.greetsUs === true)) theirs.fill(true, from, at + 1);
    start = null;
  }
  return theirs;
}

function endsOf(reading: Reading): Ends {
  const last = known.get(reading);
  if (last) return last;
  const { text, paragraphs } = reading;
  const greeting = GREETING.exec(text);
  const signOff = SIGN_OFF.exec(text);
  const placed = paragraphs.flatMap(({ sentences }) => sentences);
  const within = (start: number, end: number): Sentence[] =>
    placed.filter((one) => one.start < end && one.start + one.sentence.text.length > start).map(({ sentence }) => sentence);
  const greeted = greeting === null ? null : named(greeting[0].replace(/collega\S*/i, ''), within(greeting.index, greeting.index + greeting[0].length), /colleg/i.test(greeting[0]));
  const from = signOff?.index ?? 0;
  const ends: Ends = {
    greets: greeting !== null,
    greetsUs: greeted === 'ours',
    signsOff: signOff !== null,
    opensWithSignOff: signOff !== null && text.slice(0, signOff.index).trim() === '',
    signedBy: named(text.slice(from, from + SIGNATURE), within(from, from + SIGNATURE)),
  };
  known.set(reading, ends);
  return ends;
}

/** Whose people are named; our own where both are. */
function named(words: string, sentences: readonly Sentence[], isColleague = false): Message {
  const names = (type: string): boolean => sentences.some((sentence) => hears(sentence, type));
  if (OURS.test(words) || (!isColleague && names('person/team'))) return 'ours';
  return THEIRS.test(words) || names('person/asker') || names('person/professional') ? 'theirs' : null;
}

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${words.join('|')})\\b`, 'i');
}
