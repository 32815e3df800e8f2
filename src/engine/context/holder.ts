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
  const before = persons.filter((person) => person.start >= clause.start && person.end <= mention.start);
  const nearest = before.at(-1) ?? null;
  if (nearest !== null) return otherThanResident(nearest, before);
  const behind = persons.find((person) => person.start >= mention.end && person.end <= clause.end && tokensBetween(sentence, mention, person) <= BEHIND);
  if (behind !== undefined && behind.cue.type === 'person/other') return behind;
  const subject = persons.filter(({ end }) => end <= clause.start).at(-1) ?? null;
  return subject === null ? null : otherThanResident(subject, []);
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
  const named = before.filter(({ cue }) => cue.type !== 'person/resident-pronoun').at(-1);
  return named?.cue.type === 'person/other' ? named : null;
}
