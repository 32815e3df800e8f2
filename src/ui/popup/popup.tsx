import '../../i18n/page-texts.ts';
import type { ComponentChildren } from 'preact';
import type { HelpRequest, Matrix } from '../../engine/types.ts';
import { contactLine } from '../../policy/contact-line.ts';
import { CATALOG } from '../../policy/catalog.ts';
import { t } from '../../i18n/translate.ts';
import { Lock } from '../lock.tsx';
import { Mark } from '../mark.tsx';
import { FindingList } from './finding-list.tsx';
import { LOCALES } from '../../protocol/messages.ts';
import { PolicyNotice } from './policy-notice.tsx';
import type { PopupActions, PopupState, TabState } from './popup-state.ts';
import { RequestSection } from './request-section.tsx';
import { SensitivitySection } from './sensitivity-section.tsx';
import { SitePlacesSection } from '../site-profile/site-places.tsx';
import { SafetyGuide } from '../safety-guide.tsx';
import type { GuideLink } from '../../coaching/safety-guide.ts';
import { StartingQuestions } from '../starting-questions.tsx';
import { Tools } from './tools.tsx';

interface PopupProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
}

/** The popup of the toolbar button. Whatever it shows, it says what Noodzaak does here, so that silence is never approval. */
export function Popup({ state, actions }: PopupProps) {
  const { tab, locale, policy, rulesVersion } = state;
  const { mode } = policy;
  return (
    <div class="popup" onClickCapture={leaveSecondClick}>
      <header>
        <Mark />
        <h1>Noodzaak</h1>
        <p class="mode quiet">
          <span class="visually-hidden">{t('popup.mode')}: </span>
          <strong>{t(`mode.${mode.value}`)}</strong>
          <span class="set-by">{t(`set-by.${mode.setBy}`)}</span>
        </p>
      </header>
      <main>
        <PolicyNotice problems={state.problems} organisation={state.organisation} />
        <Tab state={state} actions={actions} />
        {isSwitchedOn(tab) && (
          <SensitivitySection sensitivity={policy.sensitivity} quietRuledOutBy={state.quietRuledOutBy} onChange={(chosen) => { actions.chooseSensitivity(chosen); }} />
        )}
        {tab.status === 'on' && <SitePlacesSection sites={tab.sites} hasManagedFaults={state.hasPlaceFaults} actions={actions} />}
        <Tools
          matrix={state.matrix}
          helpRequests={goingBy(state)}
          checkReport={tab.status === 'on' ? () => actions.checkReport() : null}
          bringWeighing={() => actions.bringWeighing()}
          onOpenPage={(page) => { actions.openPage(page); }}
        />
      </main>
      <footer class="quiet">
        <p>{t('silence')}</p>
        {policy.counting.value === 'on' && <p class="counts">{t('popup.counting')}</p>}
        {tab.status === 'on' && <p class="shortcuts">{t('popup.shortcuts', { ...CATALOG.shortcuts.default, ...policy.shortcuts.value })}</p>}
        <p>{t('popup.rules', { version: rulesVersion })}</p>
        {isSwitchedOn(tab) && (state.siteSetBy === null
          ? <button type="button" class="plain turn-off" onClick={() => { actions.turnOff(); }}>{t('popup.turn-off')}</button>
          : <p class="site-set"><Lock /> {t(`popup.site-set.${state.siteSetBy}`)}</p>)}
        <div class="languages" role="group" aria-label={t('popup.language')}>
          {LOCALES.map((each) => (
            <button
              key={each}
              type="button"
              class="plain"
              lang={each}
              aria-pressed={each === locale}
              onClick={() => { actions.chooseLocale(each); }}
            >
              {t(`language.${each}`)}
            </button>
          ))}
        </div>
      </footer>
    </div>
  );
}

/** The second half of a double click presses no button again, nor one that the first half brought under the pointer. */
function leaveSecondClick(event: MouseEvent): void {
  if (event.detail < 2 || !(event.target instanceof Element) || event.target.closest('button') === null) return;
  event.preventDefault();
  event.stopPropagation();
}

/** The help requests in use, or the one for when none is known. */
function goingBy({ tab, matrix }: PopupState): readonly HelpRequest[] {
  const ids = tab.status === 'on' && tab.helpRequests.length > 0 ? tab.helpRequests : [matrix.fallbackHelpRequest];
  return ids.flatMap((id) => matrix.helpRequests.find((helpRequest) => helpRequest.id === id) ?? []);
}

const isSwitchedOn = (tab: TabState): boolean => tab.status !== 'off' && tab.status !== 'unreachable';

function Tab({ state, actions }: PopupProps) {
  const { tab, matrix } = state;
  switch (tab.status) {
    case 'unreachable':
      return <Notice title={t('popup.unreachable.title')} text={t('popup.unreachable.text')} />;
    case 'off':
      return (
        <Notice title={t('popup.off.title')} text={t('popup.off.text')}>
          <button type="button" class="primary" onClick={() => { actions.turnOn(); }}>{t('popup.off.button')}</button>
        </Notice>
      );
    case 'needs-reload':
      return <Notice title={t('popup.reload.title')} text={t('popup.reload.text')}><ReloadButton actions={actions} /></Notice>;
    case 'on':
      return (
        <>
          <Field tab={tab} matrix={matrix} links={state.policy.meldcodeLinks.value} actions={actions} />
          {tab.findings.length > 0 && (
            <FindingList
              findings={tab.findings}
              helpRequests={tab.helpRequests}
              matrix={matrix}
              task={tab.task}
              privacyOfficer={contactLine(state.policy.privacyOfficer.value)}
              onGoTo={(finding) => { actions.goTo(finding); }}
            />
          )}
          <StartingQuestions
            helpRequests={tab.helpRequests}
            matrix={matrix}
            task={tab.task}
            onTask={tab.field === 'supported' ? (task) => { actions.chooseTask(task); } : null}
          />
        </>
      );
  }
}

interface FieldProps {
  readonly tab: Extract<TabState, { status: 'on' }>;
  readonly matrix: Matrix;
  /** The municipality's own pages on the meldcode. */
  readonly links: readonly GuideLink[];
  readonly actions: PopupActions;
}

/** What Noodzaak can say of the field in use, when it has found nothing most of all. */
function Field({ tab, matrix, links, actions }: FieldProps) {
  switch (tab.field) {
    case 'none':
      return <Notice title={t('popup.waiting.title')} text={t('popup.waiting.text')} />;
    case 'unsupported':
      return <Notice title={t('popup.unsupported.title')} text={t('popup.unsupported.text')} />;
    case 'supported':
      return (
        <>
          <RequestSection tab={tab} matrix={matrix} onChange={(chosen) => { actions.chooseHelpRequests(chosen); }} />
          {tab.safety && <Notice title={t('safety.title')} text={t('popup.safety.text')}><SafetyGuide links={links} append={null} /></Notice>}
          {tab.findings.length === 0 && !tab.safety && <Notice title={t('popup.clear.title')} text={t('popup.clear.text')} />}
        </>
      );
  }
}

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  /** The next step, where there is one to press. */
  readonly children?: ComponentChildren;
}

/** One state in plain words. */
function Notice({ title, text, children }: NoticeProps) {
  return (
    <section class="notice">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

function ReloadButton({ actions }: { readonly actions: PopupActions }) {
  return <button type="button" class="primary" onClick={() => { actions.reload(); }}>{t('popup.reload.button')}</button>;
}
