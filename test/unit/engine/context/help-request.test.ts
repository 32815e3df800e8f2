import { describe, expect, it } from 'vitest';
import { createHelpRequestRecogniser } from '../../../../src/engine/context/help-request.ts';
import { createRequestNet } from '../../../../src/engine/model/request-net.ts';
import { encodeSteps } from '../../../../src/engine/model/weights.ts';
import type { RecognisedHelpRequest } from '../../../../src/engine/types.ts';
import { knowledge, read } from '../detectors/reading-with-own-rules.ts';

const recognise = createHelpRequestRecogniser(knowledge.matrix, knowledge.headings);
const recognised = (text: string, recogniser = recognise): readonly RecognisedHelpRequest[] => {
  const slices = recogniser(read(text).parts);
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

describe('the help request of a note, by what all its words say too', () => {
  const known = knowledge.matrix.helpRequests.map(({ id }) => id);
  const rows = { wringe: 'household-help', sopje: 'household-help', maatje: 'loneliness-meeting', vriend: 'loneliness-meeting' } as const;
  /** Words that it knows, and that tell nothing: a note must be long enough to go by. */
  const months = ['januari', 'februari', 'maart', 'april', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december', 'maandag', 'dinsdag', 'woensdag'];
  const long = `Gezien in ${months.join(', ')}.`;
  const words = [...Object.keys(rows), ...months.map((month) => month.slice(0, 6))];
  const net = createRequestNet({
    helpRequests: known,
    words: words.join(' '),
    weights: encodeSteps(words.flatMap((word) => known.map((id) => (id === (rows as Record<string, string>)[word] ? 25 : 0)))),
    scale: 0.1,
    constants: known.map(() => 0),
  });
  const weighing = createHelpRequestRecogniser(knowledge.matrix, knowledge.headings, net);
  const weighed = (text: string) => recognised(text, weighing).map(({ helpRequest }) => helpRequest);

  it('is read where nothing names it, from the word that says most', () => {
    const text = `Mw. kan na haar val niet meer wringen.\n\nEen sopje maken gaat ook niet. ${long}`;
    const [first] = recognised(text, weighing);
    expect(first).toMatchObject({ helpRequest: 'household-help', by: 'words' });
    expect(text.slice(first?.start, first?.end)).toBe('wringen');
    expect(recognised(text)).toEqual([]);
  });

  it('is not guessed from a few words, for which a note may well be judged, nor from many that say nothing', () => {
    expect(weighed('Mw. kan niet meer wringen.')).toEqual([]);
    expect(weighed(long)).toEqual([]);
    expect(weighed(`Mw. kan niet meer wringen. ${long}`)).toEqual(['household-help']);
  });

  it('stays what the worker names under the heading that asks, whatever the note tells', () => {
    expect(weighed('Hulpvraag: vervoer\nMw. zoekt een maatje en mist haar vrienden.')[0]).toBe('transport-mobility');
    expect(recognised('Hulpvraag: vervoer', weighing)[0]).toMatchObject({ by: 'heading' });
  });

  it('goes against a title that only mentions something', () => {
    expect(weighed(`Telefoon over de bus\n\nMw. kan niet wringen en geen sopje maken. ${long}`)[0]).toBe('household-help');
  });

  it.each(['Hulpvraag: vervoer en hulp bij het huishouden', 'Hulpvraag: hulp bij het huishouden, vervoer', 'Hulpvraag: vervoer + hulp bij het huishouden'])(
    'is both of two that stand side by side where it asks, whatever the note tells of one of them: %s',
    (asked) => {
      expect(weighed(`${asked}\nMw. kan niet wringen en geen sopje maken. ${long}`).sort()).toEqual(['household-help', 'transport-mobility']);
    },
  );

  it('is not what is named in its description', () => {
    expect(weighed(`Hulpvraag: hulp bij het huishouden na vervoer\nMw. kan niet wringen en geen sopje maken. ${long}`)).toEqual(['household-help']);
  });

  it('can still be several where the worker names several', () => {
    expect(weighed('Hulpvraag: vervoer en hulp bij het huishouden').sort()).toEqual(['household-help', 'transport-mobility']);
  });
});
