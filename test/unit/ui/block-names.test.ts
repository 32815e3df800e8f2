import '../../../src/i18n/page-texts.ts';
import { expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { ID_COLUMNS, NAME_COLUMNS } from '../../../src/tally/export.ts';
import type { Block } from '../../../src/tally/suppress.ts';
import { blockNames, columnMeaning } from '../../../src/ui/report/block-names.ts';

const BLOCK: Block = {
  period: '2026-11', week: '2026-W47', team: null, law: 'Wmo', helpRequest: 'transport-mobility',
  kind: 'excess', category: 'finance-debt', subtopic: 'amounts', outcome: 'kept', reason: 'discussed', events: 12,
};

it('names a block as the report does', () => {
  expect(blockNames(BLOCK, matrix)).toEqual({ ruleName: 'Bedragen, schulden of inkomen', helpRequestName: 'vervoer', outcomeName: 'Bewust laten staan', reasonName: 'Besproken met een collega', categoryName: 'Financiën en schulden' });
});

it('says where several are taken together, and nothing of a reason that is not told', () => {
  expect(blockNames({ ...BLOCK, helpRequest: null, category: null, subtopic: null, reason: null }, matrix)).toEqual({
    ruleName: 'Verschillende categorieën samen', helpRequestName: 'Verschillende hulpvragen samen', outcomeName: 'Bewust laten staan', reasonName: '', categoryName: '',
  });
});

it.each([...ID_COLUMNS, ...NAME_COLUMNS])('tells in words what the column %s means', (column) => {
  expect(columnMeaning(column)).not.toContain('report.column');
});
