/** Served by node/vite-plugin.ts. */
declare module 'virtual:noodzaak-knowledge' {
  /** The rules, packed: for `unpackKnowledge`. */
  const packed: string;
  export default packed;
}
declare module 'virtual:noodzaak-matrix' {
  // A declared module cannot import by a relative path in any other way.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const matrix: import('../engine/types.ts').Matrix;
  export default matrix;
}
