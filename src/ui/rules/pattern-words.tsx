import { Fragment } from 'preact';
import { rulesWord } from '../../coaching/rules-page.ts';
import { guardsIn, partsOf } from './pattern-parts.ts';
import type { Guard, PatternPart } from './pattern-parts.ts';

interface PatternWordsProps {
  readonly match: string;
  readonly pattern: string;
  readonly unless: string;
}

/** The words of a rule are Dutch, and so is what stands between them. */
const either = new Intl.ListFormat('nl', { type: 'disjunction' });

/** The words a rule listens for, and those that keep it still. */
export function PatternWords({ match, pattern, unless }: PatternWordsProps) {
  const guards = guardsIn(unless);
  return (
    <>
      <Parts parts={partsOf(match, pattern)} />
      <Guards label={rulesWord('unless')} guards={guards.filter(({ isAnywhere }) => !isAnywhere)} />
      <Guards label={rulesWord('anywhere')} guards={guards.filter(({ isAnywhere }) => isAnywhere)} />
    </>
  );
}

function Guards({ label, guards }: { readonly label: string; readonly guards: readonly Guard[] }) {
  if (guards.length === 0) return null;
  return <p class="quiet">{label}: {guards.map(({ parts }, at) => <Fragment key={at}>{at > 0 && '; '}<Parts parts={parts} /></Fragment>)}</p>;
}

/** Words that may take each other's place stand in a box. */
function Parts({ parts }: { readonly parts: readonly PatternPart[] }) {
  return <>{parts.map((words, at) => <Fragment key={at}>{at > 0 && ' '}{wordsOf(words)}</Fragment>)}</>;
}

function wordsOf(words: PatternPart) {
  if (words.length === 0) return '…';
  return words.length === 1 ? words[0] : <span class="either">{either.format(words)}</span>;
}
