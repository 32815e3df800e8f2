/** Calls back when the system turned dark, or light: a page that follows it has another ground from then on. */
export function followScheme(document: Document, onTurned: () => void, signal: AbortSignal): void {
  document.defaultView?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onTurned, { signal });
}
