import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import type { BlockNode, InlineNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";

/** What a reader is told of a text: its words in order, each with what it is in; the number of each item; the lines of code. */
export interface Reading {
  /** A word, then what it is in: `mot3m h2 strong`. */
  readonly words: readonly string[];
  /** The first word of each item, with the item's number, or a bullet. */
  readonly items: readonly string[];
  readonly codes: readonly string[];
}

const WORDS = /mot\d+m/g;

type Place = ReadonlySet<string>;

interface Draft {
  readonly words: string[];
  readonly items: string[];
  readonly codes: string[];
}

const within = (place: Place, ...names: readonly string[]): Place =>
  // of languages the innermost counts
  new Set([
    ...[...place].filter(
      (each) => !names.some((name) => name.startsWith("lang:")) || !each.startsWith("lang:"),
    ),
    ...names,
  ]);

function addWords(draft: Draft, text: string, place: Place): void {
  // lines of code have no language of their own in our trees
  const names = [...place].filter((name) => !place.has("pre") || !name.startsWith("lang:")).sort();
  for (const [word] of text.matchAll(WORDS)) draft.words.push([word, ...names].join(" "));
}

/** Whether the items of a list are told: in a cell, a list is lines. */
const isFlat = (place: Place) => ["cell", "caption", "summary", "heading"].some((name) => place.has(name));

/** Reads a tree of ours. */
export function readTree(tree: MarkdownTree): Reading {
  const draft: Draft = { words: [], items: [], codes: [] };
  addBlocks(tree, new Set());
  return draft;

  function addBlocks(blocks: MarkdownTree, place: Place): void {
    for (const block of blocks) addBlock(block, place);
  }

  function addBlock(block: BlockNode, place: Place): void {
    switch (block.type) {
      case "paragraph":
        return addInlines(block.children, place);
      case "heading":
        return addInlines(block.children, within(place, "heading"));
      case "list":
        return block.items.forEach(({ children }, index) =>
          addItem(draft, block.ordered ? block.start + index : undefined, () => addBlocks(children, place)),
        );
      case "quote":
        return addBlocks(block.children, within(place, "quote"));
      case "details":
        addInlines(block.summary, within(place, "summary"));
        return addBlocks(block.children, place);
      case "codeBlock":
        draft.codes.push(block.value);
        return addWords(draft, block.value, within(place, "pre"));
      case "table":
        if (block.caption) addInlines(block.caption, within(place, "caption"));
        for (const cell of [block.head, ...block.rows].flat()) addInlines(cell, within(place, "cell"));
        return;
      case "notes":
        return block.items.forEach(({ children }) => addBlocks(children, place));
      case "directive":
      case "thematicBreak":
    }
  }

  function addInlines(inlines: readonly InlineNode[], place: Place): void {
    for (const node of inlines) {
      if (node.type === "text" || node.type === "code")
        addWords(draft, node.value, node.type === "code" ? within(place, "code") : place);
      else if (node.type === "language") addInlines(node.children, within(place, `lang:${node.lang}`));
      else if ("children" in node) addInlines(node.children, within(place, node.type));
    }
  }
}

function addItem(draft: Draft, number: number | undefined, add: () => void): void {
  const from = draft.words.length;
  const index = draft.items.length;
  add();
  const [first] = (draft.words[from] ?? "").split(" ");
  if (first) draft.items.splice(index, 0, `${first} ${number ?? "•"}`);
}

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlElement = DefaultTreeAdapterTypes.Element;

const MARKS: Readonly<Record<string, string>> = {
  ...{ strong: "strong", b: "strong", em: "emphasis", i: "emphasis", s: "struck", sup: "superscript" },
  ...{ code: "code", a: "link", blockquote: "quote", td: "cell", th: "cell", caption: "caption" },
  ...{ summary: "summary", h2: "heading", h3: "heading", pre: "pre" },
};

/** Reads some HTML as browsers do, by parse5. */
export function readHtml(html: string): Reading {
  const draft: Draft = { words: [], items: [], codes: [] };
  const numbers = new Map<HtmlElement, number | undefined>();
  addAll(parseFragment(html).childNodes, new Set());
  return draft;

  function addAll(nodes: readonly HtmlNode[], place: Place): void {
    for (const node of nodes) add(node, place);
  }

  function add(node: HtmlNode, place: Place): void {
    if (defaultTreeAdapter.isTextNode(node)) addWords(draft, node.value, place);
    if (!defaultTreeAdapter.isElementNode(node)) return;
    const { tagName, childNodes } = node;
    const mark = MARKS[tagName];
    const style = attributeOf(node, "style") ?? "";
    const lang = attributeOf(node, "lang");
    const names = [
      ...(mark && !(mark === "strong" && /(?:^|;)font-weight:normal/.test(style)) ? [mark] : []),
      ...(/font-weight:700/.test(style) ? ["strong"] : []),
      ...(/font-style:italic/.test(style) ? ["emphasis"] : []),
      ...(lang === undefined ? [] : [`lang:${lang}`]),
    ];
    const inside = within(place, ...names);
    if (tagName === "pre") draft.codes.push(getText(node).replace(/\n$/, ""));
    if (/^[uo]l$/.test(tagName)) countItems(node, numbers);
    if (tagName !== "li" || isFlat(place)) addAll(childNodes, inside);
    else addItem(draft, numbers.get(node), () => addAll(childNodes, inside));
  }
}

/** HTML's numbers of a list's items, those of the lists in it aside. */
function countItems(list: HtmlElement, numbers: Map<HtmlElement, number | undefined>): void {
  const items: HtmlElement[] = [];
  const find = (parent: HtmlElement) => {
    for (const child of parent.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child) || /^[uo]l$/.test(child.tagName)) continue;
      if (child.tagName === "li") items.push(child);
      find(child);
    }
  };
  find(list);
  const isReversed = attributeOf(list, "reversed") !== undefined;
  let number = Number(attributeOf(list, "start") ?? (isReversed ? items.length : 1));
  for (const item of items) {
    number = Number(attributeOf(item, "value") ?? number);
    numbers.set(item, list.tagName === "ol" ? number : undefined);
    number += isReversed ? -1 : 1;
  }
}

function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

function getText({ childNodes }: HtmlElement): string {
  return childNodes
    .map((node) =>
      defaultTreeAdapter.isTextNode(node)
        ? node.value
        : defaultTreeAdapter.isElementNode(node)
          ? getText(node)
          : "",
    )
    .join("");
}
