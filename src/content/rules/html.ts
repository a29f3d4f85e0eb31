import { decodeEntity } from "../../base/entities";
import { readHtml } from "../markdown/html";
import type { RuleMatch, TextRule } from "./rule";
import { inlinesOf, typedIn } from "./walk";

/** Tags that no page takes: they show as they were typed. A closing tag goes with its opening one. */
export const rawHtml: TextRule = function* ({ value }, tree) {
  const open = new Map<string, number>();
  for (const { at } of typedIn(value, tree, /<(?=\/?[a-z])/gi)) {
    const tag = readHtml(value, at);
    const [, slash, name = ""] = /^<(\/?)([a-z][a-z\d-]*)/i.exec(tag.toLowerCase()) ?? [];
    if (name === "") continue;
    const before = open.get(name) ?? 0;
    open.set(name, slash ? Math.max(before - 1, 0) : before + 1);
    if (!slash || before === 0) yield { rule: "raw-html", at, details: { tag, name } };
  }
};

/** A comment hides nothing on a page: whoever wrote it thinks that nobody reads it. */
export const htmlComment: TextRule = function* ({ value }, tree) {
  if (!value.includes("<!--")) return;
  for (const { at } of typedIn(value, tree, /<!--/g)) yield commentAt(value, at);
  // in an attribute, as an image's alternative is
  for (const node of inlinesOf(tree)) {
    const isThere = Object.entries(node).some(
      ([name, each]) => name !== "value" && typeof each === "string" && each.includes("<!--"),
    );
    const at = value.indexOf("<!--", node.at);
    if (isThere && at >= 0) yield commentAt(value, at);
  }
};

/** The same in a text without Markdown. */
export function* plainComment(value: string): Generator<RuleMatch> {
  for (const { index } of value.matchAll(/<!--/g)) yield commentAt(value, index);
}

function commentAt(value: string, at: number): RuleMatch {
  const [, text = ""] = /^<!--((?:[^-]|-(?!->))*)/.exec(value.slice(at, at + LONGEST)) ?? [];
  return { rule: "html-comment", at, details: { text: text.trim().replace(/\s+/g, " ") } };
}

/** More than a sentence quotes. */
const LONGEST = 200;

/** A character's name that nobody knows, or one without its semicolon. */
export const unknownEntity: TextRule = function* ({ value }, tree) {
  for (const { at, match } of typedIn(value, tree, /&(?:#x?[\da-f]+|[a-z][a-z\d]*)(?:;|(?![=\w]))/gi)) {
    const [name] = match;
    const isWhole = name.endsWith(";");
    const instead = isWhole ? name : `${name};`;
    const isKnown = decodeEntity(instead) !== instead;
    // « R&D », « H&M »: a company's letter is no name of a character.
    if (name.length < 4 || isKnown === isWhole) continue;
    yield { rule: "unknown-entity", at, details: isWhole ? { name } : { name, instead } };
  }
};
