/** What the matrix says to people, to be said in another language. Articles of law stay as they are. */
import type { CellUnder, Matrix } from '../engine/types.ts';

/** The matrix with each of its texts as `say` says it; a cell that is a municipality's own stays as they wrote it. */
function saidBy(matrix: Matrix, say: (text: string) => string): Matrix {
  const ofCell = <Said extends CellUnder>(cell: Said): Said => ({ ...cell, why: say(cell.why), condition: cell.condition === null ? null : say(cell.condition) });
  const ofEach = <Value>(all: Readonly<Record<string, Value>>, change: (value: Value) => Value): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(all).map(([key, value]) => [key, change(value)]));
  return {
    ...matrix,
    categories: matrix.categories.map((category) => ({
      ...category,
      name: say(category.name),
      subtopics: category.subtopics.map((subtopic) => ({ ...subtopic, name: say(subtopic.name) })),
    })),
    helpRequests: matrix.helpRequests.map((helpRequest) => ({
      ...helpRequest,
      name: say(helpRequest.name),
      coreQuestion: say(helpRequest.coreQuestion),
      exampleNeeded: say(helpRequest.exampleNeeded),
      exampleTooMuch: say(helpRequest.exampleTooMuch),
      cells: ofEach(helpRequest.cells, (cell) =>
        cell.contact === undefined ? { ...ofCell(cell), ...(cell.under && { under: ofEach(cell.under as Readonly<Record<string, CellUnder>>, ofCell) }) } : cell),
    })),
    // An address is the same everywhere.
    sources: ofEach(matrix.sources, (source) => (source.startsWith('https:') ? source : say(source))),
  };
}

/** Every text of the matrix once, in the order of the matrix. */
export function textsOf(matrix: Matrix): readonly string[] {
  const texts = new Set<string>();
  saidBy(matrix, (text) => {
    texts.add(text);
    return text;
  });
  return [...texts];
}

/**
 * Makes what says a matrix in another language.
 * @param matrix as it comes with Noodzaak
 * @param translated its `textsOf`, each translated; another number of them is of another matrix, and changes nothing
 */
export function matrixTranslator(matrix: Matrix, translated: readonly string[]): (matrix: Matrix) => Matrix {
  const texts = textsOf(matrix);
  if (translated.length !== texts.length) return (same) => same;
  const byText = new Map(texts.map((text, at) => [text, translated[at] ?? text]));
  let of: Matrix | undefined;
  let shown = matrix;
  return (given) => {
    if (given !== of) shown = saidBy(given, (text) => byText.get(text) ?? text);
    of = given;
    return shown;
  };
}
