/** What does not fit in a policy that is yet to be rolled out: all that a browser would take away without a word, too. */
import { isMetIn } from '../engine/match/local-matcher.ts';
import type { Matrix } from '../engine/types.ts';
import { POLICY_KEYS, policyIdsOf } from '../policy/catalog.ts';
import { CHROMIUM_ID, FIREFOX_ID } from '../policy/deployment-files.ts';
import { readLayer } from '../policy/read-layer.ts';
import { ownField } from '../policy/shape.ts';
import { holdableSubjects } from '../rules/holdable.ts';
import { readOwnRules } from '../rules/own-rules.ts';

const NO_KEY = 'the file: It names no key. An empty policy counts as one that cannot be read: what was last set well holds on for weeks. Name one key at least.';
const NOT_OURS = 'the file: It holds no policy of Noodzaak. Name keys of docs/policy.md: alone, or where docs/deployment/ has them in a file of a browser.';

/** The policy of the extension in a file of a browser, undefined where that has none; the whole, where it is no such file. */
export function policyIn(file: unknown): unknown {
  const within = (...names: readonly string[]): unknown => names.reduce(ownField, file);
  return ofExtension(within('3rdparty', 'extensions'), CHROMIUM_ID) ?? ofExtension(within('policies', '3rdparty', 'Extensions'), FIREFOX_ID) ?? (isOfBrowser(file) ? undefined : file);
}

const isOfBrowser = (file: unknown): boolean => ['3rdparty', 'policies'].some((name) => ownField(file, name) !== undefined);

/** What stands there for our extension, which has another id where an organisation packs it with a key of its own. */
function ofExtension(extensions: unknown, id: string): unknown {
  if (typeof extensions !== 'object' || extensions === null) return undefined;
  const others: readonly unknown[] = Object.values(extensions);
  return ownField(extensions, id) ?? others.find((policy) => POLICY_KEYS.some((key) => ownField(policy, key) !== undefined)) ?? others[0];
}

/** What does not fit in a policy, in sentences. */
export function policyFaults(policy: unknown, matrix: Matrix): readonly string[] {
  if (policy === undefined) return [NOT_OURS];
  if (typeof policy === 'object' && Object.keys(policy ?? {}).length === 0) return [NO_KEY];
  const { values, problems } = readLayer('managed', policy, policyIdsOf(matrix, holdableSubjects()));
  const own = (['words', 'exceptions'] as const).flatMap((key) => readOwnRules(key, values[key] ?? [], matrix.categories, isMetIn).problems);
  const isOurs = typeof policy !== 'object' || POLICY_KEYS.some((key) => ownField(policy, key) !== undefined);
  return [
    ...(isOurs ? [] : [NOT_OURS]),
    ...problems.map(({ path, given, expected }) => `${path || 'the file'}: ${given === null ? '' : `${given} does not fit. `}${expected.en}`),
    ...own.map(({ file, id, cell, problem, mend }) => `${file}, row ${id}, ${cell}: ${problem}; ${mend}.`),
  ];
}
