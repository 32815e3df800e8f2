import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import type { Merged, MergeFailure } from '../../tally/merged.ts';
import type { OpenKey, ReportActions } from './report-actions.ts';
import { written } from './written.ts';

interface FilesSectionProps {
  readonly opened: OpenKey;
  readonly actions: Pick<ReportActions, 'merge' | 'ownFiles' | 'filesOf'>;
  /** Null: nothing is chosen any more. */
  readonly onMerged: (merged: Merged | null) => void;
}

/** Choosing the files that were shared; they are read at once. */
export function FilesSection({ opened, actions, onMerged }: FilesSectionProps) {
  const [progress, setProgress] = useState<{ readonly read: number; readonly of: number } | null>(null);
  const [withOwn, setWithOwn] = useState(false);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const [lacksOwn, setLacksOwn] = useState(false);
  const [failure, setFailure] = useState<MergeFailure | null>(null);
  const ending = useRef(new AbortController());
  const stop = (): void => {
    ending.current.abort();
    setProgress(null);
    setFailure(null);
  };
  const fail = (why: MergeFailure): void => {
    setProgress(null);
    setFailure(why);
  };
  /** @param own whether what this browser counted itself goes along */
  const take = (given: readonly File[], own = withOwn): void => {
    stop();
    const { signal } = (ending.current = new AbortController());
    setChosen(given);
    // What could not be foreseen is said too: progress that stands still tells nothing.
    void merge(given, own, signal).catch(() => { if (!signal.aborted) fail('failed'); });
  };
  const merge = async (given: readonly File[], own: boolean, signal: AbortSignal): Promise<void> => {
    const ownFiles = own ? await actions.ownFiles(opened) : [];
    if (signal.aborted) return;
    setLacksOwn(own && ownFiles.length === 0);
    const files = [...given, ...ownFiles];
    if (files.length === 0) {
      onMerged(null);
      return;
    }
    setProgress({ read: 0, of: files.length });
    const merged = await actions.merge(files, opened, (read) => { setProgress({ read, of: files.length }); }, signal);
    if (signal.aborted) return;
    if (typeof merged === 'string') {
      fail(merged);
      return;
    }
    setProgress(null);
    onMerged(merged);
  };
  return (
    <section
      class="screen-only files"
      onDragOver={(event) => { event.preventDefault(); }}
      onDrop={(event) => {
        event.preventDefault();
        if (event.dataTransfer) void actions.filesOf(event.dataTransfer).then((files) => { take(files); }, () => { fail('failed'); });
      }}
    >
      <h2>{t('report.files')}</h2>
      <p>{t('report.files-text')}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={withOwn}
          onChange={({ currentTarget }) => {
            setWithOwn(currentTarget.checked);
            take(chosen, currentTarget.checked);
          }}
        />{' '}
        {t('report.with-own')}
      </label>
      <p role="status" class="own">{lacksOwn && t('report.own-none')}</p>
      <label for="files">{t('report.choose-files')}</label>
      <input id="files" type="file" multiple onChange={({ currentTarget }) => { take([...(currentTarget.files ?? [])]); }} />
      <label for="folder">{t('report.choose-folder')}</label>
      <input id="folder" type="file" multiple {...{ webkitdirectory: true }} onChange={({ currentTarget }) => { take([...(currentTarget.files ?? [])]); }} />
      {progress !== null && (
        <div class="progress">
          <label for="progress">{t('report.progress', { read: written(progress.read), of: written(progress.of) })}</label>
          <progress id="progress" value={progress.read} max={progress.of} />
          <button type="button" class="outlined" onClick={stop}>{t('report.cancel')}</button>
        </div>
      )}
      {failure !== null && <p role="alert">{t(`report.merge-failed.${failure}`)}</p>}
    </section>
  );
}
