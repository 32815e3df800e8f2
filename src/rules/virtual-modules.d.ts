/** Served by node/vite-plugin.ts. */
declare module 'virtual:noodzaak-knowledge' {
  /** The rules, packed: for `unpackKnowledge`. */
  const packed: string;
  export default packed;
}
declare module 'virtual:noodzaak-rule-book' {
  // As below.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const book: import('./rule-book.ts').RuleBook;
  export default book;
}
declare module 'virtual:noodzaak-matrix' {
  // A declared module cannot import by a relative path in any other way.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const matrix: import('../engine/types.ts').Matrix;
  export default matrix;
}
declare module 'virtual:noodzaak-matrix-in-english' {
  /** As `textsOf` gives them, each in English. */
  const texts: readonly string[];
  export default texts;
}
