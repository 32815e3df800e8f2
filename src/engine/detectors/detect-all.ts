import type { Reading, Sentence } from '../reading.ts';
import type { HelpRequestId } from '../types.ts';
import type { Message } from './asker.ts';
import { detectConsentAsGround } from './consent.ts';
import type { Detected } from './detected.ts';
import { detectDossierRequests } from './dossier-requests.ts';
import { detectIncomingRequests } from './incoming-requests.ts';
import { detectNumbers } from './numbers.ts';
import { detectScoreLists } from './score-lists.ts';

/**
 * Runs all detectors over a text.
 * @param helpRequests those that the verdicts go by: a score list counts when it spans more domains than these
 * @param before the sentence before the text, when it is a part of a longer one
 * @param message whose message the text begins in
 */
export function detectAll(reading: Reading, helpRequests: readonly HelpRequestId[], before: Sentence | null = null, message: Message = null): Detected[] {
  return [
    ...detectNumbers(reading),
    ...detectScoreLists(reading, helpRequests.length, before),
    ...detectDossierRequests(reading, message),
    ...detectIncomingRequests(reading, message),
    ...detectConsentAsGround(reading),
  ];
}
