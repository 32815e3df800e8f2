import { useRef, useState } from 'preact/hooks';
import { lineAlone, onlyLines } from '../../coaching/score-lines.ts';
import type { ScoreLine } from '../../coaching/score-lines.ts';
import { t } from '../../i18n/translate.ts';

interface DomainChoiceProps {
  readonly lines: readonly ScoreLine[];
  /** Resolves to false when the editor did something else and the text is as it was. */
  readonly putInNote: (words: string) => Promise<boolean>;
}

/** Which domains touch the help request: one question for the whole list, and a button that keeps only these lines. */
export function DomainChoice({ lines, putInNote }: DomainChoiceProps) {
  const [kept, setKept] = useState<readonly ScoreLine[]>(lines.filter(({ touches, isSafety }) => touches || isSafety));
  const [failed, setFailed] = useState(false);
  const told = useRef(false);
  const isKept = (line: ScoreLine): boolean => kept.includes(line);
  const toggle = (line: ScoreLine): void => {
    setKept(isKept(line) ? kept.filter((other) => other !== line) : [...kept, line]);
  };
  const keepThese = (): void => {
    if (told.current) return;
    told.current = true;
    void putInNote(onlyLines(lines, isKept)).catch(() => false).then((done) => {
      told.current = false;
      setFailed(!done);
    });
  };
  return (
    <div class="domain-choice">
      <h2>{t('domains.question')}</h2>
      <div class="options" role="group" aria-label={t('domains.question')}>
        {lines.map((line) => (
          <button
            key={line.words}
            type="button"
            role="checkbox"
            aria-checked={isKept(line)}
            disabled={line.isSafety}
            onClick={() => { toggle(line); }}
          >
            <span aria-hidden="true">{isKept(line) ? '☑' : '☐'}</span> {lineAlone(line)}
            {line.isSafety && <span> · {t('domains.safety')}</span>}
          </button>
        ))}
      </div>
      <div class="buttons">
        <button type="button" class="primary" disabled={kept.length === 0 || kept.length === lines.length} onClick={keepThese}>{t('domains.keep')}</button>
      </div>
      <p class="failed" role="status">{failed && t('card.rewrite-failed')}</p>
    </div>
  );
}
