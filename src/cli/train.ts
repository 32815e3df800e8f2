/**
 * `npm run train`: trains the learned layer from test/corpus and src/rules and writes
 * src/rules/model/weights.json. The same data give the same bytes on every machine.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { RULES_FOLDER } from '../rules/node/rule-files.ts';
import { readRules } from '../rules/node/read-rules.ts';
import { readNotes, readPhrasebook } from './training/corpus.ts';
import { createTrainer } from './training/train-model.ts';

const phrases = readPhrasebook();
const notes = readNotes();
console.log(`Training on ${phrases.length} phrases and ${notes.length} notes; this takes some minutes.`);
const weights = JSON.stringify(createTrainer(readRules(), phrases, notes).train());
const folder = join(RULES_FOLDER, 'model');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'weights.json'), `${weights}\n`);
console.log(`Wrote src/rules/model/weights.json: ${Math.round(weights.length / 1000)} kB, ${Math.round(gzipSync(weights).length / 1000)} kB gzip.`);
