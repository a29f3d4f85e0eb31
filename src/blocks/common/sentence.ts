/** Titles may end with a full stop, sentences are longer: « Le dossier. », « Vous déposez un dossier en ligne. » */
const LONGEST_WITH_STOP = 5;

/** True when a line that stands alone is a sentence, and heads nothing. */
export function endsLikeSentence(line: string): boolean {
  const text = line.trim();
  return /[^.]\.$/.test(text) && text.split(/\s+/).length > LONGEST_WITH_STOP;
}
