import { useState } from 'preact/hooks';
import { helpRequestText } from '../coaching/texts.ts';
import type { HelpRequest, HelpRequestId, Matrix } from '../engine/types.ts';
import { currentLocale, t } from '../i18n/translate.ts';
import { useId } from './use-id.ts';

interface RequestPickerProps {
  readonly matrix: Matrix;
  /** What the worker chose or the note named; empty when neither. */
  readonly selected: readonly HelpRequestId[];
  readonly onChange: (helpRequests: readonly HelpRequestId[]) => void;
}

/** All help requests to choose from, several at once, narrowed by typing. */
export function RequestPicker({ matrix, selected, onChange }: RequestPickerProps) {
  const [search, setSearch] = useState('');
  // Those that held when the list opened stay on top: rows must not move under the pointer.
  const [onTop] = useState(selected);
  // Chosen, and of no effect before the help requests it binds together are.
  const [waiting, setWaiting] = useState<readonly HelpRequestId[]>([]);
  const chosen = [...selected, ...waiting.filter((id) => !selected.includes(id))];
  const isWaiting = (id: HelpRequestId, among: readonly HelpRequestId[]): boolean => {
    const needed = matrix.helpRequests.find((helpRequest) => helpRequest.id === id)?.needsOthers ?? 0;
    return among.filter((other) => other !== id && other !== matrix.fallbackHelpRequest).length < needed;
  };
  const searchId = useId();
  const found = matrix.helpRequests
    .filter((helpRequest) => matches(helpRequest, search))
    .sort((a, b) => Number(onTop.includes(b.id)) - Number(onTop.includes(a.id)) || a.name.localeCompare(b.name, currentLocale()));

  const toggle = (id: HelpRequestId): void => {
    // The one that stands for "not known yet" cannot hold beside a known one.
    const known = chosen.filter((other) => other !== matrix.fallbackHelpRequest);
    const wanted = chosen.includes(id)
      ? chosen.filter((other) => other !== id)
      : id === matrix.fallbackHelpRequest ? [id] : [...known, id];
    setWaiting(wanted.filter((other) => isWaiting(other, wanted)));
    onChange(wanted.filter((other) => !isWaiting(other, wanted)));
  };

  return (
    <div class="request-picker">
      <label class="visually-hidden" for={searchId}>{t('request.search')}</label>
      <input
        id={searchId}
        class="search"
        type="search"
        placeholder={t('request.search')}
        autocomplete="off"
        spellcheck={false}
        value={search}
        onInput={(event) => { setSearch(event.currentTarget.value); }}
      />
      <p class="needs-others" role="status">{waiting.length > 0 && t('request.needs-others')}</p>
      <div class="requests" role="group" aria-label={t('request.choose')}>
        {found.map((helpRequest) => (
          // A native checkbox takes the caret out of the note when its label is pressed.
          <button
            key={helpRequest.id}
            type="button"
            class="request"
            role="checkbox"
            aria-checked={waiting.includes(helpRequest.id) ? 'mixed' : selected.includes(helpRequest.id)}
            onClick={() => { toggle(helpRequest.id); }}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3.5 8.5l3 3 6-7" fill="none" stroke="currentColor" stroke-width="2" />
            </svg>
            <span>{helpRequest.name}</span>
          </button>
        ))}
        {found.length === 0 && <p class="quiet none-found">{t('request.none-found')}</p>}
      </div>
      <button type="button" class="plain" onClick={() => { setWaiting([]); onChange([]); }}>{t('request.recognise')}</button>
    </div>
  );
}

function matches(helpRequest: HelpRequest, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return [helpRequest.name, helpRequestText(helpRequest).short, ...helpRequest.keywords].some((words) =>
    words.toLowerCase().includes(wanted));
}
