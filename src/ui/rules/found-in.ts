/**
 * How well a query fits; capitals and accents make no difference, and every word of it has to be somewhere.
 * @param name what the thing sought is called
 * @param texts what else is said of it
 * @returns 0 for whole words of the name, more for parts of words and for other texts; null when a word is nowhere
 */
export function farFrom(query: string, name: string, texts: readonly string[]): number | null {
  const places = [plain(name), plain(texts.join(' '))];
  const distances = plain(query).trim().split(/\s+/).map((word) => distanceOf(word, places));
  return distances.includes(Infinity) ? null : distances.reduce((sum, distance) => sum + distance, 0);
}

/** What is found, the nearest first; of what is as near, as it was. */
export function nearestFirst<Thing>(things: readonly Thing[], farOff: (thing: Thing) => number | null): readonly { readonly thing: Thing; readonly far: number }[] {
  return things
    .flatMap((thing) => {
      const far = farOff(thing);
      return far === null ? [] : [{ thing, far }];
    })
    .sort((one, other) => one.far - other.far);
}

/** A whole word of the first place, a part of one there, and the same of the places after it. */
function distanceOf(word: string, places: readonly string[]): number {
  const place = places.findIndex((said) => said.includes(word));
  if (place < 0) return Infinity;
  const whole = places.findIndex((said) => said.split(/[^\p{L}\p{N}]+/u).includes(word));
  return Math.min(2 * place + 1, whole < 0 ? Infinity : 2 * whole);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
