import '../../i18n/page-texts.ts';
import { useEffect, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { cardTitleOf, rulesWord } from '../../coaching/rules-page.ts';
import { helpRequestText } from '../../coaching/texts.ts';
import type { Cell, Matrix } from '../../engine/types.ts';
import { currentLocale } from '../../i18n/translate.ts';
import { PageHeader } from '../page/page-header.tsx';
import { useId } from '../use-id.ts';
import { CellTable } from './cell-table.tsx';
import type { Edition } from './cell-table.tsx';
import { farFrom, nearestFirst } from './found-in.ts';
import { OwnRules } from './own-rules.tsx';
import type { ShownOwn } from './own-rules.tsx';
import { RuleTable } from './rule-table.tsx';
import type { ShownRule } from './rule-table.tsx';

/** What the rules say of themselves. */
export interface ShownBook extends Edition {
  readonly purpose: string;
  readonly statutesRead: string;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly principles: readonly string[];
  readonly wordCount: number;
  /** Heading -> its rules. */
  readonly lexicon: readonly (readonly [heading: string, rules: readonly ShownRule[]])[];
  readonly cues: readonly (readonly [heading: string, rules: readonly ShownRule[]])[];
}

interface RulesPageProps {
  /** As it holds here: with the municipality's own cells. */
  readonly matrix: Matrix;
  /** As it comes with Noodzaak. */
  readonly base: Matrix;
  readonly own: ShownOwn;
  readonly book: ShownBook;
  /** What to begin with in the search box. */
  readonly sought: string;
  readonly onPrint: () => void;
}

/** No more rules than this at once in what is found: nobody reads on. */
const MOST_FOUND = 200;

/** Every rule there is, to read, to search, and to print for whoever signs them. */
export function RulesPage({ sought, onPrint, ...rules }: RulesPageProps) {
  const { matrix, own, book } = rules;
  const [query, setQuery] = useState(sought);
  const [isPrinting, setPrinting] = useState(false);
  const searchId = useId();
  // What is folded is not drawn: print only once all of it is.
  useEffect(() => {
    if (!isPrinting) return;
    onPrint();
    setPrinting(false);
  }, [isPrinting]);
  return (
    <>
      <PageHeader title={rulesWord('heading')} text={rulesWord('intro')} />
      <main>
        {currentLocale() !== 'nl' && <p class="quiet">{rulesWord('dutch')}</p>}
        <dl class="edition">
          <div><dt>{rulesWord('version')}</dt><dd>{matrix.version}</dd></div>
          <div><dt>{rulesWord('date')}</dt><dd>{book.date}</dd></div>
          <div><dt>{rulesWord('statutes')}</dt><dd>{book.statutesRead}</dd></div>
        </dl>
        <p>{book.purpose}</p>
        <div class="picker screen-only">
          <label for={searchId}>{rulesWord('search')}</label>
          <input id={searchId} type="search" value={query} onInput={({ currentTarget }) => { setQuery(currentTarget.value); }} />
          <button type="button" class="outlined" onClick={() => { setQuery(''); setPrinting(true); }}>{rulesWord('print')}</button>
        </div>
        {query.trim() === ''
          ? <><OwnRules own={own} matrix={matrix} base={rules.base} edition={book} /><AllRules {...rules} isOpen={isPrinting} /></>
          : <Found {...rules} query={query} />}
        <Sign version={matrix.version} />
      </main>
    </>
  );
}

type Rules = Omit<RulesPageProps, 'sought' | 'onPrint'>;

function AllRules({ matrix, base, book, isOpen }: Rules & { readonly isOpen: boolean }) {
  return (
    <>
      <section>
        <h2>{rulesWord('how')}</h2>
        <ul>{book.principles.map((principle) => <li key={principle}>{principle}</li>)}</ul>
        <ul>{Object.entries(book.verdicts).map(([verdict, meaning]) => <li key={verdict}><strong>{rulesWord(verdict as Cell['verdict'])}</strong>: {meaning}</li>)}</ul>
      </section>
      <section>
        <h2>{rulesWord('matrix')}</h2>
        {matrix.helpRequests.toSorted((one, other) => one.name.localeCompare(other.name, currentLocale())).map((helpRequest) => (
          <Fold key={helpRequest.id} title={helpRequest.name} isOpen={isOpen}>
            <p>{rulesWord('law')}: <span lang="nl">{helpRequest.law}</span>. {rulesWord('core')}: {helpRequest.coreQuestion}</p>
            <CellTable matrix={matrix} base={base} edition={book} places={matrix.categories.map((category) => ({ helpRequest, category }))} />
          </Fold>
        ))}
      </section>
      <section>
        <h2>{rulesWord('words')}</h2>
        <p>{rulesWord('legend')}</p>
        {book.lexicon.map(([heading, rules]) => <RulesFold key={heading} heading={heading} rules={rules} date={book.date} isOpen={isOpen} />)}
        <p>{rulesWord('dictionary')} {String(book.wordCount)}.</p>
      </section>
      <section>
        <h2>{rulesWord('cues')}</h2>
        {book.cues.map(([heading, rules]) => <RulesFold key={heading} heading={heading} rules={rules} date={book.date} isOpen={isOpen} />)}
      </section>
    </>
  );
}

/** The nearest first, also of the two kinds: what the matrix says, and words. */
function Found({ matrix, base, own, book, query }: Rules & { readonly query: string }) {
  const allPlaces = matrix.helpRequests.flatMap((helpRequest) => matrix.categories.map((category) => ({ helpRequest, category })));
  const places = nearestFirst(allPlaces, ({ helpRequest, category }) => {
    const cell = helpRequest.cells[category.id];
    const name = `${helpRequest.name} ${helpRequestText(helpRequest).short} ${category.name}`;
    const cards = category.subtopics.flatMap(({ id }) => cardTitleOf(`${category.id}/${id}`) ?? []);
    return cell === undefined ? null : farFrom(query, name, [cell.why, cell.condition ?? '', cell.hook, cell.contact ?? '', ...cards]);
  });
  const ownLists = [['own.words', own.words], ['own.exceptions', own.exceptions]] as const;
  const lists = [...ownLists.map(([word, list]) => [rulesWord(word), list?.rules ?? []] as const), ...book.lexicon, ...book.cues];
  const allRules = lists.flatMap(([heading, of]) => of.map((rule) => ({ heading, rule })));
  const rules = nearestFirst(allRules, ({ heading, rule: { about, card, pattern, found, allowed, source } }) =>
    farFrom(query, `${about} ${card ?? ''} ${pattern}`, [heading, found, allowed, source]));
  const count = places.length + rules.length;
  const tables = [
    { far: places[0]?.far ?? Infinity, table: places.length > 0 && <CellTable key="cells" matrix={matrix} base={base} edition={book} places={places.slice(0, MOST_FOUND).map(({ thing }) => thing)} withHelpRequest /> },
    { far: rules[0]?.far ?? Infinity, table: rules.length > 0 && <RuleTable key="rules" rules={rules.slice(0, MOST_FOUND).map(({ thing }) => thing.rule)} /> },
  ];
  return (
    <section>
      <p role="status">{count === 0 ? rulesWord('nothing') : `${String(count)} ${rulesWord('found')}.`} {count > MOST_FOUND && rulesWord('more')}</p>
      {tables.sort((one, other) => one.far - other.far).map(({ table }) => table)}
    </section>
  );
}

interface RulesFoldProps {
  readonly heading: string;
  readonly rules: readonly ShownRule[];
  readonly date: string;
  readonly isOpen: boolean;
}

/** Rules under a heading that says how many there are. */
function RulesFold({ heading, rules, date, isOpen }: RulesFoldProps) {
  return <Fold title={`${heading} (${String(rules.length)})`} isOpen={isOpen}><RuleTable rules={rules} date={date} /></Fold>;
}

/** A part that is drawn only while it is open. */
function Fold({ title, isOpen, children }: { readonly title: string; readonly isOpen: boolean; readonly children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open || isOpen} onToggle={({ currentTarget }) => { if (!isOpen) setOpen(currentTarget.open); }}>
      <summary>{title}</summary>
      {(open || isOpen) && children}
    </details>
  );
}

/** For whoever signs the printed rules. */
function Sign({ version }: { readonly version: string }) {
  return (
    <section class="sign">
      <h2>{rulesWord('sign')}: {rulesWord('version').toLowerCase()} {version}</h2>
      {(['sign.name', 'sign.date', 'sign.signature'] as const).map((field) => <p key={field}>{rulesWord(field)}: <span class="blank" /></p>)}
    </section>
  );
}
