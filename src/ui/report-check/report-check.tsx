import { useEffect, useRef, useState } from 'preact/hooks';
import { FOUR_LINES } from '../../coaching/report-check.ts';
import { helpRequestText } from '../../coaching/texts.ts';
import type { HelpRequest, HelpRequestId, ReportCheck } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { CopyButton } from '../copy-button.tsx';
import { PutInNote } from '../put-in-note.tsx';
import type { PutText } from '../put-in-note.tsx';
import { useId } from '../use-id.ts';

interface ReportHelpProps {
  /** Of the matrix: their names tell for which of several something is missing. */
  readonly helpRequests: readonly HelpRequest[];
  /** Reads the note now; null when there is none to read. */
  readonly check: () => Promise<readonly ReportCheck[] | null>;
  /** Puts a text at the end of the note; null where the note is out of reach. */
  readonly append: PutText | null;
}

/** For when a report is done: is anything missing, and four lines to fill in with the resident. Only ever on request. */
export function ReportHelp({ helpRequests, check, append }: ReportHelpProps) {
  /** Undefined before it was asked for. */
  const [checks, setChecks] = useState<readonly ReportCheck[] | null | undefined>(undefined);
  const [isWithResident, setWithResident] = useState(false);
  const linesId = useId();
  const result = useRef<HTMLDivElement>(null);
  // What was found opens below what was pressed: as much of it as fits comes into view, from its first line on.
  useEffect(() => {
    if (checks === undefined) return;
    result.current?.scrollIntoView({ block: 'nearest' });
    result.current?.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }, [checks]);
  return (
    <div class="report-help">
      <div class="answers">
        <button type="button" class="outlined" onClick={() => { void check().then(setChecks); }}>{t('report-check.check')}</button>
        <button
          type="button"
          class="outlined"
          aria-expanded={isWithResident}
          aria-controls={linesId}
          onClick={() => { setWithResident(!isWithResident); }}
        >
          {t('report-check.together')}
        </button>
      </div>
      <div id={linesId} hidden={!isWithResident}>
        <p>{t('report-check.together.text')}</p>
        <p class="line" lang="nl">{FOUR_LINES}</p>
        <div class="answers">
          {append && <PutInNote label={t('report-check.together.put')} text={FOUR_LINES} put={append} />}
          <CopyButton text={FOUR_LINES} />
        </div>
      </div>
      <div role="status" ref={result}>
        {checks === null && <p>{t('report-check.no-note')}</p>}
        {checks && <Checks helpRequests={helpRequests} checks={checks} />}
      </div>
    </div>
  );
}

/** What was found first, then what was not, each with a next step. */
function Checks({ helpRequests, checks }: { readonly helpRequests: readonly HelpRequest[]; readonly checks: readonly ReportCheck[] }) {
  const named = (ids: readonly HelpRequestId[]): string => helpRequests.filter(({ id }) => ids.includes(id)).map((each) => helpRequestText(each).short).join(', ');
  const missing = checks.filter(({ isThere }) => !isThere);
  const found = checks.filter(({ isThere }) => isThere);
  return (
    <>
      <p>{missing.length === 0 ? t('report-check.all') : t('report-check.some')}</p>
      {missing.length > 0 && (
        <>
          <h3>{t('report-check.missing')}</h3>
          <ul class="missing">
            {missing.map(({ point, missingFor }) => (
              <li key={point}>
                <strong>{t(`report-check.point.${point}`)}{missingFor.length > 0 && ` (${named(missingFor)})`}</strong> {t(`report-check.next.${point}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {found.length > 0 && (
        <>
          <h3>{t('report-check.found')}</h3>
          <ul class="found">{found.map(({ point }) => <li key={point}>{t(`report-check.point.${point}`)}</li>)}</ul>
        </>
      )}
    </>
  );
}
