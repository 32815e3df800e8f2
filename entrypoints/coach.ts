import packedKnowledge from 'virtual:noodzaak-knowledge';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { agesIn } from '../src/coaching/ages.ts';
import { guidanceFor } from '../src/coaching/guidance.ts';
import { checkReport } from '../src/coaching/report-check.ts';
import { createRewriter } from '../src/coaching/rewrite/rewrite.ts';
import { weighingBy } from '../src/coaching/weigh-request.ts';
import { createAdjustableEngine } from '../src/engine/local-rules.ts';
import { setLocale } from '../src/i18n/translate.ts';
import { startCoach } from '../src/page/coach.ts';
import { innerRoot } from '../src/platform/inner-root.ts';
import { reportFrame } from '../src/platform/frame-report.ts';
import { done, listen } from '../src/platform/messaging.ts';
import { laidReady, layReady, TYPED_IN } from '../src/platform/laid-ready.ts';
import { matrixTextsIn } from '../src/platform/matrix-texts.ts';
import { beginScriptLife } from '../src/platform/script-life.ts';
import { policyNow, startPagePolicy } from '../src/platform/page-policy.ts';
import { endWhenOff, onReturn, renewSession, startSession } from '../src/platform/session.ts';
import { knownIdsOf } from '../src/protocol/known-ids.ts';
import { matrixTranslator } from '../src/rules/matrix-texts.ts';
import { unpackKnowledge } from '../src/rules/pack.ts';
import { weighingAsked } from '../src/platform/weighing.ts';
import { createCard } from '../src/ui/card/create-card.tsx';
import { createChip } from '../src/ui/chip/create-chip.tsx';

/** Injected into a frame once a note field is used there: engine, page and interface, put together. */
export default defineUnlistedScript(async () => {
  const takeWeighing = weighingAsked();
  if (takeWeighing) {
    const weighing = createAdjustableEngine(unpackKnowledge(packedKnowledge));
    weighing.adjust((await policyNow()).local());
    return takeWeighing(weighingBy(weighing));
  }
  const life = beginScriptLife('coach');
  if (!life) return;
  // The sentinel goes on hearing while we wait here.
  const typedIn = laidReady<Set<HTMLElement>>(TYPED_IN) ?? new Set<HTMLElement>();
  const asked = startPagePolicy(life);
  const engine = createAdjustableEngine(unpackKnowledge(packedKnowledge));
  const policy = await asked;
  const session = await startSession(life);
  if (policy === null || session?.on !== true) return life.end();
  setLocale(session.locale);
  const known = knownIdsOf(engine.knowledge.matrix);
  const texts = await matrixTextsIn(session.locale);
  const inLocale = matrixTranslator(engine.knowledge.matrix, texts);
  engine.adjust(policy.local());
  const matrix = () => inLocale(engine.knowledge.matrix);
  const coach = startCoach(
    {
      document,
      engine,
      places: session.places,
      typedIn,
      innerRoot,
      policy,
      card: createCard(matrix, policy.privacyOfficer, weighingBy(engine)),
      insight: { findShorter: createRewriter((text, context) => engine.analyse(text, context)), agesIn },
      titleOf: (finding, helpRequests, task) => guidanceFor(finding, helpRequests, matrix(), task).title,
      checkReport,
      chip: createChip(matrix, () => policy.meldcodeLinks()),
      report: reportFrame(life),
    },
    life.signal,
  );
  layReady('notes', { ...coach.desk, locale: session.locale }, life.signal);
  const renew = async () => {
    await policy.renew();
    engine.adjust(policy.local());
    coach.renew();
    return renewSession(life, ({ places }) => { coach.setPlaces(places); });
  };
  onReturn(life, () => void renew());
  listen(
    {
      'access/changed': () => endWhenOff(life),
      'settings/changed': renew,
      'coach/present': () => ({}),
      'help-requests/set': ({ helpRequests }) => done(coach.setHelpRequests(helpRequests)),
      'task/set': (task) => done(coach.setTask(task)),
      'places/check': () => ({ troubles: coach.placeTroubles() }),
      'report/check': () => ({ checks: coach.checkReport() }),
      'dismissal/undo': ({ position }) => done(coach.undoDismissal(position)),
      'card/open': ({ position }) => done(coach.openCard(position)),
    },
    known,
    life.signal,
  );
});
