import { near } from '../context/distance.ts';
import { heard, hears, namedCues } from '../context/heard.ts';
import type { CueHit, PlacedSentence, Reading, Sentence } from '../reading.ts';
import type { Level } from '../types.ts';
import type { Detected } from './detected.ts';
import { clausesAround } from './hull.ts';

/**
 * Finds where consent is used as the ground that makes data use lawful ("getekend, dus wij delen alles"): `flag`; and
 * where a consent is recorded that has no bounds: `ask`. Residents depend on the municipality, so consent is normally
 * no ground (AP 2016, "De rol van toestemming"). Consent to one contact is an ordinary note and stays silent.
 */
export function detectConsentAsGround(reading: Reading): Detected[] {
  return reading.paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((placed, at) => {
      const found = consentIn(placed.sentence, sentences[at - 1]?.sentence ?? null);
      return found === null ? [] : [detected(placed, found.level, found.hits)];
    }),
  );
}

/** Dictated notes have no full stops: words further apart than this many tokens do not speak of one consent. */
const ONE_CONSENT = 20;

function consentIn(sentence: Sentence, previous: Sentence | null): { readonly level: Level; readonly hits: readonly CueHit[] } | null {
  if (!hears(sentence, 'consent')) return null;
  const grounds = heard(sentence, 'consent/ground');
  const freedoms = heard(sentence, 'consent/free');
  const anchors = opensWithIt(sentence) && previous !== null && (hears(previous, 'consent/given') || hears(previous, 'consent/general'))
    ? heard(sentence, 'consent/back-reference')
    : heard(sentence, 'consent/given');
  const close = (hits: readonly CueHit[]) => near(sentence, hits, anchors, ONE_CONSENT);
  if (close(heard(sentence, 'consent/limited')).length > 0) return null;
  const links = close(heard(sentence, 'consent/therefore'));
  if (close(grounds).length > 0) return { level: 'flag', hits: [...anchors, ...close(grounds), ...close(freedoms)] };
  if (links.length > 0 && close(freedoms).length > 0) return { level: 'flag', hits: [...anchors, ...links, ...close(freedoms)] };
  const general = heard(sentence, 'consent/general');
  return general.length > 0 ? { level: 'ask', hits: general } : null;
}

/** Whether the sentence leans on the one before it ("Daarmee …"). */
function opensWithIt(sentence: Sentence): boolean {
  const first = sentence.tokens[1]?.start ?? 0;
  return heard(sentence, 'consent/back-reference').some(({ start }) => start <= first);
}

function detected({ sentence, start }: PlacedSentence, level: Level, hits: readonly CueHit[]): Detected {
  const span = clausesAround(sentence, hits);
  const cues = namedCues(sentence, hits, start);
  return {
    kind: 'consent-as-ground',
    topic: null,
    level,
    rule: 'detector/consent',
    start: span.start + start,
    end: span.end + start,
    evidence: cues.map((cue) => ({ start: cue.start, end: cue.end, text: cue.text, weight: 1 })),
    cues,
  };
}
