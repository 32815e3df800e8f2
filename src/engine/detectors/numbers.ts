import { heard, hears, namedCues } from '../context/heard.ts';
import { perSentence } from '../per-sentence.ts';
import type { CueHit, Paragraph, PlacedSentence, Reading, Sentence } from '../reading.ts';
import type { Level, Span, TopicId } from '../types.ts';
import type { Detected } from './detected.ts';

/** The one topic the code knows by name: it takes a checksum to see it (BSN in free text: UAVG 46). */
const CITIZEN_NUMBER: TopicId = 'bsn/number';

/** Nine digits, or eight without the leading zero, whole or cut up by dots, blanks or hyphens. */
const NINE_DIGITS = /(?:(?<=bsn)|(?<![\w+][.,-]?|€\s?))(?:\d{8,9}|\d{2,4}([. -])\d{2,3}(?:\1\d{2,3}){1,2}(?!\1\d))(?![-.,]?\d|\w)/gi;
/** The Dutch IBAN: country, two check digits, bank, ten digits; blanks allowed. */
const IBAN = /(?<!\w)NL\s?\d{2}\s?[A-Z]{4}(?:\s?\d){10}(?!\w)/gi;
/** A date of birth beside a number points to a person. */
const BIRTH_DATE = /\b\d{1,2}[-/]\d{1,2}[-/](?:19|20)?\d{2}\b|\bgeb/i;
/** Characters between a label and its number: "burgerservicenummer van mw. is". */
const LABEL_REACH = 40;

const FEWEST_DIGITS = 8;
const BLANK = 32;
const ZERO = 48;
const NINE = 57;

/** Finds citizen service numbers and bank account numbers that stand in the text itself. */
export function detectNumbers(reading: Reading): Detected[] {
  return reading.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap((placed) => (holdsLongNumber(placed.sentence) ? [...citizenNumbers(placed, paragraph), ...accountNumbers(placed)] : [])),
  );
}

/** Nearly no sentence has so many digits with only blanks, dots or hyphens between: no pattern needs to walk the rest. */
const holdsLongNumber = perSentence(({ text }): boolean => {
  let digits = 0;
  for (let at = 0; at < text.length && digits < FEWEST_DIGITS; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) digits += 1;
    else if (digits > 0 && code !== BLANK && !/[\s.-]/.test(text.charAt(at))) digits = 0;
  }
  return digits === FEWEST_DIGITS;
});

function citizenNumbers(placed: PlacedSentence, around: Paragraph): Detected[] {
  const { sentence } = placed;
  return [...sentence.text.matchAll(NINE_DIGITS)].flatMap((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    const digits = match[0].replace(/\D/g, '');
    if (!passesElevenTest(digits)) return [];
    const label = labelOf(sentence, place);
    const named = label?.cue.type.startsWith('number/citizen') === true;
    // Only a label tells eight digits from a telephone number, and another label says what nine digits are.
    if (label !== null ? !named : digits.length < 9) return [];
    const level: Level = named || pointsToPerson(sentence, match[1], around) ? 'flag' : 'ask';
    return [found(placed, place, CITIZEN_NUMBER, level, 'detector/citizen-number', label === null ? [] : [label])];
  });
}

/** Whether the paragraph speaks of a person, or the number is cut up the way only this number is (1234.56.789). */
function pointsToPerson({ text }: Sentence, separator: string | undefined, { sentences }: Paragraph): boolean {
  return separator === '.' || BIRTH_DATE.test(text) || sentences.some(({ sentence }) => hears(sentence, 'person'));
}

/**
 * The topic of an account number is data: the cue that meets its first characters carries it, as
 * `number/bank/<category>/<subtopic>`.
 */
function accountNumbers(placed: PlacedSentence): Detected[] {
  const { sentence } = placed;
  return [...sentence.text.matchAll(IBAN)].flatMap((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    const cue = heard(sentence, 'number/bank').find(({ start, end }) => start < place.end && place.start < end);
    if (cue === undefined || !passesMod97(match[0].replace(/\s/g, '').toUpperCase())) return [];
    const [, , category = '', subtopic = ''] = cue.cue.type.split('/');
    return [found(placed, place, `${category}/${subtopic}`, 'flag', 'detector/account-number', [cue])];
  });
}

/** The label that stands nearest before a number, within reach. */
function labelOf(sentence: Sentence, place: Span): CueHit | null {
  const before = heard(sentence, 'number').filter(({ start, end }) => start < place.start && place.start - end <= LABEL_REACH);
  // Another number in between takes the label for itself.
  const own = before.filter(({ end }) => !/\d{6}/.test(sentence.text.slice(end, place.start)));
  return own.at(-1) ?? null;
}

/** The eleven test of the citizen service number: 9a+8b+…+2h-i is a multiple of 11, and not nine zeros. */
export function passesElevenTest(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  if (nine.length !== 9 || Number(nine) === 0) return false;
  const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}

/** The IBAN check (ISO 13616): country and check digits moved behind, letters as numbers, remainder 1 of 97. */
export function passesMod97(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const character of moved) {
    const value = Number.parseInt(character, 36);
    if (Number.isNaN(value)) return false;
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}

function found({ sentence, start }: PlacedSentence, place: Span, topic: TopicId, level: Level, rule: string, hits: readonly CueHit[]): Detected {
  const span = { start: place.start + start, end: place.end + start };
  return {
    kind: 'excess',
    topic,
    level,
    rule,
    ...span,
    evidence: [{ ...span, text: sentence.text.slice(place.start, place.end), weight: 1 }],
    cues: namedCues(sentence, hits, start),
  };
}
