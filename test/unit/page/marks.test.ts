import { describe, expect, it } from 'vitest';
import { markKey, renewMarks, shiftMarks } from '../../../src/page/marks.ts';
import { singleEdit } from '../../../src/page/span-mapping.ts';
import { aFinding } from './a-finding.ts';

const nothingDecided = () => ({ dismissed: new Set<string>(), shown: new Set<string>() });
const text = 'Zij is eenzaam.\nEr zijn schulden.';

describe('shiftMarks', () => {
  it('moves marks behind an edit and lets an edited one go', () => {
    const marks = renewMarks(text, [aFinding(text, 'eenzaam'), aFinding(text, 'schulden')], [], nothingDecided());
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
    expect(renewMarks(later, [aFinding(later, 'eenzaam')], [], memory).map((mark) => mark.isDismissed)).toEqual([true]);
  });

  it('keeps it dismissed while its sentence grows around it', () => {
    const memory = nothingDecided();
    const finding = aFinding(text, 'eenzaam');
    memory.dismissed.add(markKey(text, finding, finding.removal));
    const marks = renewMarks(text, [finding], [], memory);
    const grown = text.replace('eenzaam.', 'eenzaam, zegt zij.');
    const edit = singleEdit(text, grown);
    const renewed = renewMarks(grown, [aFinding(grown, 'eenzaam')], edit === null ? [] : shiftMarks(marks, edit), memory);
    expect(renewed.map((mark) => mark.isDismissed)).toEqual([true]);
    expect(memory.dismissed.size).toBe(2);
  });

  it('raises another rule on the same words, and the same rule in another sentence', () => {
    const memory = nothingDecided();
    const finding = aFinding(text, 'eenzaam');
    memory.dismissed.add(markKey(text, finding, finding.removal));
    const both = 'Hij is eenzaam.\nZij is eenzaam.';
    expect(renewMarks(both, [aFinding(both, 'eenzaam')], [], memory).map((mark) => mark.isDismissed)).toEqual([false]);
    const other = aFinding(text, 'eenzaam', { rule: 'rule/other' });
    expect(renewMarks(text, [other], [], memory).map((mark) => mark.isDismissed)).toEqual([false]);
  });

  it('holds no words of the note in what it remembers', () => {
    const finding = aFinding(text, 'eenzaam', { rule: 'r' });
    expect(markKey(text, finding, finding.removal)).not.toMatch(/eenzaam|Zij/);
  });
});
