import type { Cell, Matrix, Placement, Verdict } from '../../src/engine/types.ts';

/** A cell with the given verdict; the texts are recognisable stand-ins. */
export function aCell(verdict: Verdict, overrides: Readonly<Record<string, Placement>> = {}, safetyOverride = false): Cell {
  return {
    verdict,
    condition: verdict === 'only-if' || verdict === 'special' ? 'Alleen als het nodig is.' : null,
    why: 'Dit helpt de beslissing niet.',
    hook: 'AVG 5(1)(c)',
    evidence: ['avg'],
    overrides,
    safetyOverride,
  };
}

/**
 * A matrix of three help requests and three categories, enough to show every verdict.
 * `shopping` needs money and no feelings, `company` the other way round, `unknown` is the fallback.
 */
export function tinyMatrix(): Matrix {
  const subtopic = (id: string, underOnlyIf: Placement, underSpecial: Placement, safetySignal = false) => ({
    id, name: id, underOnlyIf, underSpecial, safetySignal, aboutOthers: false, byDetectorOnly: false,
  });
  const helpRequest = (id: string, cells: Readonly<Record<string, Cell>>) => ({
    id, name: id, law: 'Wmo 2015', coreQuestion: 'Wat is nodig?', safetyRequest: false, keywords: [id], exampleNeeded: '', exampleTooMuch: '', cells,
  });
  return {
    version: 'tiny',
    fallbackHelpRequest: 'unknown',
    sources: { avg: 'https://example.org/avg' },
    categories: [
      {
        id: 'feelings', name: 'Gevoelens',
        subtopics: [subtopic('effect', 'inside', 'inside'), subtopic('mood', 'outside', 'inside'), subtopic('danger', 'outside', 'outside', true)],
      },
      { id: 'money', name: 'Geld', subtopics: [subtopic('amount', 'outside', 'ask')] },
      { id: 'faith', name: 'Geloof', subtopics: [subtopic('belief', 'outside', 'outside')] },
    ],
    helpRequests: [
      helpRequest('shopping', { feelings: aCell('not-needed'), money: aCell('needed'), faith: aCell('not-needed') }),
      helpRequest('company', { feelings: aCell('special'), money: aCell('only-if', { amount: 'ask' }), faith: aCell('only-if') }),
      helpRequest('unknown', { feelings: aCell('only-if'), money: aCell('special'), faith: aCell('not-needed', {}, true) }),
    ],
  };
}
