import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';

interface QuestionProps {
  /** The button that asks it. */
  readonly name: string;
  readonly text: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks once more before something goes for good. */
export function Question({ name, text, yes, onYes, onNo }: QuestionProps) {
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div ref={question} class="notice" role="group" aria-label={name} tabIndex={-1}>
      <p>{text}</p>
      <button type="button" class="primary" onClick={onYes}>{yes}</button>{' '}
      <button type="button" class="plain" onClick={onNo}>{t('options.cancel')}</button>
    </div>
  );
}
