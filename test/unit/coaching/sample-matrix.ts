import type { Category, Cell, HelpRequest, Matrix, Verdict } from '../../../src/engine/types.ts';

const cell = (verdict: Verdict, why: string, more: Partial<Cell> = {}): Cell => ({
  verdict,
  condition: null,
  why,
  hook: 'AVG 5(1)(c)',
  evidence: [],
  overrides: {},
  safetyOverride: false,
  ...more,
});

const categories: readonly Category[] = [
  {
    id: 'social-network-loneliness',
    name: 'Sociaal netwerk en eenzaamheid',
    subtopics: [
      { id: 'network-help', name: 'Hulp', underOnlyIf: 'inside', underSpecial: 'inside', safetySignal: false, aboutOthers: false, byDetectorOnly: false },
      { id: 'loneliness-feeling', name: 'Gevoel', underOnlyIf: 'outside', underSpecial: 'outside', safetySignal: false, aboutOthers: false, byDetectorOnly: false },
    ],
  },
  {
    id: 'pets',
    name: 'Huisdieren',
    subtopics: [{ id: 'name', name: 'Naam van het dier', underOnlyIf: 'outside', underSpecial: 'outside', safetySignal: false, aboutOthers: false, byDetectorOnly: false }],
  },
];

const helpRequest = (id: string, name: string, social: Cell): HelpRequest => ({
  id,
  name,
  law: `Wet van ${name}`,
  coreQuestion: `Wat is nodig voor ${name}?`,
  safetyRequest: false,
  keywords: id === 'transport-mobility' ? ['regiotaxi'] : [],
  exampleNeeded: `Nodig voor ${name}.`,
  exampleTooMuch: `Te veel voor ${name}.`,
  cells: { 'social-network-loneliness': social, pets: cell('not-needed', 'Het dier telt niet mee.') },
});

/** A matrix of two categories and five help requests: a known one, two with room, one of the municipality's own, the fallback. */
export const sampleMatrix: Matrix = {
  version: 'sample',
  categories,
  helpRequests: [
    helpRequest('transport-mobility', 'Vervoersvoorziening', cell('only-if', 'Het gevoel verandert de rit niet.', { condition: 'Alleen wie kan meerijden.' })),
    helpRequest('youth-mental-health', 'Jeugd-GGZ', cell('only-if', 'Hoort bij het beeld.', { overrides: { 'loneliness-feeling': 'inside' } })),
    helpRequest('loneliness-meeting', 'Ontmoeting', cell('needed', 'Dit is de vraag zelf.')),
    helpRequest('own-garden', 'Tuinhulp', cell('not-needed', 'De tuin vraagt er niet om.')),
    helpRequest('question-clarification', 'Vraagverheldering', cell('needed', 'Eerst de vraag.')),
  ],
  fallbackHelpRequest: 'question-clarification',
  sources: {},
};
