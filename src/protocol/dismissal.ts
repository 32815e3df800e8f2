import type { FindingSummary, FrameSummary } from './messages.ts';

/** A mark that was dismissed in an open note, and where that is. */
export interface Dismissal extends Pick<FrameSummary, 'helpRequests' | 'task'> {
  readonly tab: number;
  readonly frame: number;
  /** Host of the page; empty where the browser does not tell. */
  readonly site: string;
  readonly finding: FindingSummary;
}
