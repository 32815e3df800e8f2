import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOMS = ['cli', 'coaching', 'engine', 'i18n', 'page', 'platform', 'policy', 'protocol', 'rules', 'tally', 'ui', 'views'];

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);

describe('the house', () => {
  it('has its rooms and no file beside them', () => {
    const entries = readdirSync('src', { withFileTypes: true });
    expect(entries.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([]);
    expect(ROOMS).toEqual(expect.arrayContaining(entries.map(({ name }) => name)));
  });

  it('names every file after its one thing, in kebab-case', () => {
    const named = /^(?:README\.md|[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*)$/;
    const odd = [...filesUnder('src'), ...filesUnder('entrypoints')].filter((file) => !named.test(file.split('/').at(-1) ?? ''));
    expect(odd).toEqual([]);
  });

  it('has no drawer for odds and ends', () => {
    const drawers = [...filesUnder('src'), ...filesUnder('entrypoints')].filter((file) => /\b(?:utils?|helpers?|misc|common)\b/.test(file));
    expect(drawers).toEqual([]);
  });

  it('has shells that decide nothing: an entrypoint stays short', () => {
    const long = filesUnder('entrypoints').filter((file) => /\.tsx?$/.test(file) && readFile(file).split('\n').length > 90);
    expect(long).toEqual([]);
  });

  it('names no test driver: nothing may act differently under test', () => {
    const naming = filesUnder('src').concat(filesUnder('entrypoints')).filter((file) => /\.tsx?$/.test(file) && readFile(file).includes('webdriver'));
    expect(naming).toEqual([]);
  });
});

function readFile(file: string): string {
  return readFileSync(file, 'utf8');
}
