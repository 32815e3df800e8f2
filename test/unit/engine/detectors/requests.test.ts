import { describe, expect, it } from 'vitest';
import { detectDossierRequests } from '../../../../src/engine/detectors/dossier-requests.ts';
import { detectIncomingRequests } from '../../../../src/engine/detectors/incoming-requests.ts';
import { read } from './reading-with-own-rules.ts';

const dossier = (text: string) => detectDossierRequests(read(text)).map(({ level }) => level);
const incoming = (text: string) => detectIncomingRequests(read(text)).map(({ level }) => level);

describe('a request for a whole dossier', () => {
  it.each([
    'Graag ontvang ik het volledige dossier van de psychiater.',
    'Bij de neuroloog is het complete patiëntendossier opgevraagd.',
    'Actie: huisarts aanschrijven voor een uitdraai van het hele journaal.',
    'Wij vragen bij de vorige school het leerlingdossier op.',
    'Ik mail de kliniek of ze alles willen opsturen wat ze over hem hebben liggen.',
    'Wilt u ons de verslagen van de laatste tien jaar toesturen?',
    'Wilt u ons toezenden: ontslagbrieven, testuitslagen, notulen en behandelplannen.',
    'Aan de instelling zal worden verzocht om toezending van de gehele status.',
    'Dhr. kan de trap niet op, ik vraag het hele dossier bij de fysio op.',
    'Mevrouw is vergeetachtig, ik wil het volledige dossier van de geheugenpoli.',
  ])('is a mark, in whatever dress: %s', (text) => {
    expect(dossier(text)).toEqual(['flag']);
    expect(incoming(text)).toEqual([]);
  });

  it('stays a mark when the resident consented', () => {
    expect(dossier('Met toestemming van mevrouw vragen wij het volledige dossier op bij de huisarts.')).toEqual(['flag']);
  });

  it('is a question when it is vague', () => {
    expect(dossier('Wij vragen de huisarts om informatie over haar gezondheid.')).toEqual(['ask']);
  });

  it.each([
    'Kunt u aangeven of mevrouw veilig in een scootmobiel kan rijden?',
    'Mevrouw vraagt een kopie van haar eigen dossier.',
    'Er is geen dossier opgevraagd.',
    'Wij vragen het advies, het hele dossier hoeft niet.',
    'Dossier gesloten per 1 juni, doelen behaald.',
    'Het dossier is overgedragen aan collega Smit.',
    'Veilig Thuis vraagt op grond van haar wettelijke taak alle informatie op.',
    'Het hele gezin was aanwezig bij het gesprek.',
    'CJIB dossiernummers doorgeven, aflossing vanaf juni.',
    'Hij slaat zijn agenda open en kan zien wat er op tafel ligt.',
    'De werkgever vroeg of er iets was wat ze moesten weten.',
    'Wilt u het dossier inzien? Dat kan altijd.',
    'Zij heeft getekend, dus mogen wij het hele dossier delen.',
  ])('is not: %s', (text) => {
    expect(dossier(text)).toEqual([]);
    expect(incoming(text)).toEqual([]);
  });

  it('spans the clauses that carry it, with offsets in the whole text', () => {
    const text = 'Mevrouw loopt met een stok.\n\nGraag ontvang ik het volledige dossier van de psychiater.';
    const [found] = detectDossierRequests(read(text));
    expect(text.slice(found?.start, found?.end)).toBe('Graag ontvang ik het volledige dossier van de psychiater');
    expect(found?.evidence.map((word) => text.slice(word.start, word.end))).toEqual(found?.evidence.map((word) => word.text));
  });

  it('is found in dictation without full stops, and stays short there', () => {
    const filler = 'ze loopt nog goed en kookt elke dag zelf en gaat op dinsdag naar de markt met haar zus en dat bevalt haar ';
    const text = `${filler.repeat(3)}dan vraag ik bij de psycholoog het hele verslag op en ${filler.repeat(2)}`;
    const [found] = detectDossierRequests(read(text));
    expect(found?.level).toBe('flag');
    expect((found?.end ?? 0) - (found?.start ?? 0)).toBeLessThan(80);
  });
});

describe('a request that comes in', () => {
  it.each([
    "Mail van het incassobureau: 'Gelieve ons het complete dossier van meneer toe te zenden.'",
    'De verhuurder wil alles weten wat bij ons over hem bekend is.',
    'Ingekomen 3 mei: de advocaat verzoekt om toezending van alle verslagen.',
    'Wijkagent appt: stuur mij alles wat jullie over hem hebben.',
  ])('is told from our own: %s', (text) => {
    expect(incoming(text)).toEqual(['flag']);
    expect(dossier(text)).toEqual([]);
  });

  it('keeps the word over the sentences of the message, until our answer', () => {
    const text = "Mail van de werkgever: 'Beste collega. Graag ontvangen wij alle verslagen.' Teruggemaild dat dit niet gaat. Ik vraag de huisarts het hele dossier op.";
    expect(incoming(text)).toEqual(['flag']);
    expect(dossier(text)).toEqual(['flag']);
  });

  it.each([
    "Zij wilde 'gewoon de hele map van dat gezin toegestuurd krijgen'.",
    "U vroeg om 'het complete dossier van uw huurster'.",
    'De school wil inzage in onze complete correspondentie; ik vraag om een doel.',
    'Gisteren vroeg de school ons om het complete dossier.',
  ])('is told by who is quoted or answered: %s', (text) => {
    expect(incoming(text)).toEqual(['flag']);
    expect(dossier(text)).toEqual([]);
  });

  it('is our own when we are the ones who are quoted', () => {
    const text = "Ik mailde de kliniek: 'Graag ontvang ik het volledige dossier.'";
    expect(incoming(text)).toEqual([]);
    expect(dossier(text)).toEqual(['flag']);
  });

  it('fills the message that has its sender above it, over blank lines, until our answer', () => {
    const ask = 'Kunt u mij het volledige dossier toesturen?';
    const text = `Van: taxibedrijf Snel\nAan: wijkteam\n\nBeste collega,\n\n${ask}\n\nMijn antwoord: nee.\n\nIk vraag de huisarts het hele dossier op.`;
    expect(incoming(text)).toEqual(['flag']);
    expect(dossier(text)).toEqual(['flag']);
    expect(incoming(`Van: consulent wijkteam\nAan: taxibedrijf Snel\n\n${ask}`)).toEqual([]);
    expect(incoming(`Aan: taxibedrijf Snel\n\n${ask}`)).toEqual([]);
  });

  it('is heard in a paragraph that is read by itself, as part of its message', () => {
    const ask = read('Kunt u mij het volledige dossier toesturen?');
    expect(detectIncomingRequests(ask, 'theirs')).toHaveLength(1);
    expect(detectIncomingRequests(ask, 'ours')).toEqual([]);
    expect(detectDossierRequests(ask, 'ours')).toHaveLength(1);
  });
});
