import { afterEach, describe, expect, it } from 'vitest';
import { plainResidentText, RESIDENT_LAWS, residentLaws, residentText } from '../../../src/coaching/resident.ts';
import { setLocale } from '../../../src/i18n/translate.ts';
import { MUNICIPAL_LAWS } from '../../../src/policy/catalog.ts';

afterEach(() => { setLocale('nl'); });

describe('the explanation for the resident', () => {
  it('is there for every law that a municipality can carry out', () => {
    expect([...RESIDENT_LAWS].sort()).toEqual([...MUNICIPAL_LAWS].sort());
    expect(residentLaws().map(({ name }) => name)).toContain('Hulp en ondersteuning (Wmo)');
  });

  it.each([['wmo', '15 jaar'], ['jeugdwet', '20 jaar']] as const)('says how long data is kept: %s', (law, years) => {
    expect(plainResidentText(residentText(law, null))).toContain(years);
  });

  it.each(RESIDENT_LAWS)('says for what, with whom, how long, the eight rights and whom to ask: %s', (law) => {
    const { parts, source } = residentText(law, null);
    expect(parts.map(({ heading }) => heading)).toEqual([
      'Waarvoor?', 'Met wie delen we dit?', 'Hoe lang bewaren we dit?', 'Dit zijn uw rechten', 'Hebt u een vraag over uw gegevens?',
    ]);
    expect(parts.find(({ isList }) => isList)?.lines).toHaveLength(8);
    expect(source).toMatch(/^In de wet: \w/);
  });

  it('names the privacy officer when the organisation told who that is', () => {
    const contact = { name: 'Noor Vis', email: 'fg@gemeente.example' };
    expect(plainResidentText(residentText('wmo', contact))).toContain('Noor Vis, fg@gemeente.example');
    expect(plainResidentText(residentText('wmo', null))).toContain('bel de gemeente');
  });

  it('speaks English when that was chosen', () => {
    setLocale('en');
    expect(residentText('jeugdwet', null).title).toBe('What does the municipality write down about you?');
    expect(plainResidentText(residentText('jeugdwet', null))).toContain('20 years');
  });
});
