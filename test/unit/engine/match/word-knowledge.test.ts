import { describe, expect, it } from 'vitest';
import { createWordKnowledge } from '../../../../src/engine/match/word-knowledge.ts';
import type { WordTopics } from '../../../../src/engine/types.ts';

const words: WordTopics = new Map(Object.entries({
  schuld: [['FIN', 3]], drinken: [['ADD', 2]], stoppen: [['ADL', 1]], slapen: [['MH', 2]], leven: [['NET', 1]],
  mishandelen: [['VIOL', 3]], eenzaam: [['LONE', 3]], eenzaamheid: [['LONE', 3]], gevoel: [['MH', 2]], brief: [['DOSS', 2]],
  raam: [['HOME', 2]], kat: [['PET', 1]], 'cliënte': [['PRO', 1]], '-GGZ': [['MED', 3]], moslima: [['REL', 3]], dement: [['DIA', 3]],
  rolstoel: [['LIM', 3]], taxi: [['MOB', 2]], kerk: [['REL', 3]], vangst: [['CRI', 2]], daten: [['RELA', 2]], moeilijkheid: [['MH', 1]], briefje: [['POST', 3]],
} satisfies Record<string, [string, 1 | 2 | 3][]>));
const topics = createWordKnowledge(words);

describe('createWordKnowledge', () => {
  it.each([
    ['schulden', 'FIN', 3], ['drinkt', 'ADD', 2], ['stopte', 'ADL', 1], ['slaapt', 'MH', 2], ['leeft', 'NET', 1],
    ['mishandeld', 'VIOL', 3], ['mishandelde', 'VIOL', 3], ['gestopt', 'ADL', 1], ['eenzame', 'LONE', 3], ['eenzamer', 'LONE', 3],
    ['brieven', 'DOSS', 2], ['ramen', 'HOME', 2], ['katten', 'PET', 1], ["moslima's", 'REL', 3], ['moeilijkheden', 'MH', 1], ['briefje', 'POST', 3],
    ['cliente', 'PRO', 1], ['ggz', 'MED', 3],
  ])('relates %j to its base form at full strength', (word, code, strength) => {
    expect(topics(word)).toEqual([[code, strength]]);
  });

  it.each([
    ['rolstoeltaxi', [['MOB', 1], ['LIM', 2]]],
    ['kerkstraat', [['REL', 2]]],
    ['huurschulden', [['FIN', 2]]],
    ['eenzaamheidsgevoelens', [['LONE', 2]]],
    ['ggz-instelling', [['MED', 2]]],
  ])('takes the parts of %j for weaker evidence', (word, expected) => {
    expect(topics(word)).toEqual(expected);
  });

  it.each(['dat', 'tafel', 'ontvangst', 'rendement', 'tafelkat', ''])('knows nothing of %j', (word) => {
    expect(topics(word)).toEqual([]);
  });
});
