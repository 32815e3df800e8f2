import { heard, hears, namedCues } from '../context/heard.ts';
import type { CueHit, PlacedSentence, Reading, Sentence } from '../reading.ts';
import type { Span } from '../types.ts';
import type { Detected } from './detected.ts';
import { trimmed } from './hull.ts';

/** From this many life domains a list is the whole matrix, not the domain of the question (AP 2018, Nijmegen and Zaanstad). */
const DOMAINS_OF_A_LIST = 3;
/** Without the name of the matrix nearby, this many: "huur 2, werk 3" is not yet a list. */
const DOMAINS_UNNAMED = 4;
/** Tokens between a domain and its score ("sociaal netwerk komt uit op een 2"). */
const DOMAIN_TO_SCORE = 3;
/** Lines of a table that may lack a score before the list is taken to have ended. */
const GAP_IN_LIST = 1;

/** A line with a score and nothing else. */
const SCORE_ALONE = /^\s*(?:[1-5]|[●★■][●★■○☆□]{0,4})\s*$/u;
/** A score drawn: filled and empty dots or stars. */
const DOTS = /[●★■][●★■○☆□]{0,4}/gu;

interface Scored extends Span {
  readonly domain: string;
  readonly hits: readonly CueHit[];
  readonly placed: PlacedSentence;
}

/**
 * Finds listings of self-reliance-matrix scores over three or more life domains, and more than the help requests
 * could need: one finding for a whole listing.
 * @param helpRequests how many help requests the verdicts go by
 * @param before the sentence before the text, when it is a part of a longer one
 */
export function detectScoreLists(reading: Reading, helpRequests: number, before: Sentence | null = null): Detected[] {
  return reading.paragraphs.flatMap(({ sentences }, at) => {
    const above = reading.paragraphs[at - 1]?.sentences.at(-1)?.sentence ?? before;
    const named = (above !== null && namesList(above)) || sentences.some(({ sentence }) => namesList(sentence));
    const fewest = Math.max(named ? DOMAINS_OF_A_LIST : DOMAINS_UNNAMED, helpRequests + 1);
    const listings = listingsOf(sentences).filter((scored) => new Set(scored.map(({ domain }) => domain)).size >= fewest);
    const found = listings.map((scored) => listingFound(reading.text, scored));
    return found.length > 0 ? found : sentences.flatMap((placed) => bareScores(reading.text, placed));
  });
}

/** Whether a sentence names the matrix: what stands right below it may be its scores. */
export function namesList(sentence: Sentence): boolean {
  return hears(sentence, 'score-list/name');
}

/** Runs of neighbouring sentences or lines that give scores to domains. */
function listingsOf(sentences: readonly PlacedSentence[]): Scored[][] {
  const listings: Scored[][] = [];
  let gap = Infinity;
  for (const [at, placed] of sentences.entries()) {
    const scored = scoredIn(placed, sentences[at + 1]);
    if (scored.length === 0) {
      gap += 1;
      continue;
    }
    const last = listings.at(-1);
    if (last !== undefined && gap <= GAP_IN_LIST) last.push(...scored);
    else listings.push([...scored]);
    gap = 0;
  }
  return listings;
}

/** The domains of a sentence with their scores; of a domain that has its line to itself, on the line below. */
function scoredIn(placed: PlacedSentence, below: PlacedSentence | undefined): Scored[] {
  const { sentence } = placed;
  const domains = heard(sentence, 'life-domain');
  const [domain] = domains;
  if (domain === undefined) return [];
  const scores = scoresIn(sentence);
  if (scores.length === 0 && below !== undefined && SCORE_ALONE.test(below.sentence.text) && sentence.tokens.length <= DOMAIN_TO_SCORE) {
    const end = below.start + below.sentence.text.trimEnd().length;
    return [{ domain: domain.cue.type, hits: [domain], placed, start: placed.start + domain.start, end }];
  }
  const taken = new Set<number>();
  return domains.flatMap((hit) => {
    const score = scores.find((s) => !taken.has(s.start) && follows(sentence, hit, s)) ?? scores.find((s) => !taken.has(s.start) && follows(sentence, s, hit));
    if (score === undefined) return [];
    taken.add(score.start);
    const start = placed.start + Math.min(hit.start, score.start);
    return [{ domain: hit.cue.type, hits: [hit], placed, start, end: placed.start + Math.max(hit.end, score.end) }];
  });
}

function follows(sentence: Sentence, left: Span, right: Span): boolean {
  if (right.start < left.end) return false;
  const between = sentence.text.slice(left.end, right.start);
  // A score belongs to its own item of the list, or stands in the next cell of its row.
  if (/[,;/\n]|\|[^|]*\|/.test(between)) return false;
  return sentence.tokens.filter(({ start, end }) => start >= left.end && end <= right.start).length < DOMAIN_TO_SCORE;
}

/** Scores 1 to 5, as a digit, in letters, as dots, or as the matrix's own verdict ("acute problematiek"). */
function scoresIn(sentence: Sentence): Span[] {
  const digits = sentence.tokens.filter(({ norm }) => /^[1-5]$/.test(norm));
  const dots = [...sentence.text.matchAll(DOTS)].map(({ index, 0: dotted }) => ({ start: index, end: index + dotted.length }));
  return [...digits, ...dots, ...heard(sentence, 'score-list/digit-word'), ...heard(sentence, 'score-list/verdict')].sort((a, b) => a.start - b.start);
}

function listingFound(text: string, scored: readonly Scored[]): Detected {
  const from = Math.min(...scored.map(({ start }) => start));
  const to = Math.max(...scored.map(({ end }) => end));
  const cues = scored.flatMap(({ placed, hits }) => namedCues(placed.sentence, hits, placed.start));
  return found(text, { start: from, end: to }, cues);
}

/** Scores without their domains, after the name of the matrix: "ZRM: 2-3-4-2". */
function bareScores(text: string, { sentence, start }: PlacedSentence): Detected[] {
  const name = heard(sentence, 'score-list/name')[0];
  if (name === undefined) return [];
  const row = /(?<![\d.,:€-])[1-5](?:\s*[-/,|; ]\s*[1-5]){2,}(?![\d.,:%]*\d)/.exec(sentence.text.slice(name.end));
  if (row === null) return [];
  const from = start + name.end + row.index;
  return [found(text, { start: from, end: from + row[0].length }, namedCues(sentence, [name], start))];
}

function found(text: string, place: Span, cues: Detected['cues']): Detected {
  const span = trimmed(text, place);
  const evidence = cues.map((cue) => ({ start: cue.start, end: cue.end, text: cue.text, weight: 1 }));
  return { kind: 'zrm-scores', topic: null, level: 'flag', rule: 'detector/score-list', ...span, evidence, cues };
}
