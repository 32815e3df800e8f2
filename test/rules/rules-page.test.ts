import { afterEach, describe, expect, it } from 'vitest';
import { cueFamilyName, subtopicsByPlacement } from '../../src/coaching/rules-page.ts';
import { setLocale } from '../../src/i18n/translate.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

const { matrix, cues } = readRules();
afterEach(() => { setLocale('nl'); });

describe('the page with all rules', () => {
  it.each(['nl', 'en'] as const)('calls every family of cues by a name: %s', (locale) => {
    setLocale(locale);
    const families = [...new Set(cues.map(({ type }) => type.split('/')[0] ?? type))];
    expect(families.filter((family) => cueFamilyName(family) === family)).toEqual([]);
    expect(cueFamilyName('family-of-tomorrow')).toBe('family-of-tomorrow');
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
        const names = subtopicsByPlacement(matrix, helpRequest, category).flatMap(([, placed]) => placed);
        expect(names.toSorted()).toEqual(category.subtopics.map(({ name }) => name).toSorted());
      }
    }
  });

  it('tells what is fine, what raises a question and what is marked', () => {
    const helpRequest = matrix.helpRequests.find(({ id }) => id === 'transport-mobility');
    const category = matrix.categories.find(({ id }) => id === 'social-network-loneliness');
    if (!helpRequest || !category) throw new Error('the matrix lost them');
    const placed = new Map(subtopicsByPlacement(matrix, helpRequest, category));
    expect(placed.get('outside')).toContain(category.subtopics.find(({ id }) => id === 'loneliness-feeling')?.name);
    expect(placed.get('inside')?.length).toBeGreaterThan(0);
  });
});
