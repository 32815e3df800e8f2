import { rulesWord } from '../../coaching/rules-page.ts';
import { AsOf } from './cell-table.tsx';
import { PatternWords } from './pattern-words.tsx';

/** A row of the lexicon or a cue, as shown. */
export interface ShownRule {
  /** What the rule is about: a subtopic, or what a cue does. */
  readonly about: string;
  /** What the card of its findings is called; null where it is called the same, or there is none. */
  readonly card: string | null;
  readonly match: string;
  readonly pattern: string;
  readonly unless: string;
  readonly found: string;
  readonly allowed: string;
  readonly source: string;
}

interface RuleTableProps {
  readonly rules: readonly ShownRule[];
  /** Of which day they are, as `2026-11-21`; absent where nobody said. */
  readonly date?: string;
}

/** Rules with their examples: one that is found, one that is not. */
export function RuleTable({ rules, date }: RuleTableProps) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={rulesWord('words')}>
      <table>
        {date !== undefined && <AsOf date={date} />}
        <thead>
          <tr><th scope="col">{rulesWord('category')}</th><th scope="col">{rulesWord('pattern')}</th><th scope="col">{rulesWord('example')}</th><th scope="col">{rulesWord('source')}</th></tr>
        </thead>
        <tbody>
          {rules.map(({ about, card, match, pattern, unless, found, allowed, source }) => (
            <tr key={`${about} ${pattern} ${found}`}>
              <td>{about}{card !== null && <p class="quiet">{rulesWord('card')}: {card}</p>}</td>
              <td class="pattern" lang="nl"><PatternWords match={match} pattern={pattern} unless={unless} /></td>
              <td lang="nl">✓ {found}<br />✗ {allowed}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
