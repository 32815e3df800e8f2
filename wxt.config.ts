import { defineConfig } from 'wxt';
import { MATRIX_IN_ENGLISH } from './src/coaching/matrix-in-english.ts';
import { prepareKnowledge } from './src/engine/prepare.ts';
import { rulesPlugin } from './src/rules/node/vite-plugin.ts';

/** Public half of a key that was thrown away: it keeps the extension id the same on every machine, so that policy can name it. */
const EXTENSION_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA12xs/AeSGMl1FwCL4JBNWHd0pRB+em/F5/51i/wi2stD08Ljt+qxovK5RWgHIyEBUjGsMgw9NnaewPYRKb4nSg0E/orGWT7VFaRvb6AImRidPWdID2xEJ6nNo7LfyjkR0itnW0W9h3OMbk6l8A/Ir0oaiEGSLVQGU6IJ37Im5wy+7tzHmyrzjsM85lgelusm2pSqwGncFijNyg7hvZcsWiWSEHvaBTyn+G24Gn0J3PD2GaNHS9UTGlmlHuDUsS1XChVMMSe46CAV1393CYqb+U6OupdZLXnRNdH4ye6KxW+UGjpnPN2+uj5yK9yycvxCmS+xRoccnNzAH72c/qsLjQIDAQAB';

/** A managed build is on for the sites of `npm run build -- --sites …` from the start. */
function hostPermissions(mode: string): string[] | undefined {
  if (mode === 'e2e') return ['http://localhost/*', 'http://127.0.0.1/*'];
  return mode === 'managed' ? (process.env.NOODZAAK_SITES ?? '').split(' ') : undefined;
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  // Vite's own loader of modules for old browsers would be a second request in our code.
  vite: () => ({ plugins: [rulesPlugin(prepareKnowledge, MATRIX_IN_ENGLISH)], build: { modulePreload: { polyfill: false } } }),
  manifest: ({ browser, mode }) => ({
    name: 'Noodzaak',
    description: 'Denkt mee over wat nodig is, terwijl je een dossier bijwerkt. Alles blijft in je browser.',
    default_locale: undefined,
    // Firefox sends another origin from each profile: this permission, which asks nothing, lets the drop box leave it out.
    permissions: ['storage', 'scripting', 'activeTab', 'alarms', ...(browser === 'firefox' ? ['declarativeNetRequestWithHostAccess'] : [])],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // The e2e build and a managed build differ in this line alone; the background registers wherever permission is held.
    host_permissions: hostPermissions(mode),
    content_security_policy: {
      // The background alone can reach an origin, the drop box that was allowed: each page says `connect-src 'none'` in its head.
      extension_pages: "default-src 'self'; style-src 'self' 'unsafe-inline'; connect-src https:; object-src 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'noodzaak@noodzaak.example',
              // The first in which a content script may adopt style sheets: bugzil.la/1751346.
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: EXTENSION_KEY, minimum_chrome_version: '123', storage: { managed_schema: 'managed_schema.json' } }),
  }),
});
