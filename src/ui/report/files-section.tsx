import type { TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import type { FilesToRead, Merged, MergeFailure } from '../../tally/merged.ts';
import type { OpenKey, ReportActions } from './report-actions.ts';
import { written } from '../written.ts';

interface FilesSectionProps {
  readonly opened: OpenKey;
  readonly actions: Pick<ReportActions, 'merge' | 'ownFiles' | 'filesOf' | 'forgetOldest'>;
  readonly smallestGroup: number;
  /** Null: nothing is chosen any more. */
  readonly onMerged: (merged: Merged | null) => void;
}

interface Progress {
  readonly read: number;
  readonly of: number;
  /** Another tab has its turn first. */
  readonly waits?: boolean;
}

const NOTHING: FilesToRead = { files: [], unreadable: [] };

/** Choosing the files that were shared; they are read at once. */
export function FilesSection({ opened, actions, smallestGroup, onMerged }: FilesSectionProps) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [withOwn, setWithOwn] = useState(false);
  const [chosen, setChosen] = useState(NOTHING);
  const [lacksOwn, setLacksOwn] = useState(false);
  const [failure, setFailure] = useState<MergeFailure | 'empty' | null>(null);
  const ending = useRef(new AbortController());
  const last = useRef<Promise<void>>(Promise.resolve());
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
  const take = (given: FilesToRead, own = withOwn): void => {
    stop();
    const { signal } = (ending.current = new AbortController());
    setChosen(given);
    // What could not be foreseen is said too: progress that stands still tells nothing.
    last.current = last.current.then(() => merge(given, own, signal)).catch(() => { if (!signal.aborted) fail('failed'); });
  };
  /** What holds no file changes nothing: a piece of text may be dropped by mistake. */
  const receive = (given: FilesToRead): void => {
    if (given.files.length + given.unreadable.length > 0) take(given);
    else setFailure('empty');
  };
  const merge = async (given: FilesToRead, own: boolean, signal: AbortSignal): Promise<void> => {
    const ownFiles = own ? await actions.ownFiles(opened) : [];
    if (signal.aborted) return;
    setLacksOwn(own && ownFiles.length === 0);
    const { unreadable } = given;
    const files = [...given.files, ...ownFiles];
    if (files.length + unreadable.length === 0) {
      onMerged(null);
      return;
    }
    const say = (now: Omit<Progress, 'of'>): void => { if (!signal.aborted) setProgress({ ...now, of: files.length }); };
    say({ read: 0 });
    const tell = { read: (read: number) => { say({ read }); }, waits: () => { say({ read: 0, waits: true }); } };
    const merged = await actions.merge({ files, unreadable }, opened, tell, signal);
    if (signal.aborted) return;
    if (typeof merged === 'string') {
      fail(merged);
      return;
    }
    setProgress(null);
    onMerged(merged);
  };
  const drop = ({ dataTransfer }: DragEvent): void => { if (dataTransfer) void actions.filesOf(dataTransfer).then(receive, () => { fail('failed'); }); };
  // Anywhere on the page.
  const dropped = useRef(drop);
  dropped.current = drop;
  useEffect(() => {
    const hear = (event: DragEvent): void => { dropped.current(event); };
    document.addEventListener('drop', hear);
    return () => { document.removeEventListener('drop', hear); };
  }, []);
  return (
    <section class="screen-only files">
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
      <p class="quiet">{t('report.with-own-hint', { smallest: smallestGroup })}</p>
      <p role="status" class="own">{lacksOwn && t('report.own-none')}</p>
      <label for="files">{t('report.choose-files')}</label>
      <input id="files" type="file" multiple onClick={letChooseAgain} onChange={({ currentTarget }) => { receive(chosenIn(currentTarget)); }} />
      <label for="folder">{t('report.choose-folder')}</label>
      <input id="folder" type="file" multiple {...{ webkitdirectory: true }} onClick={letChooseAgain} onChange={({ currentTarget }) => { receive(chosenIn(currentTarget)); }} />
      {progress !== null && (
        <div class="progress">
          <label for="progress">{progress.waits ? t('report.progress-waits') : t('report.progress', { read: written(progress.read), of: written(progress.of) })}</label>
          <progress id="progress" value={progress.waits ? undefined : progress.read} max={progress.of} />
          <button type="button" class="outlined" onClick={stop}>{t('report.cancel')}</button>
        </div>
      )}
      {failure !== null && <p role="alert">{t(`report.merge-failed.${failure}`)}</p>}
      {failure === 'full' && (
        <>
          <p>{t('report.forget-oldest.why')}</p>
          <button type="button" class="outlined" onClick={() => void actions.forgetOldest().catch(() => undefined).then(() => { take(chosen); })}>{t('report.forget-oldest')}</button>
        </>
      )}
    </section>
  );
}

function chosenIn({ files }: HTMLInputElement): FilesToRead {
  return { files: [...(files ?? [])], unreadable: [] };
}

/** A browser that was given the very same files says nothing: who stopped, or put one back in its place, could not go on. */
function letChooseAgain({ currentTarget }: TargetedEvent<HTMLInputElement>): void {
  currentTarget.value = '';
}
