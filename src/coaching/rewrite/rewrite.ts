/** "Anders opschrijven": a shorter wording from the sentence's own words, that the engine has no question about. */
import type { AnalyseContext, Analysis, Finding } from '../../engine/types.ts';
import { shorterWordings } from './shorter-wordings.ts';

/**
 * A shorter wording to put in the place of a finding's sentence.
 * @param text the whole note, with the finding's offsets in it
 * @param context what the note is judged by: the help requests must be named
 * @returns null when there is none that is safe
 */
export type Rewriter = (text: string, finding: Finding, context: AnalyseContext) => string | null;

/** Prepares rewriting. @param analyse reads a note as the engine does: a wording that raises a question itself is not offered */
export function createRewriter(analyse: (text: string, context: AnalyseContext) => Analysis): Rewriter {
  return (text, { kind, sentence, end, trace }, context) => {
    if (kind !== 'excess') return null;
    const tellingEnd = Math.max(...(trace.evidence.length > 0 ? trace.evidence : [{ end }]).map((telling) => telling.end));
    const wordings = shorterWordings(text.slice(sentence.start, sentence.end), tellingEnd - sentence.start);
    /** Whether the note would raise a question here, if the sentence said this. */
    const raises = (words: string, questions: (found: Finding) => boolean): boolean => {
      const place = { start: sentence.start, end: sentence.start + words.length };
      const rewritten = text.slice(0, place.start) + words + text.slice(sentence.end);
      return analyse(rewritten, context).findings.some((found) => found.start < place.end && place.start < found.end && questions(found));
    };
    // What goes must be what was found: else the wording would lose something that nobody asked about.
    return wordings.find(({ words, gone }) => !raises(words, () => true) && raises(gone, (found) => found.kind === 'excess'))?.words ?? null;
  };
}
