import type { Locale } from '../protocol/messages.ts';
import { send } from './messaging.ts';

/**
 * The texts of the matrix in a language, in its order. The coach has them in Dutch alone: it is a large script already.
 * @returns none in Dutch, and where nobody answers
 */
export async function matrixTextsIn(locale: Locale): Promise<readonly string[]> {
  return locale === 'nl' ? [] : ((await send('matrix/texts', {}))?.texts ?? []);
}
