import { afterEach, describe, expect, it } from 'vitest';
import { cardTitleOf, cardTitleOfCue, cueFamilyName, cueTypeName, exampleOfTopics, rowSource, sourceDay, sourceName, subtopicsByPlacement } from '../../src/coaching/rules-page.ts';
import { setLocale } from '../../src/i18n/translate.ts';
import { ruleBookOf } from '../../src/rules/rule-book.ts';
import { readRuleFiles } from '../../src/rules/node/rule-files.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

const { matrix, cues } = readRules();
const { rows } = ruleBookOf(readRuleFiles());
afterEach(() => { setLocale('nl'); });

describe('the page with all rules', () => {
  it.each(['nl', 'en'] as const)('calls every family of cues by a name: %s', (locale) => {
    setLocale(locale);
    const families = [...new Set(cues.map(({ type }) => type.split('/')[0] ?? type))];
    expect(families.filter((family) => cueFamilyName(family) === family)).toEqual([]);
    expect(cueFamilyName('family-of-tomorrow')).toBe('family-of-tomorrow');
  });

  it.each(['nl', 'en'] as const)('says in words what a cue does, never by an id: %s', (locale) => {
    setLocale(locale);
    const nameless = [...new Set(cues.map(({ type }) => type))].filter((type) => {
      const name = cueTypeName(type, matrix.helpRequests);
      return name === type || name.includes('/') || (type.includes('/') && name === cueFamilyName(type.split('/')[0] ?? ''));
    });
    expect(nameless).toEqual([]);
    expect(cueTypeName('help-request/transport-mobility', matrix.helpRequests)).toBe(locale === 'nl' ? 'vervoer' : 'transport');
    expect(cueTypeName('safety/hint/injury', matrix.helpRequests)).toBe(cueTypeName('safety/hint', matrix.helpRequests));
    expect(cueTypeName('of-tomorrow/what', matrix.helpRequests)).toBe('of-tomorrow');
  });

  it('knows what the card of each topic is called', () => {
    const topics = matrix.categories.flatMap(({ id, subtopics }) => subtopics.map((subtopic) => `${id}/${subtopic.id}`));
    expect(topics.filter((topic) => cardTitleOf(topic) === null)).toEqual([]);
    expect(cardTitleOf('social-network-loneliness/loneliness-feeling')).toBe('Een gevoel van eenzaamheid');
    expect(cardTitleOfCue('request/whole')).toBe('Een vraag om een heel dossier');
    expect(cardTitleOfCue('request/incoming')).toBe('Een ander vraagt om veel gegevens');
    expect(cardTitleOfCue('safety/hint')).toBeNull();
  });

  it('calls each source by its article or its site', () => {
    const named = Object.entries(matrix.sources).filter(([, address]) => address.startsWith('https://')).map(([key, address]) => sourceName(key, address));
    expect(named).toEqual(expect.arrayContaining(['Wmo 5.1.1', 'Jeugdwet 7.4.0', 'UAVG 31-33', 'skipr.nl', '113.nl']));
    expect(named.filter((name) => !/^(?:Wmo|Jeugdwet|Wgs|Participatiewet|UAVG) \d[\w.-]*$|^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(name))).toEqual([]);
    expect([rowSource('own'), rowSource('CRvB 2018:3243')]).toEqual(['Van de makers van Noodzaak', 'CRvB 2018:3243']);
  });

  it('gives a reason beside the condition, and not the condition once more', () => {
    const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L} ]/gu, '').replace(/^alleen (?:als )?/u, '');
    const doubled = matrix.helpRequests.flatMap(({ id, cells }) => Object.entries(cells).flatMap(([category, cell]) =>
      [cell, ...Object.values(cell.under ?? {})].filter(({ why, condition }) => condition !== null && plain(why).includes(plain(condition))).map(() => `${id} ${category}`)));
    expect(doubled).toEqual([]);
  });

  it('says of every subtopic once what happens to it, as the matrix judges', () => {
    for (const helpRequest of matrix.helpRequests) {
      for (const category of matrix.categories) {
        const names = subtopicsByPlacement(matrix, helpRequest, category, new Map()).flatMap((placed) => placed.names);
        expect(names.toSorted()).toEqual(category.subtopics.map(({ name }) => name).toSorted());
      }
    }
  });

  it('tells what is fine, what raises a question and what is marked', () => {
    const helpRequest = matrix.helpRequests.find(({ id }) => id === 'transport-mobility');
    const category = matrix.categories.find(({ id }) => id === 'social-network-loneliness');
    if (!helpRequest || !category) throw new Error('the matrix lost them');
    const placed = subtopicsByPlacement(matrix, helpRequest, category, new Map([['social-network-loneliness/loneliness-feeling', 'Zij voelt zich alleen.']]));
    const outside = placed.find(({ placement }) => placement === 'outside');
    expect(outside?.names).toContain(category.subtopics.find(({ id }) => id === 'loneliness-feeling')?.name);
    expect(outside?.example).toBe('Zij voelt zich alleen.');
    const inside = placed.find(({ placement }) => placement === 'inside');
    expect(inside?.names.length).toBeGreaterThan(0);
    expect(inside?.example).toBeNull();
  });

  it('has a made-up example for every topic that words can find', () => {
    const examples = exampleOfTopics(rows);
    expect([...new Set(rows.map(({ topic }) => topic))].filter((topic) => !examples.has(topic))).toEqual([]);
    const own = [
      { topic: 'a/b', strength: 'likely', found: 'Zij is soms erg alleen.' },
      { topic: 'a/b', strength: 'sure', found: 'Zij voelt zich heel erg alleen.' },
      { topic: 'a/b', strength: 'sure', found: 'Zij is vaak eenzaam.' },
      { topic: 'a/b', strength: 'sure', found: 'Eenzaam.' },
      { topic: 'a/c', strength: 'maybe', found: 'Zij zit vaak thuis.' },
    ];
    expect([...exampleOfTopics(own)]).toEqual([['a/b', 'Zij is vaak eenzaam.']]);
  });

  it('tells of which day the text of a law was', () => {
    expect(sourceDay('https://wetten.overheid.nl/BWBR0035362/2026-07-01#Artikel2.3.2')).toBe('2026-07-01');
    expect(sourceDay('https://www.skipr.nl/nieuws/2026-07-01-privacy')).toBeNull();
  });
});
