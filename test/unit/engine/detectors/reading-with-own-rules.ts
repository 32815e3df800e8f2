import { createReader } from '../../../../src/engine/read.ts';
import { readRules } from '../../../../src/rules/node/read-rules.ts';

/** The project's own rules: the detectors are tested with the words they ship with. */
export const knowledge = readRules();
const reader = createReader(knowledge);

/** Reads a text with the project's own cues and headings. */
export const read = (text: string) => reader.read(text);
