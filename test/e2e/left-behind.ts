/** Looks in everything that was stored or sent for what must not be there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WEEK = 7 * 24 * 3_600_000;

/** Words of notes, addresses of sites, and moments finer than a week that stand in a text. Random marks are left out: digits in one could look like a moment. */
export function foundIn(text: string, words: readonly string[], sites: readonly string[]): string[] {
  const plain = text.replaceAll(/\b[0-9a-f]{32}\b/g, '');
  return [
    ...[...words, ...sites].filter((word) => plain.includes(word)),
    ...(plain.match(/\b1[6-9]\d{11}\b/g) ?? []).filter((moment) => Number(moment) % WEEK !== 0),
    ...(plain.match(/\b\d\d:\d\d\b|\b\d{4}-\d\d-\d\d\b/g) ?? []),
  ];
}

/** What Chromium's database writes of itself, with the time: no page or extension has a say in it. */
const OF_THE_DATABASE = ['LOG', 'LOG.old'];

/** Every byte of the files in these folders, as one text: as UTF-8, and as UTF-16 of both alignments. */
export function bytesIn(folders: readonly string[]): string {
  return folders.flatMap(filesIn).flatMap((file) => unlessGone(() => [readFileSync(file)]))
    .flatMap((bytes) => [bytes.toString('utf8'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')]).join('\n');
}

function filesIn(folder: string): string[] {
  return unlessGone(() => readdirSync(folder, { withFileTypes: true })).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() && !OF_THE_DATABASE.includes(entry.name) ? [path] : [];
  });
}

/** A running browser takes files and folders of its own away between our looking and our reading: nothing is left behind in those. */
function unlessGone<Item>(read: () => Item[]): Item[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
