import { safetyGuide, stepsWithLinks, TELL_LATER } from '../coaching/safety-guide.ts';
import type { GuideLink } from '../coaching/safety-guide.ts';
import { t } from '../i18n/translate.ts';
import { PutInNote } from './put-in-note.tsx';
import type { PutText } from './put-in-note.tsx';

interface SafetyGuideProps {
  readonly links: readonly GuideLink[];
  /** Puts a reminder below the note; null where the note is out of reach. */
  readonly append: PutText | null;
}

/** How to record a signal of danger, and the steps of the meldcode with what the municipality has to say of them. */
export function SafetyGuide({ links, append }: SafetyGuideProps) {
  const { how, steps: said } = safetyGuide();
  const { steps, others } = stepsWithLinks(said, links);
  return (
    <div class="safety-guide">
      <ul>{how.map((line) => <li key={line}>{line}</li>)}</ul>
      <details>
        <summary>{t('safety.steps')}</summary>
        <ol>{steps.map(({ text, url }) => <li key={text}>{url === null ? text : <a href={url} target="_blank" rel="noreferrer">{text}</a>}</li>)}</ol>
      </details>
      {append && <PutInNote label={t('safety.remind')} text={TELL_LATER} put={append} />}
      <p>{t('safety.doubt')}</p>
      {others.length > 0 && (
        <ul class="links">
          {others.map(({ label, url }) => <li key={url}><a href={url} target="_blank" rel="noreferrer">{label}</a></li>)}
        </ul>
      )}
    </div>
  );
}
