import type { Level } from '../engine/types.ts';
import { t } from '../i18n/translate.ts';
import { countsInWords } from './counts.ts';
import type { Counts } from './counts.ts';

interface LevelTagProps {
  readonly level: Level;
  /** How many of them there are; default one, which goes without saying. */
  readonly count?: number;
}

/** Says in a word whether a finding is a mark or a question; never by colour alone. */
export function LevelTag({ level, count = 1 }: LevelTagProps) {
  return <span class={`level level-${level}`}>{count === 1 ? t(`level.${level}`) : countsInWords(countOf(level, count))}</span>;
}

/** A number of findings of one level, as counts of both. */
export function countOf(level: Level, count: number): Counts {
  return level === 'flag' ? { flags: count, asks: 0 } : { flags: 0, asks: count };
}
