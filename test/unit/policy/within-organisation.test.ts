import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import packedKnowledge from 'virtual:noodzaak-knowledge';
import { createAdjustableEngine } from '../../../src/engine/local-rules.ts';
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
import { withinOrganisation } from '../../../src/policy/within-organisation.ts';
import { policyRulesOf } from '../../../src/protocol/policy-rules.ts';
import { holdableSubjects } from '../../../src/rules/holdable.ts';
import { readOwnRules } from '../../../src/rules/own-rules.ts';
import { unpackKnowledge } from '../../../src/rules/pack.ts';

const engine = createAdjustableEngine(unpackKnowledge(packedKnowledge));
const { matrix } = engine.knowledge;
const holdable = holdableSubjects();
const ids = policyIdsOf(matrix, holdable);

/**
 * One sentence a topic, of what the help requests below do not need; each with a word of its own to make an exception of. Of a sentence that
 * says two things the weightier is marked, and what a team adds can be that: docs/policy.md says so.
 */
const SENTENCES = [
  ['Zij stemt al jaren op de SP.', 'stemt'],
  ['Hij gaat elke vrijdag naar de moskee om te bidden.', 'moskee'],
  ['Hij heeft 4.000 euro schuld bij de bank.', 'schuld'],
  ['Mevrouw is lesbisch.', 'lesbisch'],
  ['In 2019 is hij veroordeeld voor diefstal.', 'veroordeeld'],
  ['De buurvrouw drinkt te veel.', 'drinkt'],
  ['Graag ontvang ik het volledige dossier van de psychiater.', 'dossier'],
] as const;
const REQUESTS = ['transport-mobility', 'household-help', 'home-adaptation', 'question-clarification'];
const NOTES = ['Hulpvraag: vervoer', 'Hulpvraag: hulp bij het huishouden', 'Hulpvraag: vervoer en hulp bij het huishouden'].map((heading) => [heading, ...SENTENCES.map(([sentence]) => sentence)].join('\n\n'));

/** What is marked under these layers with a mode that comes between, by where it stands. */
function heldMarks(managed: LayerValues, team: LayerValues): ReadonlyMap<string, number> {
  const policy = resolvePolicy({ managed, team: withinOrganisation(team, managed, ids).values });
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
const exception = fc.record({ topic: fc.constantFrom(...topics), sentence: fc.constantFrom(...SENTENCES) }).map(({ topic, sentence: [found, word] }): OwnRow => {
  const [category = '', subtopic = ''] = topic.split('/');
  return { category, subtopic, id: `hier-${word}`, match: 'word', pattern: word, strength: 'sure', found, allowed: 'Het weer is goed.', source: 'Team' };
});
const organisation = fc.record({ mode, modes, cells, sensitivity: fc.constantFrom(...SENSITIVITIES) }, { requiredKeys: [] });
const team = fc.record({
  mode, modes, cells, exceptions: fc.array(exception, { maxLength: 8 }), sensitivity: fc.constantFrom(...SENSITIVITIES),
  inactiveLaws: fc.subarray([...MUNICIPAL_LAWS]), inactiveHelpRequests: fc.subarray(REQUESTS),
}, { requiredKeys: [] });

describe('a team under an organisation', () => {
  it('takes away no mark that the organisation asks about or holds, whatever its file says', () => {
    let held = 0;
    fc.assert(
      fc.property(organisation, team, (ofOrganisation, ofTeam) => {
        const [managed, signed] = [readLayer('managed', ofOrganisation, ids).values, readLayer('team', ofTeam, ids).values];
        const before = heldMarks(managed, {});
        const after = heldMarks(managed, signed);
        held += before.size;
        for (const [mark, atLeast] of before) expect(after.get(mark) ?? 0, mark).toBeGreaterThanOrEqual(atLeast);
      }),
      { numRuns: 40 },
    );
    expect(held, 'marks that were held').toBeGreaterThan(100);
  }, 120_000);

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
