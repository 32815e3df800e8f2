import type { FilesToRead, Merged, MergeFailure, MergeListener } from '../../tally/merged.ts';

/** The file that a new key is saved in. */
export const KEY_FILE = 'noodzaak-sleutel.age';

/** The officer's key, as the page holds it while it is open. */
export interface OpenKey {
  readonly secret: string;
  readonly recipient: string;
}

/** What a report is saved as: a table, one for programs, or what the columns mean. */
export const EXPORT_FORMS = ['csv', 'json', 'dictionary'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** What the report asks of the page around it. */
export interface ReportActions {
  /** Null: it failed. */
  makeKey(passphrase: string): Promise<OpenKey | null>;
  /** Null: another passphrase, or no key. */
  openKey(file: File, passphrase: string): Promise<OpenKey | null>;
  /** @returns why there is nothing new to show, where that is so; who ended it hears nothing */
  merge(given: FilesToRead, key: OpenKey, tell: MergeListener, signal: AbortSignal): Promise<Merged | MergeFailure>;
  /** @returns the name of the file that was saved */
  exportAs(form: ExportForm, merged: Pick<Merged, 'blocks' | 'smallestGroup'>): string;
  print(): void;
  /** What this browser counted itself in periods that are over, as files for this key. */
  ownFiles(key: OpenKey): Promise<readonly File[]>;
  /** Lets go of the oldest half of what is remembered of who was shown; done too where there is still no room. */
  forgetOldest(): Promise<void>;
  filesOf(drop: DataTransfer): Promise<FilesToRead>;
}
