import { useEffect, useRef, useState } from 'preact/hooks';
import type { Choice, Guidance, PanelChoice } from '../../coaching/guidance.ts';
import { tellsAbility } from '../../coaching/rewrite/ability.ts';
import type { ScoreLine } from '../../coaching/score-lines.ts';
import { helpRequestText } from '../../coaching/texts.ts';
import type { WeighRequest } from '../../coaching/weigh-request.ts';
import type { HelpRequest } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { KEEP_REASONS } from '../../protocol/messages.ts';
import type { Mode } from '../../protocol/messages.ts';
import { CopyButton } from '../copy-button.tsx';
import { doubtText } from '../doubt.ts';
import { holdFocus } from '../hold-focus.ts';
import { LevelTag } from '../level-tag.tsx';
import { ClarifyingReply } from '../reply/clarifying-reply.tsx';
import { RequestBuilder } from '../request-builder/request-builder.tsx';
import type { CardHandlers } from '../../views/card.ts';
import { ConsentCheck } from './consent-check.tsx';
import { DomainChoice } from './domain-choice.tsx';

interface CardProps {
  readonly guidance: Guidance;
  /** The words that Weglaten would take out. */
  readonly removed: string;
  /** The words that a text of the request builder takes the place of. */
  readonly replaced: string;
  /** What Anders opschrijven puts in the place of the sentence; null: there is no such choice. */
  readonly shorter: string | null;
  /** The help requests in use, at least one. */
  readonly helpRequests: readonly HelpRequest[];
  /** The lines of a list of scores; none for other findings. */
  readonly lines: readonly ScoreLine[];
  /** Who consents for the children that the note names. */
  readonly byAge: readonly string[];
  readonly weigh: WeighRequest;
  /** In `coach` a mark may be kept without a reason. */
  readonly mode: Mode;
  /** Whom to ask in doubt, in one line; empty where no policy says so. */
  readonly privacyOfficer: string;
  readonly handlers: CardHandlers;
}

/** Blanks, commas and dashes that go along, and tell nothing. */
const LOOSE_ENDS = /^[\s,;:–-]+|[\s,;:–-]+$/gu;

/** What leaves the words as they are. */
const KEEPS: readonly Choice[] = ['keep', 'add-request'];

/** The question a finding raises, what the rule rests on, and what the worker can do. */
export function Card({ guidance, removed, replaced, shorter, helpRequests, lines, byAge, weigh, mode, privacyOfficer, handlers }: CardProps) {
  const [panel, setPanel] = useState<PanelChoice | null>(null);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => { card.current?.scrollTo({ top: 0 }); }, [panel]);
  const open = (choice: PanelChoice): void => {
    holdFocus(card.current);
    handlers.pin();
    setPanel(choice);
  };
  const { category, decidedBy, title, level, explanation, instead, condition, contact, article } = guidance;
  const isOffered = (choice: Choice): boolean => {
    switch (choice) {
      case 'rewrite':
        return shorter !== null;
      case 'choose-domains':
        return lines.length > 0;
      case 'leave-out':
        // A list goes by its lines where one of them may always stay; a question about words that say what is needed too,
        // by the wording that keeps it.
        return !lines.some(({ isSafety }) => isSafety) && (level !== 'ask' || shorter === null);
      default:
        return true;
    }
  };
  // No words tell for sure who asks: a letter of others that nobody's organisation is named under reads as our own.
  const mayBeTheirs = guidance.choices.includes('ask-targeted');
  // What would take an ability along is not the first thing to press.
  const keepsFirst = category !== null && shorter === null && tellsAbility(removed);
  const offered = guidance.choices.filter(isOffered);
  const choices = keepsFirst ? [...offered.filter((choice) => KEEPS.includes(choice)), ...offered.filter((choice) => !KEEPS.includes(choice))] : offered;
  if (panel !== null) {
    return (
      <div class="card" ref={card} tabIndex={-1}>
        <div class="body">
          <div class="heading"><p class="eyebrow quiet">{title}</p><CloseButton handlers={handlers} /></div>
          {panel === 'consent-check' && <ConsentCheck byAge={byAge} />}
          {panel === 'choose-domains' && <DomainChoice lines={lines} putInNote={(words) => handlers.keepOnly(words)} />}
          {panel === 'reply' && <ClarifyingReply today={new Date()} helpRequests={helpRequests} weigh={weigh} />}
          {panel === 'ask-targeted' && (
            <RequestBuilder
              helpRequests={helpRequests}
              words={removed}
              replaced={replaced}
              today={new Date()}
              putInNote={(text, isLast) => handlers.put(text, isLast)}
              weigh={weigh}
            />
          )}
        </div>
        {panel !== 'reply' && <p class="footer quiet">{doubtText(privacyOfficer)}</p>}
      </div>
    );
  }
  return (
    <div class="card" ref={card} tabIndex={-1}>
      <div class="body">
        <div class="heading">
          <p class="eyebrow">
            <LevelTag level={level} />
            {category !== null && <span class="quiet">{category}</span>}
            {decidedBy !== null && <span class="quiet">{t('card.decided-by', { name: decidedBy })}</span>}
          </p>
          <CloseButton handlers={handlers} />
        </div>
        <h2>{title}</h2>
        <p class="explanation">{explanation}</p>
        <dl>
          {shorter !== null && <div class="shorter"><dt>{t('card.instead')}</dt> <dd><ins>{shorter}</ins></dd></div>}
          {shorter === null && guidance.pattern !== null && (
            <div><dt>{t('card.pattern')}</dt> <dd><q>{guidance.pattern}</q> <CopyButton text={guidance.pattern} /></dd></div>
          )}
          {choices.includes('leave-out') && (
            <div class="removed"><dt>{t('card.removed')}</dt> <dd><del>{removed.replace(LOOSE_ENDS, '') || removed}</del></dd></div>
          )}
        </dl>
      </div>
      <Choices choices={choices} shorter={shorter ?? ''} widening={guidance.widening} mode={mode} handlers={handlers} onPanel={open} />
      <div class="body">
        {mayBeTheirs && (
          <p class="other-way">
            {t('card.asked-of-us')} <button type="button" class="outlined" onClick={() => { open('reply'); }}>{t('choice.reply')}</button>
          </p>
        )}
        <dl>
          {shorter === null && instead.length > 0 && <div><dt>{t('card.instead')}</dt> <dd><Lines lines={instead} /></dd></div>}
          {condition !== null && <div><dt>{t('card.condition')}</dt> <dd>{condition}</dd></div>}
          {contact !== null && <div><dt>{t('card.own-rule')}</dt> <dd>{t('card.own-rule-contact', { contact })}</dd></div>}
        </dl>
      </div>
      <p class="footer quiet"><span>{doubtText(privacyOfficer)}</span> <span>{t('card.article')}: {article}</span> <span>{t('silence')}</span></p>
    </div>
  );
}

function CloseButton({ handlers }: { readonly handlers: CardHandlers }) {
  return (
    <button type="button" class="close plain" aria-label={t('card.close')} onClick={() => { handlers.close(); }}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
      </svg>
    </button>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 1) return <>{lines[0]}</>;
  return <ol>{lines.map((line) => <li key={line}>{line}</li>)}</ol>;
}

interface ChoicesProps {
  readonly choices: readonly Choice[];
  readonly shorter: string;
  readonly widening: readonly HelpRequest[];
  readonly mode: Mode;
  readonly handlers: CardHandlers;
  readonly onPanel: (choice: PanelChoice) => void;
}

/** Always the same: a count of what was drawn before would tell the page something. One card has one list. */
const LIST_ID = 'list';

/** The buttons, and the list that one of them opens below. */
function Choices({ choices, shorter, widening, mode, handlers, onPanel }: ChoicesProps) {
  const [opened, setOpened] = useState<Choice | null>(null);
  const [done, setDone] = useState(false);
  const [failed, setFailed] = useState<readonly Choice[]>([]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => { if (opened !== null) list.current?.scrollIntoView({ block: 'nearest' }); }, [opened]);

  // A double click comes before the buttons are drawn as off.
  const told = useRef(false);
  const once = (tell: () => void) => () => {
    if (told.current) return;
    told.current = true;
    setDone(true);
    tell();
  };
  const change = (choice: Choice, carryOut: () => Promise<boolean>) => once(() => {
    void carryOut().catch(() => false).then((changed) => {
      if (changed) return;
      told.current = false;
      setFailed([choice, ...failed]);
      setDone(false);
    });
  });
  const toggle = (choice: Choice) => (event: MouseEvent) => {
    // Whoever double-clicks wants the list, not to see it go again.
    if (event.detail < 2) setOpened(opened === choice ? null : choice);
  };

  const press: Readonly<Record<Choice, (event: MouseEvent) => void>> = {
    rewrite: change('rewrite', () => handlers.rewrite(shorter)),
    'leave-out': change('leave-out', () => handlers.leaveOut()),
    'ask-targeted': () => { onPanel('ask-targeted'); },
    reply: () => { onPanel('reply'); },
    'consent-check': () => { onPanel('consent-check'); },
    'choose-domains': () => { onPanel('choose-domains'); },
    'add-request': toggle('add-request'),
    keep: toggle('keep'),
    wrong: once(() => { handlers.wrong(); }),
  };
  const isPrimary = (choice: Choice): boolean => choice === choices[0] && !KEEPS.includes(choice);
  const opensList = (choice: Choice): boolean => choice === 'add-request' || choice === 'keep';

  return (
    <div class="choices">
      <div class="buttons">
        {choices.map((choice) => (
          <button
            key={choice}
            type="button"
            class={isPrimary(choice) ? 'primary' : choice === 'wrong' ? 'plain' : 'outlined'}
            disabled={done || failed.includes(choice)}
            {...(opensList(choice) ? { 'aria-expanded': opened === choice, 'aria-controls': LIST_ID } : {})}
            onClick={press[choice]}
          >
            {t(`choice.${choice}`)}
          </button>
        ))}
      </div>
      <p class="scope quiet">{t('card.scope')}</p>
      <p class="failed" role="status">{failed[0] !== undefined && t(failed[0] === 'rewrite' ? 'card.rewrite-failed' : 'card.leave-out-failed')}</p>
      <div id={LIST_ID} ref={list}>
        {opened === 'keep' && (
          <Options
            intro={t(mode === 'coach' ? 'card.keep-intro' : 'card.keep-intro-asked')}
            options={[...KEEP_REASONS, ...(mode === 'coach' ? (['none'] as const) : [])].map((reason) => ({ id: reason, label: t(`keep.${reason}`) }))}
            disabled={done}
            onChoose={(reason) => { once(() => { handlers.keep(reason === 'none' ? null : reason); })(); }}
          />
        )}
        {opened === 'add-request' && (
          <Options
            intro={t('card.add-request-intro')}
            options={widening.map((helpRequest) => ({ id: helpRequest.id, label: helpRequestText(helpRequest).short }))}
            disabled={done}
            onChoose={(helpRequest) => { once(() => { handlers.addHelpRequests([helpRequest]); })(); }}
          />
        )}
      </div>
    </div>
  );
}

interface OptionsProps<Id extends string> {
  readonly intro: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly disabled: boolean;
  readonly onChoose: (id: Id) => void;
}

function Options<Id extends string>({ intro, options, disabled, onChoose }: OptionsProps<Id>) {
  return (
    <div class="options" role="group" aria-label={intro}>
      <p class="quiet">{intro}</p>
      {options.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          disabled={disabled}
          onClick={(event) => {
            // The list opens under the pointer: the second half of a double click is no answer.
            if (event.detail < 2) onChoose(id);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
