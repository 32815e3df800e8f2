import type { Category, Cell, CellUnder, HelpRequest, Law, Placement, Role, SubtopicId, TopicId, Verdict } from '../engine/types.ts';
import { schemaCheck } from './check-schema.ts';
import type { RuleProblem } from './problem.ts';
import { readJson } from './read-json.ts';
import type { JsonDocument, JsonPath } from './read-json.ts';
import categoriesSchema from './schema/categories.schema.json' with { type: 'json' };
import editionSchema from './schema/edition.schema.json' with { type: 'json' };
import helpRequestSchema from './schema/help-request.schema.json' with { type: 'json' };
import sourcesSchema from './schema/sources.schema.json' with { type: 'json' };

interface EditionFile {
  readonly date: string;
  readonly fallbackHelpRequest: string;
}
interface SourcesFile {
  readonly sources: Readonly<Record<string, string>>;
}
interface CategoriesFile {
  readonly categories: readonly (Omit<Category, 'subtopics'> & {
    readonly subtopics: readonly {
      readonly id: SubtopicId;
      readonly name: string;
      readonly underOnlyIf: Placement;
      readonly underSpecial: Placement;
      readonly safetySignal?: true;
      readonly aboutOthers?: true;
      readonly byDetectorOnly?: true;
      readonly ofResident?: TopicId;
    }[];
  })[];
}
interface CellUnderData {
  readonly verdict: Verdict;
  readonly condition?: string;
  readonly why: string;
  readonly hook: string;
  readonly evidence: readonly string[];
  readonly placements?: Readonly<Record<SubtopicId, Placement>>;
}
interface CellData extends CellUnderData {
  readonly safetyOverride?: true;
  readonly under?: Readonly<Partial<Record<Role | Law, CellUnderData>>>;
}
interface HelpRequestFile extends Omit<HelpRequest, 'cells' | 'safetyRequest'> {
  readonly safetyRequest?: true;
  readonly cells: Readonly<Record<string, CellData>>;
}

const checkEdition = schemaCheck<EditionFile>(editionSchema);
const checkSources = schemaCheck<SourcesFile>(sourcesSchema);
const checkCategories = schemaCheck<CategoriesFile>(categoriesSchema);
const checkHelpRequest = schemaCheck<HelpRequestFile>(helpRequestSchema);

type Files = ReadonlyMap<string, string>;
type Check<T> = (file: string, document: JsonDocument, problems: RuleProblem[]) => T | null;
interface Checked<T> {
  readonly value: T;
  readonly document: JsonDocument;
}

/** The files of the matrix, read; parts that could not be read are null and told of in `problems`. */
export interface MatrixParts {
  readonly date: string;
  readonly fallbackHelpRequest: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly categories: readonly Category[];
  readonly helpRequests: readonly HelpRequest[];
}

/**
 * Reads edition.json, sources.json, categories.json and matrix/*.json: each by its schema, then what a schema cannot
 * say. Faults go to `problems`; the answer is null when a file that the others lean on cannot be read.
 */
export function compileMatrix(files: Files, problems: RuleProblem[]): MatrixParts | null {
  const edition = readChecked(files, 'edition.json', checkEdition, problems);
  const sources = readChecked(files, 'sources.json', checkSources, problems);
  const categoriesFile = readChecked(files, 'categories.json', checkCategories, problems);
  const requestFiles = [...files.keys()].filter((file) => /^matrix\/.+\.json$/.test(file)).sort();
  const requests = requestFiles.map((file) => ({ file, read: readChecked(files, file, checkHelpRequest, problems) }));
  if (edition === null || sources === null || categoriesFile === null) return null;

  const categories = categoriesOf(categoriesFile, problems);
  const helpRequests: HelpRequest[] = [];
  for (const { file, read } of requests) {
    if (read === null) continue;
    checkAgainstOthers(file, read, categories, sources.value.sources, problems);
    helpRequests.push(helpRequestOf(read.value));
  }
  const { date, fallbackHelpRequest } = edition.value;
  if (!requestFiles.includes(`matrix/${fallbackHelpRequest}.json`)) {
    problems.push({
      file: 'edition.json',
      ...edition.document.placeOf(['fallbackHelpRequest'], 'value'),
      problem: `there is no help request "${fallbackHelpRequest}"`,
      mend: 'name a file of the folder matrix, without .json',
    });
  }
  return { date, fallbackHelpRequest, sources: sources.value.sources, categories, helpRequests };
}

function readChecked<T>(files: Files, file: string, check: Check<T>, problems: RuleProblem[]): Checked<T> | null {
  const text = files.get(file);
  if (text === undefined) {
    problems.push({ file, line: 1, column: 1, problem: 'the file is missing', mend: 'put it back' });
    return null;
  }
  const document = readJson(file, text, problems);
  if (document === null) return null;
  const value = check(file, document, problems);
  return value === null ? null : { value, document };
}

function categoriesOf({ value, document }: Checked<CategoriesFile>, problems: RuleProblem[]): readonly Category[] {
  const refuseTwins = (ids: readonly string[], pathTo: (index: number) => JsonPath): void => {
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) === index) continue;
      problems.push({
        file: 'categories.json',
        ...document.placeOf(pathTo(index), 'value'),
        problem: `the id "${id}" occurs twice`,
        mend: 'give one of the two another id',
      });
    }
  };
  refuseTwins(value.categories.map(({ id }) => id), (index) => ['categories', String(index), 'id']);
  for (const [at, { subtopics }] of value.categories.entries()) {
    refuseTwins(subtopics.map(({ id }) => id), (index) => ['categories', String(at), 'subtopics', String(index), 'id']);
  }
  const topics = value.categories.flatMap(({ id, subtopics }) => subtopics.map((subtopic) => `${id}/${subtopic.id}`));
  for (const [at, { subtopics }] of value.categories.entries()) {
    for (const [index, { ofResident }] of subtopics.entries()) {
      if (ofResident === undefined || topics.includes(ofResident)) continue;
      problems.push({
        file: 'categories.json',
        ...document.placeOf(['categories', String(at), 'subtopics', String(index), 'ofResident'], 'value'),
        problem: `there is no topic "${ofResident}"`,
        mend: 'write the id of a category and of one of its subtopics, with a slash between them',
      });
    }
  }
  return value.categories.map(({ id, name, subtopics }) => ({
    id,
    name,
    subtopics: subtopics.map((subtopic) => ({
      id: subtopic.id,
      name: subtopic.name,
      underOnlyIf: subtopic.underOnlyIf,
      underSpecial: subtopic.underSpecial,
      safetySignal: subtopic.safetySignal ?? false,
      aboutOthers: subtopic.aboutOthers ?? false,
      byDetectorOnly: subtopic.byDetectorOnly ?? false,
      ...(subtopic.ofResident !== undefined && { ofResident: subtopic.ofResident }),
    })),
  }));
}

function checkAgainstOthers(
  file: string,
  { value, document }: Checked<HelpRequestFile>,
  categories: readonly Category[],
  sources: Readonly<Record<string, string>>,
  problems: RuleProblem[],
): void {
  const fault = (path: JsonPath, part: 'key' | 'value', problem: string, mend: string): void => {
    problems.push({ file, ...document.placeOf(path, part), problem, mend });
  };
  if (file !== `matrix/${value.id}.json`) {
    fault(['id'], 'value', `the id "${value.id}" is not the name of the file`, `call the file ${value.id}.json, or change the id`);
  }
  for (const { id, name } of categories) {
    if (!Object.hasOwn(value.cells, id)) {
      fault(['cells'], 'key', `there is no cell for "${id}" (${name})`, `add "${id}" with a verdict, why, hook and evidence`);
    }
  }
  for (const [categoryId, cell] of Object.entries(value.cells)) {
    const category = categories.find(({ id }) => id === categoryId);
    if (category === undefined) {
      fault(['cells', categoryId], 'key', `there is no category "${categoryId}"`, 'use an id of categories.json');
      continue;
    }
    checkCell(cell, ['cells', categoryId], category);
    for (const [task, instead] of Object.entries(cell.under ?? {})) checkCell(instead, ['cells', categoryId, 'under', task], category);
  }

  function checkCell(cell: CellUnderData, path: readonly string[], category: Category): void {
    const conditional = cell.verdict === 'only-if' || cell.verdict === 'special';
    if (conditional && cell.condition === undefined) {
      fault(path, 'value', `"${path.join('.')}" is ${cell.verdict} and has no condition`, 'add "condition": when it may be recorded after all, in Dutch');
    }
    if (!conditional && cell.condition !== undefined) {
      fault([...path, 'condition'], 'key', `a condition means nothing under ${cell.verdict}`, 'take the condition out, or make the verdict only-if or special');
    }
    for (const [index, key] of cell.evidence.entries()) {
      if (!Object.hasOwn(sources, key)) {
        fault([...path, 'evidence', String(index)], 'value', `there is no source "${key}"`, 'use a key of sources.json, or add it there');
      }
    }
    for (const subtopic of Object.keys(cell.placements ?? {})) {
      if (!category.subtopics.some(({ id }) => id === subtopic)) {
        const known = category.subtopics.map(({ id }) => id).join(', ');
        fault([...path, 'placements', subtopic], 'key', `"${category.id}" has no subtopic "${subtopic}"`, `choose one of ${known}`);
      }
    }
  }
}

function helpRequestOf({ id, name, law, coreQuestion, safetyRequest, needsOthers, keywords, exampleNeeded, exampleTooMuch, cells }: HelpRequestFile): HelpRequest {
  return {
    id,
    name,
    law,
    coreQuestion,
    safetyRequest: safetyRequest ?? false,
    ...(needsOthers === undefined ? {} : { needsOthers }),
    keywords,
    exampleNeeded,
    exampleTooMuch,
    cells: Object.fromEntries(Object.entries(cells).map(([category, cell]) => [category, cellOf(cell)])),
  };
}

function cellOf({ safetyOverride, under, ...said }: CellData): Cell {
  return {
    ...saidBy(said),
    safetyOverride: safetyOverride ?? false,
    ...(under && { under: Object.fromEntries(Object.entries(under).map(([task, instead]) => [task, saidBy(instead)])) }),
  };
}

function saidBy({ verdict, condition, why, hook, evidence, placements }: CellUnderData): CellUnder {
  return { verdict, condition: condition ?? null, why, hook, evidence, overrides: placements ?? {} };
}
