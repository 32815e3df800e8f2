import { describe, expect, it } from 'vitest';
import { holdFiguresOf } from '../../../../src/cli/evaluation/hold-figures.ts';
import { scoreNote } from '../../../../src/cli/scoring.ts';

const note = {
  id: '1',
  helpRequests: ['transport-mobility'],
  text: 'Hij is lid van de kerk. Wij vragen het hele dossier op. Zij bidt.',
  must: [
    { quote: 'lid van de kerk', kind: 'excess', categories: ['religion'] },
    { quote: 'hele dossier', kind: 'dossier-request', categories: [] },
  ],
  may: [],
} as const;
const flag = (start: number, end: number, kind: 'excess' | 'dossier-request', category: string | null) => ({ start, end, kind, category, level: 'flag' }) as const;

describe('holdFiguresOf', () => {
  it('counts what was right and what was not, per category and per other kind', () => {
    const score = scoreNote(note, [flag(7, 22, 'excess', 'religion'), flag(39, 51, 'dossier-request', null), flag(56, 64, 'excess', 'religion')]);
    expect(holdFiguresOf([score])).toEqual({ 'dossier-request': { hits: 1, alarms: 0 }, religion: { hits: 1, alarms: 1 } });
  });
});
