import { plainSource, splitFrontMatter } from "../content/front-matter";
import { nearest } from "../content/nearest";
import { type Place, placesOf } from "../content/place";

/** A key of a file's front matter whose value is a word on its line. */
interface KeyedWord {
  /** As it is written. */
  readonly key: string;
  readonly word: string;
  readonly place: Place;
}

/** The word of a file's `layout`. */
export function layoutOf(source: string): string | undefined {
  const layout = readLayout(source);
  return layout?.key === KEY ? layout.word : undefined;
}

interface HasLayouts {
  readonly layouts: readonly string[];
}

/** Of several pages, the one that a file's `layout` names. */
export function pickPage<Page extends HasLayouts>(source: string, pages: readonly Page[]): Page | undefined {
  const layout = layoutOf(source);
  return layout === undefined ? undefined : pages.find(({ layouts }) => layouts.includes(layout));
}

/** A layout that is that of no page, and so near to one that it must be meant. */
export interface NearLayout {
  readonly written: string;
  readonly instead: string;
  readonly place: Place;
}

/** The layout that a file's own is a slip of, where it is that of none of these pages. */
export function nearLayout(source: string, pages: readonly HasLayouts[]): NearLayout | undefined {
  const layout = readLayout(source);
  const known = pages.flatMap(({ layouts }) => layouts);
  if (!layout || (layout.key === KEY && known.includes(layout.word))) return undefined;
  const near = nearest(layout.word, known, 1);
  if (near === undefined) return undefined;
  return { written: `${layout.key}: ${layout.word}`, instead: `${KEY}: ${near}`, place: layout.place };
}

const KEY = "layout";

const readLayout = (source: string) => frontMatterWord(source, KEY);

/** The word of a key, in whatever case it is written. Reads no YAML: a page whose front matter is broken is still a page. */
export function frontMatterWord(source: string, name: string): KeyedWord | undefined {
  const text = plainSource(source);
  const parts = splitFrontMatter(text);
  if (parts === "no-front-matter") return undefined;
  const { yaml, offset } = parts === "unclosed-front-matter" ? { yaml: text, offset: 0 } : parts;
  const line = new RegExp(`^(${name})[ \\t]*:(.*)$`, "im").exec(yaml);
  if (!line) return undefined;
  const [whole, key = "", value = ""] = line;
  const comment = value.search(/[ \t]#/);
  const word = (comment < 0 ? value : value.slice(0, comment)).trim().replace(/^(["'])(.*)\1$/, "$2");
  // a wrong word is shown where it stands, a wrong key where the line begins
  const at = key === name ? whole.length - value.trimStart().length : 0;
  return { key, word, place: placesOf(text)(offset + line.index + at) };
}
