/** What comes of files that were shared, once they are added up. */
import type { NoContribution } from './contribution.ts';
import type { Block } from './suppress.ts';

/** Why a file does not count. `same-contributor`: another file holds the same period of the same browser, and no less of it. */
export type Refusal = NoContribution | 'other-key' | 'truncated' | 'not-encrypted' | 'too-large' | 'same-contributor';

export interface RefusedFile {
  readonly name: string;
  readonly reason: Refusal;
}

export interface Merged {
  /** All that may be known: what is in no block stays behind. */
  readonly blocks: readonly Block[];
  /** Period -> its contributors, where they are enough. */
  readonly contributors: Readonly<Record<string, number>>;
  readonly read: number;
  readonly refused: readonly RefusedFile[];
}
