/**
 * A version that changes with any change in the rules: the date of the edition and a hash of what the files say
 * (FNV-1a, 32 bits, over UTF-16 code units; it tells editions apart, it does not guard against forgery).
 */
export function versionOf(date: string, files: ReadonlyMap<string, string>): string {
  let hash = 0x811c9dc5;
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Line ends differ between checkouts of the same rules.
    for (const part of [path, '\n', text.replaceAll('\r\n', '\n')]) {
      for (let i = 0; i < part.length; i += 1) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
    }
  }
  return `${date}+${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
