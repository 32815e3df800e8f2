import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../../src/engine/match/matcher.ts';
import { clauseSpans } from '../../../../src/engine/text/clauses.ts';
import { fold } from '../../../../src/engine/text/fold.ts';
import { tokenise } from '../../../../src/engine/text/tokens.ts';
import type { LexiconRow, MatchKind } from '../../../../src/engine/types.ts';

const row = (match: MatchKind, pattern: string, ...unless: string[]): LexiconRow => ({
  id: `a/b/${pattern}`, topic: 'a/b', match, pattern, unless, strength: 'sure',
});

const matchAll = (rows: readonly LexiconRow[], text: string, exclusions: readonly string[] = []) => {
  const folded = fold(text);
  return createMatcher({ lexicon: rows, cues: [], fuzzyExclusions: new Set(exclusions) }).match(folded, tokenise(text, folded), clauseSpans(folded)).hits;
};
const quotes = (rows: readonly LexiconRow[], text: string): string[] => matchAll(rows, text).map(({ start, end }) => text.slice(start, end));

describe('match kinds', () => {
  it.each<[MatchKind, string, string, string[]]>([
    ['stem', 'schuld', 'Huurschulden, schuld en onschuldig.', ['Huurschulden', 'schuld', 'onschuldig']],
    ['start', 'versla', 'Verslaafd en opverslaan.', ['Verslaafd']],
    ['end', 'schuld', 'Huurschuld en schulden.', ['Huurschuld']],
    ['word', 'bank', 'Bij de bank, bankhangen of zandbank.', ['bank']],
    ['word', 'ggz', 'Ziet de GGZ-instelling.', ['GGZ-instelling']],
    ['word', 'drugs', 'Gebruikt alcohol/drugs.', ['drugs']],
    ['word', 'moslima', "Praat met moslima's.", ["moslima's"]],
    ['word', 'i.v.m', 'Blijft i.v.m. pijn thuis.', ['i.v.m']],
    ['word', 'niet', 'Heeft niet-aangeboren letsel, niet lichamelijk.', ['niet']],
    ['stem', 'niet-aangeboren', 'Heeft niet-aangeboren letsel.', ['niet-aangeboren']],
    ['word', '500', 'Schuld van 500 of 1500.', ['500']],
    ['stem', 'cliente', 'De cliëntenraad.', ['cliëntenraad']],
  ])('%s %j in %j', (match, pattern, text, found) => {
    expect(quotes([row(match, pattern)], text)).toEqual(found);
  });
});

describe('phrases', () => {
  it.each([
    ['in de schulden', 'Zit diep in de schulden.', ['in de schulden']],
    ['in de schulden', 'Zit in  de\tSchulden.', ['in  de\tSchulden']],
    ['rood staan|staat', 'Rood staan of rood staat.', ['Rood staan', 'rood staat']],
    ['schuld* bij *bank', 'Heeft schulden bij de bank en schulden bij Rabobank.', ['schulden bij Rabobank']],
    ['*verslaaf* geweest', 'Is drugsverslaafde geweest.', ['drugsverslaafde geweest']],
    ['ggz instelling', 'Naar de GGZ-instelling.', ['GGZ-instelling']],
    ['i.v.m|wegens angst*', 'Thuis i.v.m. angsten. Of wegens angst.', ['i.v.m. angsten', 'wegens angst']],
    ['komt … niet uit', 'Komt door dit alles niet uit.', ['Komt door dit alles niet uit']],
    ['zit|zat … vast', 'Zit vast en zat toen lang daar echt vast.', ['Zit vast', 'zat toen lang daar echt vast']],
    ['zat … vast', 'Hij zat toen heel lang daar echt vast.', []],
    ['loopt … vast', 'Zij loopt goed, maar zij zit vast.', []],
    ['kan … niet … bus', 'Kan door pijn niet met de bus mee.', ['Kan door pijn niet met de bus']],
    ['naar … i.v.m … angst', 'naar huis i.v.m. zijn angst', ['naar huis i.v.m. zijn angst']],
  ])('%j in %j', (pattern, text, found) => {
    expect(quotes([row('phrase', pattern)], text)).toEqual(found);
  });

  it('tells which row or cue has a pattern that it cannot read', () => {
    expect(() => createMatcher({ lexicon: [row('phrase', '… vast')], cues: [] })).toThrow('a/b/… vast: pattern "… vast" begins or ends with "…"');
    expect(() => createMatcher({ lexicon: [row('word', 'x', '!!')], cues: [] })).toThrow('a/b/x: pattern "!!" has a part without letters or digits');
    expect(() => createMatcher({ lexicon: [], cues: [{ type: 'negation', match: 'word', pattern: '?', unless: [] }] })).toThrow('cue negation "?"');
  });
});

describe('guards', () => {
  it.each<[LexiconRow, string, string[]]>([
    [row('stem', 'schuld', 'onschuld'), 'Onschuldig, maar met schulden.', ['schulden']],
    [row('stem', 'angst', 'vangst', 'gangst'), 'De ontvangst van de gangster, met angst.', ['angst']],
    [row('word', 'bank', 'op de bank'), 'Zit op de bank, belt de bank.', ['bank']],
    [row('word', 'bank', '~bus*'), 'Bij de bank stopt de buslijn.', []],
    [row('word', 'bank', '~bus'), 'Bij de bank stopt de buslijn.', ['bank']],
    [row('phrase', 'zit vast', 'zit vast … bus'), 'Zit vast in de bus.', []],
  ])('%j in %j', (rule, text, found) => {
    expect(quotes([rule], text)).toEqual(found);
  });

  it('says which guards were looked for', () => {
    expect(matchAll([row('stem', 'schuld', 'onschuld', '~vroeger')], 'schulden')[0]?.guardsChecked).toEqual(['onschuld', '~vroeger']);
  });
});

describe('cues', () => {
  it('are met with their guards', () => {
    const text = 'Niet alleen dit, hij kan niet.';
    const folded = fold(text);
    const { cues } = createMatcher({ lexicon: [], cues: [{ type: 'negation', match: 'word', pattern: 'niet', unless: ['niet alleen'] }] })
      .match(folded, tokenise(text, folded), clauseSpans(folded));
    expect(cues.map(({ start, end, cue }) => [cue.type, text.slice(start, end)])).toEqual([['negation', 'niet']]);
  });
});

describe('misspellings', () => {
  const rows = [row('stem', 'depressie'), row('word', 'dementeren'), row('word', 'gokken'), row('stem', 'mishandel')];

  it.each([
    ['depresie', 'depressie'], ['deppressie', 'depressie'], ['depressei', 'depressie'], ['depresies', 'depressie'], ['mishendeld', 'mishandel'],
  ])('reads %j as %j', (typed, pattern) => {
    expect(matchAll(rows, `Zegt ${typed} te hebben.`)).toMatchObject([{ readAs: pattern, start: 5, end: 5 + typed.length }]);
  });

  it.each(['bokken', 'depreesiie', 'dementerende', 'expressie'])('leaves %j alone', (typed) => {
    expect(matchAll(rows, typed)).toEqual([]);
  });

  it('leaves real words alone, with their endings', () => {
    expect(matchAll(rows, 'cementeren')).toHaveLength(1);
    expect(matchAll(rows, 'cementeren', ['cementeren'])).toEqual([]);
    expect(matchAll([row('stem', 'detentie')], 'detecties', ['detectie'])).toEqual([]);
  });

  it('does not speak of a word that a row already met or was silenced for', () => {
    expect(matchAll(rows, 'depressie')).toMatchObject([{ row: rows[0] }]);
    expect(matchAll(rows, 'depressie')[0]?.readAs).toBeUndefined();
    expect(matchAll([row('stem', 'mishandel', 'mishandeling'), row('stem', 'mishandelinc')], 'mishandeling')).toEqual([]);
  });
});
