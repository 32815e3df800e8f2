/** How notes tell an age: "Sem (13)", "is 13", "13 jaar oud", "13-jarige", "van 13 jaar", "S. 13 jr". Other years are no age. */
const AGE = /\((\d{1,2}) ?(?:jaar|jr|j)?\.?\)|(?<=(?<![\p{L}\p{N}])(?!(?:Wmo|Wlz|Zvw|Pw|Pgb|Zin|Looptijd|Termijn|Duur|Advies|Besluit|Indicatie)[\s,])\p{Lu}\p{Ll}*\.?,? )(\d{1,2}) ?(?:jaar|jr|j)(?![\p{L}\p{N}])(?!\.? (?:geleden|lang|terug|getrouwd|samen|bij|in|werkzaam|ziek|oud))|\b(?:is|van|wordt) (\d{1,2})(?: jaar)?(?=[,.;)\s]|$)(?! (?:uur|keer|maanden|weken|dagen|euro))|\b(\d{1,2})(?: jaar oud|[- ]?jarige?)/gu;
const ADULT = 18;

/** The ages that a note names, each once, the youngest first. */
export function agesIn(text: string): readonly number[] {
  const ages = [...text.matchAll(AGE)].map(([, ...groups]) => Number(groups.find((group) => group !== undefined)));
  return [...new Set(ages)].sort((a, b) => a - b);
}

/** Whether an age is a child's: the Jeugdwet's help ends at 18 (art. 1.1). */
export const isChild = (age: number): boolean => age < ADULT;
