import { describe, expect, it } from 'vitest';
import { detectConsentAsGround } from '../../../../src/engine/detectors/consent.ts';
import { read } from './reading-with-own-rules.ts';

const levels = (text: string) => detectConsentAsGround(read(text)).map(({ level }) => level);

describe('consent as the ground', () => {
  it.each([
    'Meneer heeft getekend, dus we mogen alles delen met school en werkgever.',
    'Rechtsgrond voor het overleg: toestemming van mevrouw.',
    'Met die handtekening kunnen de gegevens vrij uitgewisseld worden.',
    'Haar krabbel staat eronder, dus dat is juridisch afgedekt.',
    'Moeder gaf toestemming. Daarmee mag het verslag naar iedereen.',
  ])('is a mark: %s', (text) => {
    expect(levels(text)).toEqual(['flag']);
  });

  it('is a question when a consent without bounds is only recorded', () => {
    expect(levels('Cliënte tekende een brede toestemmingsverklaring.')).toEqual(['ask']);
  });

  it.each([
    'Mevrouw gaf toestemming om de ergotherapeut te bellen over de drempel.',
    'De verhuurder gaf toestemming voor de traplift, dus de monteur kan komen.',
    'Grondslag is de Wmo, toestemming is niet nodig.',
    'Hij gaat akkoord met de datum, dus tot dinsdag.',
  ])('is not: %s', (text) => {
    expect(levels(text)).toEqual([]);
  });
});
