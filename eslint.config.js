import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

const ROOMS = [
  'engine', 'rules', 'coaching', 'policy', 'tally', 'protocol',
  'views', 'page', 'ui', 'platform', 'i18n', 'cli',
];
const PURE_ROOMS = ['engine', 'rules', 'coaching', 'policy', 'tally', 'protocol'];

const mayImport = (room, ...others) => ({
  from: { element: { type: room } },
  allow: { to: { element: { types: { anyOf: [room, ...others] } } } },
});
const onlyIn = (source, ...rooms) => ({
  from: { element: { types: { noneOf: rooms } } },
  disallow: { to: { module: { origin: 'external', source } } },
  message: `Only ${rooms.join(', ')} may import ${source} (ARCHITECTURE.md, "Who may import whom").`,
});

/** Globals that would let a pure room see the page, the browser, the clock or the network. */
const impureGlobals = [
  'document', 'window', 'navigator', 'browser', 'chrome', 'localStorage', 'sessionStorage', 'Date', 'fetch', 'performance',
].map((name) => ({ name, message: 'Pure rooms decide from their arguments alone: hand it in.' }));

/** Ways out of the tab. The text of a note must not have one. */
const waysOut = [
  "CallExpression[callee.name='fetch']",
  "NewExpression[callee.name='XMLHttpRequest']",
  "NewExpression[callee.name='WebSocket']",
  "NewExpression[callee.name='EventSource']",
  "MemberExpression[property.name='sendBeacon']",
].map((selector) => ({ selector, message: 'Note text never leaves the tab: no network in product code, but for src/platform/drop-box.ts.' }));

export default tseslint.config(
  { ignores: ['.output/', '.wxt/', 'node_modules/', 'test-results/', 'playwright-report/', 'test/pages/vendor/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'off', // TypeScript says it better
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        ...ROOMS.map((type) => ({ type, pattern: `src/${type}` })),
        { type: 'entrypoint', pattern: 'entrypoints' },
        { type: 'test', pattern: 'test' },
      ],
      // The house's words: the one file of the engine that every room may read.
      'boundaries/files': [
        { category: 'vocabulary', pattern: 'src/engine/types.ts' },
        // The card must say what the engine decided by: one reading of the matrix.
        { category: 'necessity', pattern: 'src/engine/necessity.ts' },
      ],
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
    },
    rules: {
      'boundaries/dependencies': ['error', {
        default: 'disallow',
        checkAllOrigins: true,
        policies: [
          { allow: { to: { module: { origin: ['external', 'core'] } } } },
          { allow: { to: { file: { categories: 'vocabulary' } } } },
          mayImport('engine'),
          mayImport('rules'),
          mayImport('i18n'),
          mayImport('coaching', 'rules', 'i18n'),
          { from: { element: { type: 'coaching' } }, allow: { to: { file: { categories: 'necessity' } } } },
          mayImport('policy'),
          mayImport('tally'),
          mayImport('protocol', 'policy', 'tally'),
          mayImport('views', 'protocol'),
          mayImport('page', 'views', 'protocol'),
          mayImport('ui', 'views', 'coaching', 'i18n', 'policy', 'tally', 'protocol'),
          mayImport('platform', 'policy', 'tally', 'protocol'),
          mayImport('cli', 'engine', 'rules', 'coaching', 'policy', 'i18n'),
          mayImport('entrypoint', ...ROOMS.filter((room) => room !== 'cli')),
          onlyIn('wxt', 'platform', 'entrypoint'),
          onlyIn('webextension-polyfill', 'platform'),
          onlyIn('compromise', 'engine'),
          onlyIn('preact', 'ui', 'entrypoint'),
          onlyIn('i18next', 'i18n'),
          onlyIn('age-encryption', 'platform'),
          onlyIn('@observablehq/plot', 'ui'),
        ],
      }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...waysOut],
      '@typescript-eslint/no-restricted-imports': ['error', {
        paths: [
          { name: 'compromise', message: 'Import compromise/one: the larger builds add English grammar to Dutch text.' },
          { name: 'preact/hooks', importNames: ['useId'], message: 'Preact gives ids out twice in a root that is rendered a third time: use src/ui/use-id.ts.' },
          { name: '#imports', message: 'Import from wxt/… by name, so that the borders can see it.' },
        ],
      }],
    },
  },
  {
    files: PURE_ROOMS.map((room) => `src/${room}/**/*.ts`),
    ignores: ['src/rules/node/**'],
    rules: { 'no-restricted-globals': ['error', ...impureGlobals] },
  },
  // The one way out: encrypted counts to the organisation's own folder.
  { files: ['src/platform/drop-box.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['src/cli/**', 'src/rules/node/**', '.ci/**', 'test/**', '*.config.*'], rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' } },
);
