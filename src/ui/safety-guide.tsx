import { safetyGuide, TELL_LATER } from '../coaching/safety-guide.ts';
import { t } from '../i18n/translate.ts';
import { PutInNote } from './put-in-note.tsx';
import type { PutText } from './put-in-note.tsx';

/** A page of the municipality's own. */
export interface GuideLink {
  readonly label: string;
  readonly url: string;
}

interface SafetyGuideProps {
  readonly links: readonly GuideLink[];
  /** Puts a reminder below the note; null where the note is out of reach. */
  readonly append: PutText | null;
}

/** How to record a signal of danger, and the steps of the meldcode with what the municipality has to say of them. */
export function SafetyGuide({ links, append }: SafetyGuideProps) {
  const { how, steps } = safetyGuide();
  return (
    <div class="safety-guide">
      <ul>{how.map((line) => <li key={line}>{line}</li>)}</ul>
      <details>
        <summary>{t('safety.steps')}</summary>
        <ol>{steps.map((step) => <li key={step}>{step}</li>)}</ol>
      </details>
      {append && <PutInNote label={t('safety.remind')} text={TELL_LATER} put={append} />}
      <p class="quiet">{t('safety.doubt')}</p>
      {links.length > 0 && (
        <ul class="links">
          {links.map(({ label, url }) => <li key={url}><a href={url} target="_blank" rel="noreferrer">{label}</a></li>)}
        </ul>
      )}
    </div>
  );
}
