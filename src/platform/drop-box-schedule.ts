/** Sends each period's counts to the drop box once it is over: by the browser's own alarm, which outlives a stopped background. */
import { browser } from 'wxt/browser';
import type { EffectivePolicy } from '../policy/resolve.ts';
import { padContribution } from '../tally/contribution.ts';
import type { CountableIds } from '../tally/count-key.ts';
import { dueAt, fileAddress, nextAttempt, retryAfter } from '../tally/sending.ts';
import type { SendTrouble } from '../tally/sending.ts';
import { putInDropBox } from './drop-box.ts';
import { encryptFor } from './report-key.ts';
import { sharesOf } from './shares.ts';
import type { Share } from './shares.ts';
import { sharing } from './storage.ts';
import { localTime } from './tally.ts';
import type { TallyWriter } from './tally.ts';

const ALARM = 'drop-box';

/** Where to and for whom; null when nothing may be sent. */
interface Destination {
  readonly folder: string;
  readonly recipient: string;
  readonly unsent: readonly Share[];
}

export class DropBoxSchedule {
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly ids: CountableIds,
    private readonly policy: () => Promise<EffectivePolicy>,
    private readonly tally: Pick<TallyWriter, 'noteSharing'>,
  ) {}

  /** Follows the alarm, and what is counted. Call at once when the background starts: it may be the alarm that started it. */
  start(): void {
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === ALARM) void this.send();
    });
    // The worker just allowed the folder, perhaps.
    browser.permissions.onAdded.addListener(() => void this.send());
    sharing.watch(() => void this.plan());
    void this.plan();
  }

  /** Sends what is due, then plans what goes next. */
  send(): Promise<void> {
    // One run at a time: two would send the same.
    this.#last = this.#last.then(() => this.#send(), () => this.#send());
    return this.#last;
  }

  /** Sets the alarm for what goes next, or takes it away when nothing does. One that comes sooner stays: a restart postpones nothing. */
  plan(): Promise<void> {
    return this.#plan((planned, when) => planned > when);
  }

  /** @param isToMove whether an alarm that is planned already takes this moment instead */
  async #plan(isToMove: (planned: number, when: number) => boolean): Promise<void> {
    const now = localTime();
    const unsent = (await this.#destination())?.unsent ?? [];
    const next = nextAttempt(unsent.map(({ period, sharing: { jitter, failures } }) => ({ period, jitter, failures })), now);
    if (next === null) {
      await browser.alarms.clear(ALARM);
      return;
    }
    const when = Date.now() + (next - now);
    const known = await browser.alarms.get(ALARM);
    if (known === undefined || isToMove(known.scheduledTime, when)) await browser.alarms.create(ALARM, { when });
  }

  async #send(): Promise<void> {
    const destination = await this.#destination();
    for (const share of destination?.unsent ?? []) {
      if (destination === null || dueAt(share.period, share.sharing.jitter) > localTime()) continue;
      const { failures } = share.sharing;
      // Who ends the background before there was an answer has it tried again.
      await browser.alarms.create(ALARM, { when: Date.now() + retryAfter(failures + 1) });
      const trouble = await put(share, destination);
      await this.tally.noteSharing(share.period, trouble === null ? { isSent: true, failures: 0, trouble } : { failures: failures + 1, trouble });
      // The others go to the same folder.
      if (trouble !== null) break;
    }
    await this.#plan(() => true);
  }

  async #destination(): Promise<Destination | null> {
    const policy = await this.policy();
    const { counting, dropBox, reportKey } = policy;
    if (counting.value !== 'on' || dropBox.value === null || reportKey.value === null) return null;
    const shares = await sharesOf(this.ids, policy);
    return { folder: dropBox.value.url, recipient: reportKey.value, unsent: shares.filter((share) => !share.sharing.isSent) };
  }
}

async function put({ period, text, sharing: { contributor } }: Share, { folder, recipient }: Destination): Promise<SendTrouble | null> {
  const file = await encryptFor(recipient, padContribution(text)).catch(() => null);
  return file === null ? 'bad-key' : putInDropBox(fileAddress(folder, period, contributor), file);
}
