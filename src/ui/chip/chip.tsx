import { useEffect, useRef, useState } from 'preact/hooks';
import { taskLabel } from '../../coaching/tasks.ts';
import type { Matrix, ReportCheck } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { countsInWords } from '../counts.ts';
import { Mark } from '../mark.tsx';
import { ReportHelp } from '../report-check/report-check.tsx';
import { requestLabel } from '../request-label.ts';
import { RequestPicker } from '../request-picker.tsx';
import { SafetyGuide } from '../safety-guide.tsx';
import type { GuideLink } from '../../coaching/safety-guide.ts';
import { StartingQuestions } from '../starting-questions.tsx';
import { WorkedExamples } from '../worked-examples.tsx';
import type { ChipHandlers, ChipState } from '../../views/chip.ts';

interface ChipProps {
  readonly matrix: Matrix;
  /** What the municipality has to say of the meldcode. */
  readonly meldcodeLinks: readonly GuideLink[];
  readonly state: ChipState;
  readonly handlers: ChipHandlers;
}

/**
 * Beside the field: which help request Noodzaak goes by, and what is open. What comes and goes while a note is typed is emptied or hidden,
 * never taken away: in Chromium the removal of any node ends what Ctrl+Z takes for one stretch of typing.
 */
export function Chip(props: ChipProps) {
  if (props.state.field === 'unsupported') {
    return <p class="chip unsupported" role="status"><Mark />{t('chip.unsupported')}</p>;
  }
  return <SupportedChip {...props} />;
}

/** Always the same: a count of what was drawn before would tell the page something. One chip has one menu. */
const MENU_ID = 'menu';

function SupportedChip({ matrix, meldcodeLinks, state, handlers }: ChipProps) {
  const { helpRequests, helpRequestsFrom, task, flags, asks, safety, dismissed } = state;
  const [open, setOpen] = useState(false);
  const chip = useRef<HTMLDivElement>(null);
  useDismissal(chip, open, () => { setOpen(false); });

  const toggle = (event: MouseEvent): void => {
    setOpen(!open);
    if (open) handlers.close();
    // A click without a pointer came from the keyboard: only then may the caret leave the note.
    else if (event.detail === 0) focusSearchSoon(chip.current);
  };
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    setOpen(false);
    handlers.close();
  };
  const undo = (event: MouseEvent): void => {
    // The button goes away: the caret must not be lost with it.
    if (event.detail === 0) handlers.close();
    handlers.undoDismissal();
  };
  const counts = countsInWords({ flags, asks });

  return (
    <div class="chip" ref={chip} onKeyDown={closeOnEscape}>
      <button type="button" class="going-by" aria-expanded={open} aria-controls={MENU_ID} onClick={toggle}>
        <Mark />
        <span>{t('chip.label', { name: t('request.label'), helpRequest: requestLabel(helpRequests, matrix) })}</span>
        <span class="task">{taskLabel(task)}</span>
        <span class="from quiet">{dismissed !== null ? '' : helpRequestsFrom === 'recognised' ? t('request.recognised') : helpRequestsFrom === 'page' ? t('request.on-page') : ''}</span>
        <span class="safety-sign">{safety ? t('safety.title') : ''}</span>
      </button>
      <button type="button" class="count" hidden={flags + asks === 0} aria-label={t('chip.next', { counts })} onClick={() => { handlers.nextMark(); }}>
        <span class="level level-flag">{flags > 0 ? flags : ''}</span>
        <span class="level level-ask">{asks > 0 ? `${String(asks)}?` : ''}</span>
      </button>
      <span class="visually-hidden" role="status">{counts}</span>
      <span class="dismissed" role="status">
        <span>{dismissed === null ? '' : t(`chip.dismissed.${dismissed.answer}`)}</span>
        {/* Whoever looks has just pressed it: a chip of several lines would lie on the note. */}
        <span class="visually-hidden">{dismissed === null ? '' : t('chip.dismissed.which', { title: dismissed.title })}</span>
      </span>
      <button type="button" class="undo plain" hidden={dismissed === null} onClick={undo}>{t('chip.undo')}</button>
      <div id={MENU_ID} {...menuPlace(chip.current)} hidden={!open}>
        {open && (
          <>
            {safety && <div class="safety"><p>{t('safety.intro')}</p><SafetyGuide links={meldcodeLinks} append={(text) => handlers.append(text)} /></div>}
            <RequestPicker
              matrix={matrix}
              selected={helpRequestsFrom === 'fallback' ? [] : helpRequests}
              onChange={(chosen) => { handlers.chooseHelpRequests(chosen); }}
            />
            <StartingQuestions helpRequests={helpRequests} matrix={matrix} task={task} onTask={(chosen) => { handlers.chooseTask(chosen); }} />
            <ReportHelp helpRequests={matrix.helpRequests} check={() => Promise.resolve(orNull(handlers.checkReport()))} append={(text) => handlers.append(text)} />
            <WorkedExamples helpRequests={helpRequests} matrix={matrix} />
            <p class="silence quiet">{t('silence')}</p>
          </>
        )}
      </div>
    </div>
  );
}

/** Nothing to show is no answer. */
const orNull = (checks: readonly ReportCheck[]): readonly ReportCheck[] | null => (checks.length > 0 ? checks : null);

/** Between chip and menu, and between menu and window, in CSS px. */
const MENU_GAP = 6;

/** The menu opens towards the middle of the window, where there is room, and scrolls when that is too little. */
function menuPlace(chip: HTMLElement | null): { readonly class: string; readonly style?: Record<'maxHeight' | 'maxWidth', string> } {
  const box = chip?.getBoundingClientRect();
  if (!box) return { class: 'menu' };
  const isLow = box.top + box.bottom > window.innerHeight;
  const isFar = box.left + box.right > window.innerWidth;
  const height = (isLow ? box.top : window.innerHeight - box.bottom) - 2 * MENU_GAP;
  const width = (isFar ? box.right : window.innerWidth - box.left) - MENU_GAP;
  return {
    class: `menu ${isLow ? 'above' : 'below'} ${isFar ? 'from-end' : 'from-start'}`,
    style: { maxHeight: `${String(height)}px`, maxWidth: `${String(width)}px` },
  };
}

/** The menu is drawn after this turn. */
function focusSearchSoon(chip: HTMLElement | null): void {
  requestAnimationFrame(() => { chip?.querySelector<HTMLInputElement>('input[type="search"]')?.focus(); });
}

/** Whoever goes on in the page, by pointer or by key, is done with the menu. */
function useDismissal(chip: { readonly current: HTMLElement | null }, open: boolean, dismiss: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const onPageEvent = (event: Event): void => {
      if (chip.current && !event.composedPath().includes(chip.current)) dismiss();
    };
    // A press in the card gets no further than the window.
    window.addEventListener('pointerdown', onPageEvent, true);
    window.addEventListener('keydown', onPageEvent, true);
    return () => {
      window.removeEventListener('pointerdown', onPageEvent, true);
      window.removeEventListener('keydown', onPageEvent, true);
    };
  }, [open]);
}
