/** All the options page shows, and all that can be done there. Its entrypoint gathers the one and carries out the other. */
import type { Matrix, OwnRowCell } from '../../engine/types.ts';
import type { LayerValues, PolicyProblem } from '../../policy/read-layer.ts';
import type { EffectivePolicy } from '../../policy/resolve.ts';
import type { TeamRefusal } from '../../policy/team-file.ts';
import type { Dismissal } from '../../protocol/dismissal.ts';
import type { PopupState } from '../popup/popup-state.ts';

/** What the copy of a team lead's key is called in the folder of downloads. */
export const BACKUP_FILE = 'noodzaak-team-backup.jwe';

/** Something that this browser keeps, by its key. */
export interface StoredItem {
  readonly key: string;
  /** How many characters it takes, written as JSON. */
  readonly size: number;
}

/** A fault in a row of own words or exceptions; `line` counts the list from 1. */
export interface RowProblem {
  readonly file: 'words' | 'exceptions';
  readonly line: number;
  readonly id: string;
  readonly cell: OwnRowCell;
  readonly problem: string;
  readonly mend: string;
}

/** A team as the page shows it. */
export interface ShownTeam {
  readonly name: string;
  readonly fingerprint: string;
}

/** The team that is led from this browser. */
export interface LedByUs extends ShownTeam {
  readonly serial: number;
  /** What was last signed; empty before the first. */
  readonly policy: LayerValues;
  /** The serial of the last file where it was signed elsewhere and taken in here; else null. */
  readonly takenIn: number | null;
}

export interface OptionsState {
  readonly matrix: Matrix;
  readonly policy: EffectivePolicy;
  readonly quietRuledOutBy: PopupState['quietRuledOutBy'];
  /** What this browser's owner set. */
  readonly own: LayerValues;
  readonly problems: readonly PolicyProblem[];
  /** Faults in own words and exceptions, one for each row. */
  readonly rowProblems: readonly RowProblem[];
  readonly organisation: PopupState['organisation'];
  /** Kinds and categories that may hold up a save. */
  readonly holdable: readonly string[];
  /** Match patterns of the sites that are on. */
  readonly sites: readonly string[];
  /** Those among them that the managed build has from the start. */
  readonly fixedSites: readonly string[];
  /** What was dismissed in notes that are open now. */
  readonly dismissals: readonly Dismissal[];
  readonly stored: readonly StoredItem[];
  /** The team whose file holds here. */
  readonly team: (ShownTeam & { readonly serial: number; readonly until: string; readonly isExpired: boolean }) | null;
  /** The team that is led from this browser. */
  readonly led: LedByUs | null;
}

/** A team file as the worker is asked about it. */
export interface OfferedTeam extends ShownTeam {
  readonly isFirst: boolean;
  readonly serial: number;
  readonly until: string;
  /** What it sets, as far as it fits. */
  readonly values: LayerValues;
  readonly problems: readonly PolicyProblem[];
  readonly rowProblems: readonly RowProblem[];
}

/** Checks own words and exceptions, their examples included: one fault for each row. */
export type CheckRows = (values: LayerValues) => readonly RowProblem[];

export type ShortcutName = keyof EffectivePolicy['shortcuts']['value'];

export interface OptionsActions {
  /** Sets keys of the worker's own; undefined takes one away. */
  choose(values: { readonly [Key in keyof LayerValues]?: LayerValues[Key] | undefined }): void;
  /** Sets one shortcut of the worker's own, such as `Alt+M`; the others stay as they are. */
  chooseShortcut(name: ShortcutName, keys: string): void;
  turnOn(patterns: readonly string[]): void;
  turnOff(pattern: string): void;
  /** Shows a dismissed mark again in its note. */
  undoDismissal(dismissal: Dismissal): Promise<void>;
  readonly checkRows: CheckRows;
  /** Looks at a team file, and takes nothing in. */
  openTeam(text: string): Promise<OfferedTeam | TeamRefusal>;
  /**
   * Takes in the file that was last looked at.
   * @returns why it may not be taken in any more; null when it was
   */
  joinTeam(): Promise<TeamRefusal | null>;
  /** Leaves the team: what its file set no longer holds here. */
  leaveTeam(): Promise<void>;
  /**
   * Makes a team with a key of its own; gives its backup to the worker to save.
   * @returns false when a team is led from this browser already
   */
  makeTeam(name: string, passphrase: string): Promise<boolean>;
  /** @returns false when backup or passphrase is not right */
  restoreTeam(backup: string, passphrase: string): Promise<boolean>;
  /**
   * Signs a policy for the team and gives the file to the worker to save.
   * @param until as `2026-11-22`
   * @returns the file's name; null: nothing was signed, as it does not fit or no team is led any more
   */
  signTeam(policy: Readonly<Record<string, unknown>>, until: string): Promise<string | null>;
  /** Takes all away but what team and organisation set, and the key of a team that is led from here. */
  erase(): Promise<void>;
  /** Takes that key away: without its backup, nobody can sign for the team again. */
  forgetLedTeam(): Promise<void>;
}

/** What each section is handed. */
export interface OptionsProps {
  readonly state: OptionsState;
  readonly actions: OptionsActions;
}
