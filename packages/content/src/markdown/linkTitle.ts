import { textOf, withSingleSpaces } from "./text";
import type { Inline, Link } from "./tree";

const WORD = /[\p{L}\p{N}]/u;

/** What says that a window opens. */
const OPENS =
  "(?:(?:s['’])?ouvre |ouverture |opens )?(?:dans |in )?(?:une? |a )?(?:nouvelle fenêtre|nouvel onglet|new window|new tab)";
const ANNOUNCED = new RegExp(`\\s?\\(${OPENS}\\)$|\\s?[,;:–—-]?\\s?${OPENS}(?=[).]{0,2}$)`, "i");

/** What a link's title adds after the link's text, which it repeats first (RGAA 6.1); undefined when it adds nothing so. */
export function addedByTitle({ title = "", children }: Pick<Link, "title" | "children">): string | undefined {
  // the page opens no window, or says so itself
  const whole = withSingleSpaces(title).replace(ANNOUNCED, "");
  const text = withSingleSpaces(textOf(children));
  const added = whole.slice(text.length);
  const repeats = text !== "" && whole.slice(0, text.length).toLowerCase() === text.toLowerCase();
  return repeats && WORD.test(added) && !WORD.test(added.charAt(0)) ? added : undefined;
}

/** Returns the words of a link with those in brackets right after it, which may say what it leads to: « la charte (PDF, 2 Mo) ». */
export function wordsOfLink({ children }: Link, next: Inline | undefined): string {
  const [after = ""] = (next?.type === "text" && /^\s*[([][^()[\]]*[)\]]/.exec(next.value)) || [];
  return textOf(children) + after;
}
