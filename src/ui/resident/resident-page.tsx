import '../../i18n/page-texts.ts';
import { useState } from 'preact/hooks';
import { plainResidentText, residentLaws, residentPageWords, residentText } from '../../coaching/resident.ts';
import type { Contact, ResidentLaw } from '../../coaching/resident.ts';
import { CopyButton } from '../copy-button.tsx';
import { PageHeader } from '../page/page-header.tsx';
import { useId } from '../use-id.ts';

interface ResidentPageProps {
  /** The municipality's privacy officer; null when nobody told who that is. */
  readonly contact: Contact | null;
  readonly onPrint: () => void;
}

/** What a resident gets to read about their data, to print or to copy. */
export function ResidentPage({ contact, onPrint }: ResidentPageProps) {
  const [law, setLaw] = useState<ResidentLaw>('wmo');
  const lawId = useId();
  const words = residentPageWords();
  const text = residentText(law, contact);
  return (
    <>
      <div class="screen-only">
        <PageHeader title={words.heading} text={words.intro} />
        <div class="picker" role="region" aria-label={words.heading}>
          <label for={lawId}>{words.law}</label>
          <select
            id={lawId}
            value={law}
            onChange={({ currentTarget }) => { setLaw(residentLaws()[currentTarget.selectedIndex]?.id ?? law); }}
          >
            {residentLaws().map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
          <button type="button" class="primary" onClick={onPrint}>{words.print}</button>
          <CopyButton text={plainResidentText(text)} />
        </div>
      </div>
      <main class="paper">
        <h2 class="title">{text.title}</h2>
        <p>{text.intro}</p>
        {text.parts.map(({ heading, lines, isList }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            {isList ? <ol>{lines.map((line) => <li key={line}>{line}</li>)}</ol> : lines.map((line) => <p key={line}>{line}</p>)}
          </div>
        ))}
        <p class="quiet">{text.source}</p>
      </main>
    </>
  );
}
