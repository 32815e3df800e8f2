import { describe, expect, it } from 'vitest';
import { phraseFamilies } from '../../../src/cli/training/phrase-families.ts';
import type { Phrase } from '../../../src/cli/training/corpus.ts';

const phrase = (text: string, topic = 'religion/belief'): Phrase => ({ topic, carries: true, text });

describe('phraseFamilies', () => {
  it('puts together what shares half of its telling words, also by way of another', () => {
    const families = phraseFamilies([
      phrase('Meneer bidt elke ochtend knielend'),
      phrase('bidt knielend richting Mekka'),
      phrase('richting Mekka ligt het matje'),
      phrase('zondags zingt zij in het kerkkoor'),
    ]);
    expect(families[1]).toBe(families[0]);
    expect(families[2]).toBe(families[0]);
    expect(families[3]).not.toBe(families[0]);
  });

  it('does not go by words that stand in many phrases', () => {
    const many = Array.from({ length: 40 }, (_, index) => phrase(`zij gelooft dat woord${index} en ding${index} bestaan`));
    expect(new Set(phraseFamilies(many)).size).toBe(40);
  });

  it('never crosses topics', () => {
    const families = phraseFamilies([phrase('zingt in het kerkkoor'), phrase('zingt in het kerkkoor', 'politics/opinion')]);
    expect(families[0]).not.toBe(families[1]);
  });
});
