/** What the policy asks of a page, followed for as long as a script lives there. */
import type { Finding, LocalRules, Sensitivity } from '../engine/types.ts';
import { modeOf } from '../policy/mode.ts';
import type { Mode } from '../policy/mode.ts';
import { isQuiet } from '../policy/quiet-hours.ts';
import type { PolicyRules } from '../protocol/messages.ts';
import { send } from './messaging.ts';
import type { ScriptLife } from './script-life.ts';
import { askUntilAnswered } from './session.ts';

/** By these nothing is marked in a page: only a question of the worker's own is weighed where nobody answers. */
const DEFAULT_RULES: PolicyRules = {
  mode: 'coach',
  sensitivity: 'normal',
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
  sensitivity(): Sensitivity;
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

/**
 * Asks the background what holds, and keeps it; see `askUntilAnswered`. Until then nothing may be marked: it could be by less than is set.
 * @returns null when the script's life ended while it asked
 */
export async function startPagePolicy(life: ScriptLife): Promise<PagePolicy | null> {
  const rules = await askUntilAnswered('policy/rules', life);
  return rules && pagePolicy(rules);
}

/** What holds now, for a page of our own that is there for a moment; the default where nobody answers. */
export async function policyNow(): Promise<PagePolicy> {
  return pagePolicy((await send('policy/rules', {})) ?? DEFAULT_RULES);
}

function pagePolicy(told: PolicyRules): PagePolicy {
  let rules = told;
  const policy: PagePolicy = {
    modeOf: (finding) => modeOf(finding, rules),
    sensitivity: () => rules.sensitivity,
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
  return policy;
}

function isQuietNow({ quietHours }: PolicyRules): boolean {
  const now = new Date();
  return isQuiet(quietHours, (now.getDay() + 6) % 7, 60 * now.getHours() + now.getMinutes());
}
