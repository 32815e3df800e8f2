import type { LexiconRow, RuleId } from '../types.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const KEY_LENGTH = 4;

/** Four characters that change when what a row says changes. */
function keyOf({ topic, match, pattern, unless, strength }: LexiconRow): string {
  const text = [topic, match, pattern, ...unless, strength].join('\t');
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  value ^= value >>> 13;
  let key = '';
  for (let place = 0; place < KEY_LENGTH; place += 1) key += ALPHABET.charAt((value >>> (6 * place)) & 63);
  return key;
}

/** Writes which rows weights are trained with: their keys one after another, in order. */
export function encodeRows(rows: readonly LexiconRow[]): string {
  return [...new Set(rows.map(keyOf))].sort().join('');
}

/**
 * Tells whether weights were trained with a row, word for word: not when it was added or changed since then.
 * Rows are looked at when asked for: most never are.
 * @param encoded what `encodeRows` wrote
 */
export function trainedRows(encoded: string, rows: readonly LexiconRow[]): (id: RuleId) => boolean {
  const keys = new Set<string>();
  for (let at = 0; at < encoded.length; at += KEY_LENGTH) keys.add(encoded.slice(at, at + KEY_LENGTH));
  const known = new Map<RuleId, boolean>();
  return (id) => {
    let trained = known.get(id);
    if (trained === undefined) {
      const row = rows.find((one) => one.id === id);
      trained = row !== undefined && keys.has(keyOf(row));
      known.set(id, trained);
    }
    return trained;
  };
}
