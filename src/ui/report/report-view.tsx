import type { ComponentChildren } from 'preact';
import { topicText } from '../../coaching/texts.ts';
import { exampleAbout } from '../../coaching/worked-examples.ts';
import { FINDING_KINDS } from '../../engine/types.ts';
import type { Matrix } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import type { Figures, RuleFigures } from '../../tally/figures.ts';
import { weeksBetween } from '../../tally/iso-week.ts';
import type { Week } from '../../tally/iso-week.ts';
import { COUNTED_REASONS } from '../../tally/outcomes.ts';
import { BarChart } from './bar-chart.tsx';
import type { Bar } from './bar-chart.tsx';
import { mostOf } from './most.ts';
import { requestName } from './block-names.ts';
import { ruleName } from './rule-name.ts';
import { rulesAddress } from './rules-address.ts';
import { written } from '../written.ts';

const TOP = 10;
const ACTS = ['rewritten', 'removed', 'kept', 'request-added', 'wrong'] as const;
/** From this part of what is in view, 'wrong' stands out. It picks the rules and is never told: what people did besides may be hidden. */
const NOISY = 0.3;
/** And from this part of how often it was seen: most marks are only read, and five answers are no judgement on thousands of those. */
const NOISY_OF_SHOWN = 0.1;

interface ReportViewProps {
  readonly figures: Figures;
  readonly matrix: Matrix;
}

/** The report for the council: what comes up, for which help request, and what people did. Every number is a sum of blocks. */
export function ReportView({ figures, matrix }: ReportViewProps) {
  const { outcomes, checks } = figures;
  const rules = figures.rules.map((rule) => ({ name: ruleName(rule, matrix), count: rule.outcomes.shown ?? 0, isTogether: !isOneRule(rule) })).filter(({ count }) => count > 0);
  const requests = [...figures.helpRequests].map(([id, count]) => ({ name: requestName(id, matrix), count, isTogether: id === null }));
  // None, or too few to show: which of the two, nobody may know.
  const acts = ACTS.map((act) => ({ name: t(`report.outcome.${act}`), count: outcomes[act] ?? 0 })).filter(({ count }) => count > 0);
  const reasons = COUNTED_REASONS.map((reason) => ({ name: t(`keep.${reason}`), count: figures.reasons[reason] ?? 0 })).filter(({ count }) => count > 0);
  const weeks = [...figures.weeks].map(([name, count]) => ({ name, count }));
  // Of several taken together, what is left over says nothing of one rule.
  const noisy = figures.rules.filter((rule) => isOneRule(rule) && isNoisy(rule)).sort((one, other) => (other.outcomes.wrong ?? 0) - (one.outcomes.wrong ?? 0));
  const dead = unseen(figures, matrix);
  return (
    <section class="figures" aria-label={t('report.title')}>
      <BarChart title={t('report.rules')} summary={mostOf(rules)} bars={rules.slice(0, TOP)} nameHead={t('report.rule')} />
      <BarChart title={t('report.help-requests')} summary={mostOf(requests)} bars={requests} nameHead={t('request.label')} />
      <BarChart title={t('report.outcomes')} summary={mostOf(acts)} bars={acts} nameHead={t('report.outcome')} />
      {reasons.length > 0 && <BarChart title={t('report.reasons')} summary={mostOf(reasons)} bars={reasons} nameHead={t('report.reason')} />}
      <BarChart title={t('report.weeks')} summary={weeksText(total(weeks), figures.withoutWeek, weeksBetween([...figures.weeks.keys()]))} bars={weeks} nameHead={t('report.week')} />
      <h3>{t('report.noisy')}</h3>
      <p>{t(noisy.length === 0 ? 'report.noisy-none' : 'report.noisy-summary')}</p>
      <ul>
        {noisy.map((rule) => (
          <li key={ruleName(rule, matrix)}>
            {t('report.noisy-rule', { rule: ruleName(rule, matrix), times: written(rule.outcomes.wrong ?? 0) })}{' '}
            <RuleLink rule={rule} matrix={matrix}>{t('report.see-rule')} {t('report.new-tab')}</RuleLink>
          </li>
        ))}
      </ul>
      <h3>{t('report.balance')}</h3>
      <p>{t('report.balance-summary', { shown: writtenOrHidden(outcomes.shown ?? 0), checks: writtenOrHidden(checks) })}</p>
      {dead.length > 0 && <p class="paper-only">{t('report.dead-on-paper', { count: dead.length })}</p>}
      {dead.length > 0 && (
        <details>
          <summary>{t('report.dead')}</summary>
          <p>{t('report.dead-summary')}</p>
          <ul>{dead.map((rule) => (
            <li key={ruleName(rule, matrix)}>
              <RuleLink rule={rule} matrix={matrix}>{ruleName(rule, matrix)} <span class="visually-hidden">{t('report.new-tab')}</span></RuleLink>
            </li>
          ))}</ul>
        </details>
      )}
      <Learning figures={figures} matrix={matrix} />
    </section>
  );
}

interface RuleLinkProps {
  readonly rule: Parameters<typeof rulesAddress>[0];
  readonly matrix: Matrix;
  readonly children: ComponentChildren;
}

/** To the rule on the page with all rules, in another tab: the open key and the report stay. */
function RuleLink({ rule, matrix, children }: RuleLinkProps) {
  return <a class="screen-only" href={rulesAddress(rule, matrix)} target="_blank" rel="noopener">{children}</a>;
}

/** The three categories that come up most, to talk about in the team. */
function Learning({ figures, matrix }: ReportViewProps) {
  const perCategory = new Map<string, number>();
  for (const { category, outcomes } of figures.rules) if (category !== null) perCategory.set(category, (perCategory.get(category) ?? 0) + (outcomes.shown ?? 0));
  const top = [...perCategory].filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one).slice(0, 3);
  return (
    <div class="discuss">
      <h3>{t('report.learning')}</h3>
      <p>{t(top.length === 0 ? 'report.nothing' : 'report.learning-summary')}</p>
      {top.map(([id]) => {
        const category = matrix.categories.find((one) => one.id === id);
        const rules = figures.rules.filter((one) => one.category === id && one.subtopic !== null);
        const requests = (rules[0] ?? figures.rules.find((one) => one.category === id))?.helpRequests ?? [];
        const own = rules.map((rule) => exampleAbout(id, rule.subtopic, rule.helpRequests)).find((found, at) => found?.subtopic === rules[at]?.subtopic);
        const example = own ?? exampleAbout(id, null, requests);
        // The rule that is explained is the one of the example, also where those of a category are shown together alone.
        const subtopic = example?.subtopic ?? rules[0]?.subtopic ?? category?.subtopics[0]?.id;
        const text = subtopic === undefined ? undefined : topicText(id, subtopic);
        // The reason is of the example's help request, or of the one that comes up most; where neither is known, of one that never needs it.
        const [counted] = [example?.helpRequest, ...requests].flatMap((wanted) => matrix.helpRequests.find((one) => one.id === wanted)?.cells[id] ?? []);
        const cell = counted ?? matrix.helpRequests.find(({ cells }) => cells[id]?.verdict === 'not-needed')?.cells[id];
        return (
          <article key={id}>
            <h4>{category?.name ?? id}</h4>
            {text && <p>{subtopic !== rules[0]?.subtopic && `${t('report.learning.for-instance')} `}{text.what}. {text.instead}</p>}
            {cell && <p>{cell.why} <span class="quiet">{cell.hook}</span></p>}
            {example && (
              <dl class="example">
                <dt>{t('report.example-before', { helpRequest: requestName(example.helpRequest, matrix) })}</dt>
                <dd>{example.write} <strong>{example.sentence}</strong></dd>
                <dt>{t('report.example-after')}</dt>
                <dd>{example.write} <span class="quiet">({example.why})</span></dd>
              </dl>
            )}
            <p><strong>{t('report.discuss', { category: inSentence(category?.name ?? id) })}</strong></p>
          </article>
        );
      })}
    </div>
  );
}

/** A name as it stands in a sentence: an abbreviation stays as it is. */
function inSentence(name: string): string {
  return `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

/** Not several that were too small apart. */
function isOneRule({ kind, subtopic }: RuleFigures): boolean {
  return kind !== 'excess' || subtopic !== null;
}

function isNoisy({ outcomes }: RuleFigures): boolean {
  const { wrong = 0, shown = 0 } = outcomes;
  const acted = ACTS.reduce((sum, act) => sum + (outcomes[act] ?? 0), 0);
  return wrong > 0 && wrong >= NOISY * acted && wrong >= NOISY_OF_SHOWN * shown;
}

/** Rules without a number: never shown, or too seldom to tell. Which of the two, nobody may know. */
function unseen({ rules }: Figures, matrix: Matrix): Pick<RuleFigures, 'kind' | 'category' | 'subtopic'>[] {
  const seen = new Set(rules.filter(({ outcomes }) => (outcomes.shown ?? 0) > 0).map(({ kind, category, subtopic }) => `${kind} ${String(category)} ${String(subtopic)}`));
  const topics = matrix.categories.flatMap(({ id, subtopics }) => subtopics.map((subtopic) => ({ kind: 'excess', category: id, subtopic: subtopic.id }) as const));
  const kinds = FINDING_KINDS.filter((kind) => kind !== 'excess').map((kind) => ({ kind, category: null, subtopic: null }));
  return [...kinds, ...topics].filter(({ kind, category, subtopic }) => !seen.has(`${kind} ${String(category)} ${String(subtopic)}`));
}

function total(bars: readonly Bar[]): number {
  return bars.reduce((sum, { count }) => sum + count, 0);
}

/** A zero is told as what it is: none, or hidden. */
function writtenOrHidden(count: number): string {
  return count === 0 ? t('report.none-or-few') : written(count);
}

function weeksText(known: number, unknown: number, hidden: readonly Week[]): string {
  const gaps = hidden.length > 0 ? t('report.weeks-hidden', { weeks: hidden.join(', ') }) : [];
  const parts = [known > 0 ? t('report.weeks-summary', { with: written(known) }) : [], unknown > 0 ? t('report.weeks-unknown', { without: written(unknown) }) : [], gaps].flat();
  return parts.length === 0 ? t('report.nothing') : parts.join(' ');
}
