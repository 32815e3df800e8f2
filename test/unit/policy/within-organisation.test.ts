import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import packedKnowledge from 'virtual:noodzaak-knowledge';
import { createAdjustableEngine } from '../../../src/engine/local-rules.ts';
import type { AdjustableEngine } from '../../../src/engine/local-rules.ts';
import { isMetIn } from '../../../src/engine/match/local-matcher.ts';
import { SENSITIVITIES, VERDICTS } from '../../../src/engine/types.ts';
import type { Cell, Verdict } from '../../../src/engine/types.ts';
import { MUNICIPAL_LAWS, policyIdsOf } from '../../../src/policy/catalog.ts';
import type { OwnRow } from '../../../src/policy/catalog.ts';
import { keepingVerdicts } from '../../../src/policy/keeping-verdicts.ts';
import { modeOf, MODES } from '../../../src/policy/mode.ts';
import { readLayer } from '../../../src/policy/read-layer.ts';
import type { LayerValues } from '../../../src/policy/read-layer.ts';
import { resolvePolicy } from '../../../src/policy/resolve.ts';
import { withinOrganisation, withinTeam } from '../../../src/policy/within-organisation.ts';
import { policyRulesOf } from '../../../src/protocol/policy-rules.ts';
import { holdableSubjects } from '../../../src/rules/holdable.ts';
import { readOwnRules } from '../../../src/rules/own-rules.ts';
import { unpackKnowledge } from '../../../src/rules/pack.ts';

const knowledge = unpackKnowledge(packedKnowledge);
const { matrix } = knowledge;
/** One for each side that is compared: making one anew for other rules is most of the work. */
const [before, after] = [createAdjustableEngine(knowledge), createAdjustableEngine(knowledge)];
const holdable = holdableSubjects();
const ids = policyIdsOf(matrix, holdable);

/**
 * One sentence a topic, of what the help requests below do not need; each with a word of its own to make an exception of. Of a sentence that
 * says two things the weightier is marked, and what a team adds can be that: docs/policy.md says so.
 */
const SENTENCES = [
  ['Zij stemt al jaren op de SP.', 'stemt', 'politics'],
  ['Hij gaat elke vrijdag naar de moskee om te bidden.', 'moskee', 'religion'],
  ['Hij heeft 4.000 euro schuld bij de bank.', 'schuld', 'finance-debt'],
  ['Mevrouw is lesbisch.', 'lesbisch', 'sexuality'],
  ['In 2019 is hij veroordeeld voor diefstal.', 'veroordeeld', 'criminal'],
  ['De buurvrouw drinkt te veel.', 'drinkt', 'addiction'],
  ['Graag ontvang ik het volledige dossier van de psychiater.', 'dossier', 'mental-health'],
  ['De buren vinden dat hij vies is en praten niet met hem.', 'vies', 'relationships-divorce'],
] as const;
const REQUESTS = ['transport-mobility', 'household-help', 'individual-guidance', 'question-clarification'];
const sentences = SENTENCES.map(([sentence]) => sentence);
const NOTES = [
  ['Hulpvraag: vervoer', ...sentences], ['Hulpvraag: vervoer en hulp bij het huishouden', ...sentences], ['Hulpvraag: individuele begeleiding', ...sentences],
  // The last is known by the learned layer alone: who reads quietly is only asked about it.
  ['Hulpvraag: vervoer', ...sentences.slice(0, 2), ...sentences.slice(-1)],
].map((paragraphs) => paragraphs.join('\n\n'));

/** What is marked under these layers with a mode that comes between, by where it stands. */
function heldMarks(engine: AdjustableEngine, managed: LayerValues, signed: LayerValues, chosen: LayerValues = {}): ReadonlyMap<string, number> {
  const team = withinOrganisation(signed, managed, ids).values;
  const policy = resolvePolicy({ managed, team, own: withinTeam(chosen, team, managed, ids).values });
  const [rows = [], exceptions = []] = (['words', 'exceptions'] as const).map((key) => readOwnRules(key, policy[key].value, matrix.categories, isMetIn).rows);
  const rules = policyRulesOf(policy, { matrix, holdable, rows, exceptions });
  engine.adjust(rules.local);
  return new Map(NOTES.flatMap((note, at) => engine.analyse(note, { sensitivity: policy.sensitivity.value }).findings
    .map((finding) => [`${String(at)}: ${note.slice(finding.start, finding.end)}`, MODES.indexOf(modeOf(finding, rules))] as const)
    .filter(([, mode]) => mode > 0)));
}

const mode = fc.constantFrom(...MODES);
const subjects = ['excess', 'dossier-request', 'religion', 'politics', 'finance-debt', 'third-party', 'criminal'].filter((subject) => ids.subject.has(subject));
const modes = fc.array(fc.record({ subject: fc.constantFrom(...subjects), mode }), { maxLength: 3 });
const categories = ['politics', 'religion', 'finance-debt', 'sexuality', 'criminal', 'third-party', 'addiction'].filter((category) => ids.category.has(category));
const cells = fc.array(fc.record({ helpRequest: fc.constantFrom(...REQUESTS), category: fc.constantFrom(...categories), verdict: fc.constantFrom(...VERDICTS), why: fc.constant('Eigen keuze.'), contact: fc.constant('Privacyteam') }), { maxLength: 5 });
const topics = [...ids.topic];
/** A row that a team could write about a sentence, in any subtopic of its category. */
const ownRow = fc.constantFrom(...SENTENCES).chain(([found, word, category]) =>
  fc.constantFrom(...topics.filter((topic) => topic.startsWith(`${category}/`))).map((topic): OwnRow =>
    ({ category, subtopic: topic.slice(category.length + 1), id: `hier-${word}`, match: 'word', pattern: word, strength: 'sure', found, allowed: 'Het weer is goed.', source: 'Team' })));
const exceptions = fc.array(ownRow, { maxLength: 12 });
/** Own words of another category than the sentence's could be the weightier: docs/policy.md says so. */
const words = fc.array(ownRow, { maxLength: 6 });
const sensitivity = fc.constantFrom(...SENSITIVITIES);
/** A mode for all, or for some; without one there is nothing to take away. */
const asking = fc.oneof(fc.record({ mode: fc.constantFrom('ask', 'hold') }), fc.record({ modes: fc.array(fc.record({ subject: fc.constantFrom(...subjects), mode: fc.constantFrom('ask', 'hold') }), { minLength: 1, maxLength: 3 }) }));
const rest = fc.record({ cells, sensitivity }, { requiredKeys: [] });
const organisation = fc.tuple(asking, rest).map(([asks, more]) => ({ ...more, ...asks }));
const team = fc.record({
  mode, modes, cells, words, exceptions, sensitivity,
  inactiveLaws: fc.subarray([...MUNICIPAL_LAWS]), inactiveHelpRequests: fc.subarray(REQUESTS),
}, { requiredKeys: [] });
const worker = fc.record({ mode, modes, sensitivity: fc.constantFrom('quiet', 'keen') }, { requiredKeys: ['sensitivity'] });

/** Each mark that is held on one side is held as strictly on the other. */
function expectKept(held: ReadonlyMap<string, number>, still: ReadonlyMap<string, number>): void {
  for (const [mark, atLeast] of held) expect(still.get(mark) ?? 0, mark).toBeGreaterThanOrEqual(atLeast);
}

describe('team and worker under an organisation', () => {
  it('take away no mark that it asks about or holds, whatever a file says and whatever is chosen', () => {
    let held = 0;
    fc.assert(
      fc.property(organisation, team, worker, (ofOrganisation, ofTeam, ofWorker) => {
        const [managed, signed, chosen] = [readLayer('managed', ofOrganisation, ids).values, readLayer('team', ofTeam, ids).values, readLayer('own', ofWorker, ids).values];
        const marks = heldMarks(before, managed, {});
        held += marks.size;
        expectKept(marks, heldMarks(after, managed, signed, chosen));
      }),
      { numRuns: 16 },
    );
    expect(held, 'marks that were held').toBeGreaterThan(100);
  }, 120_000);

  it('and a worker takes away none that a team asks about or holds', () => {
    let held = 0;
    fc.assert(
      fc.property(asking, fc.option(sensitivity, { nil: undefined, freq: 1 }), worker, (ofTeam, reading, ofWorker) => {
        const [signed, chosen] = [readLayer('team', { ...ofTeam, ...(reading && { sensitivity: reading }) }, ids).values, readLayer('own', ofWorker, ids).values];
        const marks = heldMarks(before, {}, signed);
        held += marks.size;
        expectKept(marks, heldMarks(after, {}, signed, chosen));
      }),
      { numRuns: 25 },
    );
    expect(held, 'marks that were held').toBeGreaterThan(100);
  }, 120_000);

  it('take none away by reading quietly, which would take one', () => {
    const all = heldMarks(before, { mode: 'ask' }, {});
    expect(heldMarks(after, { mode: 'ask', sensitivity: 'quiet' }, {}).size).toBeLessThan(all.size);
    for (const layer of ['own', 'team'] as const) expect(heldMarks(after, { mode: 'ask' }, layer === 'team' ? { sensitivity: 'quiet' } : {}, layer === 'own' ? { sensitivity: 'quiet' } : {}), layer).toEqual(all);
  });

  it('lets a worker read quietly where nobody asks about personal data, or where it was set how sharply to read', () => {
    const quiet = { sensitivity: 'quiet', chip: false } as const;
    const byWorker = (signed: LayerValues, managed: LayerValues) => withinTeam(quiet, signed, managed, ids);
    for (const free of [{}, { mode: 'coach' }, { modes: [{ subject: 'dossier-request', mode: 'hold' }] }, { mode: 'hold', sensitivity: 'quiet' }] as const) {
      expect(byWorker(free, {})).toEqual({ values: quiet, quietRuledOutBy: null });
      expect(byWorker({}, free)).toEqual({ values: quiet, quietRuledOutBy: null });
    }
    expect(byWorker({ mode: 'ask' }, {})).toEqual({ values: { chip: false }, quietRuledOutBy: 'team' });
    expect(byWorker({ mode: 'ask' }, { modes: [{ subject: 'politics', mode: 'ask' }] })).toEqual({ values: { chip: false }, quietRuledOutBy: 'managed' });
    expect(withinTeam({ sensitivity: 'keen' }, {}, { mode: 'ask' }, ids).values, 'sharper is always free').toEqual({ sensitivity: 'keen' });
    expect(withinTeam({ mode: 'hold', sensitivity: 'quiet' }, {}, {}, ids).values, 'what they ask of themselves is theirs').toEqual({ mode: 'hold', sensitivity: 'quiet' });
  });

  const NEEDED = { helpRequest: 'transport-mobility', category: 'politics', verdict: 'needed', why: 'Eigen keuze.', contact: 'Privacyteam' } as const;
  const under = (managed: LayerValues, signed: LayerValues) => withinOrganisation(signed, managed, ids);

  it('says of each part that does not hold why', () => {
    const signed = { cells: [{ ...NEEDED, category: 'religion' }, NEEDED], sensitivity: 'quiet', inactiveLaws: ['leerplichtwet'] } as const;
    const { values, problems } = under({ modes: [{ subject: 'politics', mode: 'ask' }] }, signed);
    expect(values).toEqual({ cells: [{ ...NEEDED, category: 'religion' }], inactiveLaws: [] });
    expect(problems.map(({ layer, path, instead }) => [layer, path, instead])).toEqual([['team', 'cells[1]', 'dropped'], ['team', 'inactiveLaws[0]', 'dropped'], ['team', 'sensitivity', 'dropped']]);
  });

  it('keeps all that it set where the organisation asks about nothing that it changes', () => {
    const signed = { cells: [NEEDED], sensitivity: 'quiet', inactiveLaws: ['leerplichtwet'] } as const;
    for (const managed of [{}, { mode: 'coach' }, { modes: [{ subject: 'dossier-request', mode: 'hold' }] }] as const) expect(under(managed, signed)).toEqual({ values: signed, problems: [] });
  });

  it('may be stricter where that takes no mark away: of the widest verdict of several help requests, another one decides next', () => {
    const cell = (verdict: Verdict, more: Partial<Cell> = {}): Cell => ({ verdict, condition: null, why: '', hook: '', evidence: [], overrides: {}, safetyOverride: false, ...more });
    const kept = (verdict: Verdict, more?: Partial<Cell>) => [...keepingVerdicts(cell(verdict, more))];
    expect(kept('needed')).toEqual(['needed', 'special', 'only-if', 'not-needed']);
    expect(kept('special')).toEqual(['special']);
    expect(kept('only-if')).toEqual(['only-if', 'not-needed']);
    expect(kept('not-needed')).toEqual(['not-needed']);
    expect(kept('needed', { under: { wmo: cell('not-needed') } }), 'for each task').toEqual(['not-needed']);
    expect(kept('only-if', { under: { wmo: cell('only-if', { overrides: { amounts: 'outside' } }) } }), 'with overrides of its own').toEqual(['not-needed']);
  });
});
