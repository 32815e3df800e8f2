/** How many sheets a printed page has, whichever browser printed it. */
import { inflateSync } from 'node:zlib';

/** @param pdf as the browser made it; Firefox packs what it says of its pages */
export function sheetsIn(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const unpacked = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: head }) => {
    try {
      return inflateSync(bytes.subarray(index + head.length)).toString('latin1');
    } catch {
      // A picture, or the end of one.
      return '';
    }
  });
  return [text, ...unpacked].flatMap((part) => part.match(/\/Type\s*\/Page\b/g) ?? []).length;
}
