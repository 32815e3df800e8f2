import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { knownIdsOf } from '../../../src/protocol/known-ids.ts';
import { readKey, writeKey } from '../../../src/tally/count-key.ts';
import { addCounts, knownCounts, pruneCounts, readCounts, sumsOf, takeOneBack, totalOf } from '../../../src/tally/counts.ts';
import { padContribution, readContribution, writeContribution } from '../../../src/tally/contribution.ts';
import { anyContributions, anyCounts, anyKey, IDS } from '../../helpers/tally-data.ts';

describe('counts', () => {
  it('add one for each thing that happened', () => {
    fc.assert(fc.property(anyCounts, fc.array(anyKey), (counts, keys) => {
      expect(totalOf(addCounts(counts, '2026-W47', keys))).toBe(totalOf(counts) + keys.length);
    }));
  });

  it('are as they were once what was added is taken back, and never less than nothing', () => {
    fc.assert(fc.property(anyCounts, anyKey, (counts, key) => {
      expect(takeOneBack(addCounts(counts, '2026-W47', [key]), '2026-W47', key)).toEqual(counts);
      expect(takeOneBack({}, '2026-W47', key)).toEqual({});
    }));
  });

  it('are told apart in sums: a mark of which something was done is one mark', () => {
    const about = 'excess|religion|belief|transport-mobility';
    const counts = {
      '2026-W47': { [`${about}|shown|`]: 2, [`${about}|removed|`]: 1, 'too-little-check|||transport-mobility|used|': 1 },
      '2026-W48': { [`${about}|shown|`]: 1, [`${about}|kept|discussed`]: 1 },
    };
    expect(sumsOf(counts, IDS)).toEqual({ seen: 3, done: 2, checked: 1 });
    fc.assert(fc.property(anyCounts, (any) => {
      const { seen, done, checked } = sumsOf(any, IDS);
      expect(seen + done + checked).toBe(totalOf(any));
    }));
  });

  it('lose what is older than the retention, and no more', () => {
    const counts = { '2026-W40': { a: 1 }, '2026-W43': { a: 1 }, '2026-W47': { a: 1 } };
    expect(Object.keys(pruneCounts(counts, '2026-W47', 4))).toEqual(['2026-W43', '2026-W47']);
    expect(Object.keys(pruneCounts(counts, '2026-W47', 0))).toEqual(['2026-W47']);
  });

  it('are read back as they were, and refused with anything odd in them', () => {
    fc.assert(fc.property(anyCounts, (counts) => {
      expect(readCounts(JSON.parse(JSON.stringify(counts)))).toEqual(counts);
    }));
    const key = 'excess|religion|belief|transport-mobility|shown|';
    expect(readCounts({ '2026-W47': { [key]: 1 } })).not.toBeNull();
    for (const odd of [
      null, 7, 'text', [], { '2026-W99': {} }, { '2026-W47': 3 }, { '2026-W47': { [key]: 0 } }, { '2026-W47': { [key]: 1.5 } },
      { '2026-W47': { [key]: '1' } }, { '2026-W47': { 'Mw. voelt zich eenzaam': 1 } }, { '2026-W47': { [`${key}discussed`]: 1 } },
    ]) expect(readCounts(odd), JSON.stringify(odd)).toBeNull();
  });

  it('are read with ids of another edition among them, and known without', () => {
    const [known, dropped] = ['excess|religion|belief|transport-mobility|shown|', 'excess|religion|belief|of-old|shown|'];
    const counts = { '2026-W46': { [dropped]: 1 }, '2026-W47': { [known]: 2, [dropped]: 3 } };
    expect(readCounts(counts)).toEqual(counts);
    expect(knownCounts(counts, IDS)).toEqual({ '2026-W47': { [known]: 2 } });
    fc.assert(fc.property(anyCounts, (any) => { expect(knownCounts(any, IDS)).toEqual(any); }));
    for (const odd of ['excess|Religion|belief|of-old|shown|', 'excess|religion|belief|of old|shown|', 'excess|religion|belief|of-old|done|', `excess|religion|belief|${'o'.repeat(61)}|shown|`]) {
      expect(readCounts({ '2026-W47': { [odd]: 1 } }), odd).toBeNull();
    }
  });

  it('are all read that this edition can write', () => {
    const ids = knownIdsOf(matrix);
    const keys = matrix.categories.flatMap(({ id, subtopics }) => matrix.helpRequests.flatMap((request) => subtopics.map((subtopic) => `excess|${id}|${subtopic.id}|${request.id}|shown|`)));
    const counts = { '2026-W47': Object.fromEntries(keys.map((key) => [key, 1])) };
    expect(readCounts(counts)).toEqual(knownCounts(counts, ids));
    expect(keys.length).toBeGreaterThan(500);
  });

  it('never throws on what it reads', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      readCounts(value);
    }));
  });
});

describe('a key', () => {
  it('is read back as it was', () => {
    fc.assert(fc.property(anyKey, (key) => {
      expect(readKey(writeKey(key), IDS)).toEqual(key);
    }));
  });

  it.each([
    'excess|religion|belief|transport-mobility|kept|',
    'excess|religion|belief|transport-mobility|shown|discussed',
    'excess|||transport-mobility|shown|',
    'dossier-request|religion|belief|transport-mobility|shown|',
    'excess|religion|belief|somewhere|shown|',
    'too-little-check|||transport-mobility|shown|',
    'excess|religion|belief|transport-mobility|shown||',
  ])('that can not occur is none: %s', (written) => {
    expect(readKey(written, IDS)).toBeNull();
  });
});

describe('a contribution', () => {
  it('is read back as it was, padding and all', () => {
    fc.assert(fc.property(anyContributions, (contributions) => {
      for (const contribution of contributions) {
        const padded = padContribution(writeContribution(contribution));
        expect(padded.length % 2_048).toBe(0);
        expect(readContribution(padded, IDS)).toEqual(contribution);
      }
    }), { numRuns: 30 });
  });

  it('says what is wrong with a text that is none', () => {
    const contribution = { period: '2026-11', contributor: '0'.repeat(32), team: 'Noord', counts: {} };
    const text = writeContribution(contribution);
    expect(readContribution('{}', IDS)).toBe('not-a-tally');
    expect(readContribution(text.slice(0, 40), IDS)).toBe('not-a-tally');
    expect(readContribution(text.replace('"version": 1', '"version": 2'), IDS)).toBe('newer-version');
    expect(readContribution(text.replace('Noord', 'N\\u0000'), IDS)).toBe('damaged');
    expect(readContribution(writeContribution({ ...contribution, contributor: 'Jan' }), IDS)).toBe('damaged');
    const ofOld = { ...contribution, counts: { '2026-W47': { 'excess|religion|belief|transport-mobility|shown|': 1, 'excess|religion|belief|of-old|shown|': 1 } } };
    expect(readContribution(writeContribution(ofOld), IDS), 'no part of it either').toBe('other-edition');
    expect(readContribution(writeContribution({ ...ofOld, counts: { '2026-W47': { 'Mw. is eenzaam': 1 } } }), IDS)).toBe('damaged');
    expect(readContribution(writeContribution({ ...contribution, counts: { '2026-W30': {} } }), IDS)).toBe('damaged');
  });
});
