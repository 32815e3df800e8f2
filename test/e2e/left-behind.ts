/** Looks in everything that was stored or sent for what must not be there. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

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

/** Every byte of these files, and of those in these folders, as one text: as UTF-8, and as UTF-16 of both alignments. */
export function bytesIn(places: readonly string[]): string {
  return places.flatMap((place) => unlessGone(() => (statSync(place).isFile() ? [place] : filesIn(place)))).flatMap((file) => unlessGone(() => [readFileSync(file)]))
    .flatMap((bytes) => [bytes.toString('utf8'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')]).join('\n');
}

/**
 * Where these words stand by themselves, as UTF-8 or UTF-16, in any file of a folder; a browser's own files have some as a part of
 * longer English words.
 * @param leftOut paths in the folder
 * @returns `path: word`
 */
export function filesWith(words: readonly string[], folder: string, leftOut: readonly string[]): string[] {
  const needles = words.flatMap((word) => (['utf8', 'utf16le'] as const).map((coding) => ({ word, bytes: Buffer.from(word, coding), step: coding === 'utf8' ? 1 : 2 })));
  return filesIn(folder).flatMap((file) => {
    const path = relative(folder, file);
    if (leftOut.some((left) => path === left || path.startsWith(`${left}/`))) return [];
    return unlessGone(() => [readFileSync(file)]).flatMap((held) => needles.flatMap(({ word, bytes, step }) => (standsIn(held, bytes, step) ? [`${path}: ${word}`] : [])));
  });
}

function standsIn(held: Buffer, word: Buffer, step: number): boolean {
  const isLetter = (at: number): boolean => /[A-Za-z]/.test(String.fromCharCode(held[at] ?? 0)) && (step === 1 || held[at + 1] === 0);
  for (let at = held.indexOf(word); at !== -1; at = held.indexOf(word, at + 1)) {
    if (!isLetter(at - step) && !isLetter(at + word.length)) return true;
  }
  return false;
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

/** A word of its own for each place where a page of an extension can keep something for longer than it is open. */
export const PLANTED = {
  local: 'planted-apple', sync: 'planted-bread', localStorage: 'planted-chair', sessionStorage: 'planted-daisy',
  indexedDB: 'planted-eagle', caches: 'planted-flute', files: 'planted-grape',
} as const;

/** Puts each of them in its place, for the driver of either browser to have a page of the extension do. */
export const PLANT = `(async () => {
  // Among others, as in a note: what a database writes beside a value may look like a letter.
  const words = Object.fromEntries(Object.entries(${JSON.stringify(PLANTED)}).map(([place, word]) => [place, 'Here a ' + word + ' was left.']));
  const { local, sync } = (globalThis.browser ?? globalThis.chrome).storage;
  await local.set({ planted: words.local });
  await sync.set({ planted: words.sync });
  localStorage.setItem('planted', words.localStorage);
  sessionStorage.setItem('planted', words.sessionStorage);
  await new Promise((done, failed) => {
    const opening = indexedDB.open('planted', 1);
    opening.onerror = () => failed(opening.error);
    opening.onupgradeneeded = () => opening.result.createObjectStore('planted');
    opening.onsuccess = () => {
      const writing = opening.result.transaction('planted', 'readwrite');
      writing.objectStore('planted').put(words.indexedDB, 'planted');
      writing.oncomplete = done;
    };
  });
  await (await caches.open('planted')).put('https://planted.example/', new Response(words.caches));
  const file = await (await navigator.storage.getDirectory()).getFileHandle('planted', { create: true });
  const writer = await file.createWritable();
  await writer.write(words.files);
  await writer.close();
})()`;
