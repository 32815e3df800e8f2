import { t } from '../i18n/translate.ts';

/** Open marks and open questions. */
export interface Counts {
  readonly flags: number;
  readonly asks: number;
}

/** "2 markeringen, 1 vraag": what is open, in words; what there is none of is left out unless there is nothing. */
export function countsInWords({ flags, asks }: Counts): string {
  const parts = [
    ...(flags > 0 ? [t('count.marks', { count: flags })] : []),
    ...(asks > 0 ? [t('count.questions', { count: asks })] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : t('count.marks', { count: 0 });
}
