import type { Level } from '../engine/types.ts';
import { t } from '../i18n/translate.ts';

/** Says in a word whether a finding is a mark or a question; never by colour alone. */
export function LevelTag({ level }: { readonly level: Level }) {
  return <span class={`level level-${level}`}>{t(`level.${level}`)}</span>;
}
