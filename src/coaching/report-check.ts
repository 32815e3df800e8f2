/**
 * Is there too little in a report? Looks, sentence by sentence, for what each point of a good report leaves behind. A report that is
 * too thin harms the resident as well: courts set decisions aside for want of the nature and extent of the help
 * (CRvB 2018:819, 2018:3243; Wmo 2015 2.3.2 lid 8). Words are no proof: what is in doubt counts as not seen, and
 * this only ever asks.
 */
import { REPORT_POINTS } from '../engine/types.ts';
import type { Analysis, HelpRequestId, ReportCheck, ReportPoint } from '../engine/types.ts';
import data from './report-signs.json' with { type: 'json' };
import texts from './texts/report-check.json' with { type: 'json' };

/** Words, phrases, `#number` and the like, and `@list`. `*` stands for the rest of a word, or for a whole one; `…` for up to four. */
type Cues = readonly string[];
/** What a point leaves behind in one sentence or line. */
interface Sign {
  /** One of each in the sentence itself. */
  readonly all: readonly Cues[];
  /** One of each in the sentence, or close to it. */
  readonly near?: readonly Cues[];
  /** None in the sentence. */
  readonly not?: Cues;
}
type Sought = Exclude<ReportPoint, 'four-lines'>;
interface ForHelpRequest {
  /** What this help request does without. */
  readonly skip?: readonly string[];
  /** What stands for a point here. */
  readonly signs?: Readonly<Partial<Record<Sought, readonly Sign[]>>>;
}

const SIGNS: Readonly<Record<Sought, readonly Sign[]>> = data.points;
const LISTS: Readonly<Record<string, Cues>> = data.lists;
const PER_HELP_REQUEST: Readonly<Record<HelpRequestId, ForHelpRequest | undefined>> = data.perHelpRequest;

/** So many sentences or lines away still speak of the same thing: a date at the top and who was there. */
const NEAR = 2;
/** In a sentence of more words, without a stop, anything may stand beside anything. */
const LONGEST = 45;

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const NUMBER = '\\d+(?:[.,]\\d+)?|één|twee|drie|vier|vijf|zes|acht|tien|een half|half|halve';
const SPECIAL: Readonly<Record<string, string>> = {
  '#date': `\\d{1,2}[-/](?:0?[1-9]|1[0-2])(?:[-/]\\d{2,4})?(?! ?(?:uur|u|keer|x|min|dagen|weken|jaar|maanden|\\d\\d \\d\\d))|\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|\\d{1,2} (?:${MONTHS}|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec)`,
  '#number': NUMBER,
  '#times': '\\d+x|\\d(?:[.,]\\d+)?u',
  '#per-week': '\\d+(?:[.,]\\d+)? ?(?:u|uur)/(?:w|wk|week),?',
  '#span': `(?:${NUMBER}) ?(?:jr|jaar|mnd|wk|wkn)`,
  // Agreed, without a word on what: with the plan, then.
  '#agreed': '(?:akkoord|akk|eens|oké|ok)[.;!]?$',
  // A telegram leaves out who.
  '#wants': '(?<=^|[.:] )(?:wil|wenst|vraagt|vr|zoekt)',
  '#measure': `(?:${NUMBER}) (?:meter|m|km|minuten|min|uur|keer|x|dagen|nachten|treden|kilo|kg|weken|maanden|jaar)(?: per (?:dag|week|maand))?`,
  '#amount': '(?:€|euro) ?\\d[\\d.,]*|\\d[\\d.,]* ?euro|\\d[\\d.,]*,-',
  // A heading with something behind it, or below.
  '#asked': '(?:hulpvraag|hv|vraag van (?:cliënt|de inwoner|mevrouw|meneer)|aanvraag)(?: \\p{L}+)?:\\s*(?!onbekend|\\?|-|nog|volgt)\\p{L}[^\\n]{2,}',
};

/** The block of four lines to fill in with the resident, ready to put in a note. */
export const FOUR_LINES = [texts.fourLines.title, ...texts.fourLines.lines].join('\n');

/**
 * Checks a report.
 * @param analysis of this text: it tells the help requests
 * @returns the points that count for these help requests, in order; with several, all that count for one of them, and for which it is missing
 */
export function checkReport(text: string, { helpRequests }: Pick<Analysis, 'helpRequests'>): readonly ReportCheck[] {
  const sentences = sentencesIn(text.toLowerCase());
  const isFound = (point: Sought, id: HelpRequestId): boolean =>
    (PER_HELP_REQUEST[id]?.signs?.[point] ?? SIGNS[point]).some((sign) => sentences.some((_sentence, at) => isSeen(sign, sentences, at)));
  return REPORT_POINTS.filter((point) => countsHere(point, text, helpRequests)).map((point) => {
    if (point === 'four-lines') return { point, isThere: emptyLinesIn(text).length === 0, missingFor: [] };
    const missing = helpRequests.filter((id) => countsFor(point, id) && !isFound(point, id));
    return { point, isThere: missing.length === 0, missingFor: missing.length < helpRequests.length ? missing : [] };
  });
}

/** A label with nothing behind it, as a template has them. */
const BARE_LABEL = /^[^:]{1,40}:\s*$/u;
/** What stands behind a label, or one word, in place of an answer. */
const NO_ANSWER = new RegExp(`(?::|^\\S+)\\s+(?:${data.noAnswer.join('|')})\\.?\\s*$`, 'u');

/** A text without the lines of a template that nobody filled in: a label is no answer, and the next label is none to it. */
function withoutBlanks(text: string): string {
  const lines = text.split('\n');
  const isBlank = (line: string, at: number): boolean => {
    const next = lines.slice(at + 1).find((other) => other.trim() !== '');
    return NO_ANSWER.test(line) || (BARE_LABEL.test(line) && (next === undefined || BARE_LABEL.test(next) || NO_ANSWER.test(next)));
  };
  return lines.filter((line, at) => !isBlank(line, at)).join('\n');
}

/** Sentences and lines; a heading goes with what stands behind or right below it. */
function sentencesIn(text: string): readonly string[] {
  return withoutBlanks(text)
    .replace(/:[ \t]*\n(?!\s*\n)/gu, ': ')
    .replace(/(?<=^|\n)(hulpvraag|conclusie|besluit|advies|afweging|aanwezig|aanwezigen|datum)[ \t]*\n(?!\s*\n)/gu, '$1: ')
    .split(/\n+|(?<=[.!?;])(?<!(?:^|[^\p{L}])(?:mw|mevr|dhr|mnr|dr|drs|ca|nr|bijv|tel|evt|jl|max|min|incl|o\.a|i\.v\.m|d\.d|geb|aanw|concl|begel|dagbest)\.)\s+/gu)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && sentence.split(/\s+/u).length <= LONGEST);
}

function isSeen({ all, near = [], not = [] }: Sign, sentences: readonly string[], at: number): boolean {
  const said = sentences[at] ?? '';
  if (!all.every((cues) => holdsOneOf(said, cues)) || (not.length > 0 && holdsOneOf(said, not))) return false;
  const around = sentences.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  return near.every((cues) => around.some((sentence) => holdsOneOf(sentence, cues)));
}

const LABELS: readonly string[] = texts.fourLines.lines;
/** As lists begin a line. */
const BULLET = /^\s*(?:[-–•*>]|\d[.)])?\s*/u;
const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.replace(BULLET, '').trim());
const isLabelled = (line: string): boolean => LABELS.some((label) => line.startsWith(label));

/** The lines of the four that a note holds without an answer, behind the label or on the line below it. */
export function emptyLinesIn(text: string): readonly string[] {
  const lines = linesOf(text);
  return LABELS.filter((label) => lines.some((line, at) => {
    const below = lines[at + 1] ?? '';
    return line === label && (below === '' || isLabelled(below));
  }));
}

/** Whether a note holds the block: its title by itself, and one of its labels. */
function holdsFourLines(text: string): boolean {
  const lines = linesOf(text);
  return lines.some((line) => line.replace(/:$/u, '') === texts.fourLines.title) && lines.some(isLabelled);
}

function countsHere(point: ReportPoint, text: string, helpRequests: readonly HelpRequestId[]): boolean {
  if (point === 'four-lines') return holdsFourLines(text);
  return helpRequests.some((id) => countsFor(point, id));
}

const countsFor = (point: ReportPoint, id: HelpRequestId): boolean => PER_HELP_REQUEST[id]?.skip?.includes(point) !== true;

const compiled = new Map<Cues, RegExp>();

function holdsOneOf(said: string, cues: Cues): boolean {
  const known = compiled.get(cues) ?? new RegExp(`(?<![\\p{L}\\p{N}])(?:${cues.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`, 'u');
  compiled.set(cues, known);
  return known.test(said);
}

const listed = (name: string): Cues => LISTS[name.slice(1)] ?? [];

function patternOf(cue: string): string {
  const words = cue.split(' ').map((word) => {
    const special = SPECIAL[word];
    if (special !== undefined) return `(?:${special})`;
    // "mw. belde", "cliënt, 81, belde".
    if (word.startsWith('@')) return `(?:${listed(word).map(patternOf).join('|')})[.,]?`;
    return word === '*' ? '\\S+' : word.replace(/[.?+^$()[\]{}|/]/g, '\\$&').replace('*', '\\p{L}*');
  });
  return words.join(' ').replaceAll(' … ', String.raw`(?: \S+){0,4} `);
}
