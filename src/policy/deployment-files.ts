/** Policy files that an administrator can roll out as they are, for each browser and system. */
import type { LayerValues } from './read-layer.ts';

/** As browsers know the extension: Chromium by its key in wxt.config.ts, Firefox by its own name for it. */
export const CHROMIUM_ID = 'hkhlclgdaijamlkfpingpmcgdekljopb';
export const FIREFOX_ID = 'noodzaak@noodzaak.example';

/** A policy to begin with: no mark holds anything up, and whoever needs help knows where to find it. */
export const STARTING_POLICY: LayerValues = {
  mode: 'coach',
  modes: [{ subject: 'dossier-request', mode: 'ask' }],
  sensitivity: 'normal',
  chip: true,
  sites: ['https://zaak.gemeente.example/*'],
  privacyOfficer: { name: 'Functionaris gegevensbescherming', email: 'fg@gemeente.example' },
  meldcodeLinks: [{ label: 'Stappen van de meldcode', url: 'https://www.gemeente.example/meldcode' }],
  counting: 'off',
  retentionWeeks: 26,
};

/** The files by their name under docs/deployment/. */
export function deploymentFiles(policy: LayerValues): ReadonlyMap<string, string> {
  return new Map([
    ['chromium-linux.json', json({ '3rdparty': { extensions: { [CHROMIUM_ID]: policy } } })],
    ['chrome-windows.reg', registryFile('Google\\Chrome', policy)],
    ['edge-windows.reg', registryFile('Microsoft\\Edge', policy)],
    [`com.google.Chrome.extensions.${CHROMIUM_ID}.plist`, propertyList(policy)],
    [`com.microsoft.Edge.extensions.${CHROMIUM_ID}.plist`, propertyList(policy)],
    ['firefox-policies.json', json({ policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: policy } } } })],
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Strings as they are, numbers and yes or no as a double word, lists and objects as a string of JSON. */
function registryFile(browser: string, policy: LayerValues): string {
  const lines = Object.entries(policy).map(([key, value]) => `"${key}"=${registryValue(value)}`);
  return ['Windows Registry Editor Version 5.00', '', `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser}\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy]`, ...lines, ''].join('\r\n');
}

function registryValue(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return `dword:${Number(value).toString(16).padStart(8, '0')}`;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function propertyList(policy: LayerValues): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${property(policy)}
</plist>
`;
}

function property(value: unknown): string {
  if (typeof value === 'boolean') return value ? '<true/>' : '<false/>';
  if (typeof value === 'number') return `<integer>${String(value)}</integer>`;
  if (typeof value === 'string') return `<string>${escaped(value)}</string>`;
  if (Array.isArray(value)) return `<array>\n${value.map(property).join('\n')}\n</array>`;
  return `<dict>\n${Object.entries(value as object).map(([key, part]) => `<key>${escaped(key)}</key>\n${property(part)}`).join('\n')}\n</dict>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
