/** Policies as people, tools and mishaps make them: right, half right, and nonsense. */
import fc from 'fast-check';
import { CATALOG, MUNICIPAL_LAWS, POLICY_KEYS } from '../../../src/policy/catalog.ts';
import type { PolicyKey } from '../../../src/policy/catalog.ts';
import { MODES } from '../../../src/policy/mode.ts';

const subjects = ['excess', 'religion', 'politics', 'finance-debt/amounts', 'no-such-subject'];
const requests = ['transport-mobility', 'household-help', 'no-such-request'];
const mode = fc.constantFrom<string>(...MODES, 'never');

/** Right and nearly right values of the keys that have an order; of the others the example. */
const likely: Partial<Record<PolicyKey, fc.Arbitrary<unknown>>> = {
  mode,
  modes: fc.array(fc.record({ subject: fc.constantFrom(...subjects), mode }), { maxLength: 6 }),
  inactiveLaws: fc.array(fc.constantFrom<string>(...MUNICIPAL_LAWS, 'awb'), { maxLength: 6 }),
  inactiveHelpRequests: fc.array(fc.constantFrom(...requests), { maxLength: 4 }),
  cells: fc.array(
    fc.record({
      helpRequest: fc.constantFrom(...requests),
      category: fc.constantFrom('finance-debt', 'religion'),
      verdict: fc.constantFrom('needed', 'special', 'only-if', 'not-needed', 'forbidden'),
      why: fc.constant('Eigen keuze.'),
      contact: fc.constant('Privacyteam'),
    }),
    { maxLength: 4 },
  ),
  sites: fc.array(fc.constantFrom('https://a.example/*', 'https://b.example/*', 'a.example'), { maxLength: 4 }),
  siteProfiles: fc.array(fc.record({ origin: fc.constantFrom('https://a.example', 'https://b.example'), noteFields: fc.constant(['#note']) }), { maxLength: 3 }),
  words: fc.subarray([...CATALOG.words.example, ...CATALOG.exceptions.example]),
  retentionWeeks: fc.oneof(fc.integer({ min: -1, max: 60 }), fc.double()),
  minimumGroup: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constant('5')),
};

const oneKey = (key: PolicyKey): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: likely[key] ?? fc.constant(CATALOG[key].example), weight: 6 }, { arbitrary: fc.anything(), weight: 1 });

/** A whole policy: any subset of the keys, some unknown ones, and now and then no policy at all. */
export const anyPolicy: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: fc.record(Object.fromEntries(POLICY_KEYS.map((key) => [key, oneKey(key)])), { requiredKeys: [] }), weight: 12 },
  { arbitrary: fc.record({ mode, stand: fc.anything() }), weight: 1 },
  { arbitrary: fc.anything(), weight: 1 },
);
