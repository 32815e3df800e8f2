/** Bundles a script of a test page with the packages it imports, once for as long as the server lives. */

/** @type {Map<string, Promise<string>>} */
const bundles = new Map();

/**
 * The script as a browser can run it: an ES module with everything in it.
 * @param {string} file a `.ts` or `.tsx` file; `test/pages/tsconfig.json` says how it is read
 * @returns {Promise<string>} rejects with what esbuild said of an error in it
 */
export function bundlePageScript(file) {
  const known = bundles.get(file);
  if (known !== undefined) return known;
  const bundle = build(file);
  bundles.set(file, bundle);
  return bundle;
}

/** @param {string} file */
async function build(file) {
  // Only now: who serves no such page needs no bundler, and `npm start` loads this before packages are installed.
  const { build: bundle } = await import('esbuild');
  const { outputFiles } = await bundle({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
    // Packages as a case system ships them; some of the older ones count on a bundler for `global`.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`esbuild made nothing of ${file}.`);
  return output.text;
}
