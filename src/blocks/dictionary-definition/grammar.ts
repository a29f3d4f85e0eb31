import type { Inline, Text } from "../../content/markdown/tree";
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
const CATEGORY = new RegExp(
  Object.keys(CATEGORIES)
    .map((name) => name.replace(/\.(?=.)/g, String.raw`\.\s?`).replace(/\.$/, String.raw`\.`))
    .join("|"),
  "y",
);
/** The same in full, which need no explanation. */
const IN_FULL = /^(?:nom|substantif|verbe|adjectif|adverbe|locution|sigle|acronyme)(?!\p{L})/iu;

export function startsWithCategory(text: string): boolean {
  return categoryAt(text, 0) !== undefined || IN_FULL.test(text);
}

/** Explains abbreviations and centuries in an entry's first line. Words and their order stay. */
export function markGrammar(line: readonly Inline[]): Inline[] {
  return line.flatMap(markNode).flatMap(markEtymon);
}

function markNode(node: Inline): Inline[] {
  if (node.type === "text") return markText(node);
  if (node.type !== "emphasis" && node.type !== "strong") return [node];
  return [{ ...node, children: node.children.flatMap(markNode) }];
}

/** The word that an entry derives from is cited, not said: « dérivé d’*entreprendeur* ». */
function markEtymon(node: Inline): Inline[] {
  const found =
    node.type === "text" ? /(?<=(?:dérivé|dérivée|issu|issue) d(?:e |['’]))\p{L}+/u.exec(node.value) : null;
  if (node.type !== "text" || !found) return [node];
  const end = found.index + found[0].length;
  return [
    { type: "text", value: node.value.slice(0, found.index) },
    { type: "emphasis", children: [{ type: "text", value: found[0] }] },
    { type: "text", value: node.value.slice(end) },
  ];
}

function markText({ value }: Text): Inline[] {
  const nodes: Inline[] = [];
  let position = 0;
  const word = /(?<![\p{L}\p{N}])[\p{L}]/gu;
  for (let match = word.exec(value); match; match = word.exec(value)) {
    const found = categoryAt(value, match.index) ?? centuryAt(value, match.index);
    if (!found) continue;
    if (match.index > position) nodes.push({ type: "text", value: value.slice(position, match.index) });
    nodes.push({ type: "abbreviation", title: found.title, children: found.children });
    position = match.index + found.length;
    word.lastIndex = position;
  }
  if (position < value.length) nodes.push({ type: "text", value: value.slice(position) });
  return nodes;
}

interface Abbreviation {
  readonly title: string;
  readonly length: number;
  readonly children: Inline[];
}

function categoryAt(text: string, index: number): Abbreviation | undefined {
  CATEGORY.lastIndex = index;
  const found = CATEGORY.exec(text)?.[0] ?? "";
  const title = CATEGORIES[found.replace(/\s/g, "")];
  const value = found.replace(/\.\s/g, ".\u00A0");
  return title === undefined
    ? undefined
    : { title, length: found.length, children: [{ type: "text", value }] };
}

/** « XIIIe » alone; « XIIIe siècle » is said in full already. */
function centuryAt(text: string, index: number): Abbreviation | undefined {
  const match = /^([XVI]{1,5})(e|ème|er)(?![\p{L}\p{N}])(?!\s+s(?:iècle|\.))/u.exec(
    text.slice(index, index + 24),
  );
  const name = ordinal(readRoman(match?.[1] ?? ""));
  if (!match || name === undefined) return undefined;
  const ending: Inline = {
    type: "superscript",
    children: [{ type: "text", value: match[2] === "er" ? "er" : "e" }],
  };
  const children: Inline[] = [{ type: "text", value: match[1] ?? "" }, ending];
  return { title: `${name} siècle`, length: match[0].length, children };
}
