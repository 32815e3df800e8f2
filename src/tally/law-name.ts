/** The name of the law that a help request's articles begin with: `Wmo 2015 art. 2.3.2` is of the `Wmo`. */
export function lawNameOf(articles: string): string {
  return (articles.split(/[,;(]| \d{4}| art\./)[0] ?? '').trim();
}
