/** "Anders opschrijven" never adds a fact, and what it offers raises no question itself. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readNotes } from '../../src/cli/training/corpus.ts';
import { createRewriter } from '../../src/coaching/rewrite/rewrite.ts';
import nl from '../../src/coaching/texts/nl.json' with { type: 'json' };
import { createEngine } from '../../src/engine/analyse.ts';
import { createNecessityTest } from '../../src/engine/necessity.ts';
import type { Engine, Finding } from '../../src/engine/types.ts';
import { readRules } from '../../src/rules/node/read-rules.ts';

let engine: Engine;
beforeAll(() => {
  engine = createEngine(readRules());
});

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

interface Offered {
  readonly text: string;
  readonly helpRequests: readonly string[];
  readonly finding: Finding;
  readonly wording: string;
}

/** Every wording that is offered for the findings of a note. */
function offeredIn(text: string, helpRequests: readonly string[]): Offered[] {
  const rewrite = createRewriter((note, context) => engine.analyse(note, context));
  return engine.analyse(text, { helpRequests }).findings.flatMap((finding) => {
    const wording = rewrite(text, finding, { helpRequests });
    return wording === null ? [] : [{ text, helpRequests, finding, wording }];
  });
}

/** What must hold of every wording that is offered. */
function expectSafe({ text, helpRequests, finding, wording }: Offered): void {
  const { start, end } = finding.sentence;
  const own = wordsOf(text.slice(start, end));
  expect(wordsOf(wording).filter((word) => !own.includes(word)), wording).toEqual([]);
  expect(wording.length).toBeLessThan(end - start);
  const after = text.slice(0, start) + wording + text.slice(end);
  const asked = engine.analyse(after, { helpRequests }).findings.filter((other) => other.start < start + wording.length && start < other.end);
  expect(asked.map(({ rule }) => rule), wording).toEqual([]);
}

describe('a wording that is offered', () => {
  it('has the sentence’s own words only, is shorter, and raises no question, in notes as they are written', () => {
    const offered = readNotes().filter((_note, index) => index % 4 === 0).flatMap(({ text, helpRequests = [] }) => offeredIn(text, helpRequests));
    expect(offered.length).toBeGreaterThan(5);
    for (const each of offered) expectSafe(each);
  }, 120_000);

  const WHO = ['Mevrouw', 'Mw.', 'Dhr. Bakker', 'Zij', 'Haar man', 'Zoon Kevin', 'De buurvrouw'];
  const FACT = ['is depressief', 'heeft reuma', 'is verslaafd aan alcohol', 'heeft een strafblad', 'is lui', 'heeft schulden van 3.000 euro', 'is gelovig'];
  const EFFECT = ['kan niet alleen reizen', 'mist afspraken', 'brengt haar op dinsdag', 'kan geen 100 meter lopen', 'komt niet buiten'];
  const SHAPES: readonly ((who: string, fact: string, effect: string) => string)[] = [
    (who, fact, effect) => `${who} ${fact} en ${effect}.`,
    (who, fact, effect) => `${who} ${effect} omdat hij ${fact.split(' ').slice(1).join(' ')} is.`,
    (who, fact, effect) => `${who}, die ${fact.split(' ').slice(1).join(' ')} is, ${effect}.`,
    (who, fact, effect) => `${who} (${fact}) ${effect}.`,
    (who, fact, effect) => `${effect.charAt(0).toUpperCase()}${effect.slice(1)}, ${who} ${fact}.`,
  ];

  it('leaves in what says how often or how far, wherever it stands', () => {
    const HOW = ['zelden', 'weinig', 'hooguit', 'bijna nooit', 'vrijwel niet', 'tijdelijk niet', 'meestal niet', 'soms', 'overdag niet', 'sporadisch', 'niet'];
    const REASON = ['door haar dementie', 'vanwege haar depressie', 'wegens een psychose', 'door haar schizofrenie'];
    const builds: readonly ((how: string, reason: string) => string)[] = [
      (how, reason) => `Mw. kan ${reason} ${how} alleen reizen.`,
      (how, reason) => `Mw. kan ${how} ${reason} alleen reizen.`,
      (how, reason) => `Mw. reist ${reason} ${how}.`,
      (how, reason) => `Mw. reist ${how} ${reason}.`,
      (how, reason) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)} kan mw. ${how} alleen reizen.`,
      (how, reason) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)} lukt reizen ${how}.`,
      (how, reason) => `Mw. heeft ${reason.replace(/^.* /u, '')}, daardoor kan zij ${how} alleen reizen.`,
    ];
    const offered = HOW.flatMap((how) => REASON.flatMap((reason) => builds.flatMap((build) => offeredIn(build(how, reason), ['transport-mobility']).map((each) => ({ how, ...each })))));
    expect(offered.length).toBeGreaterThan(100);
    expect(offered.filter(({ how, wording }) => !wording.includes(how)).map(({ text, wording }) => `${text} → ${wording}`)).toEqual([]);
  });

  it('is as safe in any sentence put together of these', () => {
    const sentence = fc.tuple(fc.constantFrom(...SHAPES), fc.constantFrom(...WHO), fc.constantFrom(...FACT), fc.constantFrom(...EFFECT))
      .map(([shape, ...parts]) => shape(...parts));
    fc.assert(fc.property(sentence, fc.constantFrom('transport-mobility', 'household-help', 'debt-assistance'), (text, helpRequest) => {
      for (const each of offeredIn(text, [helpRequest])) expectSafe(each);
    }), { numRuns: 300 });
  });
});

describe('the wordings to copy', () => {
  it('raise no mark for a help request under which they are offered', () => {
    const { matrix } = engine.knowledge;
    const necessity = createNecessityTest(matrix);
    const marked = Object.entries(nl.topics).flatMap(([topic, { pattern }]) => {
      const [category = '', subtopic = ''] = topic.split('/');
      return matrix.helpRequests
        .filter(({ id }) => necessity.judge(category, subtopic, [id]).outcome !== 'fine')
        .flatMap(({ id }) => engine.analyse(pattern, { helpRequests: [id] }).findings
          .filter(({ level }) => level === 'flag')
          .map(({ rule }) => `${topic} for ${id}: ${rule}`));
    });
    expect(marked).toEqual([]);
  });

  it('leave blanks where a fact belongs, but for the number that has a field of its own', () => {
    const full = Object.entries(nl.topics).filter(([, { pattern }]) => !pattern.includes('…')).map(([topic]) => topic);
    expect(full).toEqual(['origin-residence/language-right', 'bsn/number']);
  });
});
