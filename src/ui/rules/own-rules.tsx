import { rulesWord } from '../../coaching/rules-page.ts';
import type { Matrix } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { CellTable } from './cell-table.tsx';
import type { Edition } from './cell-table.tsx';
import { RuleTable } from './rule-table.tsx';
import type { ShownRule } from './rule-table.tsx';

/** Rules of the municipality's own, and who set them. */
export interface ShownOwnRules {
  readonly setBy: 'team' | 'managed';
  readonly rules: readonly ShownRule[];
}

/** What was decided here beside the matrix and the lexicon. */
export interface ShownOwn {
  /** Who set the own cells; null where there are none. */
  readonly cellsSetBy: 'team' | 'managed' | null;
  readonly words: ShownOwnRules | null;
  readonly exceptions: ShownOwnRules | null;
  /** Names of the help requests that do not occur here. */
  readonly inactive: readonly string[];
}

interface OwnRulesProps {
  readonly own: ShownOwn;
  readonly matrix: Matrix;
  readonly base: Matrix;
  readonly edition: Edition;
}

/** The municipality's own agreements, before all others; nothing where it has none. */
export function OwnRules({ own: { cellsSetBy, words, exceptions, inactive }, matrix, base, edition }: OwnRulesProps) {
  const places = matrix.helpRequests.flatMap((helpRequest) =>
    matrix.categories.flatMap((category) => (helpRequest.cells[category.id]?.contact === undefined ? [] : [{ helpRequest, category }])));
  if (places.length === 0 && words === null && exceptions === null && inactive.length === 0) return null;
  return (
    <section>
      <h2>{rulesWord('own')}</h2>
      <p>{rulesWord('own.intro')}</p>
      {cellsSetBy !== null && places.length > 0 && (
        <>
          <Heading title={rulesWord('own.cells')} setBy={cellsSetBy} />
          <CellTable matrix={matrix} base={base} edition={edition} places={places} withHelpRequest />
        </>
      )}
      {words && <><Heading title={rulesWord('own.words')} setBy={words.setBy} /><RuleTable rules={words.rules} /></>}
      {exceptions && <><Heading title={rulesWord('own.exceptions')} setBy={exceptions.setBy} /><RuleTable rules={exceptions.rules} /></>}
      {inactive.length > 0 && <p>{rulesWord('own.inactive')}: {inactive.join('; ')}.</p>}
    </section>
  );
}

function Heading({ title, setBy }: { readonly title: string; readonly setBy: 'team' | 'managed' }) {
  return <h3>{title} <span class="quiet">({t(`set-by.${setBy}`)})</span></h3>;
}
