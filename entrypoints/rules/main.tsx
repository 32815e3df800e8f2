import matrix from 'virtual:noodzaak-matrix';
import ruleBook from 'virtual:noodzaak-rule-book';
import { render } from 'preact';
import { cardTitleOf, cardTitleOfCue, cueFamilyName, cueTypeName, editionInLocale, exampleOfTopics, rowSource } from '../../src/coaching/rules-page.ts';
import { shownMatrix } from '../../src/coaching/shown-matrix.ts';
import { localMatrix } from '../../src/engine/local-matrix.ts';
import { isMetIn } from '../../src/engine/match/local-matcher.ts';
import { setLocale } from '../../src/i18n/translate.ts';
import { effectivePolicy, onPolicyChange } from '../../src/platform/policy.ts';
import { settings } from '../../src/platform/storage.ts';
import { policyIdsOf } from '../../src/policy/catalog.ts';
import type { OwnRow } from '../../src/policy/catalog.ts';
import type { EffectivePolicy } from '../../src/policy/resolve.ts';
import { ownMatrixRules } from '../../src/protocol/policy-rules.ts';
import { holdableSubjects } from '../../src/rules/holdable.ts';
import { readOwnRules } from '../../src/rules/own-rules.ts';
import type { ShownOwnRules } from '../../src/ui/rules/own-rules.tsx';
import { RulesPage } from '../../src/ui/rules/rules-page.tsx';
import type { ShownBook } from '../../src/ui/rules/rules-page.tsx';
import type { ShownRule } from '../../src/ui/rules/rule-table.tsx';
import '../../src/ui/rules/rules.css';

const policyIds = policyIdsOf(matrix, holdableSubjects());
const root = document.querySelector('#page');

/** What a topic is called in the matrix, and on the card where that is something else. */
function namesOf(topic: string): Pick<ShownRule, 'about' | 'card'> {
  const [category, subtopic] = topic.split('/');
  const about = shownMatrix().categories.find(({ id }) => id === category)?.subtopics.find(({ id }) => id === subtopic)?.name ?? topic;
  const card = cardTitleOf(topic);
  return { about, card: card === about ? null : card };
}

// Where another page of ours leads to one rule.
const sought = decodeURIComponent(location.hash.slice(1));

/** The rules, under headings in the current locale. */
function shownBook(): ShownBook {
  const lexicon = shownMatrix().categories.map(({ id, name }): [string, ShownRule[]] => [
    name,
    ruleBook.rows.filter(({ topic }) => topic.startsWith(`${id}/`)).map(({ topic, source, ...row }) => ({ ...row, ...namesOf(topic), source: rowSource(source) })),
  ]);
  const familyOf = (type: string): string => type.split('/')[0] ?? type;
  const families = [...new Set(ruleBook.cues.map(({ type }) => familyOf(type)))];
  const cues = families.map((family): [string, ShownRule[]] => [
    cueFamilyName(family),
    ruleBook.cues.filter(({ type }) => familyOf(type) === family).map((cue) => ({
      ...cue, about: cueTypeName(cue.type, matrix.helpRequests), card: cardTitleOfCue(cue.type), source: '',
    })),
  ]);
  return { ...ruleBook, ...editionInLocale(ruleBook), lexicon, cues, examples: exampleOfTopics(ruleBook.rows) };
}

/** Who set a key, where it was not the worker or nobody. */
const above = (setBy: EffectivePolicy['cells']['setBy']) => (setBy === 'team' || setBy === 'managed' ? setBy : null);

/** Own rows that hold: what their own examples refute does not. */
function ownRules(name: string, { value, setBy }: EffectivePolicy['words']): ShownOwnRules | null {
  const by = above(setBy);
  if (by === null) return null;
  const { problems } = readOwnRules(name, value, matrix.categories, isMetIn);
  const rows = value.filter((_row: OwnRow, at) => !problems.some(({ line }) => line === at + 1));
  const rules = rows.map(({ category, subtopic, match, pattern, unless, found, allowed, source }) => ({ ...namesOf(`${category}/${subtopic}`), match, pattern, unless: unless ?? '', found, allowed, source }));
  return rules.length === 0 ? null : { setBy: by, rules };
}

async function show(): Promise<void> {
  const [{ locale }, policy] = await Promise.all([settings.getValue(), effectivePolicy(policyIds)]);
  setLocale(locale);
  document.documentElement.lang = locale;
  const ownMatrix = ownMatrixRules(policy, matrix);
  const own = {
    cellsSetBy: above(policy.cells.setBy),
    words: ownRules('words', policy.words),
    exceptions: ownRules('exceptions', policy.exceptions),
    inactive: shownMatrix().helpRequests.filter(({ id }) => ownMatrix.inactive.includes(id)).map(({ name }) => name),
  };
  const print = () => { globalThis.print(); };
  if (root) render(<RulesPage matrix={shownMatrix(localMatrix(matrix, ownMatrix))} base={shownMatrix()} own={own} book={shownBook()} sought={sought} onPrint={print} />, root);
}

await show();
onPolicyChange(() => void show());
