import { splitFrontMatter } from "../../content/front-matter";
import { type Issue, makeIssue, type Report } from "../../content/issue";
import { nearest } from "../../content/nearest";
import { placesOf } from "../../content/place";

/** What the front matter of such a page says: `layout: candidates`. */
const KEY = "layout";
const LAYOUT = "candidates";

/** Whether a file says to be the candidates page, or says something so near that it must be meant. */
export function isCandidatesPage(source: string): "yes" | "nearly" | "no" {
  const layout = layoutOf(textOf(source));
  if (!layout) return "no";
  if (layout.key === KEY && layout.name === LAYOUT) return "yes";
  const isNear = nearest(layout.name.trim(), [LAYOUT], 1) !== undefined;
  return isNear ? "nearly" : "no";
}

/** A layout that is nearly this page's: whoever gathers the pages passes the file over. */
export function layoutRule(source: string, report: Report): Issue[] {
  if (isCandidatesPage(source) !== "nearly") return [];
  const text = textOf(source);
  const { written = "", at = 0 } = layoutOf(text) ?? {};
  const details = { written, instead: `${KEY}: ${LAYOUT}` };
  return [makeIssue(report, "near-layout", placesOf(text)(at), details)];
}

/** As `read` counts its places. */
function textOf(source: string): string {
  return source.replace(/^\uFEFF/, "").replace(/\r(?!\n)/g, "\n");
}

/** Reads no YAML: a page whose front matter is broken is still a page. */
function layoutOf(text: string) {
  const parts = splitFrontMatter(text);
  if (parts === "no-front-matter") return undefined;
  const { yaml, offset } = parts === "unclosed-front-matter" ? { yaml: text, offset: 0 } : parts;
  const line = /^(layout)[ \t]*:(.*)$/im.exec(yaml);
  if (!line) return undefined;
  const [, key = "", value = ""] = line;
  const comment = value.search(/[ \t]#/);
  const shown = (comment < 0 ? value : value.slice(0, comment)).trim();
  const at = offset + line.index + (key === KEY ? line[0].length - value.trimStart().length : 0);
  return { key, name: shown.replace(/^(["'])(.*)\1$/, "$2"), written: `${key}: ${shown}`, at };
}
