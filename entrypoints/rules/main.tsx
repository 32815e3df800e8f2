import matrix from 'virtual:noodzaak-matrix';
import ruleBook from 'virtual:noodzaak-rule-book';
import { render } from 'preact';
import { setLocale } from '../../src/i18n/translate.ts';
import { settings } from '../../src/platform/storage.ts';
import { RulesPage } from '../../src/ui/rules/rules-page.tsx';
import type { ShownBook, ShownRule } from '../../src/ui/rules/rules-page.tsx';
import '../../src/ui/rules/rules.css';

const root = document.querySelector('#page');
const { locale } = await settings.getValue();
setLocale(locale);
document.documentElement.lang = locale;

const subtopicNames = new Map<string, string>(
  matrix.categories.flatMap(({ id, subtopics }) => subtopics.map((subtopic) => [`${id}/${subtopic.id}`, subtopic.name] as const)),
);
const lexicon = matrix.categories.map(({ id, name }): [string, ShownRule[]] => [
  name,
  ruleBook.rows.filter(({ topic }) => topic.startsWith(`${id}/`)).map(({ topic, ...row }) => ({ ...row, about: subtopicNames.get(topic) ?? topic })),
]);
const cueTypes = [...new Set(ruleBook.cues.map(({ type }) => type))];
const cues = cueTypes.map((type): [string, ShownRule[]] => [
  type,
  ruleBook.cues.filter((cue) => cue.type === type).map((cue) => ({ ...cue, about: type, unless: '', source: '' })),
]);
// Where another page of ours leads to one rule.
const sought = decodeURIComponent(location.hash.slice(1));
const book: ShownBook = { ...ruleBook, lexicon, cues };
if (root) render(<RulesPage matrix={matrix} book={book} sought={sought} onPrint={() => { globalThis.print(); }} />, root);
