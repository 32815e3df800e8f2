/**
 * Is there too little in a report? Looks for the words that each point of a good report leaves behind. A report that is
 * too thin harms the resident as well: courts set decisions aside for want of the nature and extent of the help
 * (CRvB 2018:819, 2018:3243; Wmo 2015 2.3.2 lid 8). Words are no proof, so this only ever asks.
 */
import { REPORT_POINTS } from '../engine/types.ts';
import type { Analysis, HelpRequestId, ReportCheck, ReportPoint } from '../engine/types.ts';
import data from './texts/report-check.json' with { type: 'json' };

/** One word of `any`, and one of `also` where there are any. `*` stands for the rest of a word, or for a whole one. */
interface Cues {
  readonly any: readonly string[];
  readonly also?: readonly string[];
}
interface ForHelpRequest {
  /** What this help request does without. */
  readonly skip?: readonly string[];
  /** What stands for a limitation with its extent here. */
  readonly limitation?: Cues;
}

const CUES: Readonly<Record<Exclude<ReportPoint, 'four-lines'>, Cues>> = data.points;
const PER_HELP_REQUEST: Readonly<Record<HelpRequestId, ForHelpRequest | undefined>> = data.perHelpRequest;

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const SPECIAL: Readonly<Record<string, string>> = {
  '#date': `\\d{1,2}[-/.]\\d{1,2}(?:[-/.]\\d{2,4})?|\\d{1,2} (?:${MONTHS}|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec)`,
  '#number': '\\d+(?:[.,]\\d+)?|één|twee|drie|vier|vijf|zes|acht|tien|half|halve',
};

/** The block of four lines to fill in with the resident, ready to put in a note. */
export const FOUR_LINES = [data.fourLines.title, ...data.fourLines.lines].join('\n');

/**
 * Checks a report.
 * @param analysis of this text: it tells the help requests, and whether one is named under a heading
 * @returns the points that count for these help requests, in order; with several, all that count for one of them
 */
export function checkReport(text: string, { helpRequests, recognised }: Pick<Analysis, 'helpRequests' | 'recognised'>): readonly ReportCheck[] {
  const said = text.toLowerCase();
  const isSaid = ({ any, also = [] }: Cues): boolean => holdsOneOf(said, any) && (also.length === 0 || holdsOneOf(said, also));
  const isThere: Readonly<Record<ReportPoint, () => boolean>> = {
    request: () => recognised.some(({ by }) => by === 'heading') || isSaid(CUES.request),
    'when-and-who': () => isSaid(CUES['when-and-who']),
    limitation: () => helpRequests.every((id) => isSaid(PER_HELP_REQUEST[id]?.limitation ?? CUES.limitation)),
    'own-strength': () => isSaid(CUES['own-strength']),
    'help-needed': () => isSaid(CUES['help-needed']),
    conclusion: () => isSaid(CUES.conclusion),
    sources: () => isSaid(CUES.sources),
    'resident-view': () => isSaid(CUES['resident-view']),
    'four-lines': () => emptyLinesIn(text).length === 0,
  };
  return REPORT_POINTS.filter((point) => countsHere(point, text, helpRequests)).map((point) => ({ point, isThere: isThere[point]() }));
}

/** The lines of the four that a note holds without an answer. */
export function emptyLinesIn(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return data.fourLines.lines.filter((label) => lines.includes(label));
}

function countsHere(point: ReportPoint, text: string, helpRequests: readonly HelpRequestId[]): boolean {
  if (point === 'four-lines') return text.includes(data.fourLines.title);
  return helpRequests.some((id) => PER_HELP_REQUEST[id]?.skip?.includes(point) !== true);
}

const compiled = new Map<readonly string[], RegExp>();

function holdsOneOf(said: string, cues: readonly string[]): boolean {
  const known = compiled.get(cues) ?? new RegExp(`(?<![\\p{L}\\p{N}])(?:${cues.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`, 'u');
  compiled.set(cues, known);
  return known.test(said);
}

function patternOf(cue: string): string {
  const special = SPECIAL[cue];
  if (special !== undefined) return special;
  return cue
    .split(' ')
    .map((word) => (word === '*' ? '\\S+' : word.replace(/[.?+^$()[\]{}|/]/g, '\\$&').replace('*', '\\p{L}*')))
    .join(' ');
}
