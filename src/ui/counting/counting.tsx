import '../../i18n/page-texts.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Matrix } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import type { PrivacyOfficer } from '../../policy/catalog.ts';
import type { CountSums, StoreTrouble } from '../../tally/counts.ts';
import type { SendTrouble } from '../../tally/sending.ts';
import { dutchDate } from '../dutch-date.ts';
import { PageHeader } from '../page/page-header.tsx';
import { Question } from '../page/question.tsx';
import { valueInWords } from '../policy-words.ts';
import { written } from '../written.ts';
import { SharedTable } from './shared-table.tsx';

/** One period that was counted in, and the exact text that would be shared of it. */
export interface PeriodToShare {
  readonly period: string;
  readonly sums: CountSums;
  readonly text: string;
  /** When the period is over: what is shared of it is whole then, and stays the same. */
  readonly ends: Date;
  readonly isOver: boolean;
  /** It was saved as a file before. */
  readonly isSaved: boolean;
  /** How it goes to the organisation's folder; null when there is none. */
  readonly sending: { readonly isSent: boolean; readonly from: Date; readonly trouble: SendTrouble | null } | null;
}

export interface CountingState {
  readonly isOn: boolean;
  /** Who set that, where the worker can't change it. */
  readonly setBy: 'team' | 'managed' | null;
  readonly canShare: boolean;
  /** Whom a file is for, where team or organisation say who that is. */
  readonly officer: PrivacyOfficer | null;
  /** The organisation's folder for counts; null when there is none. */
  readonly dropBox: { readonly host: string; readonly schedule: 'weekly' | 'monthly'; readonly isAllowed: boolean } | null;
  readonly periods: readonly PeriodToShare[];
  /** What went wrong with the store, in the order to say it. */
  readonly troubles: readonly StoreTrouble[];
}

export interface CountingActions {
  turn(on: boolean): void;
  /**
   * Saves a period as a file that the privacy officer alone can read.
   * @returns the file's name; null when there was nothing to save; it fails when nothing can be encrypted for the key
   */
  share(period: string): Promise<string | null>;
  /** Asks the browser whether the organisation's folder may be reached. */
  allowDropBox(): void;
  /** Fails when it could not be erased. */
  erase(): Promise<void>;
}

interface CountingProps {
  readonly matrix: Matrix;
  readonly state: CountingState;
  readonly actions: CountingActions;
}

/** What this browser counts, word for word, and what the worker can do with it. */
export function Counting({ matrix, state, actions }: CountingProps) {
  const { isOn, setBy, canShare, officer, dropBox, periods, troubles } = state;
  // Per period, the file it was saved as while this page is open; null when that failed.
  const [files, setFiles] = useState<Readonly<Record<string, string | null>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const share = (period: string) => {
    const note = (file: string | null): void => { setFiles((before) => ({ ...before, [period]: file })); };
    void actions.share(period).then((file) => { if (file !== null) note(file); }, () => { note(null); });
  };
  return (
    <>
      <PageHeader title={t('counting.title')} text={t('counting.intro')} />
      <main>
        <section>
          <h2>{t(isOn ? 'counting.on' : 'counting.off')}</h2>
          <p>{t('counting.what')}</p>
          {setBy !== null
            ? <p>{t(`counting.set-by.${setBy}`)}</p>
            : <button type="button" class="outlined" onClick={() => { actions.turn(!isOn); }}>{t(isOn ? 'counting.turn-off' : 'counting.turn-on')}</button>}
          {troubles.length > 0 && <p role="alert">{troubles.map((trouble) => t(`counting.trouble.${trouble}`)).join(' ')}</p>}
        </section>
        {isOn && dropBox !== null && canShare && <DropBoxSection dropBox={dropBox} onAllow={() => { actions.allowDropBox(); }} />}
        <section>
          <h2 ref={heading} tabIndex={-1}>{t('counting.periods')}</h2>
          {periods.length === 0 && !troubles.includes('damaged') && <p>{t('counting.none')}</p>}
          {!canShare && <p>{t('counting.no-key')}</p>}
          {periods.map(({ period, sums, text, ends, isOver, isSaved, sending }) => (
            <article key={period} class="period">
              <h3>{period}</h3>
              <p>{sumsText(sums)}</p>
              {sending && isOn && canShare && <p role="status">{sendingText(sending)}</p>}
              <details>
                <summary>{t('counting.bytes')}</summary>
                <SharedTable text={text} matrix={matrix} />
                <p class="quiet">{t('counting.exact')}</p>
                <pre>{text}</pre>
              </details>
              {canShare && !isOver && <p>{t('counting.not-over', { date: dutchDate(ends) })}</p>}
              <button type="button" class="outlined" disabled={!canShare || !isOver} onClick={() => { share(period); }}>{t(isSaved || sending?.isSent === true ? 'counting.share-again' : 'counting.share')}</button>
              <p role="status">{files[period] === undefined ? isSaved && t('counting.saved-before') : savedText(files[period], officer, matrix)}</p>
            </article>
          ))}
          <Erase isThere={periods.length > 0 || troubles.includes('set-aside') || troubles.includes('damaged')} onErase={() => actions.erase()} onDone={() => { heading.current?.focus(); }} />
        </section>
        <p><a href="/report.html">{t('counting.report')}</a></p>
      </main>
    </>
  );
}

interface EraseProps {
  /** Whether there is anything to erase. */
  readonly isThere: boolean;
  readonly onErase: () => Promise<void>;
  /** It went, with the button that was pressed: whoever uses the keyboard goes on elsewhere. */
  readonly onDone: () => void;
}

/** Erases what was counted, once the worker said so twice: the counts of weeks that are not shared yet go too. */
function Erase({ isThere, onErase, onDone }: EraseProps) {
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState<'options.stored.erased' | 'options.failed' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  // What is counted from now on was not erased.
  useEffect(() => { if (isThere) setSaid(null); }, [isThere]);
  const ask = () => {
    setAsked(true);
    setSaid(null);
  };
  const erase = () => {
    onErase().then(() => {
      setAsked(false);
      setSaid('options.stored.erased');
      onDone();
    }).catch(() => { setSaid('options.failed'); });
  };
  const cancel = () => {
    setAsked(false);
    button.current?.focus();
  };
  return (
    <>
      {isThere && <button ref={button} type="button" class="outlined" aria-expanded={asked} onClick={ask}>{t('counting.erase')}</button>}
      {isThere && asked && <Question name={t('counting.erase')} text={t('counting.erase.sure')} yes={t('counting.erase.yes')} onYes={erase} onNo={cancel} />}
      <p role="status">{said !== null && t(said)}</p>
    </>
  );
}

/** Where counts go by themselves, and what that still needs. */
function DropBoxSection({ dropBox: { host, schedule, isAllowed }, onAllow }: { readonly dropBox: NonNullable<CountingState['dropBox']>; readonly onAllow: () => void }) {
  return (
    <section>
      <h2>{t('counting.drop-box')}</h2>
      <p>{t(`counting.drop-box.${schedule}`, { host })}</p>
      {!isAllowed && <p>{t('counting.drop-box.ask')}</p>}
      {!isAllowed && <button type="button" class="primary" onClick={onAllow}>{t('counting.drop-box.allow')}</button>}
    </section>
  );
}

/** What was counted, each sum by itself: together they would tell of more marks than there were. */
function sumsText(sums: CountSums): string {
  return (['seen', 'done', 'checked'] as const).flatMap((sum) => (sums[sum] > 0 ? t(`counting.${sum}`, { count: sums[sum], written: written(sums[sum]) }) : [])).join(' ');
}

/** Where a shared period is now, and who is to have it. */
function savedText(file: string | null, officer: PrivacyOfficer | null, matrix: Matrix): string {
  if (file === null) return t('counting.send-trouble.bad-key');
  const saved = t('counting.saved', { file });
  return `${saved} ${officer === null ? t('counting.send-to-officer') : t('counting.send-to', { officer: valueInWords('privacyOfficer', officer, matrix).join(', ') })}`;
}

function sendingText({ isSent, from, trouble }: NonNullable<PeriodToShare['sending']>): string {
  if (isSent) return t('counting.sent');
  return trouble === null ? t('counting.sends-from', { date: dutchDate(from) }) : `${t(`counting.send-trouble.${trouble}`)} ${t('counting.sends-again')}`;
}
