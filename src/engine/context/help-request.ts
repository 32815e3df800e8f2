import { softmax } from '../model/arithmetic.ts';
import type { RequestNet } from '../model/request-net.ts';
import { perReading, perSentence } from '../per-sentence.ts';
import type { Part, PlacedSentence, Reading, Sentence, Token } from '../reading.ts';
import type { Heading, HelpRequestId, Matrix, RecognisedHelpRequest, Span } from '../types.ts';
import { heard, hears } from './heard.ts';

/** What a place in the note weighs: the line that asks, its title, the rest. */
const WEIGHT = { asked: 6, title: 5, leadIn: 3, text: 1 } as const;
/** A keyword of the matrix names the request; a cue only belongs to it. */
const KEYWORD = 2;
const CUE = 1;
/** A second help request must have been named as plainly as the first: this share of its weight. */
const ALSO_ASKED = 0.75;
/** Without a learned layer, and without a title or a line that asks: this weight, and this many times the runner-up. */
const CLEAR_WORDS = 4;
const CLEAR_LEAD = 1.6;
/** Shorter keywords ("HH", "pgb") count as whole words only. */
const SHORT = 5;
/** Lines at the top that may be a title, and how many tokens a title has at most. */
const TITLE_SENTENCES = 2;
const TITLE_TOKENS = 30;
/** "Melding", "intake": the words of the fallback open every kind of note, so they count for less than any other. */
const FALLBACK_SHARE = 0.3;
/** A score of a life domain, 1 to 5, right behind its name; and one behind which nothing is counted. */
const SCORE = /^\s*[:=]?\s*[1-5](?![\d.,:/-]*\d)/;
const SCORE_AT_END = /^\s*[:=]?\s*[1-5]\s*(?:[,;/|)\n](?!\d)|\.?\s*$)/;

/**
 * What naming a help request in a place adds to its log-odds at most, and the weight that does: found on writers the
 * words were not learned from (docs/judgement.md). What a worker names under "Hulpvraag" goes before nearly everything.
 */
const EVIDENCE = { asked: { most: 6, from: 12 }, title: { most: 2, from: 10 }, leadIn: { most: 0.5, from: 6 }, text: { most: 0.8, from: 4 } } as const;
/** How likely a help request must be: to go by words alone, as a second one, and as a second one that is named as plainly. */
const LIKELY = 0.35;
const ALSO_LIKELY = 0.3;
/** A note of fewer telling words than this has too little to go by, where nothing names what it is about. */
const FEWEST_WORDS = 15;
const ALSO_NAMED = 0.1;
const MOST_REQUESTS = 3;
/** Between two names that stand side by side: "vervoer en hulp bij het huishouden", "vervoer + begeleiding". */
const JOINED = /^\s*(?:[,;+&/]|(?:, ?)?en\b|plus\b)\s*(?:(?:ook|de|het|een|hulp|ondersteuning|bij|in|om|voor)\s+){0,3}$/i;

type Place = keyof typeof WEIGHT;
const NAMED: readonly Place[] = ['asked', 'title', 'leadIn'];
const PLACES: readonly Place[] = [...NAMED, 'text'];

interface Tally extends Span {
  readonly helpRequest: HelpRequestId;
  readonly votes: Readonly<Record<Place, number>>;
  /** Named side by side with another, where the note asks. */
  readonly isListed: boolean;
}

/** Offsets in the sentence. */
interface Hit extends Span {
  readonly helpRequest: HelpRequestId;
  readonly weight: number;
}

/** What naming a help request in one place adds. Offsets in the paragraph's own reading. */
interface Vote extends Span {
  readonly helpRequest: HelpRequestId;
  readonly value: number;
  readonly place: Place;
  readonly isListed: boolean;
}

/** Tells which help requests a note is about: strongest first; none when the note does not say. In slices of some paragraphs. */
export type HelpRequestRecogniser = (parts: readonly Part[]) => Generator<void, RecognisedHelpRequest[]>;

/** Paragraphs looked through before a slice ends: about a millisecond on a slow laptop. */
const PARTS_PER_SLICE = 5;

/**
 * Recognises which help requests a note is about: from a line under a heading such as "Hulpvraag", a lead-in
 * ("vraagt om") or the title (`by: 'heading'`), weighed against what all its words say (`by: 'words'`).
 * @param net what the words of a whole note say; null: only where they name a help request clearly
 */
export function createHelpRequestRecogniser(matrix: Matrix, headings: readonly Heading[], net: RequestNet | null = null): HelpRequestRecogniser {
  const keywords = keywordIndex(matrix);
  const asking = new Set(headings.filter(({ gives }) => gives === 'help-request').map(({ pattern }) => pattern));
  const hitsOf = perSentence((sentence) => hitsIn(sentence, keywords));
  const votesOf = perReading((reading) => votesIn(reading, matrix.fallbackHelpRequest, asking, hitsOf));
  const wordsOf = perReading((reading) => net?.wordsOf(reading) ?? []);
  return function* (parts) {
    const tallies = new Map<HelpRequestId, Tally>();
    const words = new Map<number, Span>();
    for (const [at, { reading, offset }] of parts.entries()) {
      for (const vote of votesOf(reading)) add(tallies, vote, offset);
      for (const { word, start, end } of wordsOf(reading)) if (!words.has(word)) words.set(word, { start: start + offset, end: end + offset });
      if (at % PARTS_PER_SLICE === PARTS_PER_SLICE - 1) yield;
    }
    return net === null ? named([...tallies.values()]) : weighed(tallies, words, net, matrix.fallbackHelpRequest);
  };
}

/** Goes by what names a help request alone. */
function named(unsorted: readonly Tally[]): RecognisedHelpRequest[] {
  const tallies = [...unsorted].sort((a, b) => namedOf(b) + b.votes.text - (namedOf(a) + a.votes.text));
  const plainly = tallies.filter((tally) => namedOf(tally) > 0);
  const top = plainly[0];
  if (top !== undefined) {
    return plainly
      .filter((tally) => namedOf(tally) >= namedOf(top) * ALSO_ASKED)
      .map(({ helpRequest, start, end }) => ({ helpRequest, start, end, by: 'heading' }));
  }
  const [first, second] = tallies;
  if (first === undefined || first.votes.text < CLEAR_WORDS || first.votes.text < (second?.votes.text ?? 0) * CLEAR_LEAD) return [];
  return [{ helpRequest: first.helpRequest, start: first.start, end: first.end, by: 'words' }];
}

/** Weighs what names a help request against what all words say. */
function weighed(tallies: ReadonlyMap<HelpRequestId, Tally>, words: ReadonlyMap<number, Span>, net: RequestNet, fallback: HelpRequestId): RecognisedHelpRequest[] {
  const scores = net.scoresOf(words.keys());
  const logOdds = net.helpRequests.map((id, at) => (scores[at] ?? 0) + evidenceOf(tallies.get(id)));
  const chances = softmax(logOdds);
  const ranked = net.helpRequests
    .map((helpRequest, at) => ({ helpRequest, at, chance: chances[at] ?? 0, tally: tallies.get(helpRequest) }))
    .sort((one, other) => other.chance - one.chance);
  const [top, ...others] = ranked;
  // What names nothing is told by its words alone: a few of them are what the note is judged for, not what it is about.
  const isTold = words.size >= FEWEST_WORDS && (top?.chance ?? 0) >= LIKELY;
  if (top === undefined || (namedOf(top.tally) === 0 && (!isTold || top.helpRequest === fallback))) return [];
  const plainly = Math.max(namedOf(top.tally), 1);
  // Who names two side by side asks for both, however little the rest of the note says of one.
  const isListed = (tally: Tally | undefined): boolean => top.tally?.isListed === true && tally?.isListed === true;
  const also = others.filter(({ helpRequest, chance, tally }) =>
    helpRequest !== fallback && (chance >= ALSO_LIKELY || isListed(tally) || (chance >= ALSO_NAMED && namedOf(tally) >= plainly * ALSO_ASKED)));
  return [top, ...also].slice(0, MOST_REQUESTS).map(({ helpRequest, at, tally }) => ({ helpRequest, ...placeIn(tally, words, net, at), by: namedOf(tally) > 0 ? 'heading' : 'words' }));
}

/** Votes in the places where a note says what it is about. */
function namedOf(tally: Tally | undefined): number {
  return tally === undefined ? 0 : NAMED.reduce((sum, place) => sum + tally.votes[place], 0);
}

/** Log-odds. */
function evidenceOf(tally: Tally | undefined): number {
  if (tally === undefined) return 0;
  return PLACES.reduce((sum, place) => sum + EVIDENCE[place].most * Math.min(1, tally.votes[place] / EVIDENCE[place].from), 0);
}

/** Where a help request was read from: where it is named, else the word that says most of it. */
function placeIn(tally: Tally | undefined, words: ReadonlyMap<number, Span>, net: RequestNet, helpRequest: number): Span {
  if (tally !== undefined) return { start: tally.start, end: tally.end };
  let best: Span = { start: 0, end: 0 };
  let most = -Infinity;
  for (const [word, place] of words) {
    const weight = net.weightOf(word, helpRequest);
    if (weight <= most) continue;
    most = weight;
    best = place;
  }
  return best;
}

/** The votes of a paragraph, in order; the first of a text may hold its title. */
function votesIn({ text, paragraphs }: Reading, fallback: HelpRequestId, asking: ReadonlySet<string>, hitsOf: (sentence: Sentence) => readonly Hit[]): Vote[] {
  const votes: Vote[] = [];
  for (const paragraph of paragraphs) {
    let answer: PlacedSentence | null = null;
    for (const [line, placed] of paragraph.sentences.entries()) {
      const isTop = paragraph.start === 0 && line < TITLE_SENTENCES && placed.sentence.tokens.length <= TITLE_TOKENS;
      const hits = hitsOf(placed.sentence);
      // "Hulpvraag: vervoer" has its answer; the lines below it tell of the resident.
      const isAfterAnswer = answer !== null && answer.heading === placed.heading && tellsOn(answer, placed, text);
      const place = isAfterAnswer ? 'text' : placeOf(placed, isTop, asking);
      if (place === 'asked' && hits.length > 0 && opensWithHeading(placed)) answer ??= placed;
      for (const hit of hits) {
        const { helpRequest, weight, start, end } = hit;
        const share = helpRequest === fallback ? FALLBACK_SHARE : 1;
        const isListed = place === 'asked' && hits.some((other) => isBeside(hit, other, placed.sentence));
        votes.push({ helpRequest, value: weight * (WEIGHT[place] * share), place, isListed, start: start + placed.start, end: end + placed.start });
      }
    }
  }
  return votes;
}

/** Two names of help requests with nothing between them but what joins them. */
function isBeside(hit: Hit, other: Hit, { text }: Sentence): boolean {
  if (hit.weight !== KEYWORD || other.weight !== KEYWORD) return false;
  const [first, second] = hit.start < other.start ? [hit, other] : [other, hit];
  return first.end <= second.start && JOINED.test(text.slice(first.end, second.start));
}

/** The sentence stands below the answer's line, or tells of the resident on that line without asking for something more. */
function tellsOn(answer: PlacedSentence, { start, sentence }: PlacedSentence, text: string): boolean {
  if (text.slice(answer.start, start).includes('\n')) return true;
  const isAboutResident = hears(sentence, 'person/resident') || hears(sentence, 'person/resident-pronoun');
  return isAboutResident && !hears(sentence, 'help-request-lead-in');
}

/** The heading stands on the sentence's own line, after no more than a number. */
function opensWithHeading({ sentence, heading }: PlacedSentence): boolean {
  const [first] = heading?.split(' ') ?? [];
  return sentence.tokens.slice(0, 3).some(({ norm }) => norm === first);
}

/** Where a sentence stands: under a heading or lead-in that asks, in the title, or in the text. */
function placeOf({ sentence, heading }: PlacedSentence, isTop: boolean, asking: ReadonlySet<string>): Place {
  if (heading !== null && asking.has(heading)) return 'asked';
  if (isTop) return 'title';
  return hears(sentence, 'help-request-lead-in') ? 'leadIn' : 'text';
}

function add(tallies: Map<HelpRequestId, Tally>, vote: Vote, offset: number): void {
  const { helpRequest, value, place } = vote;
  const [start, end] = [vote.start + offset, vote.end + offset];
  const known = tallies.get(helpRequest) ?? { helpRequest, votes: { asked: 0, title: 0, leadIn: 0, text: 0 }, isListed: false, start, end };
  const first = place !== 'text' && namedOf(known) === 0 ? { start, end } : { start: known.start, end: known.end };
  const votes = { ...known.votes, [place]: known.votes[place] + value };
  tallies.set(helpRequest, { helpRequest, votes, isListed: known.isListed || vote.isListed, ...first });
}

/** The help requests a sentence names, each once: saying it twice makes it no plainer. */
function hitsIn(sentence: Sentence, keywords: KeywordIndex): readonly Hit[] {
  const all = [...cueHits(sentence), ...keywordHits(sentence, keywords)];
  if (all.length === 0) return all;
  const best = new Map<HelpRequestId, Hit>();
  for (const hit of all) {
    if (all.some((other) => isPartOfName(hit, other)) || isDeclined(hit, sentence) || isScored(hit, sentence)) continue;
    const known = best.get(hit.helpRequest);
    if (known === undefined || known.weight < hit.weight) best.set(hit.helpRequest, hit);
  }
  return [...best.values()];
}

/** A word of the longer name of another help request ("bijstand" in "bijzondere bijstand"). */
function isPartOfName(hit: Hit, name: Hit): boolean {
  return (
    name.weight === KEYWORD && name.helpRequest !== hit.helpRequest &&
    name.start <= hit.start && hit.end <= name.end && name.end - name.start > hit.end - hit.start
  );
}

/** Named as what is not asked for: "geen vervoer nodig, wel dagbesteding". */
function isDeclined(hit: Hit, sentence: Sentence): boolean {
  return (
    heard(sentence, 'declined/around').some(({ start, end }) => start <= hit.start && hit.end <= end) ||
    heard(sentence, 'declined/before').some(({ end }) => end <= hit.start && /^\s*$/.test(sentence.text.slice(end, hit.start)))
  );
}

/** A life domain with its score ("dagbesteding 3, huisvesting 4"), unless the number counts something ("3 dagdelen"). */
function isScored(hit: Hit, sentence: Sentence): boolean {
  const behind = sentence.text.slice(hit.end);
  return SCORE_AT_END.test(behind) || (hears(sentence, 'score-list/name') && SCORE.test(behind));
}

function cueHits(sentence: Sentence): Hit[] {
  return heard(sentence, 'help-request').map(({ cue, start, end }) => ({ helpRequest: cue.type.slice('help-request/'.length), weight: CUE, start, end }));
}

function keywordHits(sentence: Sentence, keywords: KeywordIndex): Hit[] {
  const hits: Hit[] = [];
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || keywords.begins[beginningOf(token.norm)] !== 1) continue;
    for (const keyword of keywords.byLetters.get(token.norm.slice(0, SHORT)) ?? []) {
      const last = lastTokenOf(keyword.words, tokens, at);
      if (last !== null) hits.push({ helpRequest: keyword.helpRequest, weight: KEYWORD, start: token.start, end: last.end });
    }
  }
  return hits;
}

interface Keyword {
  readonly helpRequest: HelpRequestId;
  readonly words: readonly string[];
}

/** Keywords by the first letters of their first word. */
interface KeywordIndex {
  readonly byLetters: ReadonlyMap<string, readonly Keyword[]>;
  /** Which beginnings they have (1 where they do): most words have another, and need no look-up. */
  readonly begins: Uint8Array;
}

const BEGINNINGS = 1 << 12;

/** A number for the first two letters of a word, shared by a few. */
function beginningOf(word: string): number {
  return (word.charCodeAt(0) * 31 + (word.length > 1 ? word.charCodeAt(1) : 0)) & (BEGINNINGS - 1);
}

/** The keywords of a matrix, folded and indexed. */
function keywordIndex(matrix: Matrix): KeywordIndex {
  const byLetters = new Map<string, Keyword[]>();
  const begins = new Uint8Array(BEGINNINGS);
  for (const { id, keywords } of matrix.helpRequests) {
    for (const keyword of keywords) {
      const words = keyword.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu) ?? [];
      const key = words[0]?.slice(0, SHORT);
      if (key === undefined) continue;
      const list = byLetters.get(key) ?? [];
      list.push({ helpRequest: id, words });
      byLetters.set(key, list);
      begins[beginningOf(key)] = 1;
    }
  }
  return { byLetters, begins };
}

/** The last token of a keyword that begins at `at`; a long last word may run on ("schulden" in "schuldenlijst"). */
function lastTokenOf(words: readonly string[], tokens: readonly Token[], at: number): Token | null {
  for (const [i, word] of words.entries()) {
    const norm = tokens[at + i]?.norm;
    const mayRunOn = i === words.length - 1 && word.length >= SHORT;
    if (norm === undefined || !(mayRunOn ? norm.startsWith(word) : norm === word)) return null;
  }
  return tokens[at + words.length - 1] ?? null;
}
