/**
 * What a frame's coach tells the background, for as long as it lives.
 */
import type { FrameSummary } from '../protocol/messages.ts';
import { send } from './messaging.ts';
import { endWithExtension } from './script-life.ts';
import type { ScriptLife } from './script-life.ts';

/**
 * Ties the frame's entry in the background's record to the life of its coach.
 * @returns what reports a change
 */
export function reportFrame(life: ScriptLife): (summary: FrameSummary) => void {
  const connection = endWithExtension(life);
  let last: FrameSummary | null = null;
  const report = (summary: FrameSummary): void => {
    last = summary;
    connection.reconnect();
    void send('frame/changed', summary);
  };
  // A page that was kept aside lost its connection, and with it its entry.
  globalThis.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted && last !== null) report(last);
    },
    { signal: life.signal },
  );
  life.signal.addEventListener('abort', () => {
    if (last !== null) void send('frame/changed', { ...last, field: 'none' });
  });
  return report;
}
