import type { Inline, Text } from "../../content/markdown/tree";

/** What dictionaries' abbreviations stand for. Source: usage of French dictionaries (CNRTL, Académie française). */
const CATEGORIES: readonly (readonly [RegExp, string])[] = [
  [/n\.\s?m\.\s?pl\./y, "nom masculin pluriel"],
  [/n\.\s?f\.\s?pl\./y, "nom féminin pluriel"],
  [/n\.\s?m\./y, "nom masculin"],
  [/n\.\s?f\./y, "nom féminin"],
  [/n\.\s?pr\./y, "nom propre"],
  [/adj\./y, "adjectif"],
  [/adv\./y, "adverbe"],
  [/loc\./y, "locution"],
  [/inv\./y, "invariable"],
  [/v\.\s?tr\./y, "verbe transitif"],
  [/v\.\s?intr\./y, "verbe intransitif"],
  [/v\.\s?pron\./y, "verbe pronominal"],
  [/v\./y, "verbe"],
  [/subst\./y, "substantif"],
  [/n\./y, "nom"],
  [/m(?:asc)?\./y, "masculin"],
  [/f(?:ém)?\./y, "féminin"],
  [/pl\./y, "pluriel"],
];
/** The same in full, which need no explanation. */
const IN_FULL = /^(?:nom|substantif|verbe|adjectif|adverbe|locution|sigle|acronyme)(?!\p{L})/iu;

const TENS = ["", "dixième", "vingtième"];
const UNITS =
  "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième".split(
    " ",
  );
const TEENS =
  "douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième".split(" ");

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

interface Found {
  readonly title: string;
  readonly length: number;
  readonly children: Inline[];
}

function categoryAt(text: string, index: number): Found | undefined {
  for (const [pattern, title] of CATEGORIES) {
    pattern.lastIndex = index;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const value = found.replace(/\.\s/g, ".\u00A0");
    return { title, length: found.length, children: [{ type: "text", value }] };
  }
  return undefined;
}

/** « XIIIe » alone; « XIIIe siècle » is said in full already. */
function centuryAt(text: string, index: number): Found | undefined {
  const match = /^([XVI]{1,5})(e|ème|er)(?![\p{L}\p{N}])(?!\s+s(?:iècle|\.))/u.exec(
    text.slice(index, index + 24),
  );
  const name = match?.[1] === undefined ? undefined : centuryName(match[1]);
  if (!match || name === undefined) return undefined;
  const ending: Inline = {
    type: "superscript",
    children: [{ type: "text", value: match[2] === "er" ? "er" : "e" }],
  };
  const children: Inline[] = [{ type: "text", value: match[1] ?? "" }, ending];
  return { title: `${name} siècle`, length: match[0].length, children };
}

function centuryName(roman: string): string | undefined {
  const parts = /^(X{0,2})(IX|IV|V?I{0,3})$/.exec(roman);
  if (!parts) return undefined;
  const tens = parts[1]?.length ?? 0;
  const units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].indexOf(parts[2] ?? "");
  const number = tens * 10 + units;
  if (number === 21) return "vingt et unième";
  if (number > 11 && number < 20) return TEENS[number - 12];
  return number <= 11 ? UNITS[number - 1] : units === 0 ? TENS[tens] : undefined;
}
