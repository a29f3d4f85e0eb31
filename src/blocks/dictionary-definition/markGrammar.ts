import { replaceParts } from "@dsfr-blocks/content/markdown/text";
import type { InlineNode } from "@dsfr-blocks/content/markdown/tree";
import { formatOrdinal, parseRoman } from "../../rich-text/numerals";

/** Dictionary abbreviations, and their meanings. Source: usage of French dictionaries (CNRTL, Académie française). */
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
/**
 * Pattern of all the abbreviations, with or without spaces after their full stops. « n.m. » comes before « n. », which begins
 * it.
 */
const CATEGORY = Object.keys(CATEGORIES)
  .map((name) => name.replace(/\.(?=.)/g, String.raw`\.\s?`).replace(/\.$/, String.raw`\.`))
  .join("|");
/** Matches a text that begins with an abbreviation, or with a category in full, which needs no explanation. */
const STARTS_WITH_CATEGORY = new RegExp(
  String.raw`^(?:${CATEGORY}|(?:nom|substantif|verbe|adjectif|adverbe|locution|sigle|acronyme)(?!\p{L}))`,
  "u",
);
/**
 * Matches an abbreviation. Also matches a century, « XIIIe », before punctuation or at the end of the text. Does not match
 * « XIIIe siècle », which is already in full, or « Ve République », which is not a century.
 */
const ABBREVIATION = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(${CATEGORY})|([XVI]{1,5})(e|ème|er)(?=\s*(?:[,;:.)]|$)))`,
  "gu",
);
/**
 * Matches the word from which the headword derives. This word is a citation, so it is emphasised: « dérivé d’*entreprendeur* ».
 */
const ETYMON = /(?<=(?:dérivé|dérivée|issu|issue) d(?:e |['’]))\p{L}+/u;

/** Whether a text begins with a grammatical category, abbreviated or in full. */
export function startsWithCategory(text: string): boolean {
  return STARTS_WITH_CATEGORY.test(text);
}

/** Marks up the abbreviations, the centuries and the etymon of an entry's first line. The text of the line is unchanged. */
export function markGrammar(line: readonly InlineNode[]): InlineNode[] {
  return line.flatMap(markNode).flatMap(markEtymon);
}

function markNode(node: InlineNode): InlineNode[] {
  if (node.type === "text")
    return replaceParts(node.value, [...node.value.matchAll(ABBREVIATION)].flatMap(explainMatch));
  if (node.type !== "emphasis" && node.type !== "strong") return [node];
  return [{ ...node, children: node.children.flatMap(markNode) }];
}

function markEtymon(node: InlineNode): InlineNode[] {
  const found = node.type === "text" ? ETYMON.exec(node.value) : null;
  if (node.type !== "text" || !found) return [node];
  const [value] = found;
  const citation: InlineNode = { type: "emphasis", children: [createText(value)] };
  return replaceParts(node.value, [{ start: found.index, end: found.index + value.length, node: citation }]);
}

/**
 * Returns the node of an abbreviation or a century, with its explanation and its position. Returns an empty array for a number
 * that is not a century.
 */
function explainMatch(match: RegExpExecArray) {
  const [found, category, roman = "", ending] = match;
  const century = formatOrdinal(parseRoman(roman));
  const title =
    category === undefined ? century && `${century} siècle` : CATEGORIES[category.replace(/\s/g, "")];
  if (title === undefined) return [];
  const children: InlineNode[] =
    category === undefined
      ? [createText(roman), { type: "superscript", children: [createText(ending === "er" ? "er" : "e")] }]
      : [createText(category.replace(/\.\s/g, ".\u00A0"))];
  const node: InlineNode = { type: "abbreviation", title, children };
  return [{ start: match.index, end: match.index + found.length, node }];
}

const createText = (value: string): InlineNode => ({ type: "text", value });
