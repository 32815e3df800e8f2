import type { Sentence } from './reading.ts';

/**
 * Remembers what each sentence was read as. On a keystroke all but one sentence come back as the same
 * objects; what is remembered goes when the reader forgets them.
 * @param read depends on the sentence alone
 */
export function perSentence<Result extends object | boolean>(read: (sentence: Sentence) => Result): (sentence: Sentence) => Result {
  const known = new WeakMap<Sentence, Result>();
  return (sentence) => {
    let result = known.get(sentence);
    if (result === undefined) {
      result = read(sentence);
      known.set(sentence, result);
    }
    return result;
  };
}
