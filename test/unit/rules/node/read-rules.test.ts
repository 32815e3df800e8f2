import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import packed from 'virtual:noodzaak-knowledge';
import matrix from 'virtual:noodzaak-matrix';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readRules } from '../../../../src/rules/node/read-rules.ts';
import { unpackKnowledge } from '../../../../src/rules/pack.ts';
import { smallRules } from '../small-rules.ts';

function onDisk(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  onTestFinished(() => { rmSync(folder, { recursive: true }); });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('readRules', () => {
  it('reads a folder of rules, and passes over what is not data', () => {
    const folder = onDisk(smallRules({ 'words/README.md': '# Words', 'schema/any.schema.json': '{' }));
    expect(readRules(folder).matrix.helpRequests.map(({ id }) => id)).toEqual(['ride']);
  });

  it('tells of every fault with its file', () => {
    const folder = onDisk(smallRules({ 'headings.tsv': '', 'words/codes.tsv': '' }));
    expect(() => readRules(folder)).toThrow(/headings\.tsv:1:1: .*\n(.*\n)*words\/codes\.tsv:1:1/);
  });
});

describe('the bundled rules', () => {
  it('are the rules on disk', () => {
    const knowledge = readRules();
    expect(unpackKnowledge(packed).version).toBe(knowledge.version);
    expect(matrix).toEqual(knowledge.matrix);
  });
});
