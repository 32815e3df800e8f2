/**
 * In the background: brings what coaches tell to the tally. What stands in a note waits with its frame until the coach says that it
 * was left; a browser that closes a tab may lose that message, and then the going of the frame tells. By one or the other it is
 * counted, never by both: both take it out of the same record, where it is once.
 */
import type { FrameSummary, OfStay, OutcomeRecord } from '../protocol/messages.ts';
import type { MessageSource } from './messaging.ts';
import { forgetFrame, forgetTab, onTabGone, recordFrame, takeShown } from './open-frames.ts';
import { isOwnOrigin } from './own-page.ts';
import { acceptLives } from './life-connection.ts';
import type { TallyWriter } from './tally.ts';

/** Hears coaches and the going of their pages, and counts. */
export class OutcomesHeard {
  constructor(private readonly tally: Pick<TallyWriter, 'count' | 'takeBack'>) {}

  /** Counts from now on what stood in frames and tabs that go, and forgets them. */
  followFrames(): void {
    acceptLives((tabId, frameId, stay) => void forgetFrame(tabId, frameId, Number(stay)).then(this.#count));
    onTabGone((tabId) => void forgetTab(tabId).then(this.#count));
  }

  /** A coach tells what is open in its frame. */
  async frameChanged(summary: FrameSummary & OfStay, { tabId, frameId, origin }: MessageSource): Promise<void> {
    if (tabId === null || frameId === null) return;
    // What is practised in a page of ours is no note.
    await this.#count(await recordFrame(tabId, frameId, isOwnOrigin(origin) ? { ...summary, uncounted: [] } : summary));
  }

  /** A coach tells what was shown, or done about it. */
  async told(record: OutcomeRecord & OfStay, { tabId, frameId, origin }: MessageSource): Promise<void> {
    if (isOwnOrigin(origin)) return;
    // Of a tab that has gone, Firefox names none any more: then what stood there was counted as it went.
    if (record.outcome === 'shown' && (tabId === null || frameId === null || !(await takeShown(tabId, frameId, record)))) return;
    await this.#count([record]);
  }

  /** A coach tells that what it told of a mark was undone. */
  async takenBack(record: OutcomeRecord & OfStay, { origin }: MessageSource): Promise<void> {
    if (!isOwnOrigin(origin)) await this.tally.takeBack(record);
  }

  readonly #count = async (records: readonly OutcomeRecord[]): Promise<void> => {
    await Promise.all(records.map((record) => this.tally.count(record)));
  };
}
