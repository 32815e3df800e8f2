import type { CompiledPatterns, Numbers } from '../engine/types.ts';

/** What the matcher looks for, in a third less room: most of its numbers follow from the order in which they come. */
export interface PackedPatterns {
  /** Per line a literal: in one letter, how many letters it shares with the one before, then the others. */
  readonly literals: string;
  /** Per line the probes of a literal, each as its distance from the one before. */
  readonly leads: string;
  /** Per line the probes of a writing: `+` is the next phrase that was not met yet, `-` the next probe that is a literal. */
  readonly writings: string;
  readonly bound: readonly number[];
}

/** Numbers are written in this base: the largest that the language knows. */
const BASE = 36;
const NEXT_PHRASE = '+';
const NEXT_LITERAL = '-';

/** Packs compiled patterns. `unpackPatterns` gives back the same. */
export function packPatterns({ literals, leads, phrases, writings, bound }: CompiledPatterns): PackedPatterns {
  let before = '';
  let phrase = 0;
  let literal = phrases.length;
  return {
    literals: literals.split('\n').map((text) => {
      const shared = sharedBeginning(before, text);
      before = text;
      return shared.toString(BASE) + text.slice(shared);
    }).join('\n'),
    leads: leads.map((numbers) => each(numbers).map((number, at, all) => (number - (all[at - 1] ?? 0)).toString(BASE)).join(' ')).join('\n'),
    writings: writings.map((numbers) => each(numbers).map((number) => {
      if (number === phrase) {
        phrase += 1;
        return NEXT_PHRASE;
      }
      if (number === literal) {
        literal += 1;
        return NEXT_LITERAL;
      }
      return number.toString(BASE);
    }).join(' ')).join('\n'),
    bound,
  };
}

/** Undoes `packPatterns`. It trusts the text, which only ever comes out of our own build. */
export function unpackPatterns({ literals, leads, writings, bound }: PackedPatterns): CompiledPatterns {
  const phrases: Numbers[] = [];
  // Literals are numbered on from the last phrase, and how many phrases there are shows when all writings were read.
  let literal = writings.split(NEXT_PHRASE).length - 1;
  let before = '';
  return {
    literals: literals.split('\n').map((line) => (before = before.slice(0, numberIn(line.charAt(0))) + line.slice(1))).join('\n'),
    leads: leads.split('\n').map((line) => {
      let last = 0;
      return numbersOf(line, (number) => (last += numberIn(number)));
    }),
    writings: writings.split('\n').map((line, writing) => numbersOf(line, (number, place) => {
      if (number === NEXT_PHRASE) return phrases.push(place === 0 ? writing : [writing, place]) - 1;
      return number === NEXT_LITERAL ? literal++ : numberIn(number);
    })),
    phrases,
    bound,
  };
}

/** The numbers of a line. Nearly every line has one, and there are thousands: those make no list. */
function numbersOf(line: string, read: (number: string, place: number) => number): Numbers {
  if (line === '') return [];
  return line.includes(' ') ? line.split(' ').map(read) : read(line, 0);
}

function numberIn(text: string): number {
  return Number.parseInt(text, BASE);
}

function sharedBeginning(one: string, other: string): number {
  let shared = 0;
  while (shared < BASE - 1 && shared < other.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

function each(numbers: Numbers): readonly number[] {
  return typeof numbers === 'number' ? [numbers] : numbers;
}
