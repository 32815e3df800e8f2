import { Ajv } from 'ajv';
import type { AnySchema, ErrorObject, ValidateFunction } from 'ajv';
import type { RuleProblem } from './problem.ts';
import type { JsonDocument } from './read-json.ts';

const ajv = new Ajv({ allErrors: true, verbose: true });

/** Makes a check out of a JSON schema: it tells whether the document has the shape `T`, and adds what is wrong to `problems`. */
export function schemaCheck<T>(schema: AnySchema): (file: string, document: JsonDocument, problems: RuleProblem[]) => T | null {
  const validate: ValidateFunction<T> = ajv.compile<T>(schema);
  return (file, document, problems) => {
    const { value } = document;
    if (validate(value)) return value;
    for (const error of validate.errors ?? []) problems.push({ file, ...describe(error, document) });
    return null;
  };
}

interface FaultyParameters {
  readonly missingProperty?: string;
  readonly additionalProperty?: string;
  readonly propertyName?: string;
  readonly allowedValues?: readonly string[];
  readonly allowedValue?: unknown;
  readonly type?: string;
  readonly limit?: number;
  readonly pattern?: string;
}
interface DescribedSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, { readonly description?: string } | undefined>>;
}

/** Says an ajv error in the words of someone who edits the file, at the place where the mend goes. */
function describe(error: ErrorObject, document: JsonDocument): Omit<RuleProblem, 'file'> {
  const path = error.instancePath.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const parameters = error.params as FaultyParameters;
  const schema = (error.parentSchema ?? {}) as DescribedSchema;
  const here = path.length === 0 ? 'the file' : `"${path.join('.')}"`;
  const meaning = schema.description === undefined ? '' : ` (${schema.description})`;
  const atValue = document.placeOf(path, 'value');
  switch (error.keyword) {
    case 'required': {
      const missing = parameters.missingProperty ?? '';
      const wanted = schema.properties?.[missing]?.description ?? 'see the other files in this folder';
      return { ...atValue, problem: `${here} has no "${missing}"`, mend: `add "${missing}": ${wanted}` };
    }
    case 'additionalProperties': {
      const extra = parameters.additionalProperty ?? '';
      return {
        ...document.placeOf([...path, extra], 'key'),
        problem: `${here} has an unknown field "${extra}"`,
        mend: `correct the name or take it out; the fields are ${Object.keys(schema.properties ?? {}).join(', ')}`,
      };
    }
    case 'propertyNames':
      return {
        ...document.placeOf([...path, parameters.propertyName ?? ''], 'key'),
        problem: `"${parameters.propertyName}" cannot be a key of ${here}`,
        mend: 'use lower-case letters and digits, joined by hyphens or dots',
      };
    case 'enum':
      return { ...atValue, problem: `${here} is ${JSON.stringify(error.data)}`, mend: `choose one of ${(parameters.allowedValues ?? []).join(', ')}${meaning}` };
    case 'const':
      return { ...atValue, problem: `${here} is ${JSON.stringify(error.data)}`, mend: `write ${JSON.stringify(parameters.allowedValue)}, or take the field out${meaning}` };
    case 'type':
      return { ...atValue, problem: `${here} is not of type ${parameters.type}`, mend: `write a value of type ${parameters.type}${meaning}` };
    case 'pattern':
      return { ...atValue, problem: `${here} is ${JSON.stringify(error.data)}, which does not have the right form`, mend: `follow the form ${parameters.pattern}${meaning}` };
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return { ...atValue, problem: `${here} is too short`, mend: `give at least ${parameters.limit}${meaning}` };
    case 'maxLength':
      return { ...atValue, problem: `${here} is too long`, mend: `use at most ${parameters.limit} characters${meaning}` };
    default:
      return { ...atValue, problem: `${here} ${error.message ?? error.keyword}`, mend: `see ${error.schemaPath} in the schema${meaning}` };
  }
}
