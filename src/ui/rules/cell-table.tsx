import { rulesWord, sourceName, subtopicsByPlacement } from '../../coaching/rules-page.ts';
import { lawText, roleText } from '../../coaching/tasks.ts';
import { helpRequestText } from '../../coaching/texts.ts';
import { LAWS, ROLES } from '../../engine/types.ts';
import type { Category, Cell, HelpRequest, Matrix } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';

/** One help request and one category: a place in the matrix. */
export interface Place {
  readonly helpRequest: HelpRequest;
  readonly category: Category;
}

interface CellTableProps {
  /** As it holds here. */
  readonly matrix: Matrix;
  /** As it is without what the municipality decided. */
  readonly base: Matrix;
  readonly places: readonly Place[];
  readonly withHelpRequest?: boolean;
}

/** What the matrix says of these places: the verdict, the reason, and what each rests on. */
export function CellTable({ matrix, base, places, withHelpRequest = false }: CellTableProps) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={rulesWord('matrix')}>
      <table>
        <thead>
          <tr><th scope="col">{rulesWord('category')}</th><th scope="col">{rulesWord('verdict')}</th><th scope="col">{rulesWord('why')}</th><th scope="col">{rulesWord('source')}</th></tr>
        </thead>
        <tbody lang="nl">
          {places.map(({ helpRequest, category }) => {
            const cell = helpRequest.cells[category.id];
            if (!cell) return null;
            const instead = cell.contact === undefined ? undefined : baseCell(base, helpRequest, category);
            return (
              <tr key={`${helpRequest.id} ${category.id}`}>
                <th scope="row">{withHelpRequest && `${helpRequestText(helpRequest).short}: `}{category.name}</th>
                <td>{rulesWord(cell.verdict)}</td>
                <td>
                  {cell.why} {cell.condition}
                  <Subtopics matrix={matrix} helpRequest={helpRequest} category={category} />
                  <Under cell={cell} />
                </td>
                <td>
                  {cell.contact !== undefined && <p class="own">{t('card.own-rule')}. {t('card.own-rule-contact', { contact: cell.contact })}</p>}
                  {instead && <p>{rulesWord('own.instead')}: {rulesWord(instead.verdict)}. {instead.why}</p>}
                  {cell.hook}<Sources matrix={matrix} cell={cell} />
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

/** A plain yes or no holds for all subtopics, but for signals of danger. */
function Subtopics({ matrix, helpRequest, category }: Place & { readonly matrix: Matrix }) {
  const placed = subtopicsByPlacement(matrix, helpRequest, category);
  if (placed.length < 2) return null;
  return (
    <ul class="subtopics quiet">
      {placed.map(([placement, names]) => <li key={placement}>{rulesWord(placement)}: {names.join('; ')}</li>)}
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
        <li key={name}><strong>{name}: {rulesWord(instead.verdict)}.</strong> {instead.why} {instead.condition} <span class="quiet">({instead.hook})</span></li>
      ))}
    </ul>
  );
}

function Sources({ matrix, cell }: { readonly matrix: Matrix; readonly cell: Cell }) {
  return (
    <ul class="sources">
      {cell.evidence.map((key) => {
        const address = matrix.sources[key] ?? key;
        return <li key={key}>{address.startsWith('https://') ? <a href={address} target="_blank" rel="noreferrer">{sourceName(key, address)}</a> : address}</li>;
      })}
    </ul>
  );
}
