import { describe, expect, it } from 'vitest';
import { trainLinear } from '../../../../src/cli/training/train-linear.ts';
import { createWordKnowledge } from '../../../../src/engine/match/word-knowledge.ts';
import { createClauseFeatureReader } from '../../../../src/engine/model/clause-features.ts';
import { createLinearNet, linearInput } from '../../../../src/engine/model/linear-net.ts';
import { bucketsOf, denseOf } from '../../../../src/engine/model/topic-net.ts';
import { decodeSteps } from '../../../../src/engine/model/weights.ts';
import { knowledge, read } from '../detectors/reading-with-own-rules.ts';

const space = { buckets: 1 << 12, codes: ['FIN', 'VIOL'], topics: [], cueTypes: [] };
const reader = createClauseFeatureReader(space, createWordKnowledge(knowledge.words));
const featuresOf = (text: string) => {
  const sentence = read(text).paragraphs[0]?.sentences[0]?.sentence;
  if (!sentence) throw new Error(`no sentence in "${text}"`);
  return reader.read(sentence, { start: 0, end: sentence.text.length });
};
const exampleOf = (text: string, target: 0 | 1) => {
  const features = featuresOf(text);
  return { input: linearInput(bucketsOf(features), denseOf(features, space.codes.length), space), target, importance: 1 };
};
const examples = [
  ...['Hij sluit de deur af en zij mag niet weg', 'Hij sluit haar op', 'Zij mag niet weg van hem'].map((text) => exampleOf(text, 1)),
  ...['De bus rijdt niet op zondag', 'Zij fietst naar de markt', 'De markt is op dinsdag'].map((text) => exampleOf(text, 0)),
];

const byHeart = { epochs: 40, dropout: 0 };

describe('a layer trained on danger', () => {
  const danger = trainLinear(examples, space, byHeart);

  it('is the same for the same examples', () => {
    expect(trainLinear(examples, space, byHeart)).toEqual(danger);
  });

  it('hears more danger in what is like the signals than in what is not', () => {
    const dangerOf = createLinearNet(space, danger);
    expect(dangerOf(featuresOf('Zij mag de deur niet uit, hij sluit af'))).toBeGreaterThan(dangerOf(featuresOf('Zij rijdt op dinsdag naar de markt')));
  });

  it('learns with part of each example left out, too', () => {
    const gently = trainLinear(examples, space, { epochs: 40, dropout: 0.3 });
    expect(gently).not.toEqual(danger);
    const dangerOf = createLinearNet(space, gently);
    expect(dangerOf(featuresOf('Zij mag de deur niet uit, hij sluit af'))).toBeGreaterThan(dangerOf(featuresOf('Zij rijdt op dinsdag naar de markt')));
  });

  it('reads the input that it is trained on', () => {
    const features = featuresOf('Hij slaat de deur en haar schulden lopen op');
    const { indices, values } = linearInput(bucketsOf(features), denseOf(features, space.codes.length), space);
    const weights = [...Array.from(decodeSteps(danger.buckets), (step) => step * danger.scale), ...danger.codes];
    const expected = indices.reduce((sum, index, at) => sum + (weights[index] ?? 0) * (values[at] ?? 0), danger.constant);
    expect(createLinearNet(space, danger)(features)).toBe(expected);
  });

  it('leaves the rows of the lexicon to others', () => {
    const dense = { indices: [1, 3, 4], values: [1, 0.5, 1] };
    expect(linearInput([7], dense, space).indices).toEqual([7, space.buckets + 1, space.buckets + 3]);
  });
});
