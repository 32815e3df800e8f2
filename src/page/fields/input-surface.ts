import { localNameOf, parentElementOf } from '../true-dom.ts';

/** In CSS px: in less than this, in either direction, no text can be read. */
const LEAST = 10;

/** So many elements around a field are looked at: editors hide it right where they make it. */
const AROUND = 3;

/**
 * Whether a field only takes the keys of an editor that draws its text elsewhere, as Ace, Monaco and CodeMirror 5 do: what it
 * holds is not what the worker reads. To be asked while text is typed there; it takes the page's layout.
 * @param field a control or an editing host
 */
export function isInputSurface(field: HTMLElement): boolean {
  if (localNameOf(field) === 'input') return false;
  if (getComputedStyle(field).opacity === '0') return true;
  // A line that is edited may be as narrow as what it holds.
  if (localNameOf(field) !== 'textarea') return false;
  if (isTiny(field)) return true;
  let around = parentElementOf(field);
  for (let step = 0; step < AROUND && around !== null; step++, around = parentElementOf(around)) {
    if (isTiny(around as HTMLElement) && /hidden|clip/.test(getComputedStyle(around).overflow)) return true;
  }
  return false;
}

const isTiny = ({ offsetWidth, offsetHeight }: HTMLElement): boolean => offsetWidth < LEAST || offsetHeight < LEAST;

/** What the worker sees around such a field, to show something at: the first that has room for a word. */
export function drawnAround(field: HTMLElement): HTMLElement {
  let around: Element = field;
  while (isTiny(around as HTMLElement) || getComputedStyle(around).opacity === '0') {
    const parent = parentElementOf(around);
    if (parent === null) return field;
    around = parent;
  }
  return around as HTMLElement;
}
