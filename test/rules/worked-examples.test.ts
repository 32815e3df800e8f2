import { describe, expect, it } from 'vitest';
import examples from '../../src/coaching/texts/worked-examples.json' with { type: 'json' };
import { createEngine } from '../../src/engine/analyse.ts';
import { FINDING_KINDS } from '../../src/engine/types.ts';
import type { Finding } from '../../src/engine/types.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

const engine = createEngine(readRules());
const { matrix } = engine.knowledge;
const topics = matrix.categories.flatMap(({ id, subtopics }) => subtopics.map((subtopic) => `${id}/${subtopic.id}`));
const aboutOf = ({ kind, category, subtopic }: Finding): string => (kind === 'excess' ? `${String(category)}/${String(subtopic)}` : kind);
const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!:])\s+/).filter(Boolean);
const wordsOf = (sentence: string): number => sentence.split(/\s+/).filter(Boolean).length;

describe('the worked examples', () => {
  it('are there for every help request of the matrix, and for nothing else', () => {
    expect(Object.keys(examples).sort()).toEqual(matrix.helpRequests.map(({ id }) => id).sort());
  });

  describe.each(Object.entries(examples))('%s', (id, { situation, write, leaveOut }) => {
    const analysed = (text: string) => engine.analyse(text, { helpRequests: [id] });
    const isAboutSafety = matrix.helpRequests.find((helpRequest) => helpRequest.id === id)?.safetyRequest === true;

    it('writes a note with nothing to ask about', () => {
      expect(analysed(write.nl).findings).toEqual([]);
      // Silence because of a danger would prove nothing; a help request about safety cannot do without one.
      expect(analysed(write.nl).safety.length > 0).toBe(isAboutSafety);
    });

    it.each(leaveOut)('leaves out what is asked about: $sentence.nl', ({ about, sentence }) => {
      expect([...topics, ...FINDING_KINDS]).toContain(about);
      expect(analysed(sentence.nl).findings.map(aboutOf)).toEqual([about]);
      if (!isAboutSafety) expect(analysed(`${write.nl} ${sentence.nl}`).findings.map(aboutOf)).toContain(about);
    });

    it.each(['nl', 'en'] as const)('is short and simple: %s', (locale) => {
      const why = leaveOut.map((tempting) => tempting.why[locale]);
      const texts = [situation[locale], write[locale], ...why, ...leaveOut.map(({ sentence }) => sentence[locale])];
      const lengths = texts.flatMap(sentencesOf).map(wordsOf);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
      expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(10);
      expect(sentencesOf(situation[locale]).length).toBeLessThanOrEqual(3);
      expect(why.filter((reason) => sentencesOf(reason).length !== 1)).toEqual([]);
      expect(leaveOut.length).toBeGreaterThanOrEqual(2);
    });
  });
});
