import { describe, expect, it } from 'vitest';
import { createHelpRequestRecogniser } from '../../../../src/engine/context/help-request.ts';
import type { RecognisedHelpRequest } from '../../../../src/engine/types.ts';
import { knowledge, read } from '../detectors/reading-with-own-rules.ts';

const recognise = createHelpRequestRecogniser(knowledge.matrix, knowledge.headings);
const recognised = (text: string): readonly RecognisedHelpRequest[] => {
  const slices = recognise(read(text).parts);
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
};
const ids = (text: string) => recognised(text).map(({ helpRequest }) => helpRequest);

describe('the help request of a note', () => {
  it.each([
    ['Hulpvraag: vervoer\nMevrouw loopt 100 meter.', 'transport-mobility'],
    ['Hulpvraag\nMeneer vraagt een traplift.\n\nSituatie\nHij slaapt op de bank.', 'home-adaptation'],
    ['Onderzoeksverslag dagbesteding\nGesprek op 3 mei.', 'day-activities'],
    ['Aanvraag: bijzondere bijstand voor een bril.', 'special-assistance'],
    ['HV: hulp bij het huishouden', 'household-help'],
  ])('is read from the line that asks: %j', (text, helpRequest) => {
    expect(recognised(text)[0]).toMatchObject({ helpRequest, by: 'heading' });
  });

  it('points to the words it was read from', () => {
    const text = 'Hulpvraag: een scootmobiel';
    const [first] = recognised(text);
    expect(text.slice(first?.start, first?.end)).toBe('scootmobiel');
  });

  it('can be several', () => {
    expect(ids('Hulpvraag: regiotaxi en een maatje om mee te wandelen.').sort()).toEqual(['loneliness-meeting', 'transport-mobility']);
  });

  it('is no more than the line that answers: the lines below it tell of the resident', () => {
    expect(ids('Hulpvraag: vervoer\nMw. loopt 100 meter.\nZe voelt zich heel eenzaam.')).toEqual(['transport-mobility']);
    expect(ids('Hulpvraag: vervoer. Ze is eenzaam.')).toEqual(['transport-mobility']);
    expect(ids('Hulpvraag: vervoer. Ook hulp in de huishouding.').sort()).toEqual(['household-help', 'transport-mobility']);
    expect(ids('Hulpvraag:\n- vervoer\n- hulp bij het huishouden').sort()).toEqual(['household-help', 'transport-mobility']);
  });

  it('is the longest name where names overlap', () => {
    expect(ids('Hulpvraag: bijzondere bijstand')).toEqual(['special-assistance']);
    expect(ids('Hulpvraag: bijstand')).toEqual(['income-support']);
  });

  it.each([
    ['Hulpvraag: geen vervoer nodig, wel dagbesteding', ['day-activities']],
    ['HV: mevrouw wil geen regiotaxi. Ze vraagt een traplift.', ['home-adaptation']],
    ['Hulpvraag: heeft geen vervoer', ['transport-mobility']],
  ])('is not what is declined: %j', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it('is not a life domain with its score', () => {
    expect(ids('HV: hulp bij het huishouden\nZRM: financiën 2, dagbesteding 3, vervoer 4')).toEqual(['household-help']);
    expect(ids('Hulpvraag: hulp bij het huishouden. ZRM dagbesteding 3 huisvesting 4')).toEqual(['household-help']);
    expect(ids('Hulpvraag: dagbesteding 3 dagdelen per week')).toEqual(['day-activities']);
  });

  it('is not guessed when the note does not say', () => {
    expect(ids('Meneer belde vanmorgen. Hij komt donderdag terug.')).toEqual([]);
  });
});
