/** Reads what the model is trained on and measured by: test/corpus. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabelledNote } from '../scoring.ts';

export const CORPUS_FOLDER = fileURLToPath(new URL('../../../test/corpus', import.meta.url));

/** What a clause of a note is about, needed or not. */
export interface ClauseTopics {
  /** The clause, with single spaces. */
  readonly clause: string;
  /** The most telling first. */
  readonly topics: readonly string[];
}

/** A note with who wrote it: one file, one writer. */
export interface WrittenNote extends LabelledNote {
  readonly writer: string;
  /** Every clause that has a topic; absent when nobody read the note for that. */
  readonly clauseTopics?: readonly ClauseTopics[];
}

/** One line of the phrasebook. */
export interface Phrase {
  readonly topic: string;
  /** The sentence carries the topic, or only tempts. */
  readonly carries: boolean;
  readonly text: string;
}

/**
 * Reads all labelled notes, writers in alphabetical order, with what their clauses are about.
 * @throws Error naming file, line and mend
 */
export function readNotes(folder: string = CORPUS_FOLDER): WrittenNote[] {
  const topics = readClauseTopics(join(folder, 'clauses'));
  const notes = linesOf(join(folder, 'notes'), '.jsonl').map(({ file, line, text }) => {
    try {
      const note = JSON.parse(text) as LabelledNote;
      const clauseTopics = topics.get(note.id);
      return { ...note, writer: file.replace(/\.jsonl$/u, ''), ...(clauseTopics && { clauseTopics }) };
    } catch (error) {
      throw new Error(`${join(folder, 'notes', file)}:${line}: ${(error as Error).message}. Mend: one JSON object a line.`, { cause: error });
    }
  });
  const known = new Set(notes.map(({ id }) => id));
  const stray = [...topics.keys()].find((id) => !known.has(id));
  if (stray !== undefined) throw new Error(`${join(folder, 'clauses')}: labels a note "${stray}" that does not stand in notes. Mend: the note's id as it stands there.`);
  return notes;
}

function readClauseTopics(folder: string): Map<string, ClauseTopics[]> {
  const byNote = new Map<string, ClauseTopics[]>();
  for (const { file, text, line } of linesOf(folder, '.tsv')) {
    if (line === 1) continue;
    const [note, topics, clause, ...rest] = text.split('\t');
    if (note === undefined || topics === undefined || clause === undefined || rest.length > 0) {
      throw new Error(`${join(folder, file)}:${line}: not note, topics and clause. Mend: three columns with a TAB between.`);
    }
    const labelled = byNote.get(note) ?? [];
    labelled.push({ clause, topics: topics.split(',') });
    byNote.set(note, labelled);
  }
  return byNote;
}

/** What the notes of a writer were used for beside training and measuring. */
export interface WriterGroups {
  /** In view when rows and cues were written. */
  readonly rules: readonly string[];
  /** Their totals decided on detectors and on the form of the learned layer; nobody wrote a rule with them in view. */
  readonly choices: readonly string[];
  /** Used for nothing else. */
  readonly untouched: readonly string[];
}

/** Reads which writers' notes were used for what. */
export function readWriterGroups(folder: string = CORPUS_FOLDER): WriterGroups {
  return JSON.parse(readFileSync(join(folder, 'writers.json'), 'utf8')) as WriterGroups;
}

/**
 * Reads the phrasebook, one file per category or kind.
 * @throws Error naming file, line and mend
 */
export function readPhrasebook(folder: string = join(CORPUS_FOLDER, 'phrasebook')): Phrase[] {
  return linesOf(folder, '.tsv').filter(({ line }) => line > 1).map(({ file, line, text }) => {
    const [topic, label, sentence, ...rest] = text.split('\t');
    if (topic === undefined || sentence === undefined || rest.length > 0 || (label !== '0' && label !== '1')) {
      throw new Error(`${join(folder, file)}:${line}: not topic, label (0 or 1) and sentence. Mend: three columns with a TAB between.`);
    }
    return { topic, carries: label === '1', text: sentence };
  });
}

function linesOf(folder: string, extension: string): { file: string; line: number; text: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split(/\r?\n/u)
        .map((text, index) => ({ file, line: index + 1, text }))
        .filter(({ text }) => text.trim() !== ''),
    );
}
