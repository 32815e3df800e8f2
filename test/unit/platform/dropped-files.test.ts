import { expect, it } from 'vitest';
import { droppedFiles } from '../../../src/platform/dropped-files.ts';

type Entry = Pick<FileSystemEntry, 'isFile' | 'name'>;

const file = (name: string, canBeRead = true): Entry => Object.assign({ isFile: true, name }, {
  file: (done: FileCallback, failed: ErrorCallback) => { if (canBeRead) done(new File([], name)); else failed(new DOMException('gone', 'NotFoundError')); },
});
/** A folder that hands out its entries in these parts; null: there it can't be read any more. */
const folder = (name: string, ...parts: readonly (readonly Entry[] | null)[]): Entry => Object.assign({ isFile: false, name }, {
  createReader: () => {
    const left = [...parts];
    return {
      readEntries: (done: FileSystemEntriesCallback, failed: ErrorCallback) => {
        const part = left.shift();
        if (part === null) failed(new DOMException('gone', 'NotReadableError'));
        else done((part ?? []) as FileSystemEntry[]);
      },
    };
  },
});
const drop = (...entries: readonly (Entry | null)[]): DataTransfer => ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) }) as unknown as DataTransfer;
const dropped = async (...entries: readonly (Entry | null)[]) => {
  const { files, unreadable } = await droppedFiles(drop(...entries));
  return { files: files.map(({ name }) => name).sort(), unreadable: [...unreadable].sort() };
};

it('gives all files of all folders, however many parts they come in', async () => {
  expect(await dropped(file('a'), folder('one', [file('b')], [file('c'), folder('two', [file('d')])]), null)).toEqual({ files: ['a', 'b', 'c', 'd'], unreadable: [] });
});

it('names what can not be read, and gives the rest', async () => {
  expect(await dropped(file('gone', false), file('a'), folder('shut', null), folder('half', [file('b'), file('c', false)], null)))
    .toEqual({ files: ['a', 'b'], unreadable: ['c', 'gone', 'half', 'shut'] });
});
