import { useRef, useState } from 'preact/hooks';
import '../../i18n/page-texts.ts';
import { t } from '../../i18n/translate.ts';
import { KEEP_REASONS } from '../../protocol/messages.ts';
import { holdFocus } from '../hold-focus.ts';
import type { ListedMark, SaveDialogHandlers, SaveDialogState } from '../../views/save-dialog.ts';
import { useId } from '../use-id.ts';

interface SaveDialogProps {
  readonly state: SaveDialogState;
  readonly handlers: SaveDialogHandlers;
}

/** What the dialog is called. */
export function titleOf({ marks, mayGoOn, isGone }: SaveDialogState): string {
  if (isGone) return t('save.title.gone');
  return marks.length === 0 ? t('save.title.none') : t(mayGoOn ? 'save.title.ask' : 'save.title.hold');
}

/** The marks that are open before a save, and what the worker can do with each. */
export function SaveDialog({ state, handlers }: SaveDialogProps) {
  const { marks, mayGoOn, savesByItself, isGone } = state;
  const dialog = useRef<HTMLDivElement>(null);
  const count = marks.filter(({ isHeld }) => mayGoOn || isHeld).length;
  // What the save waits for comes first.
  const listed = [...marks].sort((one, other) => Number(other.isHeld) - Number(one.isHeld));
  return (
    <div class="dialog" ref={dialog} tabIndex={-1}>
      <div class="body">
        <h2>{titleOf(state)}</h2>
        <p role="status">{isGone ? t('save.lead.gone') : count > 0 && t(mayGoOn ? 'save.lead.ask' : count < marks.length ? 'save.lead.hold-and-ask' : 'save.lead.hold', { count })}</p>
        {marks.length > 0 && (
          <ul>
            {listed.map((mark, at) => (
              <OpenMark
                key={mark.id}
                mark={mark}
                isFirst={at === 0}
                isTold={!mayGoOn && marks.some(({ isHeld }) => !isHeld)}
                handlers={{ ...handlers, keep: (id, reason) => { holdFocus(dialog.current); handlers.keep(id, reason); } }}
              />
            ))}
          </ul>
        )}
        {!mayGoOn && count > 0 && <p class="quiet">{t('save.wrong')}</p>}
      </div>
      <div class="buttons">
        {mayGoOn && <button type="button" class={marks.length > 0 ? 'outlined' : 'primary'} onClick={(event) => {
          // The dialog may open under the pointer: the second half of a double click on the save button is no answer.
          if (event.detail < 2) handlers.goOn();
        }}>{t(marks.length > 0 ? 'save.go-on' : 'save.go-on-now')}</button>}
        <button type="button" class="outlined" onClick={() => { handlers.close(); }}>{t(isGone ? 'save.understood' : 'save.back')}</button>
      </div>
      {!isGone && <p class="footer quiet">{t(savesByItself ? 'save.saves-by-itself' : 'save.only-the-button')}</p>}
    </div>
  );
}

interface OpenMarkProps {
  readonly mark: ListedMark;
  /** To look at this one is what the dialog proposes. */
  readonly isFirst: boolean;
  /** Whether it is said of each mark if the save waits for it: where some do and some don't. */
  readonly isTold: boolean;
  readonly handlers: SaveDialogHandlers;
}

function OpenMark({ mark: { id, title, words, isHeld }, isFirst, isTold, handlers }: OpenMarkProps) {
  const [isKeeping, setKeeping] = useState(false);
  const [told, setTold] = useState(false);
  const nameId = useId();
  const reasonsId = useId();
  return (
    <li>
      <p id={nameId} class="what"><strong>{title}</strong> {isTold && <span class="quiet">({t(isHeld ? 'save.waits' : 'save.asks')})</span>} <q>{words}</q></p>
      <div class="choices">
        <button type="button" class={isFirst ? 'primary' : 'outlined'} aria-describedby={nameId} onClick={() => { handlers.show(id); }}>{t('save.show')}</button>
        <button type="button" class="outlined" aria-describedby={nameId} aria-expanded={isKeeping} aria-controls={reasonsId} onClick={(event) => { if (event.detail < 2) setKeeping(!isKeeping); }}>
          {t('choice.keep')}
        </button>
      </div>
      <div id={reasonsId}>
        {isKeeping && (
          <div class="options" role="group" aria-label={t('card.keep-intro')}>
            <p class="quiet">{t('card.keep-intro')}</p>
            {KEEP_REASONS.map((reason) => (
              <button
                key={reason}
                type="button"
                disabled={told}
                onClick={(event) => {
                  // The list opens under the pointer: the second half of a double click is no answer.
                  if (event.detail >= 2) return;
                  setTold(true);
                  handlers.keep(id, reason);
                }}
              >
                {t(`keep.${reason}`)}
              </button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
