import { describe, expect, it } from 'vitest';
import { safetyGuide, stepsWithLinks } from '../../../src/coaching/safety-guide.ts';

const { steps } = safetyGuide();
const url = (path: string): string => `https://gemeente.example/${path}`;

describe('stepsWithLinks', () => {
  it('makes the steps that the municipality has a page on links to it, and keeps the other pages', () => {
    const general = { label: 'Afwegingskader', url: url('kader') };
    const { steps: linked, others } = stepsWithLinks(steps, [
      general,
      { label: 'Stap 3: het gesprek', url: url('gesprek') },
      { label: 'stap 1', url: url('signalen') },
    ]);
    expect(linked.map((step) => step.url)).toEqual([url('signalen'), null, url('gesprek'), null, null]);
    expect(linked.map(({ text }) => text)).toEqual(steps);
    expect(others).toEqual([general]);
  });

  it.each(['Stappen van de meldcode', 'Stap 6', 'Stap 12', 'Onze stap 2'])('takes %s for no one step', (label) => {
    const link = { label, url: url('meldcode') };
    expect(stepsWithLinks(steps, [link])).toEqual({ steps: steps.map((text) => ({ text, url: null })), others: [link] });
  });

  it('loses no page where two are about one step', () => {
    const links = [{ label: 'Stap 2', url: url('een') }, { label: 'Stap 2 bij ouderen', url: url('twee') }];
    expect(stepsWithLinks(steps, links).others).toEqual([links[1]]);
  });
});
