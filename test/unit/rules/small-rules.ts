import { compileRules } from '../../../src/rules/compile.ts';
import { RulesError } from '../../../src/rules/problem.ts';
import type { RuleProblem } from '../../../src/rules/problem.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const LEXICON_HEADER = 'subtopic\tid\tmatch\tpattern\tunless\tstrength\tfound\tallowed\tsource';

/** The smallest set of rule files that is sound, with the given ones put in their place. */
export function smallRules(changes: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  const cell = { verdict: 'only-if', condition: 'Alleen de beperking.', why: 'Meer is niet nodig.', hook: 'AVG 5(1)(c)', evidence: ['avg'] };
  return new Map(Object.entries({
    'edition.json': json({
      date: '2026-01-02',
      fallbackHelpRequest: 'ride',
      purpose: 'Een proef.',
      verdicts: { needed: 'Ja.', special: 'Een deel.', 'only-if': 'Soms.', 'not-needed': 'Nee.' },
      principles: ['Veiligheid gaat voor.'],
      statutesRead: 'geen',
    }),
    'sources.json': json({ sources: { avg: 'https://example.nl/avg' } }),
    'categories.json': json({
      categories: [
        {
          id: 'health',
          name: 'Gezondheid',
          avgClass: 'art9',
          avgNote: 'gezondheid',
          subtopics: [
            { id: 'limit', name: 'Beperking', underOnlyIf: 'inside', underSpecial: 'inside', examples: ['loopt slecht'] },
            { id: 'danger', name: 'Gevaar', underOnlyIf: 'outside', underSpecial: 'ask', safetySignal: true, examples: ['in nood'] },
          ],
        },
        {
          id: 'money',
          name: 'Geld',
          avgClass: 'sensitive',
          avgNote: 'gevoelig',
          subtopics: [{ id: 'debt', name: 'Schuld', underOnlyIf: 'outside', underSpecial: 'inside', examples: ['schuld'] }],
        },
      ],
    }),
    'matrix/ride.json': json({
      id: 'ride',
      name: 'Rit',
      law: 'Wmo 2015',
      coreQuestion: 'Welke rit lukt niet?',
      keywords: ['rit'],
      exampleNeeded: 'Loopt slecht.',
      exampleTooMuch: 'Heeft schulden.',
      cells: { health: cell, money: { ...cell, placements: { debt: 'ask' } } },
    }),
    'headings.tsv': 'pattern\tgives\tcategory\nhulpvraag\thelp-request\t\nfinancien\tcategory\tmoney\n',
    'words/codes.tsv': 'code\tmeaning\nFIN\tmoney\n',
    'words/reviewed-words.tsv': 'word\ttopic\tstrength\nschuld\tFIN\t3\n',
    ...changes,
  }));
}

/** A lexicon file with these rows below its header. */
export function lexiconFile(...rows: readonly string[]): string {
  return [LEXICON_HEADER, ...rows, ''].join('\n');
}

/** One lexicon row of the category `money`, sound but for the given cells. */
export function lexiconRow(changes: Readonly<Record<string, string>> = {}): string {
  return Object.values({
    subtopic: 'debt',
    id: 'debt',
    match: 'stem',
    pattern: 'schuld',
    unless: '',
    strength: 'sure',
    found: 'Heeft schulden.',
    allowed: 'Heeft geld.',
    source: 'own',
    ...changes,
  }).join('\t');
}

/** The problems that these files raise; empty when they are sound. */
export function problemsIn(files: ReadonlyMap<string, string>): readonly RuleProblem[] {
  try {
    compileRules(files);
    return [];
  } catch (error) {
    if (error instanceof RulesError) return error.problems;
    throw error;
  }
}
