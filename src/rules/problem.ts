/** A fault in a rule file: where it is, what it is, and how to mend it. Lines and columns count from 1. */
export interface RuleProblem {
  /** Path within src/rules. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly problem: string;
  readonly mend: string;
}

/** Thrown once with all the faults found, so that they can be mended in one go. */
export class RulesError extends Error {
  override readonly name = 'RulesError';
  readonly problems: readonly RuleProblem[];

  /** Takes at least one problem; the message has a line for each: `file:line:column: problem. Mend: …`. */
  constructor(problems: readonly RuleProblem[]) {
    const lines = problems.map(
      ({ file, line, column, problem, mend }) => `${file}:${line}:${column}: ${problem}. Mend: ${mend}.`,
    );
    super(lines.join('\n'));
    this.problems = problems;
  }
}
