import { getText, collapseSpaces } from "./text";
import type { InlineNode, LinkNode } from "./tree";

const WORD = /[\p{L}\p{N}]/u;

/** Source of a pattern for a notice that the link opens a new window. */
const OPENS_WINDOW =
  "(?:(?:s['’])?ouvre |ouverture |opens )?(?:dans |in )?(?:une? |a )?(?:nouvelle fenêtre|nouvel onglet|new window|new tab)";
const WINDOW_NOTICE = new RegExp(
  `\\s?\\(${OPENS_WINDOW}\\)$|\\s?[,;:–—-]?\\s?${OPENS_WINDOW}(?=[).]{0,2}$)`,
  "i",
);

/**
 * Returns the part of a link's title that follows a repetition of the link's text (RGAA 6.1). Returns undefined if the title
 * does not repeat the text first, or adds no word to the text.
 */
export function getTitleAddition({
  title = "",
  children,
}: Pick<LinkNode, "title" | "children">): string | undefined {
  // ignore a notice about a new window: the page opens no window, or announces the new window itself
  const cleanTitle = collapseSpaces(title).replace(WINDOW_NOTICE, "");
  const text = collapseSpaces(getText(children));
  const addition = cleanTitle.slice(text.length);
  const hasRepetition = text !== "" && cleanTitle.slice(0, text.length).toLowerCase() === text.toLowerCase();
  return hasRepetition && WORD.test(addition) && !WORD.test(addition.charAt(0)) ? addition : undefined;
}

/**
 * Returns the text of a link, with the brackets directly after it, which may describe the target: « la charte (PDF, 2 Mo) ».
 */
export function getLinkText({ children }: LinkNode, next: InlineNode | undefined): string {
  const [brackets = ""] = (next?.type === "text" && /^\s*[([][^()[\]]*[)\]]/.exec(next.value)) || [];
  return getText(children) + brackets;
}
