import type { Finding } from '../../../src/engine/types.ts';

/** A finding over these words of a text, with its whole line as what Weglaten would take. */
export function aFinding(text: string, words: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words);
  const lineEnd = text.indexOf('\n', start);
  return {
    kind: 'excess',
    category: 'a-category',
    subtopic: 'a-subtopic',
    level: 'flag',
    rule: `rule/${words}`,
    start,
    end: start + words.length,
    removal: { start: text.lastIndexOf('\n', start) + 1, end: lineEnd < 0 ? text.length : lineEnd },
    sentence: { start: text.lastIndexOf('\n', start) + 1, end: lineEnd < 0 ? text.length : lineEnd },
    trace: { source: `rule/${words}`, evidence: [], guardsChecked: [], cues: [], cell: null },
    ...more,
  };
}
