import { namedCues } from '../context/heard.ts';
import type { PlacedSentence, Reading } from '../reading.ts';
import type { FindingKind, Level, RuleId } from '../types.ts';
import { askersOf, messageOpenAfter } from './asker.ts';
import type { Asker, Message } from './asker.ts';
import type { Detected } from './detected.ts';
import { clausesAround } from './hull.ts';
import { readRequest } from './request-reading.ts';
import type { RequestReading } from './request-reading.ts';

/** A request for data in its place, with who asks it. */
export interface PlacedRequest {
  readonly placed: PlacedSentence;
  readonly request: RequestReading;
  readonly asker: Asker;
}

/** Asked for by several detectors of the same reading. */
const known = new WeakMap<Reading, { readonly message: Message; readonly requests: readonly PlacedRequest[] }>();

/**
 * All requests for a whole dossier, or for something without bounds, in the order of the text.
 * @param message whose message the text begins in
 */
export function requestsIn(reading: Reading, message: Message): readonly PlacedRequest[] {
  const last = known.get(reading);
  if (last?.message === message) return last.requests;
  const requests = findRequests(reading, message);
  known.set(reading, { message, requests });
  return requests;
}

function findRequests(reading: Reading, begins: Message): readonly PlacedRequest[] {
  let message = begins;
  return reading.paragraphs.flatMap((paragraph) => {
    const before = message;
    message = messageOpenAfter(paragraph, before);
    const requests = paragraph.sentences.map(({ sentence }) => readRequest(sentence));
    if (requests.every((request) => request === null)) return [];
    const askers = askersOf(paragraph, requests, before);
    return paragraph.sentences.flatMap((placed, at) => {
      const request = requests[at] ?? null;
      const asker = askers[at];
      return request === null || asker === undefined ? [] : [{ placed, request, asker }];
    });
  });
}

/** A request as a detector hands it on: the clauses that carry it, with the words heard. */
export function detectedRequest({ placed, request }: PlacedRequest, kind: FindingKind, level: Level, rule: RuleId): Detected {
  const { sentence, start } = placed;
  const span = clausesAround(sentence, [...request.asking, ...request.asked]);
  return {
    kind,
    topic: null,
    level,
    rule,
    start: span.start + start,
    end: span.end + start,
    evidence: namedCues(sentence, request.asked, start).map((cue) => ({ start: cue.start, end: cue.end, text: cue.text, weight: 1 })),
    cues: namedCues(sentence, [...request.asking, ...request.asked], start),
  };
}
