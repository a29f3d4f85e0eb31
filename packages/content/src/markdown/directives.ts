import { type Content, contentOf, type Slice } from "./content";
import type { Directives, FindDirectives, PlacedNode } from "./parser";
import type { Directive } from "./tree";

/** Directives that hold others that hold others: more are words, so that time stays in proportion. */
const DEEPEST_DIRECTIVE = 8;

/** What may stand before a directive on its line: white space, and the marks of the list items that it begins. */
const BEFORE = /^(?:[ \t]|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))*/;
const OPENING = /^(:{3,}[ \t]*)(\p{L}[\p{L}\d_-]*)(.*)$/u;
const CLOSING = /^[ \t]*(:{3,})[ \t]*$/;
const FENCE = /^(?:`{3,}|~{3,})/;
/** GitHub's alerts. */
const ALERT = /^>[ \t]?\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$/i;
const QUOTED = /^[ \t]*>[ \t]?/;
const ATTRIBUTE = /([^\s={}"']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))?/g;

/** Whether a directive of a name holds Markdown, and so needs a line that ends it; undefined for a name that is no block's. */
type HoldsMarkdown = (name: string) => boolean | undefined;

interface Open {
  readonly at: number;
  /** Its line, from its colons on. */
  readonly text: string;
  readonly colons: number;
  readonly column: number;
  readonly inside: number;
  readonly holdsMarkdown: boolean | undefined;
  /** The fewest colons of those that need a line that ends them, from the outermost to this one. */
  readonly fewest: number;
  /** The fewest columns before the words of the lines below its own. */
  least: number;
  height: number;
}

const MAY_HOLD_DIRECTIVES = /:::|\[!/;

const NONE: Directives = { byStart: new Map(), unclosed: [] };

/** Finds the directives of a text, each of which a line ends, for `parseMarkdown`. */
export const findDirectives: FindDirectives = (source) => directivesIn(source, () => true);

/**
 * The directives of a text: `:::name Titre`, `:::name[Titre]{key="…"}`, up to a line of as many colons; and `> [!NOTE]`. Those in code
 * aside. One that holds no Markdown is whole on its line; a line of colons may end it all the same. Linear.
 */
export function directivesIn(source: string, holdsMarkdown: HoldsMarkdown): Directives {
  if (!MAY_HOLD_DIRECTIVES.test(source)) return NONE;
  const found: PlacedNode[] = [];
  const open: Open[] = [];
  /** How many are open, by their colons; and of those that need a line that ends them. */
  const [counts, needs] = [new Map<number, number>(), new Map<number, number>()];
  let fence: string | undefined;
  let alert:
    { readonly at: number; readonly name: string; readonly lines: Slice[]; least: number } | undefined;
  let start = 0;
  while (start < source.length) {
    const newline = source.indexOf("\n", start);
    const after = newline < 0 ? source.length : newline + 1;
    const line = source.slice(start, newline < 0 ? source.length : newline).replace(/\r$/, "");
    readLine(line, start, after);
    start = after;
  }
  endAlert(source.length);
  const unclosed = open.filter((each) => each.holdsMarkdown);
  for (const each of open) {
    if (each.holdsMarkdown) continue;
    const node = directiveOf(each, { text: "", origin: [0, each.inside] });
    found.push({ node: { ...node, isWhole: true }, end: each.inside, least: Infinity });
  }
  return {
    byStart: new Map(found.map((each) => [each.node.at ?? 0, each])),
    unclosed: unclosed.map(({ at, text }) => ({ at, name: nameIn(text) })),
  };

  function readLine(line: string, at: number, end: number): void {
    const last = open.at(-1);
    const isFirstBelow = last?.least === Infinity;
    const indent = columnsOf(/^[ \t]*/.exec(line)?.[0] ?? "");
    if (last && line.trim() !== "") last.least = Math.min(last.least, indent);
    if (alert) {
      const [mark] = QUOTED.exec(line) ?? [];
      if (mark !== undefined) {
        alert.least = Math.min(alert.least, indent);
        alert.lines.push({ text: line.slice(mark.length), offset: at + mark.length });
        return;
      }
      endAlert(at);
    }
    const [before = ""] = BEFORE.exec(line) ?? [];
    const rest = line.slice(before.length);
    const [ticks] = FENCE.exec(rest) ?? [];
    if (fence !== undefined) {
      if (ticks?.startsWith(fence) && line.trim() === ticks) fence = undefined;
      return;
    }
    if (ticks !== undefined) {
      fence = ticks;
      return;
    }
    const [, name] = ALERT.exec(rest) ?? [];
    if (name !== undefined)
      alert = { at: at + before.length, name: `!${name.toLowerCase()}`, lines: [], least: Infinity };
    const [, colons] = CLOSING.exec(line) ?? [];
    if (colons !== undefined) close(colons.length, at, end, isFirstBelow);
    else if (OPENING.test(rest)) begin(rest, at + before.length, columnsOf(before), end);
  }

  function begin(text: string, at: number, column: number, inside: number): void {
    const colons = text.search(/[^:]/);
    const holds = holdsMarkdown(nameIn(text));
    const before = open.at(-1)?.fewest ?? Infinity;
    const fewest = holds === false ? before : Math.min(before, colons);
    const each = {
      at,
      text,
      colons,
      column,
      inside,
      holdsMarkdown: holds,
      fewest,
      least: Infinity,
      height: 1,
    };
    open.push(each);
    count(each, 1);
  }

  function count({ colons, holdsMarkdown }: Open, by: 1 | -1): void {
    counts.set(colons, (counts.get(colons) ?? 0) + by);
    if (holdsMarkdown !== false) needs.set(colons, (needs.get(colons) ?? 0) + by);
  }

  /** A line of colons ends the directive that has as many; or else the innermost that has fewer. */
  function close(colons: number, at: number, end: number, isFirstBelow: boolean): void {
    const index = endedBy(colons, isFirstBelow);
    const own = open[index];
    if (!own) return;
    for (const each of open.splice(index)) {
      own.least = Math.min(own.least, each.least);
      count(each, -1);
    }
    const outer = open.at(-1);
    if (outer) {
      // also where this one is words: what holds it nests as deep
      outer.height = Math.max(outer.height, own.height + 1);
      outer.least = Math.min(outer.least, own.least);
    }
    if (own.height > DEEPEST_DIRECTIVE) return;
    // those that stand in it are found when what it holds is read
    while ((found.at(-1)?.node.at ?? -1) > own.at) found.pop();
    found.push({ node: directiveOf(own, contentIn(source, own, at)), end, least: own.least });
  }

  /** Which open directive a line of colons ends: one that is whole on its own line only right below, or where no other can be meant. */
  function endedBy(colons: number, isFirstBelow: boolean): number {
    const last = open.length - 1;
    if (isFirstBelow && open[last]?.colons === colons) return last;
    if (needs.get(colons))
      return open.findLastIndex((each) => each.colons === colons && each.holdsMarkdown !== false);
    if (counts.get(colons)) return open.findLastIndex((each) => each.colons === colons);
    if ((open[last]?.fewest ?? Infinity) > colons) return -1;
    return open.findLastIndex((each) => each.colons < colons && each.holdsMarkdown !== false);
  }

  function endAlert(end: number): void {
    if (!alert) return;
    const { at, name, lines, least } = alert;
    const content = contentOf(lines, "\n");
    const node: Directive = {
      type: "directive",
      name,
      open: "",
      title: undefined,
      attributes: [],
      content,
      at,
    };
    found.push({ node, end, least });
    alert = undefined;
  }
}

/** The column that white space and marks reach. Tabs go to multiples of 4. */
function columnsOf(before: string): number {
  let column = 0;
  for (const character of before) column += character === "\t" ? 4 - (column % 4) : 1;
  return column;
}

/** What a directive holds, up to the line that ends it: its lines without the indent of its own. */
function contentIn(source: string, { inside, column }: Open, to: number): Content {
  const slices: Slice[] = [];
  for (let from = inside; from < to;) {
    const newline = source.indexOf("\n", from);
    const after = column === 0 || newline < 0 ? to : newline + 1;
    let offset = from;
    for (let reached = 0; reached < column && /[ \t]/.test(source.charAt(offset)); offset++)
      reached += source.charAt(offset) === "\t" ? 4 - (reached % 4) : 1;
    slices.push({ text: source.slice(offset, after), offset });
    from = after;
  }
  return slices.length > 0 ? contentOf(slices, "") : { text: "", origin: [0, inside] };
}

function nameIn(text: string): string {
  return OPENING.exec(text)?.[2] ?? "";
}

function directiveOf({ at, text }: Open, content: Content): Directive {
  const [, before = "", name = "", rest = ""] = OPENING.exec(text) ?? [];
  const offset = at + before.length + name.length;
  // `:::name{key="…"} Title` or `:::name Title {key="…"}`
  const isFirst = rest.startsWith("{");
  const brace = isFirst ? 0 : rest.trimEnd().endsWith("}") ? rest.lastIndexOf("{") : -1;
  const close = isFirst ? rest.indexOf("}") + 1 || rest.length : rest.length;
  const words = isFirst ? rest.slice(close) : brace < 0 ? rest : rest.slice(0, brace);
  const wordsAt = offset + (isFirst ? close : 0);
  const bracketed = /^[ \t]*\[([^]*)\][ \t]*$/.exec(words);
  const title = bracketed?.[1] ?? words.trim();
  const attributes =
    brace < 0
      ? []
      : Array.from(rest.slice(brace, close).matchAll(ATTRIBUTE), (match) => {
          const [whole, key = "", double, single, bare] = match;
          const value = double ?? single ?? bare ?? "";
          const at = offset + brace + match.index;
          const valueAt = at + (value === "" ? key.length : whole.lastIndexOf(value));
          return { name: key, at, value: { text: value, offset: valueAt } };
        });
  return {
    type: "directive",
    name,
    open: text.trim(),
    title: title === "" ? undefined : { text: title, offset: wordsAt + words.indexOf(title) },
    attributes,
    content,
    at,
  };
}
