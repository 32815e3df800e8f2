import { clauseOf, near, tokensBetween } from '../context/distance.ts';
import { heard } from '../context/heard.ts';
import type { CueHit, Sentence } from '../reading.ts';
import type { Span } from '../types.ts';

/** How much is asked for: everything that there is, or something without bounds. */
export type Reach = 'whole' | 'vague';

/** A request for data, as far as one sentence tells it. Offsets in the sentence. */
export interface RequestReading {
  readonly reach: Reach;
  /** The words that ask, and those that say how much. */
  readonly asking: readonly CueHit[];
  readonly asked: readonly CueHit[];
}

/** Tokens that may stand between "all" and what it counts ("alle door u opgestelde verslagen"). */
const REACH_BEFORE = 4;
/** The same with the total behind its noun ("het dossier graag in zijn geheel"). */
const REACH_AFTER = 3;
/** From this many kinds of papers in one sentence, the list is a dossier by another name. */
const PAPERS_OF_A_DOSSIER = 3;

/** Dictated notes have no full stops: words further apart than this many tokens do not speak of one request. */
const ONE_REQUEST = 14;

/**
 * Reads what a sentence asks for; null when it asks for nothing, or when the words around it make the
 * request lawful, refused or bounded (one's own file, a handover, "alleen de datum").
 */
export function readRequest(sentence: Sentence): RequestReading | null {
  const asks = asksIn(sentence);
  if (asks.length === 0) return null;
  const whole = wholeOf(sentence, asks);
  const asked = whole.length > 0 ? whole : near(sentence, heard(sentence, 'request/vague'), asks, ONE_REQUEST);
  if (asked.length === 0) return null;
  const excuses = [...heard(sentence, 'request/lawful'), ...refusalsOf(sentence, [...asks, ...asked])];
  if (near(sentence, excuses, asked, ONE_REQUEST).length > 0) return null;
  return { reach: whole.length > 0 ? 'whole' : 'vague', asking: near(sentence, asks, asked, ONE_REQUEST), asked };
}

/** What refuses or bounds the request: not what was denied of something else before it ("Mw kan niet in de bus, ik wil het dossier"). */
function refusalsOf(sentence: Sentence, request: readonly Span[]): readonly CueHit[] {
  const from = Math.min(...request.map((part) => clauseOf(sentence, part).start));
  return heard(sentence, 'request/refused').filter(({ end }) => end > from);
}

/** The words that ask. Handing over is not asking where we are the ones who hand over ("dus mogen wij alles delen"). */
function asksIn(sentence: Sentence): readonly CueHit[] {
  const asks = heard(sentence, 'request/ask');
  const giving = heard(sentence, 'request/giving').map((hit) => clauseOf(sentence, hit));
  if (giving.length === 0) return asks;
  return asks.filter((ask) => !isHandOver(ask) || !giving.some(({ start, end }) => start <= ask.start && ask.start < end));
}

function isHandOver({ cue }: CueHit): boolean {
  return cue.type === 'request/ask/hand-over';
}

/** The words near the asking that make it total; none when it has bounds. */
function wholeOf(sentence: Sentence, asks: readonly CueHit[]): readonly CueHit[] {
  const close = (type: string) => near(sentence, heard(sentence, type), asks, ONE_REQUEST);
  const everything = close('request/everything');
  const records = close('request/record');
  const papers = close('request/paper');
  const goods = [...records, ...papers];
  const counted = close('request/whole').flatMap((total) => {
    const good = goods.find((one) => isNear(sentence, total, one));
    return good === undefined ? [] : [total, good];
  });
  if (everything.length + counted.length > 0) return [...everything, ...counted];
  const periods = close('request/period');
  if (records.length > 0) return [...records, ...periods];
  if (papers.length > 0 && periods.length > 0) return [...papers, ...periods];
  if (new Set(papers.map(({ start }) => start)).size >= PAPERS_OF_A_DOSSIER) return papers;
  return near(sentence, heard(sentence, 'request/all'), asks.filter(isHandOver), ONE_REQUEST);
}

function isNear(sentence: Sentence, total: Span, good: Span): boolean {
  return tokensBetween(sentence, total, good) <= (total.start <= good.start ? REACH_BEFORE : REACH_AFTER);
}
