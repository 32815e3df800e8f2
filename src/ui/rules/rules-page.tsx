import '../../i18n/page-texts.ts';
import { useEffect, useId, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { rulesWord } from '../../coaching/rules-page.ts';
import { helpRequestText } from '../../coaching/texts.ts';
import type { Category, Cell, HelpRequest, Matrix } from '../../engine/types.ts';
import { currentLocale } from '../../i18n/translate.ts';
import { PageHeader } from '../page/page-header.tsx';
import { foundIn } from './found-in.ts';

/** A row of the lexicon or a cue, as shown. */
export interface ShownRule {
  /** What the rule is about: a subtopic, or what a cue does. */
  readonly about: string;
  readonly pattern: string;
  readonly unless: string;
  readonly found: string;
  readonly allowed: string;
  readonly source: string;
}

/** What the rules say of themselves. */
export interface ShownBook {
  readonly date: string;
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
  readonly matrix: Matrix;
  readonly book: ShownBook;
  /** What to begin with in the search box. */
  readonly sought: string;
  readonly onPrint: () => void;
}

/** No more rules than this at once in what is found: nobody reads on. */
const MOST_FOUND = 200;

/** Every rule there is, to read, to search, and to print for whoever signs them. */
export function RulesPage({ matrix, book, sought, onPrint }: RulesPageProps) {
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
          <div><dt>{rulesWord('statutes')}</dt><dd lang="nl">{book.statutesRead}</dd></div>
        </dl>
        <p lang="nl">{book.purpose}</p>
        <div class="picker screen-only">
          <label for={searchId}>{rulesWord('search')}</label>
          <input id={searchId} type="search" value={query} onInput={({ currentTarget }) => { setQuery(currentTarget.value); }} />
          <button type="button" class="outlined" onClick={() => { setQuery(''); setPrinting(true); }}>{rulesWord('print')}</button>
        </div>
        {query.trim() === '' ? <AllRules matrix={matrix} book={book} isOpen={isPrinting} /> : <Found matrix={matrix} book={book} query={query} />}
        <Sign version={matrix.version} />
      </main>
    </>
  );
}

function AllRules({ matrix, book, isOpen }: { readonly matrix: Matrix; readonly book: ShownBook; readonly isOpen: boolean }) {
  return (
    <>
      <section lang="nl">
        <h2>{rulesWord('how')}</h2>
        <ul>{book.principles.map((principle) => <li key={principle}>{principle}</li>)}</ul>
        <ul>{Object.entries(book.verdicts).map(([verdict, meaning]) => <li key={verdict}><strong>{rulesWord(verdict as Cell['verdict'])}</strong>: {meaning}</li>)}</ul>
      </section>
      <section>
        <h2>{rulesWord('matrix')}</h2>
        {matrix.helpRequests.map((helpRequest) => (
          <Fold key={helpRequest.id} title={helpRequest.name} isOpen={isOpen}>
            <p lang="nl">{rulesWord('law')}: {helpRequest.law}. {rulesWord('core')}: {helpRequest.coreQuestion}</p>
            <Cells matrix={matrix} cells={matrix.categories.map((category) => ({ helpRequest, category }))} />
          </Fold>
        ))}
      </section>
      <section>
        <h2>{rulesWord('words')}</h2>
        {book.lexicon.map(([heading, rules]) => <Fold key={heading} title={`${heading} (${String(rules.length)})`} isOpen={isOpen}><Rules rules={rules} /></Fold>)}
        <p>{rulesWord('dictionary')} {String(book.wordCount)}.</p>
      </section>
      <section>
        <h2>{rulesWord('cues')}</h2>
        {book.cues.map(([heading, rules]) => <Fold key={heading} title={`${heading} (${String(rules.length)})`} isOpen={isOpen}><Rules rules={rules} /></Fold>)}
      </section>
    </>
  );
}

function Found({ matrix, book, query }: { readonly matrix: Matrix; readonly book: ShownBook; readonly query: string }) {
  const cells = matrix.helpRequests.flatMap((helpRequest) => matrix.categories.map((category) => ({ helpRequest, category })));
  const foundCells = cells.filter(({ helpRequest, category }) => {
    const cell = helpRequest.cells[category.id];
    return cell !== undefined && foundIn(query, [helpRequest.name, category.name, cell.why, cell.condition ?? '', cell.hook]);
  });
  const rules = [...book.lexicon, ...book.cues].flatMap(([heading, of]) =>
    of.filter(({ about, pattern, found, allowed, source }) => foundIn(query, [heading, about, pattern, found, allowed, source])),
  );
  const count = foundCells.length + rules.length;
  return (
    <section>
      <p role="status">{count === 0 ? rulesWord('nothing') : `${String(count)} ${rulesWord('found')}.`} {count > MOST_FOUND && rulesWord('more')}</p>
      {foundCells.length > 0 && <Cells matrix={matrix} cells={foundCells.slice(0, MOST_FOUND)} withHelpRequest />}
      {rules.length > 0 && <Rules rules={rules.slice(0, MOST_FOUND)} />}
    </section>
  );
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

interface CellsProps {
  readonly matrix: Matrix;
  readonly cells: readonly { readonly helpRequest: HelpRequest; readonly category: Category }[];
  readonly withHelpRequest?: boolean;
}

function Cells({ matrix, cells, withHelpRequest = false }: CellsProps) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={rulesWord('matrix')}>
      <table>
        <thead>
          <tr><th scope="col">{rulesWord('category')}</th><th scope="col">{rulesWord('verdict')}</th><th scope="col">{rulesWord('why')}</th><th scope="col">{rulesWord('source')}</th></tr>
        </thead>
        <tbody lang="nl">
          {cells.map(({ helpRequest, category }) => {
            const cell = helpRequest.cells[category.id];
            return cell && (
              <tr key={`${helpRequest.id} ${category.id}`}>
                <th scope="row">{withHelpRequest && `${helpRequestText(helpRequest).short}: `}{category.name}</th>
                <td>{rulesWord(cell.verdict)}</td>
                <td>{cell.why} {cell.condition}</td>
                <td>{cell.hook}<Sources matrix={matrix} cell={cell} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Sources({ matrix, cell }: { readonly matrix: Matrix; readonly cell: Cell }) {
  return (
    <ul class="sources">
      {cell.evidence.map((key) => {
        const address = matrix.sources[key] ?? key;
        return <li key={key}>{address.startsWith('https://') ? <a href={address} target="_blank" rel="noreferrer">{key}</a> : address}</li>;
      })}
    </ul>
  );
}

function Rules({ rules }: { readonly rules: readonly ShownRule[] }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={rulesWord('words')}>
      <table lang="nl">
        <thead>
          <tr><th scope="col">{rulesWord('category')}</th><th scope="col">{rulesWord('pattern')}</th><th scope="col">{rulesWord('example')}</th><th scope="col">{rulesWord('source')}</th></tr>
        </thead>
        <tbody>
          {rules.map(({ about, pattern, unless, found, allowed, source }) => (
            <tr key={`${about} ${pattern} ${found}`}>
              <td>{about}</td>
              <td class="pattern">{pattern}{unless !== '' && <span class="quiet"> ({rulesWord('unless')}: {unless})</span>}</td>
              <td>✓ {found}<br />✗ {allowed}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
