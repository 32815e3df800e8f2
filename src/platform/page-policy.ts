/** What the policy asks of a page, followed for as long as a script lives there. */
import type { Finding, LocalRules } from '../engine/types.ts';
import { modeOf } from '../policy/mode.ts';
import type { Mode } from '../policy/mode.ts';
import { isQuiet } from '../policy/quiet-hours.ts';
import type { PolicyRules } from '../protocol/messages.ts';
import { send } from './messaging.ts';

const DEFAULT_RULES: PolicyRules = {
  mode: 'coach',
  modes: [],
  holdable: [],
  chip: true,
  quietHours: [],
  shortcuts: { nextMark: 'Alt+M', explain: 'Alt+U', chip: 'Alt+H' },
  meldcodeLinks: [],
  privacyOfficer: '',
  local: { inactive: [], cells: [], rows: [], exceptions: [] },
};

/** The policy as a page goes by it: each answer is of this moment. */
export interface PagePolicy {
  modeOf(finding: Finding): Mode;
  /** Not in quiet hours, but for what may not go by in silence. */
  isShown(finding: Finding): boolean;
  showsChip(): boolean;
  shortcuts(): PolicyRules['shortcuts'];
  meldcodeLinks(): PolicyRules['meldcodeLinks'];
  /** Whom to ask in doubt; empty where nobody said so. */
  privacyOfficer(): string;
  local(): LocalRules;
  /** Asks anew what holds. No answer changes nothing. */
  renew(): Promise<void>;
}

/** Asks the background what holds, and keeps it. */
export async function startPagePolicy(): Promise<PagePolicy> {
  let rules = DEFAULT_RULES;
  const policy: PagePolicy = {
    modeOf: (finding) => modeOf(finding, rules),
    isShown: (finding) => policy.modeOf(finding) !== 'coach' || !isQuietNow(rules),
    showsChip: () => rules.chip,
    shortcuts: () => rules.shortcuts,
    meldcodeLinks: () => rules.meldcodeLinks,
    privacyOfficer: () => rules.privacyOfficer,
    local: () => rules.local,
    renew: async () => {
      rules = (await send('policy/rules', {})) ?? rules;
    },
  };
  await policy.renew();
  return policy;
}

function isQuietNow({ quietHours }: PolicyRules): boolean {
  const now = new Date();
  return isQuiet(quietHours, (now.getDay() + 6) % 7, 60 * now.getHours() + now.getMinutes());
}
