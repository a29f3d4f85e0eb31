import { withNodes } from "@dsfr-blocks/content/markdown/text";
import type { Inline } from "@dsfr-blocks/content/markdown/tree";
import { ordinal, readRoman } from "../../rich-text/numerals";

/** What dictionaries' abbreviations stand for. Source: usage of French dictionaries (CNRTL, Académie française). */
const CATEGORIES: Readonly<Record<string, string>> = {
  "n.m.pl.": "nom masculin pluriel",
  "n.f.pl.": "nom féminin pluriel",
  "n.m.": "nom masculin",
  "n.f.": "nom féminin",
  "n.pr.": "nom propre",
  "adj.": "adjectif",
  "adv.": "adverbe",
  "loc.": "locution",
  "inv.": "invariable",
  "v.tr.": "verbe transitif",
  "v.intr.": "verbe intransitif",
  "v.pron.": "verbe pronominal",
  "v.": "verbe",
  "subst.": "substantif",
  "n.": "nom",
  "m.": "masculin",
  "masc.": "masculin",
  "f.": "féminin",
  "fém.": "féminin",
  "pl.": "pluriel",
};
/** Any of them, the longest first, with or without spaces after its full stops. */
const CATEGORY = Object.keys(CATEGORIES)
  .map((name) => name.replace(/\.(?=.)/g, String.raw`\.\s?`).replace(/\.$/, String.raw`\.`))
  .join("|");
/** One of them, or the same in full, which needs no explanation. */
const STARTS_WITH_CATEGORY = new RegExp(
  String.raw`^(?:${CATEGORY}|(?:nom|substantif|verbe|adjectif|adverbe|locution|sigle|acronyme)(?!\p{L}))`,
  "u",
);
/** A category; or « XIIIe » before a comma or at the end: « XIIIe siècle » is said in full, « Ve République » is not a century. */
const ABBREVIATION = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(${CATEGORY})|([XVI]{1,5})(e|ème|er)(?=\s*(?:[,;:.)]|$)))`,
  "gu",
);
/** The word that an entry derives from is cited, not said: « dérivé d’*entreprendeur* ». */
const ETYMON = /(?<=(?:dérivé|dérivée|issu|issue) d(?:e |['’]))\p{L}+/u;

export function startsWithCategory(text: string): boolean {
  return STARTS_WITH_CATEGORY.test(text);
}

/** Explains abbreviations and centuries in an entry's first line. Words and their order stay. */
export function markGrammar(line: readonly Inline[]): Inline[] {
  return line.flatMap(markNode).flatMap(markEtymon);
}

function markNode(node: Inline): Inline[] {
  if (node.type === "text")
    return withNodes(node.value, [...node.value.matchAll(ABBREVIATION)].flatMap(explained));
  if (node.type !== "emphasis" && node.type !== "strong") return [node];
  return [{ ...node, children: node.children.flatMap(markNode) }];
}

function markEtymon(node: Inline): Inline[] {
  const found = node.type === "text" ? ETYMON.exec(node.value) : null;
  if (node.type !== "text" || !found) return [node];
  const [value] = found;
  const cited: Inline = { type: "emphasis", children: [textNode(value)] };
  return withNodes(node.value, [{ start: found.index, end: found.index + value.length, node: cited }]);
}

/** An abbreviation with its title and place; undefined if the number is not that of a century. */
function explained(match: RegExpExecArray) {
  const [found, category, roman = "", ending] = match;
  const century = ordinal(readRoman(roman));
  const title =
    category === undefined ? century && `${century} siècle` : CATEGORIES[category.replace(/\s/g, "")];
  if (title === undefined) return [];
  const children: Inline[] =
    category === undefined
      ? [textNode(roman), { type: "superscript", children: [textNode(ending === "er" ? "er" : "e")] }]
      : [textNode(category.replace(/\.\s/g, ".\u00A0"))];
  const node: Inline = { type: "abbreviation", title, children };
  return [{ start: match.index, end: match.index + found.length, node }];
}

const textNode = (value: string): Inline => ({ type: "text", value });
