import { textOf } from "./text";
import type { Image, Link } from "./tree";

const WORD = /[\p{L}\p{N}]/u;

/** What a link's title adds after the link's text, which it repeats first (RGAA 6.1); undefined when it adds nothing so. */
export function addedByTitle({ title = "", children }: Pick<Link, "title" | "children">): string | undefined {
  const [whole, text] = [plain(title), plain(textOf(children))];
  const added = whole.slice(text.length);
  const repeats = text !== "" && whole.slice(0, text.length).toLowerCase() === text.toLowerCase();
  return repeats && WORD.test(added) && !WORD.test(added.charAt(0)) ? added : undefined;
}

/** The title of a link or an image when its words are nowhere on the page: no image's is shown. */
export function lostTitle(node: Link | Image): string | undefined {
  const title = plain(node.title ?? "");
  const text = plain(node.type === "image" ? node.alt : textOf(node.children));
  if (!WORD.test(title) || text.toLowerCase().includes(title.toLowerCase())) return undefined;
  return node.type === "link" && addedByTitle(node) !== undefined ? undefined : title;
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
