/**
 * Whether a match pattern covers all of another one, such as `https://*.gemeente.example/*` that of one of its hosts.
 * @param narrow the pattern of a site: `https://zaak.gemeente.example/*`
 */
export function covers(wide: string, narrow: string): boolean {
  const [scheme = '', host = ''] = partsOf(wide);
  const [ownScheme, ownHost = ''] = partsOf(narrow);
  return scheme === ownScheme && (host === ownHost || (host.startsWith('*.') && (ownHost === host.slice(2) || ownHost.endsWith(host.slice(1)))));
}

const partsOf = (pattern: string): readonly string[] => pattern.replace(/\/\*$/, '').split('://');
