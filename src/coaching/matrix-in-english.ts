/** For the build, which hands on the English alone. */
import byPart from './texts/matrix-in-english.json' with { type: 'json' };

/** A text of the matrix -> the same in English. */
export const MATRIX_IN_ENGLISH: ReadonlyMap<string, string> = new Map(Object.values(byPart).flatMap((part) => Object.entries(part)));
