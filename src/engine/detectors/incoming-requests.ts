import type { Reading } from '../reading.ts';
import type { Message } from './asker.ts';
import type { Detected } from './detected.ts';
import { detectedRequest, requestsIn } from './requests.ts';

/**
 * Finds where somebody else asks us for a whole dossier, or for all there is to know: ask back what it is for.
 * @param message whose message the text begins in
 */
export function detectIncomingRequests(reading: Reading, message: Message = null): Detected[] {
  return requestsIn(reading, message)
    .filter(({ asker }) => asker === 'them')
    .map((found) => detectedRequest(found, 'incoming-request', 'flag', 'detector/incoming-request'));
}
