import type { Reading, Sentence } from './reading.ts';

/**
 * Remembers what each sentence was read as. On a keystroke all but one sentence come back as the same
 * objects; what is remembered goes when the reader forgets them.
 * @param read depends on the sentence alone
 */
export function perSentence<Result extends object | boolean>(read: (sentence: Sentence) => Result): (sentence: Sentence) => Result {
  return remembered(read);
}

/** The same for a paragraph read by itself: see `Part`. */
export function perReading<Result extends object>(read: (reading: Reading) => Result): (reading: Reading) => Result {
  return remembered(read);
}

function remembered<Key extends object, Result extends object | boolean>(read: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, Result>();
  return (key) => {
    let result = known.get(key);
    if (result === undefined) {
      result = read(key);
      known.set(key, result);
    }
    return result;
  };
}
