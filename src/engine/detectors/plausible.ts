import { hears } from '../context/heard.ts';
import type { Sentence } from '../reading.ts';
import type { FindingKind } from '../types.ts';

/** What must be heard before likeness counts for anything, and what settles that the kind is out of the question. */
interface Grounds {
  readonly needs: readonly string[];
  readonly excuses: readonly string[];
  /** A request runs on over sentences ("Liever te veel dan te weinig"). */
  readonly runsOn: boolean;
}

const REQUEST: Grounds = { needs: ['request/ask'], excuses: ['request/lawful', 'request/refused'], runsOn: true };
const GROUNDS: Readonly<Record<Exclude<FindingKind, 'excess'>, Grounds>> = {
  'dossier-request': REQUEST,
  'incoming-request': REQUEST,
  'consent-as-ground': { needs: ['consent/given', 'consent/general'], excuses: ['consent/limited'], runsOn: false },
  'zrm-scores': { needs: ['score-list/name'], excuses: [], runsOn: false },
};

/**
 * Whether a sentence may be of a kind that detectors know the words of: at least its anchor was heard (in the sentence,
 * or in the one before where the kind runs on), and nothing that makes it lawful, refused or bounded.
 */
export function isPlausible(kind: Exclude<FindingKind, 'excess'>, sentence: Sentence, previous: Sentence | null): boolean {
  const { needs, excuses, runsOn } = GROUNDS[kind];
  const places = runsOn && previous !== null ? [sentence, previous] : [sentence];
  return needs.some((type) => places.some((place) => hears(place, type))) && !excuses.some((type) => hears(sentence, type));
}
