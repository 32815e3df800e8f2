/**
 * What the value of a key may look like. One shape checks a value, describes itself to an administrator, and says what
 * Chromium has to be told of it.
 */

/** A text in both languages of the interface. */
export interface InBoth {
  readonly nl: string;
  readonly en: string;
}

/** The ids that a policy can name: those of the matrix in use, by what they stand for. */
export interface PolicyIds {
  readonly helpRequest: ReadonlySet<string>;
  readonly category: ReadonlySet<string>;
  /** `category/subtopic`. */
  readonly topic: ReadonlySet<string>;
  /** A kind of finding, a category or a topic. */
  readonly subject: ReadonlySet<string>;
  /** The subjects that are right often enough to hold up a save. */
  readonly holdable: ReadonlySet<string>;
  /** Of each `help-request category`: the verdicts that take no mark away which the matrix gives. */
  readonly keepingVerdicts: ReadonlyMap<string, ReadonlySet<string>>;
  /** The categories of what is said of somebody else: words of any other category can lead there. */
  readonly aboutOthers: ReadonlySet<string>;
}

/** Something in a value that does not fit. */
export interface Fault {
  /** Where, from the key on: `modes[2].mode`. */
  readonly path: string;
  /** What stood there, cut short; null when nothing did. */
  readonly given: string | null;
  /** What would fit: the mend. */
  readonly expected: InBoth;
}

/** Where a check stands, and where it reports. */
export interface CheckAt {
  readonly path: string;
  readonly ids: PolicyIds;
  readonly faults: Fault[];
}

export interface Shape<Value> {
  /**
   * Takes what fits out of a value. In a list, items that don't fit are reported and left out, the others stay.
   * @returns undefined when nothing fits; then at least one fault was reported
   */
  check(value: unknown, at: CheckAt): Value | undefined;
  readonly expected: InBoth;
  /** The type alone: what Chromium itself refuses never reaches us, so that we could not say what is wrong with it. */
  readonly schema: object;
}

/** The value that a shape lets through. */
export type ValueOf<S> = S extends Shape<infer Value> ? Value : never;

const LONGEST_GIVEN = 40;

/** Reports a value that does not fit. */
export function fault({ path, faults }: CheckAt, value: unknown, expected: InBoth): undefined {
  faults.push({ path, given: value === undefined ? null : shortened(value), expected });
}

function shortened(value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value) as string | undefined;
  } catch {
    // A value that goes round in circles, or one that answers with an error.
  }
  text ??= typeof value;
  return text.length > LONGEST_GIVEN ? `${text.slice(0, LONGEST_GIVEN)}…` : text;
}

/** One of a few values. */
export function choice<const Value extends string>(values: readonly Value[]): Shape<Value> & { readonly values: readonly Value[] } {
  const expected = { nl: `Kies ${listed(values, 'of')}.`, en: `Choose ${listed(values, 'or')}.` };
  return {
    values,
    expected,
    schema: { type: 'string' },
    check: (value, at) => values.find((one) => one === value) ?? fault(at, value, expected),
  };
}

/** Yes or no. */
export function yesOrNo(): Shape<boolean> {
  const expected = { nl: 'Kies true of false.', en: 'Choose true or false.' };
  return { expected, schema: { type: 'boolean' }, check: (value, at) => (typeof value === 'boolean' ? value : fault(at, value, expected)) };
}

/** A whole number, ends included. */
export function wholeNumber(least: number, most: number): Shape<number> {
  const expected = {
    nl: `Geef een heel getal van ${String(least)} tot en met ${String(most)}.`,
    en: `Give a whole number from ${String(least)} to ${String(most)}.`,
  };
  return {
    expected,
    schema: { type: 'integer' },
    check: (value, at) => (Number.isInteger(value) && (value as number) >= least && (value as number) <= most ? (value as number) : fault(at, value, expected)),
  };
}

/**
 * A text of at least one character, without control characters.
 * @param longest in UTF-16 code units
 * @param form what it must match as a whole, with an example for who gets it wrong; `expected` says it in words, where the length would mislead
 */
export function text(longest: number, form?: { readonly matches: Pick<RegExp, 'test'>; readonly example: string; readonly expected?: InBoth }): Shape<string> {
  const most = form?.expected ?? { nl: `Geef een tekst van hooguit ${String(longest)} tekens`, en: `Give a text of at most ${String(longest)} characters` };
  const expected = form
    ? { nl: `${most.nl}, zoals ${form.example}`, en: `${most.en}, such as ${form.example}` }
    : { nl: `${most.nl}.`, en: `${most.en}.` };
  const fits = (value: string): boolean =>
    // eslint-disable-next-line no-control-regex -- they have no place in what a person reads
    value.trim() !== '' && value.length <= longest && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value) && (form?.matches.test(value) ?? true);
  return {
    expected,
    schema: { type: 'string' },
    check: (value, at) => (typeof value === 'string' && fits(value) ? value : fault(at, value, expected)),
  };
}

/** The id of something in the matrix. */
export function idOf(kind: Exclude<keyof PolicyIds, 'holdable' | 'keepingVerdicts' | 'aboutOthers'>, example: string): Shape<string> {
  const what: InBoth = {
    helpRequest: { nl: 'een hulpvraag', en: 'a help request' },
    category: { nl: 'een categorie', en: 'a category' },
    topic: { nl: 'een categorie met subonderwerp', en: 'a category with its subtopic' },
    subject: { nl: 'een soort melding, categorie of subonderwerp', en: 'a kind of finding, a category or a subtopic' },
  }[kind];
  const expected = { nl: `Geef het id van ${what.nl}, zoals ${example}`, en: `Give the id of ${what.en}, such as ${example}` };
  return {
    expected,
    schema: { type: 'string' },
    check: (value, at) => (typeof value === 'string' && at.ids[kind].has(value) ? value : fault(at, value, expected)),
  };
}

/** What no two items of a list may have alike. */
export interface OnlyOnce<Value> {
  readonly of: (item: Value) => string;
  /** The field in which it stands. */
  readonly field: keyof Value & string;
  /** The mend. */
  readonly expected: InBoth;
}

/**
 * A list; what comes after `most` items is reported and left out, and so is an item that is like one before it in what `once` names.
 * Of an item of such a list only the first fault is told: it is a row, and is mended as one.
 */
export function listOf<Value>(item: Shape<Value>, most: number, once?: OnlyOnce<Value>): Shape<readonly Value[]> & { readonly item: Shape<Value> } {
  const expected = { nl: `Geef een lijst van hooguit ${String(most)} regels.`, en: `Give a list of at most ${String(most)} items.` };
  return {
    item,
    expected,
    schema: { type: 'array', items: item.schema },
    check: (value, at) => {
      if (!Array.isArray(value)) return fault(at, value, expected);
      const items: readonly unknown[] = value;
      if (items.length > most) fault(at, items.length, expected);
      const known = new Set<string>();
      return items.slice(0, most).flatMap((one, index) => {
        const path = `${at.path}[${String(index)}]`;
        const faults: Fault[] = [];
        const checked = item.check(one, { ...at, path, faults });
        at.faults.push(...(once === undefined ? faults : faults.slice(0, 1)));
        if (checked === undefined) return [];
        if (once !== undefined && known.has(once.of(checked))) {
          fault({ ...at, path: `${path}.${once.field}` }, ownField(one, once.field), once.expected);
          return [];
        }
        if (once !== undefined) known.add(once.of(checked));
        return [checked];
      });
    },
  };
}

type Fields<Part> = { readonly [Name in keyof Part]: Shape<Part[Name]> };

/** An object with these fields; a field that is faulty makes the whole object unfit, one that we do not know is reported. */
export function fields<Required extends object, Optional extends object = Record<never, never>>(
  required: Fields<Required>,
  optional: Fields<Optional> = {} as Fields<Optional>,
): Shape<Readonly<Required> & Partial<Readonly<Optional>>> {
  const shapes: Readonly<Record<string, Shape<unknown>>> = { ...required, ...optional };
  const names = Object.keys(shapes);
  const expected = {
    nl: `Geef een object met ${listed(names, 'en')}.`,
    en: `Give an object with ${listed(names, 'and')}.`,
  };
  return {
    expected,
    schema: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, shapes[name]?.schema])) },
    check: (value, at) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault(at, value, expected);
      const before = at.faults.length;
      const taken = names.flatMap((name) => {
        const given = ownField(value, name);
        const place = { ...at, path: `${at.path}.${name}` };
        if (given === undefined) {
          if (name in required) fault(place, undefined, shapes[name]?.expected ?? expected);
          return [];
        }
        return [[name, shapes[name]?.check(given, place)] as const];
      });
      for (const name of Object.keys(value)) if (!names.includes(name)) fault({ ...at, path: `${at.path}.${name}` }, ownField(value, name), expected);
      return at.faults.length > before ? undefined : (Object.fromEntries(taken) as Readonly<Required> & Partial<Readonly<Optional>>);
    },
  };
}

/** The value's own field: one inherited from anywhere was set by nobody. */
export function ownField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  } catch {
    return undefined;
  }
}

function listed(values: readonly string[], last: string): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} ${last} ${values.at(-1) ?? ''}`;
}
