import { describe, expect, it } from 'vitest';
import { labelledClauses } from '../../../src/cli/training/labelled-clauses.ts';
import type { WrittenNote } from '../../../src/cli/training/corpus.ts';
import { createReader } from '../../../src/engine/read.ts';
import { readRules } from '../../../src/rules/node/read-rules.ts';

const reader = createReader(readRules());
const note: WrittenNote = {
  id: 'z-1',
  writer: 'z',
  helpRequests: ['transport-mobility'],
  text: 'Mw. vraagt een taxipas. Zij stemt al jaren groen. Haar knie is stijf.\n\nHij sloeg haar gisteren. De tas stond klaar.\n\nDe halte is ver.',
  must: [{ quote: 'stemt al jaren groen', kind: 'excess', categories: ['politics'] }],
  may: [{ quote: 'Haar knie is stijf', kind: 'excess', categories: ['physical-health'] }],
  safety: true,
  danger: ['Hij sloeg haar gisteren.'],
  clauseTopics: [
    { clause: 'Zij stemt al jaren groen.', topics: ['politics/opinion'] },
    { clause: 'De halte is ver.', topics: ['mobility/limitation', 'causal-link'] },
  ],
};
const labelled = (one: WrittenNote) => labelledClauses(one, reader.read(one.text));

describe('labelledClauses', () => {
  it('says what was marked, what is fine, and where readers differ', () => {
    expect(labelled(note).map(({ label }) => label?.quote ?? label)).toEqual([null, 'stemt al jaren groen', undefined, null, null, null]);
  });

  it('says what tells of danger, and leaves open what stands beside it', () => {
    expect(labelled(note).map(({ danger }) => danger)).toEqual([false, false, false, true, undefined, false]);
  });

  it('knows nothing of danger in a safety note without quotes', () => {
    const { danger: _danger, ...unquoted } = note;
    expect(new Set(labelled(unquoted).map(({ danger }) => danger))).toEqual(new Set([undefined]));
  });

  it('says what each clause is about when somebody read the note for that', () => {
    expect(labelled(note).map(({ topics }) => topics)).toEqual([[], ['politics/opinion'], [], [], [], ['mobility/limitation', 'causal-link']]);
    const { clauseTopics: _topics, ...unread } = note;
    expect(new Set(labelled(unread).map(({ topics }) => topics))).toEqual(new Set([undefined]));
  });

  it('names a clause that is not there, and the mend', () => {
    expect(() => labelled({ ...note, clauseTopics: [{ clause: 'Nooit gezegd.', topics: ['bsn/number'] }] })).toThrow(/z-1.*Nooit gezegd.*Mend/u);
  });
});
