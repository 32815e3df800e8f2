import { build } from 'vite';
import { MATRIX_IN_ENGLISH } from '../../src/coaching/matrix-in-english.ts';
import { prepareKnowledge } from '../../src/engine/prepare.ts';
import { rulesPlugin } from '../../src/rules/node/vite-plugin.ts';

const FOLDER = '.output/bench';

/**
 * Bundles programs of this folder for Node as the extension is bundled, rules included; packages stay what they are.
 * @param files paths from the project's folder
 * @returns the same, bundled
 */
export async function bundled(files: readonly string[]): Promise<string[]> {
  const nameOf = (file: string): string => file.replace(/^.*\/|\.ts$/g, '');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [rulesPlugin(prepareKnowledge, MATRIX_IN_ENGLISH)],
    build: { ssr: true, outDir: FOLDER, emptyOutDir: true, minify: true, rolldownOptions: { input: Object.fromEntries(files.map((file) => [nameOf(file), file])) } },
  });
  return files.map((file) => `${FOLDER}/${nameOf(file)}.js`);
}
