import { describe, expect, it } from 'vitest';
import { isPlausible } from '../../../../src/engine/detectors/plausible.ts';
import { read } from './reading-with-own-rules.ts';

/** The last sentence of a text and the one before it. */
function lastOf(text: string) {
  const sentences = read(text).paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ sentence }) => sentence));
  const last = sentences.at(-1);
  if (last === undefined) throw new Error('no sentence');
  return [last, sentences.at(-2) ?? null] as const;
}

describe('what a detector knows of a sentence', () => {
  it.each([
    ['incoming-request', 'Meneer wil zelf zijn hele dossier inzien.'],
    ['incoming-request', 'De inwoner heeft recht op inzage in het volledige dossier.'],
    ['dossier-request', 'We hebben het hele dossier niet nodig.'],
    ['dossier-request', 'Verder kwam van alles voorbij.'],
    ['consent-as-ground', 'Alle stukken zijn ondertekend.'],
    ['consent-as-ground', 'Het BSN is bekend.'],
    ['zrm-scores', 'Financiën'],
  ] as const)('rules out %s in %j', (kind, text) => {
    expect(isPlausible(kind, ...lastOf(text))).toBe(false);
  });

  it.each([
    ['incoming-request', 'De huisbaas vraagt wat er speelt. Liever te veel dan te weinig.'],
    ['dossier-request', 'Wij vragen om een compleet beeld.'],
    ['consent-as-ground', 'Zij heeft een krabbel gezet, wij kunnen haar baas bellen.'],
    ['zrm-scores', 'Zelfredzaamheid ingevuld.'],
  ] as const)('leaves room for %s in %j', (kind, text) => {
    expect(isPlausible(kind, ...lastOf(text))).toBe(true);
  });
});
