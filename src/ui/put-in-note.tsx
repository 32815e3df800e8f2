import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/translate.ts';

/** Resolves to false when the editor did something else and the note is as it was. */
export type PutText = (text: string) => Promise<boolean>;

interface PutInNoteProps {
  readonly label: string;
  readonly text: string;
  readonly put: PutText;
}

/** A button that puts a text in the note, and says that it did, or that the editor would not have it. */
export function PutInNote({ label, text, put }: PutInNoteProps) {
  const [outcome, setOutcome] = useState<'done' | 'failed' | null>(null);
  // A double click comes before the button is drawn as off.
  const busy = useRef(false);
  const press = (): void => {
    if (busy.current) return;
    busy.current = true;
    void put(text).catch(() => false).then((isThere) => {
      busy.current = false;
      setOutcome(isThere ? 'done' : 'failed');
    });
  };
  return (
    <>
      <button type="button" class="primary" disabled={outcome === 'done'} onClick={press}>{label}</button>
      <p class="failed" role="status">{outcome !== null && t(`put.${outcome}`)}</p>
    </>
  );
}
