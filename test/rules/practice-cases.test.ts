import { describe, expect, it } from 'vitest';
import { missingFrom, practiceCases } from '../../src/coaching/practice.ts';
import { createEngine } from '../../src/engine/analyse.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

const engine = createEngine(readRules());
const { matrix } = engine.knowledge;
const cases = practiceCases();

describe('the practice cases', () => {
  it('are there for every help request of the matrix, once', () => {
    expect(cases.map(({ helpRequest }) => helpRequest).sort()).toEqual(matrix.helpRequests.map(({ id }) => id).sort());
  });

  describe.each(cases)('$helpRequest', ({ helpRequest, note, better, needed, dilemma }) => {
    it('says itself what the help request is', () => {
      expect(engine.analyse(note).helpRequests).toEqual([helpRequest]);
    });

    it('has something to improve, and holds what is needed', () => {
      expect(engine.analyse(note).findings.filter(({ level }) => level === 'flag').length).toBeGreaterThan(0);
      expect(missingFrom(note, needed)).toEqual([]);
    });

    it('shows a note that is enough: nothing to ask, nothing missing', () => {
      expect(engine.analyse(better).findings).toEqual([]);
      expect(missingFrom(better, needed)).toEqual([]);
    });

    it('misses each needed fact in a note that has lost it', () => {
      expect(missingFrom('', needed)).toEqual(needed);
      for (const { words } of needed) for (const word of words) expect(word).toBe(word.toLowerCase());
    });

    it('has a dilemma with one answer that fits', () => {
      expect(dilemma.question).toMatch(/\?$/);
      expect(dilemma.answers.filter(({ fits }) => fits)).toHaveLength(1);
      expect(dilemma.answers.length).toBeGreaterThan(1);
    });
  });
});
