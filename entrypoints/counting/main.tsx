import matrix from 'virtual:noodzaak-matrix';
import { render } from 'preact';
import { shownMatrix } from '../../src/coaching/shown-matrix.ts';
import { setLocale } from '../../src/i18n/translate.ts';
import { policyIdsOf } from '../../src/policy/catalog.ts';
import { holdableSubjects } from '../../src/rules/holdable.ts';
import { onTabStateChange } from '../../src/platform/active-tab.ts';
import { changeSettings } from '../../src/platform/change-settings.ts';
import { dropBoxPattern } from '../../src/platform/drop-box.ts';
import { send } from '../../src/platform/messaging.ts';
import { effectivePolicy, onPolicyChange } from '../../src/platform/policy.ts';
import { encryptFor } from '../../src/platform/report-key.ts';
import { saveFile } from '../../src/platform/save-file.ts';
import { sharesOf } from '../../src/platform/shares.ts';
import { isOn, switchOn } from '../../src/platform/site-access.ts';
import { settings, sharing, tally, tallyIsFull, tallySetAside } from '../../src/platform/storage.ts';
import { localTime, storeTroubles } from '../../src/platform/tally.ts';
import { knownIdsOf } from '../../src/protocol/known-ids.ts';
import { padContribution } from '../../src/tally/contribution.ts';
import { endOf } from '../../src/tally/iso-week.ts';
import { dueAt } from '../../src/tally/sending.ts';
import { Counting } from '../../src/ui/counting/counting.tsx';
import '../../src/ui/report/report.css';

const root = document.querySelector('#page');
const policyIds = policyIdsOf(matrix, holdableSubjects());
const ids = knownIdsOf(matrix);

/** A moment on the worker's own clock, as a date. */
function dateOf(localTime: number): Date {
  return new Date(localTime + new Date(localTime).getTimezoneOffset() * 60_000);
}

async function show(): Promise<void> {
  const [{ locale }, policy, troubles] = await Promise.all([settings.getValue(), effectivePolicy(policyIds), storeTroubles()]);
  const shares = await sharesOf(ids, policy);
  const box = policy.dropBox.value;
  const boxPattern = dropBoxPattern(policy);
  setLocale(locale);
  document.documentElement.lang = locale;
  const periods = shares.map(({ period, sums, text, sharing: { jitter, isSent, isSaved = false, isUnsure = false, trouble } }) => ({
    period,
    sums,
    text,
    ends: dateOf(endOf(period)),
    isSaved,
    isOver: endOf(period) <= localTime(),
    sending: isUnsure ? null : box && { isSent, trouble, from: dateOf(dueAt(period, jitter)) },
  }));
  const recipient = policy.reportKey.value;
  const { setBy } = policy.counting;
  const state = {
    isOn: policy.counting.value === 'on',
    setBy: setBy === 'team' || setBy === 'managed' ? setBy : null,
    canShare: recipient !== null,
    officer: policy.privacyOfficer.value,
    dropBox: box && boxPattern !== null ? { host: new URL(box.url).host, schedule: box.schedule, isAllowed: await isOn(boxPattern) } : null,
    periods,
    troubles,
  } as const;
  const actions = {
    turn: (on: boolean) => {
      void changeSettings((chosen) => ({ ...chosen, counting: on ? 'on' : 'off' }));
    },
    share: async (period: string) => {
      const text = periods.find((one) => one.period === period)?.text;
      if (text === undefined || recipient === null) return null;
      const name = `noodzaak-${period}.age`;
      saveFile(name, await encryptFor(recipient, padContribution(text)), 'application/octet-stream');
      void send('tally/saved', { period });
      return name;
    },
    // Straight from the click: the browser asks the worker only then.
    allowDropBox: () => void (boxPattern !== null && switchOn(boxPattern)),
    erase: async () => {
      if ((await send('tally/erase', {})) === null) throw new Error('nobody heard');
    },
  };
  if (root) render(<Counting matrix={shownMatrix()} state={state} actions={actions} />, root);
}

await send('tally/tidy', {});
await show();
for (const item of [tally, sharing, tallySetAside, tallyIsFull]) item.watch(() => void show());
onPolicyChange(() => void show());
onTabStateChange(() => void show());
