import type { Span } from '../types.ts';

/** Subjects that open a new statement after a comma. */
const SUBJECTS =
  'hij|zij|ze|ik|wij|we|men|er|dit|dat|mw|mevr|mevrouw|dhr|meneer|cl|client|cliente|betrokkene|' +
  '(?:haar|zijn|hun|onze|mijn) [a-z]+|(?:moeder|vader|dochter|zoon|broer|zus|partner|man|vrouw|buurvrouw|buurman|oma|opa)';

/** A finite verb right after the subject: without it the comma only sums up. */
const CONJUNCTIONS = 'maar|want|dus|echter|daarom|daardoor|daarnaast|ook|verder|toch|wel|terwijl|omdat|doordat|waardoor|zodat|hoewel|aangezien|nadat|sinds';

const VERB_AHEAD = "(?=[a-z'-]*(?:t|en|d|is|was|kan|wil|mag|zal|zou|heeft|gaat|had|deed|kon|zag|kwam|ging|werd)\\b)";

/** Finite verbs that open a statement of telegram style: its subject is that of the statement before. */
const VERBS =
  'kan|wil|moet|mag|durft|heeft|had|is|was|blijft|wordt|gaat|ging|komt|loopt|rijdt|fietst|woont|werkt|werkte|slaapt|eet|drinkt|rookt|blowt|' +
  'gebruikt|krijgt|kreeg|doet|kookt|wast|zit|staat|ligt|valt|belt|weet|vindt|voelt|vergeet|mist|hoort|ziet|volgt|regelt|betaalt|zorgt|huilt|kent|leest|spreekt';

/** Those of the first person, which end otherwise. */
const VERBS_OF_MINE = 'vraag|heb|ben|ga|bel|stuur|mail|denk|vind|zie|hoor|doe|schrijf|verzoek';

/** Words before a verb that lean on what was said: what they open belongs to it ("anders komt hij"). */
const LINKS =
  'dan|daar|hier|dat|die|dit|wie|wat|het|de|je|anders|meer|zo|toen|nu|soms|vaak|ook|nog|wel|niet|niets|alleen|zelf|daarna|sindsdien|eerst|later|straks|' +
  'thuis|boven|beneden|buiten|vandaag|morgen|gisteren|overdag|vroeger|eigenlijk|verder|daarmee|daarbij|hierdoor|zodoende';

/** Behind the verb of a statement comes no subject: "sinds Wim dood is, heeft hij" is one statement. */
const NO_SUBJECT = '(?! (?:hij|zij|ze|ik|je|jij|jullie|u|we|wij|men|er|mw|mevr|mevrouw|dhr|meneer|cl|client|cliente)\\b)';

/** What is washed, and no verb: "stofzuigen, was ophangen". */
const LAUNDRY = 'was(?:[^ a-z]|$| (?:op[a-z]+|vouwen|hangen|doen|strijken|draaien|naar)\\b)';

/** Of such a statement the one before is whole: it has its verb, and opens neither a subordinate clause nor an apposition. */
const WHOLE = new RegExp(`^(?!.*\\b(?:die|dat|welke?|wie|wat|hoe|waar[a-z]*|daar|hetgeen|als|omdat|toen|wanneer|sinds|sedert|nu|zodra|nadat|voordat|doordat|hoewel|terwijl|zodat)\\b)[^,]*\\b(?:${VERBS})\\b`, 's');

/** In telegram style a statement needs no verb, where it opens with whom it is about: "Mw eenzaam sinds ovl man". */
const TOLD_OF = /^\s*(?:mw|mevr|mevrouw|dhr|meneer|cl|client|cliente|betrokkene)\b\.?(?: [^\s,]+){2,}(?:,.*)?$/s;
/** Or where it is of a few words ("Gelovig, wil naar de kerk"), and those do not set a time or a tone. */
const FRAGMENT = /^\s*(?!(?:mw|mevr|mevrouw|dhr|meneer|cl|client|cliente|waar[a-z]*|dag|beste|hallo|nu|dan|toen|soms|vaak|altijd|nooit|hier|daar|thuis|buiten|verder|ook|wel|nee?|ja|gisteren|vandaag|morgen|later|eerst|daarna|sindsdien|volgens|ik|we|wij|men|u|je|sinds|sedert|ivm|door|na|voor|bij|met|zonder|in|op)\b)[^\s,:]+(?: [^\s,:]+)?$/s;
/** No statement, but a part of one: whoever or whatever it is has yet to do something. */
const RELATIVE = /\b(?:die|dat|welke?|wie|wat)\b/;

/** Borders between parts that can stand alone; the matched mark belongs to the part before it. */
const BORDER = new RegExp(
  [
    ';\\s*',
    '(?<![\\d])\\s+[-–—]+\\s+(?!\\d)',
    '\\s+(?:->|→|=>)\\s*',
    `,\\s+(?=(?:${CONJUNCTIONS})\\b)`,
    `,\\s+(?=(?<verb>(?!${LAUNDRY})(?:${VERBS}))\\b${NO_SUBJECT})`,
    `,\\s+(?=(?:en |of )?(?:${SUBJECTS})\\.? ${VERB_AHEAD})`,
    `,\\s+(?=ik (?:${VERBS_OF_MINE})\\b)`,
    `,\\s+(?=(?<noun>(?!(?:${LINKS}) )[a-z][a-z'-]+ (?:${VERBS})\\b))`,
  ].join('|'),
  'g',
);

/** Without one of these there is no border: true of most sentences, and seen at once. */
const MARK = /[;,\-–—→=]/;

/** A part of a sentence that can stand alone. */
export interface Clause extends Span {
  /** Its subject is that of the clause before it: "Loopt met stok, hoort matig". */
  readonly sharesSubject: boolean;
}

/**
 * Cuts a sentence into parts that can stand alone: at a semicolon, at a dash, and at a comma
 * before a new statement ("…, maar zij slaapt slecht", "…, slaapt slecht"). Lossless.
 * @param folded `fold(sentence)`; offsets are the same in both
 */
export function clauseSpans(folded: string): Clause[] {
  if (!MARK.test(folded)) return folded === '' ? [] : [{ start: 0, end: folded.length, sharesSubject: false }];
  const clauses: Clause[] = [];
  let start = 0;
  let sharesSubject = false;
  for (const border of folded.matchAll(BORDER)) {
    const end = border.index + border[0].length;
    const opensWithVerb = border.groups?.['verb'] !== undefined;
    if (border.groups?.['noun'] !== undefined && !WHOLE.test(folded.slice(start, border.index))) continue;
    if (opensWithVerb && !isStatement(folded.slice(start, border.index), start === 0)) continue;
    if (folded.slice(start, border.index).trim() === '' || folded.slice(end).trim() === '') continue;
    clauses.push({ start, end, sharesSubject });
    start = end;
    sharesSubject = opensWithVerb;
  }
  if (start < folded.length) clauses.push({ start, end: folded.length, sharesSubject });
  return clauses;
}

/** Whether what stands before a finite verb is a statement by itself, and not the verb's own subject or circumstance. */
function isStatement(before: string, opensSentence: boolean): boolean {
  if (WHOLE.test(before)) return true;
  return !RELATIVE.test(before) && (TOLD_OF.test(before) || (opensSentence && FRAGMENT.test(before)));
}

/** Clauses together with those before them whose subject they share: of one person, a wording may run on over them. */
export function subjectSpans(clauses: readonly Clause[]): readonly Span[] {
  if (!clauses.some(({ sharesSubject }) => sharesSubject)) return clauses;
  const starts = clauses.filter(({ sharesSubject }) => !sharesSubject).map(({ start }) => start);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? clauses.at(-1)?.end ?? start }));
}
