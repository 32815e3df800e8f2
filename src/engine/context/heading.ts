import { partsOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import type { CategoryId, Heading } from '../types.ts';

/**
 * Reads statements by the heading they stand under: where it names a category ("Financiën:"), a word that could mean that
 * category likely does. Other words, and statements under other headings, stay as they are.
 */
export function createHeadingSense(headings: readonly Heading[]): (statement: Statement) => Statement {
  const categories = new Map<string, CategoryId>(
    headings.flatMap(({ pattern, category }) => (category === null ? [] : [[pattern, category] as const])),
  );
  return (statement) => {
    const category = categories.get(statement.placed.heading ?? '');
    if (category === undefined) return statement;
    const mentions = statement.mentions.map((mention) =>
      mention.strength === 'maybe' && partsOf(mention.topic)[0] === category ? { ...mention, strength: 'likely' as const } : mention,
    );
    return { ...statement, mentions };
  };
}
