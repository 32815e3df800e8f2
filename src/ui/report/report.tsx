import '../../i18n/page-texts.ts';
import { useEffect, useState } from 'preact/hooks';
import type { Matrix } from '../../engine/types.ts';
import { helpRequestText } from '../../coaching/texts.ts';
import { t } from '../../i18n/translate.ts';
import { EVERYTHING, figuresOf } from '../../tally/figures.ts';
import type { ReportFilter } from '../../tally/figures.ts';
import { endOf } from '../../tally/iso-week.ts';
import type { Merged, PeriodState } from '../../tally/merged.ts';
import { fileName } from '../../tally/sending.ts';
import type { Block } from '../../tally/suppress.ts';
import { PageHeader } from '../page/page-header.tsx';
import { FilesSection } from './files-section.tsx';
import { KeySection } from './key-section.tsx';
import { EXPORT_FORMS } from './report-actions.ts';
import type { OpenKey, ReportActions } from './report-actions.ts';
import { ReportView } from './report-view.tsx';
import { written } from '../written.ts';

interface ReportProps {
  readonly matrix: Matrix;
  readonly smallestGroup: number;
  readonly actions: ReportActions;
}

/** The page of the privacy officer: a key, the files that were shared, and what they say together. */
export function Report({ matrix, smallestGroup, actions }: ReportProps) {
  const [key, setKey] = useState<OpenKey | null>(null);
  const [merged, setMerged] = useState<Merged | null>(null);
  /** Files were dropped while there was no key to read them with. */
  const [lacksKey, setLacksKey] = useState(false);
  useEffect(() => {
    // A browser opens what is dropped on a page: in its place, with the key and the report gone. The key's own place takes it.
    const stay = (event: DragEvent): void => {
      if (event.target instanceof Element && event.target.closest('#key-file') !== null) return;
      event.preventDefault();
      if (event.type === 'drop') setLacksKey(true);
    };
    for (const type of ['dragover', 'drop'] as const) document.addEventListener(type, stay);
    return () => { for (const type of ['dragover', 'drop'] as const) document.removeEventListener(type, stay); };
  }, []);
  return (
    <>
      <PageHeader title={t('report.title')} text={t('report.intro', { smallest: merged?.smallestGroup ?? smallestGroup })} />
      <main>
        <KeySection
          opened={key}
          actions={actions}
          onOpen={(opened) => {
            setKey(opened);
            setLacksKey(false);
            setMerged(null);
          }}
        />
        <p class="screen-only own" role="status">{key === null && lacksKey && t('report.drop-lacks-key')}</p>
        {key !== null && <FilesSection key={key.recipient} opened={key} actions={actions} smallestGroup={smallestGroup} onMerged={setMerged} />}
        {merged !== null && <MergedSection merged={merged} matrix={matrix} smallestGroup={smallestGroup} actions={actions} />}
      </main>
    </>
  );
}

interface MergedSectionProps extends ReportProps {
  readonly merged: Merged;
}

function MergedSection({ merged, matrix, smallestGroup, actions }: MergedSectionProps) {
  const [chosen, setFilter] = useState<ReportFilter>(EVERYTHING);
  /** The file that was saved last. */
  const [saved, setSaved] = useState<{ readonly file: string; readonly of: readonly Block[] } | null>(null);
  const { blocks, periods, read, refused } = merged;
  const absent = periods.flatMap(({ period, absent: marks }) => marks.map((mark) => fileName(period, mark)));
  const distinct = <Value,>(values: readonly (Value | null)[]): Value[] => [...new Set(values.filter((value) => value !== null))].sort() as Value[];
  // Weeks among months, where files of both kinds are here.
  const ofTime = distinct(blocks.map(({ period }) => period)).sort((one, other) => endOf(one) - endOf(other)).map((id) => ({ id, label: id }));
  const selects = [
    { name: 'from', label: t('report.filter.from'), options: ofTime },
    { name: 'until', label: t('report.filter.until'), options: ofTime },
    { name: 'law', label: t('report.filter.law'), options: distinct(blocks.map(({ law }) => law)).map((id) => ({ id, label: id })) },
    {
      name: 'helpRequest',
      label: t('request.label'),
      options: matrix.helpRequests.filter(({ id }) => blocks.some(({ helpRequest }) => helpRequest === id)).map((one) => ({ id: one.id, label: helpRequestText(one).short })),
    },
    { name: 'team', label: t('report.filter.team'), options: distinct(blocks.map(({ team }) => team)).map((id) => ({ id, label: id })) },
  ] as const;
  // What was chosen for other files may not be among these: nothing would pass, and nothing could be chosen instead.
  const filter = selects.reduce<ReportFilter>((kept, { name, options }) => (options.some(({ id }) => id === chosen[name]) ? { ...kept, [name]: chosen[name] } : kept), EVERYTHING);
  const filtered = selects.flatMap(({ name, label, options }) => options.filter(({ id }) => id === filter[name]).map((option) => `${label}: ${option.label}`));
  const figures = figuresOf(blocks, filter);
  return (
    <>
      <section>
        <h2>{t('report.merged')}</h2>
        <p role="status">{t('report.merged-text', { read: written(read), refused: written(refused.length) })}</p>
        <ul>{periods.flatMap(periodLines).map((line) => <li key={line}>{line}</li>)}</ul>
        {absent.length > 0 && (
          <div class="screen-only">
            <p>{t('report.absent')}</p>
            <details>
              <summary>{t('report.absent-names', { count: absent.length })}</summary>
              <ul class="names">{absent.map((name) => <li key={name}>{name}</li>)}</ul>
            </details>
          </div>
        )}
        <p>{blocks.length > 0 ? t('report.at-least') : isKeptBack(merged) ? t('report.nothing-now') : t('report.too-few', { smallest: smallestGroup })}</p>
        {refused.length > 0 && (
          <details class="screen-only">
            <summary>{t('report.refused', { count: refused.length })}</summary>
            <ul>{refused.map(({ name, reason }, at) => <li key={at}>{name}: {t(`report.refusal.${reason}`)}</li>)}</ul>
          </details>
        )}
      </section>
      {blocks.length > 0 && (
        <>
          <section class="screen-only filters">
            <h2>{t('report.filters')}</h2>
            <div class="choices">
              {selects.map(({ name, label, options }) => (options.length > 0 || name === 'team') && (
                <p key={name}>
                  <label for={`filter-${name}`}>{label}</label>
                  <select id={`filter-${name}`} disabled={options.length === 0} value={filter[name] ?? ''} onChange={({ currentTarget }) => { setFilter(withChoice(filter, name, currentTarget.value || null)); }}>
                    <option value="">{t(options.length > 0 ? 'report.filter.all' : 'report.filter.team-too-small')}</option>
                    {options.map(({ id, label: text }) => <option key={id} value={id}>{text}</option>)}
                  </select>
                </p>
              ))}
            </div>
            <p class="quiet">{t(blocks.every(({ team }) => team === null) ? 'report.filter.no-team' : 'report.filter.small-teams', { smallest: smallestGroup })}</p>
            <div class="buttons">
              <button type="button" class="outlined" onClick={() => { actions.print(); }}>{t('report.print')}</button>
              {EXPORT_FORMS.map((form) => <button key={form} type="button" class="outlined" onClick={() => { setSaved({ file: actions.exportAs(form, merged), of: blocks }); }}>{t(`report.save.${form}`)}</button>)}
            </div>
            <p role="status">{saved?.of === blocks && [t('counting.saved', { file: saved.file }), ...(filtered.length > 0 ? [t('report.saved-all')] : [])].join(' ')}</p>
          </section>
          {filtered.length > 0 && <p class="paper-only">{t('report.filters')}: {filtered.join('; ')}.</p>}
          {figures.rules.length === 0 && figures.checks === 0 && filtered.length > 0
            ? <p class="notice" role="status">{t('report.filter.nothing')}</p>
            : <ReportView figures={figures} matrix={matrix} />}
        </>
      )}
    </>
  );
}

/** The filter with one thing chosen: an end that would come before the beginning, or the other way round, goes along with it. */
function withChoice(filter: ReportFilter, name: keyof ReportFilter, value: string | null): ReportFilter {
  const { from, until, ...others } = { ...filter, [name]: value };
  const isTurned = from !== null && until !== null && endOf(until) < endOf(from);
  return { ...others, from: isTurned && name === 'until' ? until : from, until: isTurned && name === 'from' ? from : until };
}

/** Whether something is not shown for what was shown before, and not as there is too little of it. */
function isKeptBack({ periods, refused }: Merged): boolean {
  return periods.some(({ missing, regrouped }) => missing + regrouped > 0) || refused.some(({ reason }) => reason === 'forgotten');
}

/** What there is to say of how much of a period is shown. */
function periodLines({ period, contributors, waiting, missing, regrouped }: PeriodState): string[] {
  return [
    ...(contributors > 0 ? [t('report.contributors', { period, count: contributors, written: written(contributors) })] : []),
    ...(waiting > 0 ? [t(contributors + missing + regrouped > 0 ? 'report.waiting' : 'report.too-few-yet', { period, count: waiting })] : []),
    ...(missing > 0 ? [t('report.missing', { period, count: missing })] : []),
    ...(regrouped > 0 ? [t('report.regrouped', { period, count: regrouped })] : []),
  ];
}
