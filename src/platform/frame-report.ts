/**
 * What a frame's coach tells the background, for as long as it lives.
 */
import type { FrameSummary, OutcomeRecord } from '../protocol/messages.ts';
import { send } from './messaging.ts';
import { endWithExtension } from './life-connection.ts';
import type { ScriptLife } from './script-life.ts';
import { onReturn } from './session.ts';

/** What reports a change in the frame, that the page leaves it, and what is to be counted. */
interface FrameReport {
  frameChanged(summary: FrameSummary): void;
  frameLeft(): void;
  outcome(record: OutcomeRecord): void;
  takeBack(record: OutcomeRecord): void;
}

/**
 * Ties the frame's entry in the background's record to the life of its coach.
 * @returns what reports
 */
export function reportFrame(life: ScriptLife): FrameReport {
  let stay = newStay();
  const connection = endWithExtension(life, () => String(stay));
  let last: FrameSummary | null = null;
  let isSending = false;
  let isLeft = false;
  /** One at a time, and of several changes meanwhile the last: a page that keeps changing a note floods nobody. */
  const sendLast = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    for (let sent = null; last !== null && last !== sent && !isLeft && !life.signal.aborted;) {
      sent = last;
      await send('frame/changed', { ...sent, stay });
    }
    isSending = false;
  };
  const report = (summary: FrameSummary): void => {
    last = summary;
    connection.reconnect();
    void sendLast();
  };
  // A page that was kept aside lost its entry, and in Chromium its connection.
  onReturn(life, () => {
    stay = newStay();
    isLeft = false;
    // An answer that was under way when the page was put aside may never come.
    isSending = false;
    // The browser cuts the connection of a page it puts aside, and may tell only after this.
    connection.renew();
    if (last !== null) report({ ...last });
  });
  const frameLeft = (): void => {
    isLeft = true;
    if (last === null) return;
    // What waited was told; a page that comes back has nothing else to say of it.
    last = { ...last, uncounted: [] };
    void send('frame/changed', { ...last, stay, field: 'none' });
  };
  life.signal.addEventListener('abort', frameLeft);
  return { frameChanged: report, frameLeft, outcome: (record) => void send('outcome/record', { ...record, stay }), takeBack: (record) => void send('outcome/take-back', { ...record, stay }) };
}

/** Small enough to hold nothing but which stay it is. */
function newStay(): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return random % 100_000;
}
