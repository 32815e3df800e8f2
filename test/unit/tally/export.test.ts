import { expect, it } from 'vitest';
import { dictionaryCsv, ID_COLUMNS, NAME_COLUMNS, toCsv, toJson } from '../../../src/tally/export.ts';
import type { BlockNames, Column } from '../../../src/tally/export.ts';
import type { Block } from '../../../src/tally/suppress.ts';

const BLOCK: Block = {
  period: '2026-11', week: null, team: 'Team "Noord"; oost', law: 'Wmo', helpRequest: 'transport-mobility',
  kind: 'excess', category: 'finance-debt', subtopic: null, outcome: 'kept', reason: 'discussed', events: 12,
};
const NAMES: BlockNames = { ruleName: '=financiën', helpRequestName: 'vervoer', outcomeName: 'Bewust laten staan', reasonName: '', categoryName: 'Financiën' };
const meaningOf = (column: Column): string => `what ${column} is`;

it('writes a table with the ids where they always were, and the names after them', () => {
  expect(toCsv([BLOCK], () => NAMES)).toBe([
    '\uFEFFperiod;week;team;law;helpRequest;kind;category;subtopic;outcome;reason;events;ruleName;helpRequestName;outcomeName;reasonName;categoryName',
    `2026-11;;"Team ""Noord""; oost";Wmo;transport-mobility;excess;finance-debt;;kept;discussed;12;'=financiën;vervoer;Bewust laten staan;;Financiën`,
  ].join('\r\n'));
});

it('tells of each column what it means', () => {
  expect(dictionaryCsv(meaningOf).split('\r\n')).toEqual([...ID_COLUMNS, ...NAME_COLUMNS].map((column, at) => `${at === 0 ? '\uFEFF' : ''}${column};what ${column} is`));
});

it('gives programs the ids as they are, with their names beside them, and what all of it means', () => {
  expect(JSON.parse(toJson([BLOCK], { smallestGroup: 5, about: 'a report', meaningOf, namesOf: () => NAMES }))).toEqual({
    format: 'noodzaak-report', version: 1, about: 'a report', smallestGroup: 5,
    columns: Object.fromEntries([...ID_COLUMNS, ...NAME_COLUMNS].map((column) => [column, `what ${column} is`])), rows: [{ ...BLOCK, ...NAMES }],
  });
});
