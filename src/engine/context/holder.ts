import type { CueHit, Sentence } from '../reading.ts';
import type { Span } from '../types.ts';
import { clauseOf, tokensBetween } from './distance.ts';
import { heard } from './heard.ts';

/** How far a person may stand behind the fact told of them ("borderline bij haar moeder"). */
const BEHIND = 4;

/**
 * The person other than the resident whose fact this is: the nearest person before the mention in its clause, else
 * right behind it, else the subject of the clause before. A source ("volgens de buurvrouw") holds nothing; neither
 * does a professional. Null means the resident.
 */
export function otherHolderOf(mention: Span, sentence: Sentence): CueHit | null {
  const clause = clauseOf(sentence, mention);
  const persons = personsIn(sentence);
  const aside = asidesIn(sentence, persons);
  const isAside = (person: CueHit) => aside.some((span) => span.start <= person.start && person.end <= span.end);
  const before = persons.filter((person) => person.start >= clause.start && person.end <= mention.start);
  const nearest = before.filter((person) => !isAside(person)).at(-1) ?? null;
  if (nearest !== null) return otherThanResident(nearest, before);
  const behind = persons.find((person) => person.start >= mention.end && person.end <= clause.end && tokensBetween(sentence, mention, person) <= BEHIND);
  if (behind !== undefined && behind.cue.type === 'person/other') return behind;
  const subject = persons.filter((person) => person.end <= clause.start && !isAside(person)).at(-1) ?? null;
  return subject === null ? null : otherThanResident(subject, []);
}

/**
 * Where others are named in passing, in a clause that tells of the resident ("zij is na de dood van haar man gaan
 * drinken"). With a clause of their own behind them ("bij haar zoon, die drinkt") they are told of themselves.
 */
function asidesIn(sentence: Sentence, persons: readonly CueHit[]): readonly Span[] {
  return heard(sentence, 'aside').filter((aside) => {
    const clause = clauseOf(sentence, aside);
    const other = persons.find(({ cue, start, end }) => cue.type === 'person/other' && start < aside.end && aside.start < end);
    return other !== undefined && persons.some((person) => isResident(person) && person.start >= clause.start && person.end <= aside.start);
  });
}

function isResident({ cue }: CueHit): boolean {
  return cue.type === 'person/resident' || cue.type === 'person/resident-pronoun';
}

/** Persons who can hold a fact, without those who are only its source. */
function personsIn(sentence: Sentence): readonly CueHit[] {
  const sources = heard(sentence, 'person/source');
  return heard(sentence, 'person').filter(
    (person) =>
      HOLDERS.has(person.cue.type) && !sources.some((source) => source.start < person.end && person.start < source.end),
  );
}

const HOLDERS = new Set(['person/resident', 'person/resident-pronoun', 'person/other', 'person/parent']);

/** A pronoun takes up the person named before it: "zijn broer zegt dat hij drinkt". */
function otherThanResident(person: CueHit, before: readonly CueHit[]): CueHit | null {
  if (person.cue.type === 'person/other') return person;
  if (person.cue.type !== 'person/resident-pronoun') return null;
  const named = before.filter(({ cue, end }) => cue.type !== 'person/resident-pronoun' && end <= person.start).at(-1);
  return named?.cue.type === 'person/other' ? named : null;
}
