import { describe, expect, it } from 'vitest';
import { readNotes } from '../../src/cli/training/corpus.ts';
import { createEngine } from '../../src/engine/analyse.ts';
import { SENSITIVITIES } from '../../src/engine/types.ts';
import type { Finding, Sensitivity, Span } from '../../src/engine/types.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

const engine = createEngine(readRules());
// Read while collecting: all notes together take longer than one test may.
const notes = readNotes().map(({ id, text, helpRequests }) => {
  const analysed = (sensitivity: Sensitivity) => engine.analyse(text, { helpRequests, sensitivity });
  return { id, quiet: analysed('quiet'), normal: analysed('normal'), keen: analysed('keen') };
});
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const marks = (findings: readonly Finding[]) => findings.filter(({ level }) => level === 'flag');
const describeFinding = (id: string, { start, end, rule }: Finding) => `${id} ${start}-${end} ${rule}`;

describe('how keenly it reads', () => {
  it.each([['quiet', 'normal'], ['normal', 'keen']] as const)('what %s marks, %s marks or asks about', (quieter, keener) => {
    const lost = notes.flatMap((note) =>
      marks(note[quieter].findings)
        .filter((mark) => !note[keener].findings.some((finding) => overlaps(finding, mark)))
        .map((mark) => describeFinding(note.id, mark)),
    );
    expect(lost).toEqual([]);
  });

  it('keen tells of each mark whether normal marks it too, and as what', () => {
    const ofNormal = (findings: readonly Finding[]) => marks(findings).map((mark) => `${describeFinding('', mark)} ${mark.kind}`);
    for (const { id, quiet, normal, keen } of notes) {
      const also = keen.findings.filter(({ isKeen }) => isKeen !== true);
      expect(ofNormal(also), id).toEqual(ofNormal(normal.findings));
      expect([...quiet.findings, ...normal.findings].filter(({ isKeen }) => isKeen === true), id).toEqual([]);
    }
    expect(notes.flatMap(({ keen }) => keen.findings).some(({ isKeen }) => isKeen === true)).toBe(true);
  });

  it('changes how much is said, over all notes together', () => {
    const said = SENSITIVITIES.map((sensitivity) => notes.flatMap((note) => note[sensitivity].findings));
    expect(said.map(({ length }) => length)).toEqual(said.map(({ length }) => length).sort((a, b) => a - b));
    expect(new Set(said.map(({ length }) => length)).size).toBe(SENSITIVITIES.length);
  });

  it.each(SENSITIVITIES)('%s: hears the same signals of danger, and says nothing in their paragraphs', (sensitivity) => {
    const found = notes.flatMap((note) =>
      note[sensitivity].findings
        .filter((finding) => note[sensitivity].safety.some((paragraph) => overlaps(finding, paragraph)))
        .map((finding) => describeFinding(note.id, finding)),
    );
    expect(found).toEqual([]);
    expect(notes.map((note) => note[sensitivity].safety)).toEqual(notes.map(({ normal }) => normal.safety));
  });

  it('leaves numbers, requests and lists of scores to their detectors, whatever it is', () => {
    const detected = (sensitivity: Sensitivity) =>
      notes.flatMap((note) => note[sensitivity].findings.filter(({ rule }) => rule.startsWith('detector/')).map((finding) => `${describeFinding(note.id, finding)} ${finding.level}`));
    expect(detected('quiet')).toEqual(detected('normal'));
    expect(detected('keen')).toEqual(detected('normal'));
  });
});
