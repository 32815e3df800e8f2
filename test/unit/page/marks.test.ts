import { describe, expect, it } from 'vitest';
import type { Finding, HelpRequestId, Span } from '../../../src/engine/types.ts';
import { markKey, rememberBelonging, renewMarks, shiftMarks } from '../../../src/page/marks.ts';
import { singleEdit } from '../../../src/page/span-mapping.ts';
import { aFinding } from './a-finding.ts';

const nothingDecided = () => ({ dismissed: new Set<string>(), cutDown: new Set<string>(), shown: new Set<string>(), belonging: new Map<string, Span>() });
const text = 'Zij is eenzaam.\nEr zijn schulden.';

describe('shiftMarks', () => {
  it('moves marks behind an edit and lets an edited one go', () => {
    const marks = renewMarks(text, [aFinding(text, 'eenzaam'), aFinding(text, 'schulden')], [], [], nothingDecided());
    const after = 'Zij is eenzzzaam.\nEr zijn schulden.';
    const edit = singleEdit(text, after);
    const shifted = edit === null ? [] : shiftMarks(marks, edit);
    expect(shifted.map((mark) => after.slice(mark.start, mark.end))).toEqual(['schulden']);
    expect(shifted.map((mark) => after.slice(mark.removal.start, mark.removal.end))).toEqual(['Er zijn schulden.']);
  });
});

describe('renewMarks', () => {
  it('keeps a mark dismissed in the same sentence, wherever that went', () => {
    const memory = nothingDecided();
    const finding = aFinding(text, 'eenzaam');
    memory.dismissed.add(markKey(text, finding, finding.removal));
    const later = `Nieuwe regel.\n${text}`;
    expect(renewMarks(later, [aFinding(later, 'eenzaam')], [], [], memory).map((mark) => mark.isDismissed)).toEqual([true]);
  });

  it('keeps it dismissed while its sentence grows around it', () => {
    const memory = nothingDecided();
    const finding = aFinding(text, 'eenzaam');
    memory.dismissed.add(markKey(text, finding, finding.removal));
    const marks = renewMarks(text, [finding], [], [], memory);
    const grown = text.replace('eenzaam.', 'eenzaam, zegt zij.');
    const edit = singleEdit(text, grown);
    const renewed = renewMarks(grown, [aFinding(grown, 'eenzaam')], [], edit === null ? [] : shiftMarks(marks, edit), memory);
    expect(renewed.map((mark) => mark.isDismissed)).toEqual([true]);
    expect(memory.dismissed.size).toBe(2);
  });

  it('raises another rule on the same words, and the same rule in another sentence', () => {
    const memory = nothingDecided();
    const finding = aFinding(text, 'eenzaam');
    memory.dismissed.add(markKey(text, finding, finding.removal));
    const both = 'Hij is eenzaam.\nZij is eenzaam.';
    expect(renewMarks(both, [aFinding(both, 'eenzaam')], [], [], memory).map((mark) => mark.isDismissed)).toEqual([false]);
    const other = aFinding(text, 'eenzaam', { rule: 'rule/other' });
    expect(renewMarks(text, [other], [], [], memory).map((mark) => mark.isDismissed)).toEqual([false]);
  });

  it('holds no words of the note in what it remembers', () => {
    const finding = aFinding(text, 'eenzaam', { rule: 'r' });
    expect(markKey(text, finding, finding.removal)).not.toMatch(/eenzaam|Zij/);
  });
});

describe('words for which a help request was added', () => {
  const lonely = 'Zij is eenzaam sinds haar man overleed. Zij heeft schulden.';
  const sentence = { start: 0, end: lonely.indexOf(' Zij heeft') };
  const thought = (words: string, more: Partial<Finding> = {}): Finding => aFinding(lonely, words, { level: 'ask', sentence, ...more });
  const openAfterAdding = (finding: Finding, inUse: readonly HelpRequestId[] = ['transport', 'meeting']): boolean => {
    const memory = nothingDecided();
    rememberBelonging(memory.belonging, lonely, { ...aFinding(lonely, 'is eenzaam sinds'), sentence }, 'meeting');
    return renewMarks(lonely, [finding], inUse, [], memory)[0]?.belongsBy === null;
  };

  it('are not asked about again, as another category or by likeness alone', () => {
    expect(openAfterAdding(thought('sinds haar man'))).toBe(false);
    const likeness = { ...aFinding(lonely, 'haar man').trace, source: 'model/relationships/bereavement' };
    expect(openAfterAdding(thought('sinds haar man', { level: 'flag', trace: likeness }))).toBe(false);
  });

  it('are still marked where a word of the rules, a number or a request carries it', () => {
    expect(openAfterAdding(thought('eenzaam', { level: 'flag' }))).toBe(true);
    expect(openAfterAdding(thought('eenzaam', { kind: 'dossier-request', category: null, subtopic: null }))).toBe(true);
  });

  it('say nothing of the other words of their sentence, nor of other sentences', () => {
    expect(openAfterAdding(thought('man overleed'))).toBe(true);
    expect(openAfterAdding(thought('schulden', { sentence: { start: sentence.end + 1, end: lonely.length } }))).toBe(true);
  });

  it('are asked about again once that help request holds no more', () => {
    expect(openAfterAdding(thought('sinds haar man'), ['transport'])).toBe(true);
  });

  it('belong there also while their sentence grows, and wherever it goes', () => {
    const memory = nothingDecided();
    rememberBelonging(memory.belonging, text, { ...aFinding(text, 'eenzaam') }, 'meeting');
    const marks = renewMarks(text, [aFinding(text, 'is eenzaam', { level: 'ask' })], ['meeting'], [], memory);
    const grown = text.replace('eenzaam.', 'eenzaam, zegt zij.');
    const edit = singleEdit(text, grown);
    const renewed = renewMarks(grown, [aFinding(grown, 'is eenzaam', { level: 'ask' })], ['meeting'], edit === null ? [] : shiftMarks(marks, edit), memory);
    expect(renewed.map(({ belongsBy }) => belongsBy)).toEqual(['meeting']);
    const later = `Nieuwe regel.\n${grown}`;
    expect(renewMarks(later, [aFinding(later, 'is eenzaam', { level: 'ask' })], ['meeting'], [], memory)[0]?.belongsBy).toBe('meeting');
  });

  it('leave none of themselves in what is remembered', () => {
    const memory = nothingDecided();
    rememberBelonging(memory.belonging, text, aFinding(text, 'eenzaam'), 'meeting');
    expect(JSON.stringify([...memory.belonging])).not.toMatch(/eenzaam|Zij/);
  });
});
