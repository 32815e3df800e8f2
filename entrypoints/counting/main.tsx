import matrix from 'virtual:noodzaak-matrix';
import { render } from 'preact';
import { setLocale } from '../../src/i18n/translate.ts';
import { policyIdsOf } from '../../src/policy/catalog.ts';
import { holdableSubjects } from '../../src/rules/holdable.ts';
import { send } from '../../src/platform/messaging.ts';
import { effectivePolicy, onPolicyChange } from '../../src/platform/policy.ts';
import { encryptFor } from '../../src/platform/report-key.ts';
import { saveFile } from '../../src/platform/save-file.ts';
import { settings, sharing, tally, tallyIsFull, tallySetAside } from '../../src/platform/storage.ts';
import { readTally, scheduleOf } from '../../src/platform/tally.ts';
import { knownIdsOf } from '../../src/protocol/known-ids.ts';
import { countsOfPeriod, isTeamName, padContribution, periodsOf, writeContribution } from '../../src/tally/contribution.ts';
import { totalOf } from '../../src/tally/counts.ts';
import { Counting } from '../../src/ui/counting/counting.tsx';
import '../../src/ui/report/report.css';

const root = document.querySelector('#page');
const policyIds = policyIdsOf(matrix, holdableSubjects());
const ids = knownIdsOf(matrix);

async function show(): Promise<void> {
  const [{ locale }, policy, { counts }, marks, setAside, isFull] = await Promise.all([
    settings.getValue(), effectivePolicy(policyIds), readTally(ids), sharing.getValue(), tallySetAside.getValue(), tallyIsFull.getValue(),
  ]);
  setLocale(locale);
  document.documentElement.lang = locale;
  const team = policy.team.value !== null && isTeamName(policy.team.value) ? policy.team.value : null;
  const periods = periodsOf(counts, scheduleOf(policy)).flatMap((period) => {
    const mark = marks[period];
    const inPeriod = countsOfPeriod(counts, period);
    return mark === undefined
      ? []
      : [{ period, total: totalOf(inPeriod), isSent: mark.isSent, text: writeContribution({ period, contributor: mark.contributor, team, counts: inPeriod }) }];
  });
  const recipient = policy.reportKey.value;
  const state = {
    isOn: policy.counting.value === 'on',
    isSetByOrganisation: policy.counting.required !== undefined,
    canShare: recipient !== null,
    periods,
    trouble: isFull ? 'full' : setAside === null ? 'none' : 'set-aside',
  } as const;
  const actions = {
    turn: (on: boolean) => {
      void settings.getValue().then((chosen) => settings.setValue({ ...chosen, counting: on ? 'on' : 'off' }));
    },
    share: (period: string) => {
      const text = periods.find((one) => one.period === period)?.text;
      if (text === undefined || recipient === null) return;
      void encryptFor(recipient, padContribution(text)).then((file) => { saveFile(`noodzaak-${period}.age`, file, 'application/octet-stream'); });
    },
    erase: () => void send('tally/erase', {}),
  };
  if (root) render(<Counting state={state} actions={actions} />, root);
}

await send('tally/tidy', {});
await show();
for (const item of [tally, sharing, tallySetAside, tallyIsFull]) item.watch(() => void show());
onPolicyChange(() => void show());
