import { afterEach, describe, expect, it } from 'vitest';
import {
  addresseeIn,
  addresseeOptions,
  draftFor,
  draftForAddressee,
  draftForOther,
  letterFor,
  logLineFor,
  missingIn,
  sentenceWithoutRequest,
  suggestedQuestions,
  waitsForResident,
  withResident,
} from '../../../src/coaching/targeted-request.ts';
import { setLocale } from '../../../src/i18n/translate.ts';

const transport = { id: 'transport-mobility', name: 'Vervoersvoorziening', law: 'Wmo 2015 art. 2.3.2' };
const garden = { id: 'own-garden', name: 'Tuinhulp', law: 'Eigen verordening' };
/** What a worker says of the resident: a draft never says it by itself. */
const heard = { residentKnows: 'told', consent: 'lifts-secrecy' } as const;
/** A draft with a question: which one is for the worker to choose. */
const asking: typeof draftFor = (helpRequest, addressee) => ({ ...draftFor(helpRequest, addressee), questions: suggestedQuestions(helpRequest, addressee).slice(0, 1) });
const dates = { today: '22-11-2026', from: '22-08-2026' };

afterEach(() => { setLocale('nl'); });

describe('a targeted request', () => {
  it('says who asks, what is decided, the questions, the period, why them, what the resident knows and about secrecy', () => {
    const draft = { ...draftFor(transport, 'gp'), ...heard, questions: ['Hoe ver?', 'Hoe lang nog?'], period: 'quarter' } as const;
    const letter = letterFor(draft, transport, dates);
    for (const part of [
      'Onderwerp: 2 vragen', 'namens de gemeente', 'Ik moet bepalen welk vervoer past. Dat doe ik volgens de Wmo 2015.', '1. Hoe ver?\n2. Hoe lang nog?',
      'Periode: 22-08-2026 tot en met 22-11-2026.', 'U kent de gezondheid van de cliënt.', 'De cliënt weet dat ik u dit vraag.', 'beroepsgeheim',
    ]) expect(letter).toContain(part);
    expect(letter).not.toContain('{{');
  });

  it('does not number a single question and leaves no gap where nothing has to be said of secrecy', () => {
    const letter = letterFor(asking(transport, 'other'), transport, dates);
    expect(letter).toContain('Onderwerp: een vraag\n');
    expect(letter).not.toContain('1. ');
    expect(letter).not.toMatch(/beroepsgeheim|\n{3}/);
  });

  it('asks nothing until the worker chose what: only they know what the note leaves open', () => {
    expect(draftFor(transport, 'gp').questions).toEqual([]);
    expect(letterFor(draftFor(transport, 'gp'), transport, dates)).toBe('');
  });

  it('leaves room for a reference, which the worker fills in', () => {
    expect(letterFor(asking(transport, 'gp'), transport, dates)).toContain('\nKenmerk: [vul zelf in');
  });

  it('takes no more than three questions, and none that says nothing', () => {
    const draft = { ...draftFor(transport, 'gp'), questions: ['Een?', ' ', 'Twee?', 'Drie?', 'Vier?'] };
    expect(letterFor(draft, transport, dates)).toContain('1. Een?\n2. Twee?\n3. Drie?\n');
    expect(letterFor(draft, transport, dates)).not.toContain('Vier?');
    expect(letterFor({ ...draft, questions: [' '] }, transport, dates)).toBe('');
  });

  it('leaves one line for the note: what, to whom, what for, when, and what the resident knows', () => {
    expect(logLineFor({ ...draftFor(transport, 'gp'), ...heard, questions: ['Hoe ver?'] }, '22-11-2026')).toBe(
      'Gevraagd aan huisarts (22-11-2026): Hoe ver? Doel: vervoer. De cliënt weet het.',
    );
  });

  it('waits when the resident has not heard of it, or has not been asked', () => {
    const draft = { ...draftFor(transport, 'gp'), ...heard };
    expect(waitsForResident(draft)).toBe(false);
    expect(waitsForResident({ ...draft, consent: 'to-ask' })).toBe(true);
    expect(waitsForResident({ ...draft, residentKnows: 'not-yet' })).toBe(true);
    expect(logLineFor({ ...draft, residentKnows: 'not-yet' }, '22-11-2026')).toMatch(/^Nog te vragen aan huisarts/);
  });

  it('lets the resident hear it later where that is safer: asked nothing first, nor told by the other', () => {
    const gp = asking({ id: 'domestic-violence', name: 'Huiselijk geweld' }, 'gp');
    const later = withResident(gp, { residentKnows: 'later' });
    expect([later.consent, waitsForResident(later)]).toEqual(['safety', false]);
    expect(letterFor(later, { id: 'domestic-violence' }, dates)).toContain('hoort dit later, om de veiligheid. Vertel het nog niet.\nVoor uw beroepsgeheim: u weegt zelf');
    expect(letterFor(later, { id: 'domestic-violence' }, dates)).not.toContain('eerst');
    expect(logLineFor(later, dates.today)).toContain('De cliënt hoort dit later, om de veiligheid.');
    // Neither answer stands beside one that it rules out: the one chosen last decides.
    expect(withResident(gp, { consent: 'safety' }).residentKnows).toBe('later');
    expect(withResident(later, { consent: 'to-ask' }).residentKnows).toBe('not-yet');
    expect(withResident(later, { residentKnows: 'told' }).consent).toBe('to-ask');
    expect(withResident(later, { consent: 'lifts-secrecy' })).toMatchObject({ residentKnows: 'later', consent: 'lifts-secrecy' });
    expect(draftForAddressee(later, { id: 'domestic-violence', name: '' }, 'specialist')).toMatchObject({ residentKnows: 'later', consent: 'safety' });
  });

  it('says nothing of the resident that the worker did not choose', () => {
    const draft = asking(transport, 'gp');
    expect(waitsForResident(draft)).toBe(true);
    expect(letterFor(draft, transport, dates)).not.toMatch(/De cliënt weet|U mag van de cliënt/);
    expect(logLineFor(draft, '22-11-2026')).not.toContain('De cliënt weet het');
  });

  it('hears in the words who is asked', () => {
    const options = addresseeOptions(transport);
    expect(addresseeIn('Graag het volledige dossier van de psychiater.', options)).toBe('specialist');
    expect(addresseeIn('Dossier opvragen bij de HUISARTS', options)).toBe('gp');
    expect(addresseeIn('Stuur mij alles wat u heeft.', options)).toBe('other');
    expect(addresseeIn('Alles opvragen bij de verhuurder.', options)).toBe('other');
  });

  it.each([
    ['ha', 'gp'], ['HA', 'gp'], ['psych.', 'specialist'], ['cardioloog', 'specialist'], ['fysio', 'specialist'], ['apoth', 'specialist'],
    ['wijkvpk', 'care-provider'], ['wijkverpleegkundige', 'care-provider'], ['MA', 'medical-adviser'], ['IB', 'school'], ['bwv', 'debt-counsellor'], ['woco', 'landlord'],
  ])('knows who is asked by a short name, as notes have it: %s', (name, id) => {
    const all = [...new Set([transport, { id: 'household-help' }, { id: 'parenting-youth-help' }, { id: 'debt-assistance' }, { id: 'home-adaptation' }].flatMap((each) => addresseeOptions(each).map(({ id: option }) => option)))];
    const options = all.map((option) => ({ id: option, name: option }));
    expect(addresseeIn(`Volledig dossier opvragen bij ${name}, mw is akkoord.`, options)).toBe(id);
    expect(addresseeIn('Dat haar map er maar snel is, graag alles.', options)).toBe('other');
  });

  it('has something to ask for a help request that a municipality added', () => {
    expect(suggestedQuestions(garden, 'gp')).toHaveLength(1);
    expect(draftFor(garden, 'gp')).toMatchObject({ purpose: 'voor tuinhulp', decision: 'wat nodig is voor tuinhulp' });
    expect(letterFor(asking(garden, 'gp'), garden, dates)).toContain('wat nodig is voor tuinhulp');
  });

  it('names its choices in the language of the interface, and writes Dutch all the same', () => {
    setLocale('en');
    expect(addresseeOptions(transport).map(({ name }) => name)).toContain('GP');
    expect(logLineFor({ ...draftFor(transport, 'gp'), ...heard }, '22-11-2026')).toContain('Gevraagd aan huisarts');
    expect(draftFor(transport, 'gp').purpose).toBe('voor vervoer');
  });

  it('tells what is still missing', () => {
    const draft = asking(transport, 'gp');
    expect(missingIn(draft)).toBeNull();
    expect(missingIn({ ...draft, questions: [' '] })).toBe('question');
    expect(missingIn({ ...draft, decision: ' .' })).toBe('decision');
    for (const purpose of ['', ' ', 'voor', 'voor ']) expect(missingIn({ ...draft, purpose })).toBe('purpose');
  });

  it('goes on for another help request with what the worker typed or chose, and fills in the rest anew', () => {
    const own = { ...draftFor(transport, 'specialist'), questions: [...suggestedQuestions(transport, 'specialist'), 'Hoe ver?'], why: 'U sprak haar.', period: 'year' } as const;
    expect(draftForOther(own, transport, garden, '')).toEqual({ ...draftFor(garden, 'specialist'), questions: ['Hoe ver?'], why: 'U sprak haar.', period: 'year' });
    expect(draftForOther({ ...draftFor(transport, 'gp'), ...heard, decision: 'welke rit past', purpose: 'voor de bus' }, transport, garden, '')).toEqual({ ...draftFor(garden, 'gp'), ...heard, decision: 'welke rit past', purpose: 'voor de bus' });
    expect(draftForOther(draftFor(transport, 'other'), transport, garden, 'Alles van de verhuurder.')).toEqual(draftFor(garden, 'other'));
  });

  it('goes on for another addressee: what was typed stays, their questions and what was agreed with the one before do not', () => {
    const own = { ...asking(transport, 'gp'), ...heard, why: 'U sprak haar.', decision: 'welke rit past' };
    const other = draftFor(transport, 'specialist');
    expect(draftForAddressee(own, transport, 'specialist')).toEqual({ ...other, residentKnows: 'told', why: 'U sprak haar.', decision: 'welke rit past' });
    expect(draftForAddressee(asking(transport, 'gp'), transport, 'specialist')).toEqual(other);
  });

  it('tells in the note that the resident does it', () => {
    expect(sentenceWithoutRequest('answers')).toContain('niets opgevraagd');
    expect(sentenceWithoutRequest('discusses')).toContain('bespreekt');
  });
});
