import { rulesWord, sourceDay, sourceName, subtopicsByPlacement } from '../../coaching/rules-page.ts';
import { lawText, roleText } from '../../coaching/tasks.ts';
import { helpRequestText } from '../../coaching/texts.ts';
import { LAWS, ROLES } from '../../engine/types.ts';
import type { Category, Cell, HelpRequest, Matrix } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { dayInWords } from '../policy-sentences.ts';

/** One help request and one category: a place in the matrix. */
export interface Place {
  readonly helpRequest: HelpRequest;
  readonly category: Category;
}

/** What stands beside the rules of one edition. */
export interface Edition {
  /** As `2026-11-21`. */
  readonly date: string;
  /** A made-up example of each topic (`category/subtopic`) that has one. */
  readonly examples: ReadonlyMap<string, string>;
}

interface CellTableProps {
  /** As it holds here. */
  readonly matrix: Matrix;
  /** As it is without what the municipality decided. */
  readonly base: Matrix;
  readonly edition: Edition;
  readonly places: readonly Place[];
  readonly withHelpRequest?: boolean;
}

/** What the matrix says of these places: the verdict, the reason, and what each rests on. */
export function CellTable({ matrix, base, edition, places, withHelpRequest = false }: CellTableProps) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={rulesWord('matrix')}>
      <table>
        <AsOf date={edition.date} />
        <thead>
          <tr><th scope="col">{rulesWord('category')}</th><th scope="col">{rulesWord('verdict')}</th><th scope="col">{rulesWord('why')}</th><th scope="col">{rulesWord('source')}</th></tr>
        </thead>
        <tbody>
          {places.map(({ helpRequest, category }) => {
            const cell = helpRequest.cells[category.id];
            if (!cell) return null;
            const instead = cell.contact === undefined ? undefined : baseCell(base, helpRequest, category);
            return (
              <tr key={`${helpRequest.id} ${category.id}`}>
                <th scope="row">{withHelpRequest && `${helpRequestText(helpRequest).short}: `}{category.name}</th>
                <td>{rulesWord(cell.verdict)}</td>
                <td>
                  <span lang={cell.contact === undefined ? undefined : 'nl'}>{cell.why} {cell.condition}</span>
                  <Subtopics matrix={matrix} examples={edition.examples} helpRequest={helpRequest} category={category} />
                  <Under cell={cell} />
                </td>
                <td>
                  {cell.contact !== undefined && <p class="own">{t('card.own-rule')}. {t('card.own-rule-contact', { contact: cell.contact })}</p>}
                  {instead && <p>{rulesWord('own.instead')}: {rulesWord(instead.verdict)}. {instead.why}</p>}
                  <span lang="nl">{cell.hook}</span><Sources matrix={matrix} cell={cell} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const baseCell = (base: Matrix, { id }: HelpRequest, category: Category): Cell | undefined =>
  base.helpRequests.find((helpRequest) => helpRequest.id === id)?.cells[category.id];

const inWords = (date: string): string => dayInWords(Date.parse(`${date}T00:00:00`));

/** Of which day the rules of a table are: it stands above each, for whoever prints one. */
export function AsOf({ date }: Pick<Edition, 'date'>) {
  return <caption class="quiet">{rulesWord('as-of')} {inWords(date)}</caption>;
}

interface SubtopicsProps extends Place {
  readonly matrix: Matrix;
  readonly examples: Edition['examples'];
}

/** What happens to each subtopic, with an example; a plain yes or no holds for all of them, but for signals of danger. */
function Subtopics({ matrix, examples, helpRequest, category }: SubtopicsProps) {
  const placed = subtopicsByPlacement(matrix, helpRequest, category, examples);
  return (
    <ul class="subtopics quiet">
      {placed.map(({ placement, names, example }) => (
        <li key={placement}>{rulesWord(placement)}: {names.join('; ')}.{example !== null && <> {rulesWord('for-example')}: <q lang="nl">{example}</q></>}</li>
      ))}
    </ul>
  );
}

/** What is otherwise for a role or under a law. */
function Under({ cell }: { readonly cell: Cell }) {
  const { under } = cell;
  if (under === undefined) return null;
  const named = [...ROLES.map((role) => [roleText(role).name, under[role]] as const), ...LAWS.map((law) => [lawText(law).name, under[law]] as const)];
  return (
    <ul class="subtopics">
      {named.map(([name, instead]) => instead && (
        <li key={name}><strong>{name}: {rulesWord(instead.verdict)}.</strong> {instead.why} {instead.condition} <span class="quiet" lang="nl">({instead.hook})</span></li>
      ))}
    </ul>
  );
}

function Sources({ matrix, cell }: { readonly matrix: Matrix; readonly cell: Cell }) {
  return (
    <ul class="sources">
      {cell.evidence.map((key) => {
        const address = matrix.sources[key] ?? key;
        const day = sourceDay(address);
        return (
          <li key={key}>
            {address.startsWith('https://') ? <a href={address} target="_blank" rel="noreferrer">{sourceName(key, address)}</a> : address}
            {day && ` (${rulesWord('in-force')} ${inWords(day)})`}
          </li>
        );
      })}
    </ul>
  );
}
