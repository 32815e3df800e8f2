/** FNV-1a over UTF-16 code units, 32 bits: enough to tell the sentences and words of one field apart. */
export function textHash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}
