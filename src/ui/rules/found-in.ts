/** Whether each word of a query is somewhere in these texts; capitals and accents make no difference. */
export function foundIn(query: string, texts: readonly string[]): boolean {
  const said = plain(texts.join(' '));
  return plain(query).split(/\s+/).every((word) => said.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
