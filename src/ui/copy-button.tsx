import { useState } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { copyText } from './copy-text.ts';

/** Copies the words it stands beside, and says that it did. */
export function CopyButton({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <>
      <button type="button" class="copy outlined" onClick={() => { setCopied(copyText(text) ? text : null); }}>{t('copy')}</button>
      <span class="quiet" role="status">{copied === text && ` ${t('copy.done')}`}</span>
    </>
  );
}
