/** The parts of an evaluation that train, each fit for a process of its own. */
import type { Knowledge, Sensitivity } from '../../engine/types.ts';
import { readRules } from '../../rules/node/read-rules.ts';
import { readNotes, readPhrasebook } from '../training/corpus.ts';
import { createChance, shuffle } from '../training/shuffle.ts';
import { createTrainer, groupsOf } from '../training/train-model.ts';
import { measure } from './measure.ts';
import type { MeasuredNote } from './measure.ts';
import { measurePhrases } from './measure-phrases.ts';
import type { PhraseFigures } from './measure-phrases.ts';
import { phraseFamilies } from '../training/phrase-families.ts';

/** Writers are left out group by group: one at a time takes many times as long. */
const STRANGER_GROUPS = 3;
/** One family in this many is held out of the phrasebook. */
const HELD_OUT = 10;
const SEED = 1;

/** What is left out of the training as well as of the reading. */
export const TRAINED_ABLATIONS = ['word knowledge', 'phrasebook'] as const;
/** What is left out of the reading only: the learned layer stays as trained. */
export const READ_ABLATIONS = ['learned layer', 'rows', 'guards', 'context'] as const;
export type Ablation = (typeof TRAINED_ABLATIONS)[number] | (typeof READ_ABLATIONS)[number];

export type Job =
  | { readonly name: 'strangers'; readonly without: Ablation | null; readonly also: readonly Ablation[]; readonly sensitivity: Sensitivity }
  | { readonly name: 'phrases' };

/** The notes of all writers as read by strangers, with something left out. */
export interface StrangerResult {
  readonly without: Ablation | null;
  readonly notes: readonly MeasuredNote[];
}

export type JobResult =
  | { readonly name: 'strangers'; readonly results: readonly StrangerResult[] }
  | { readonly name: 'phrases'; readonly phrases: readonly PhraseFigures[] };

/** Does a job; takes minutes. Deterministic. */
export function runJob(job: Job): JobResult {
  return job.name === 'strangers' ? { name: job.name, results: runStrangers(job) } : { name: job.name, phrases: runPhrases() };
}

/** Trains without each group of writers and measures that group's notes. */
function runStrangers({ without, also, sensitivity }: Extract<Job, { name: 'strangers' }>): StrangerResult[] {
  const knowledge = ablated(readRules(), without);
  const notes = readNotes();
  const groups = groupsOf([...new Set(notes.map(({ writer }) => writer))], STRANGER_GROUPS);
  const trainer = createTrainer(knowledge, without === 'phrasebook' ? [] : readPhrasebook(), notes);
  const variants = [without, ...also];
  const measured = groups.map((group) => {
    const model = trainer.train(group, groups.filter((other) => other !== group));
    const own = notes.filter(({ writer }) => group.includes(writer));
    return variants.map((variant) => measure(ablated({ ...knowledge, model }, variant), own, sensitivity));
  });
  return variants.map((variant, index) => ({ without: variant, notes: measured.flatMap((group) => group[index] ?? []) }));
}

/** Trains without every tenth family of phrases, on all notes, and measures those phrases. */
function runPhrases(): readonly PhraseFigures[] {
  const knowledge = readRules();
  const phrases = readPhrasebook();
  const families = phraseFamilies(phrases);
  const dealt = [...new Set(families)];
  shuffle(dealt, createChance(SEED));
  const held = new Set(dealt.filter((_, index) => index % HELD_OUT === 0));
  const isHeld = (index: number): boolean => held.has(families[index] ?? -1);
  const model = createTrainer(knowledge, phrases.filter((_, index) => !isHeld(index)), readNotes()).train();
  return measurePhrases({ ...knowledge, model }, phrases.filter((_, index) => isHeld(index)));
}

/** Cues that say something of the words around them; what requests, numbers and danger are heard by stays. */
const CONTEXT_CUES = /^(?:negation|declined|cause|function|speculation|person)(?:\/|$)/u;

function ablated(knowledge: Knowledge, without: Ablation | null): Knowledge {
  switch (without) {
    case 'word knowledge':
      return { ...knowledge, words: new Map() };
    case 'rows':
      return { ...knowledge, lexicon: [] };
    case 'guards':
      return { ...knowledge, lexicon: knowledge.lexicon.map((row) => ({ ...row, unless: [] })) };
    case 'context':
      return { ...knowledge, cues: knowledge.cues.filter(({ type }) => !CONTEXT_CUES.test(type)) };
    case 'learned layer': {
      const { model: _model, ...rest } = knowledge;
      return rest;
    }
    case 'phrasebook':
    case null:
      return knowledge;
  }
}
