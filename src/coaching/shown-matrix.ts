/** The matrix as our own pages show it. The coach, which has no room for another language, is sent the texts: `src/platform/matrix-texts.ts`. */
import english from 'virtual:noodzaak-matrix-in-english';
import matrix from 'virtual:noodzaak-matrix';
import type { Matrix } from '../engine/types.ts';
import { currentLocale } from '../i18n/translate.ts';
import { matrixTranslator } from '../rules/matrix-texts.ts';

const inEnglish = matrixTranslator(matrix, english);

/** The matrix, or what a municipality made of it, in the current locale. */
export function shownMatrix(given: Matrix = matrix): Matrix {
  return currentLocale() === 'en' ? inEnglish(given) : given;
}
