import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/engine/analyse.ts';
import { prepareKnowledge } from '../../../src/engine/prepare.ts';
import { readRules } from '../../../src/rules/node/read-rules.ts';
import { packKnowledge, unpackKnowledge } from '../../../src/rules/pack.ts';

describe('prepared knowledge', () => {
  const knowledge = readRules();
  const prepared = prepareKnowledge(knowledge);

  it('says the same as what it was made of, also when it was packed for the page', () => {
    const text = [
      'Hulpvraag: vervoer', 'Zij heeft huurschulden en is niet-aangeboren hersenletsel gewend, zegt ze.', 'Via de GGZ-instelling een scheidingsverdriettherapie.',
      'Ontvangst van de gangster, met angst en depresies.', 'De jongen komt door zijn angst niet met de bus. Meneer is 62-jarig en vloekt als een ketter.',
    ].join('\n');
    const before = createEngine(knowledge).analyse(text);
    expect(before.findings).not.toEqual([]);
    expect(createEngine(prepared).analyse(text)).toEqual(before);
    expect(createEngine(unpackKnowledge(packKnowledge(prepared))).analyse(text)).toEqual(before);
  });

  it('comes out of the pack as it went in, to the last number', () => {
    expect(unpackKnowledge(packKnowledge(prepared)).prepared).toEqual(prepared.prepared);
  });
});
