import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { CATALOG, LAYERS, POLICY_KEYS, policyIdsOf } from '../../../src/policy/catalog.ts';
import type { Entry } from '../../../src/policy/catalog.ts';
import { readLayer } from '../../../src/policy/read-layer.ts';
import { resolvePolicy } from '../../../src/policy/resolve.ts';
import { anyPolicy } from './any-policy.ts';

const ids = policyIdsOf(matrix, ['religion', 'dossier-request']);
const read = (raw: unknown, lastGood?: unknown) => readLayer('managed', raw, ids, lastGood === undefined ? undefined : readLayer('managed', lastGood, ids).values);

describe('readLayer', () => {
  it('never throws, and lets through only what fits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LAYERS), anyPolicy, anyPolicy, (layer, raw, lastGood) => {
        const { values } = readLayer(layer, raw, ids, readLayer(layer, lastGood, ids).values);
        for (const key of POLICY_KEYS) {
          const value = values[key];
          if (value === undefined) continue;
          const faults: never[] = [];
          expect((CATALOG[key] as Entry<unknown>).shape.check(value, { path: key, ids, faults })).toEqual(value);
          expect(faults).toEqual([]);
          expect(CATALOG[key].layers).toContain(layer);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reports a faulty key with its mend, and takes the others', () => {
    const { values, problems } = read({ mode: 'hodl', chip: false, stand: 1 });
    expect(values).toEqual({ chip: false });
    expect(problems).toEqual([
      { layer: 'managed', path: 'mode', given: '"hodl"', expected: { nl: 'Kies coach, ask of hold.', en: 'Choose coach, ask or hold.' }, instead: 'dropped' },
      expect.objectContaining({ path: 'stand', given: null, instead: 'dropped' }),
    ]);
  });

  it('reports a key for counts with one sign mistyped', () => {
    const { values, problems } = read({ reportKey: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8q' });
    expect([values.reportKey, problems.map(({ path }) => path)]).toEqual([undefined, ['reportKey']]);
  });

  it('names the place in a list, and keeps the items that are right', () => {
    const right = { subject: 'religion', mode: 'ask' };
    const { values, problems } = read({ modes: [right, { subject: 'religie', mode: 'ask' }, { subject: 'politics' }, { ...right, why: 'x' }] });
    expect(values).toEqual({ modes: [right] });
    expect(problems.map(({ path, given }) => [path, given])).toEqual([['modes[1].subject', '"religie"'], ['modes[2].mode', null], ['modes[3].why', '"x"']]);
  });

  it.each(['words', 'exceptions'] as const)('reports a row of %s with the id of one above it, and keeps that one', (key) => {
    const [row] = CATALOG[key].example;
    if (row === undefined) throw new Error('the catalog has an example');
    const elsewhere = { ...row, id: `${row.id}-2` };
    const { values, problems } = read({ [key]: [row, elsewhere, { ...row, pattern: 'iets anders' }] });
    expect(values).toEqual({ [key]: [row, elsewhere] });
    expect(problems).toMatchObject([{ path: `${key}[2].id`, given: `"${row.id}"`, instead: 'dropped' }]);
  });

  it('takes no selector in which a sentence could be kept', () => {
    const right = { origin: 'https://zaak.gemeente.example', noteFields: ['textarea[name="verslag"]'] };
    const { values, problems } = read({ siteProfiles: [right, { origin: 'https://ander.example', noteFields: ['mevrouw is eenzaam'] }] });
    expect(values.siteProfiles).toEqual([right]);
    expect(problems).toMatchObject([{ path: 'siteProfiles[1].noteFields[0]', expected: { en: expect.stringContaining('textarea[name="verslag"]') as string } }]);
  });

  it.each([3, 'coach', ['coach'], true])('takes %j for no policy', (raw) => {
    expect(read(raw)).toMatchObject({ values: {}, problems: [{ path: '' }] });
  });

  it('takes no value that was inherited, and none that a layer may not set', () => {
    expect(read(Object.create({ mode: 'ask' }))).toEqual({ values: {}, problems: [] });
    expect(readLayer('own', { inactiveLaws: ['wmo'], locale: 'nl' }, ids)).toMatchObject({ values: {}, problems: [{ path: 'inactiveLaws' }] });
  });

  it('lets a key that is faulty now be no laxer than it was', () => {
    expect(read({ mode: 'hodl' }, { mode: 'hold', chip: false })).toMatchObject({ values: { mode: 'hold' }, problems: [{ path: 'mode', instead: 'last-good' }] });
    expect(read({ modes: [{ subject: 'religion', mode: 'never' }, { subject: 'politics', mode: 'ask' }] }, { modes: [{ subject: 'religion', mode: 'hold' }] }).values.modes).toEqual([
      { subject: 'religion', mode: 'hold' },
      { subject: 'politics', mode: 'ask' },
    ]);
    expect(read({ mode: 'coach' }, { mode: 'hold' }).values, 'a right value is what the organisation wants').toEqual({ mode: 'coach' });
  });

  it('says that something stood there before only where something else did', () => {
    const right = { subject: 'politics', mode: 'ask' };
    const raw = { modes: [right, { subject: 'religie', mode: 'ask' }] };
    const first = read(raw);
    expect(first).toMatchObject({ values: { modes: [right] }, problems: [{ instead: 'dropped' }] });
    expect(readLayer('managed', raw, ids, first.values), 'read again').toEqual(first);
    expect(readLayer('managed', raw, ids, { modes: [{ subject: 'religion', mode: 'ask' }] }).problems).toMatchObject([{ instead: 'last-good' }]);
    expect(read({ quietHours: 3 }, {}).problems, 'nothing stood there').toMatchObject([{ instead: 'dropped' }]);
  });

  it('never loosens by faults: each key is as strict as the last good one, or was set anew', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (lastGood, raw) => {
        const before = read(lastGood).values;
        const { values, problems } = readLayer('managed', raw, ids, before);
        const faulty = new Set(problems.map(({ path }) => /^\w*/.exec(path)?.[0] ?? ''));
        const isNoPolicy = raw !== null && raw !== undefined && (typeof raw !== 'object' || Array.isArray(raw));
        for (const key of POLICY_KEYS) {
          const { settle } = CATALOG[key] as Entry<unknown>;
          if (settle === 'highest' || before[key] === undefined || !(faulty.has(key) || isNoPolicy)) continue;
          const held = (layer: typeof before) => resolvePolicy({ managed: layer })[key].value;
          expect(settle.isAsStrict(held(values), held(before)), key).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
