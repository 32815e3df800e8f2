import type { Matrix } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { knownIdsOf } from '../../protocol/known-ids.ts';
import { readContribution } from '../../tally/contribution.ts';
import { readKey } from '../../tally/count-key.ts';
import type { CountKey } from '../../tally/count-key.ts';
import { requestName } from '../report/block-names.ts';
import { ruleName } from '../report/rule-name.ts';
import { written } from '../written.ts';

const HEADS = ['report.rule', 'request.label', 'report.outcome', 'report.week', 'report.count'] as const;

interface SharedTableProps {
  /** The exact text that is shared: the table is read from it. */
  readonly text: string;
  readonly matrix: Matrix;
}

/** What is shared of a period, in words. A text that this edition could not have written has no table. */
export function SharedTable({ text, matrix }: SharedTableProps) {
  const ids = knownIdsOf(matrix);
  const shared = readContribution(text, ids);
  if (typeof shared === 'string') return null;
  const rows = Object.entries(shared.counts).flatMap(([week, keys]) =>
    Object.entries(keys).flatMap(([name, count]) => {
      const key = readKey(name, ids);
      return key === null ? [] : [{ week, name, key, count }];
    }),
  );
  return (
    <>
      <p>{shared.team === null ? t('counting.beside') : t('counting.beside-team', { team: shared.team })}</p>
      <div class="scroll" tabIndex={0} role="group" aria-label={t('counting.bytes')}>
        <table class="in-words">
          <thead>
            <tr>{HEADS.map((head) => <th key={head} scope="col">{t(head)}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map(({ week, name, key, count }) => (
              <tr key={`${week} ${name}`}>
                <th scope="row">{ruleName(key, matrix)}</th>
                <td>{requestName(key.helpRequest, matrix)}</td>
                <td>{outcomeInWords(key)}</td>
                <td>{weekInWords(week)}</td>
                <td>{written(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function outcomeInWords({ outcome, reason }: CountKey): string {
  const said = t(`report.outcome.${outcome}`);
  return reason === null ? said : `${said}: ${t(`keep.${reason}`)}`;
}

/** `2026-W47` as people say it. */
function weekInWords(week: string): string {
  const [year = '', number = ''] = week.split('-W');
  return t('counting.week', { number: Number(number), year });
}
