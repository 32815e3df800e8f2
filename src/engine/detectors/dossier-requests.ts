import type { Reading } from '../reading.ts';
import type { Message } from './asker.ts';
import type { Detected } from './detected.ts';
import { detectedRequest, requestsIn } from './requests.ts';

/**
 * Finds where we ask, asked or plan to ask somebody for a whole dossier (`flag`) or for something without bounds
 * (`ask`). Consent does not lift it: AP 2016, "De rol van toestemming"; GPs answer targeted questions only (LHV).
 * @param message whose message the text begins in
 */
export function detectDossierRequests(reading: Reading, message: Message = null): Detected[] {
  return requestsIn(reading, message)
    .filter(({ asker }) => asker === 'us')
    .map((found) => detectedRequest(found, 'dossier-request', found.request.reach === 'whole' ? 'flag' : 'ask', 'detector/dossier-request'));
}
