import { type MappedText, joinSlices, type Slice } from "./mappedText";
import type { Directives, FindDirectives, DirectiveExtent } from "./parser";
import type { DirectiveNode } from "./tree";

/** Maximum nesting depth of directives; deeper directives are text. The limit keeps the time linear. */
const MAX_DIRECTIVE_DEPTH = 8;

/** Matches the text before a directive on its line: white space, and the markers of list items. */
const LINE_PREFIX = /^(?:[ \t]|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))*/;
const OPENING = /^(:{3,}[ \t]*)(\p{L}[\p{L}\d_-]*)(.*)$/u;
const CLOSING = /^[ \t]*(:{3,})[ \t]*$/;
const FENCE = /^(?:`{3,}|~{3,})/;
/** Matches the first line of a GitHub alert. */
const ALERT = /^>[ \t]?\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$/i;
const QUOTE_MARK = /^[ \t]*>[ \t]?/;
const ATTRIBUTE = /([^\s={}"']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))?/g;

/**
 * Whether a directive of this name contains Markdown, and so needs a closing line. Returns undefined if no block has this
 * name.
 */
type ContainsMarkdown = (name: string) => boolean | undefined;

interface OpenDirective {
  readonly at: number;
  /** Opening line, from its colons on. */
  readonly text: string;
  readonly colonCount: number;
  readonly column: number;
  /** Offset of the content, on the line below. */
  readonly contentStart: number;
  readonly containsMarkdown: boolean | undefined;
  /**
   * Smallest number of colons of the directives that need a closing line, among this directive and the directives around it.
   */
  readonly minColonCount: number;
  /** Minimum indent of the lines below the opening line, in columns. */
  minIndent: number;
  height: number;
}

const MAY_HOLD_DIRECTIVES = /:::|\[!/;

const NO_DIRECTIVES: Directives = { outermost: new Map(), unclosed: [] };

/** Finds the directives of a text, for `parseMarkdown`. Every directive needs a closing line. */
export const findDirectives: FindDirectives = (source) => scanDirectives(source, () => true);

/**
 * Finds the directives of a text: `:::name Titre` and `:::name[Titre]{key="…"}`, up to a line of as many colons, and
 * `> [!NOTE]`. Skips directives in code. A directive that does not contain Markdown is complete on its line, and its closing
 * line is optional. Linear time.
 */
export function scanDirectives(source: string, containsMarkdown: ContainsMarkdown): Directives {
  if (!MAY_HOLD_DIRECTIVES.test(source)) return NO_DIRECTIVES;
  const found: DirectiveExtent[] = [];
  const openDirectives: OpenDirective[] = [];
  // numbers of open directives, and of open directives that need a closing line, by number of colons
  const [openCounts, closableCounts] = [new Map<number, number>(), new Map<number, number>()];
  let fence: string | undefined;
  let alert:
    { readonly at: number; readonly name: string; readonly lines: Slice[]; minIndent: number } | undefined;
  let start = 0;
  while (start < source.length) {
    const newline = source.indexOf("\n", start);
    const nextLineStart = newline < 0 ? source.length : newline + 1;
    const line = source.slice(start, newline < 0 ? source.length : newline).replace(/\r$/, "");
    readLine(line, start, nextLineStart);
    start = nextLineStart;
  }
  endAlert(source.length);
  const unclosed = openDirectives.filter((each) => each.containsMarkdown);
  for (const each of openDirectives) {
    if (each.containsMarkdown) continue;
    const node = createDirective(each, { text: "", origin: [0, each.contentStart] });
    found.push({ node: { ...node, isWhole: true }, end: each.contentStart, minIndent: Infinity });
  }
  return {
    outermost: new Map(found.map((each) => [each.node.at ?? 0, each])),
    unclosed: unclosed.map(({ at, text }) => ({ at, name: readName(text) })),
  };

  function readLine(line: string, at: number, end: number): void {
    const last = openDirectives.at(-1);
    const isDirectlyBelow = last?.minIndent === Infinity;
    const indent = countColumns(/^[ \t]*/.exec(line)?.[0] ?? "");
    if (last && line.trim() !== "") last.minIndent = Math.min(last.minIndent, indent);
    if (alert) {
      const [mark] = QUOTE_MARK.exec(line) ?? [];
      if (mark !== undefined) {
        alert.minIndent = Math.min(alert.minIndent, indent);
        alert.lines.push({ text: line.slice(mark.length), offset: at + mark.length });
        return;
      }
      endAlert(at);
    }
    const [prefix = ""] = LINE_PREFIX.exec(line) ?? [];
    const rest = line.slice(prefix.length);
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
      alert = { at: at + prefix.length, name: `!${name.toLowerCase()}`, lines: [], minIndent: Infinity };
    const [, colons] = CLOSING.exec(line) ?? [];
    if (colons !== undefined) closeDirective(colons.length, at, end, isDirectlyBelow);
    else if (OPENING.test(rest)) beginDirective(rest, at + prefix.length, countColumns(prefix), end);
  }

  function beginDirective(text: string, at: number, column: number, contentStart: number): void {
    const colonCount = text.search(/[^:]/);
    const hasMarkdown = containsMarkdown(readName(text));
    const outerMinColons = openDirectives.at(-1)?.minColonCount ?? Infinity;
    const minColonCount = hasMarkdown === false ? outerMinColons : Math.min(outerMinColons, colonCount);
    const directive: OpenDirective = {
      at,
      text,
      colonCount,
      column,
      contentStart,
      containsMarkdown: hasMarkdown,
      minColonCount,
      minIndent: Infinity,
      height: 1,
    };
    openDirectives.push(directive);
    updateCounts(directive, 1);
  }

  function updateCounts({ colonCount, containsMarkdown }: OpenDirective, change: 1 | -1): void {
    openCounts.set(colonCount, (openCounts.get(colonCount) ?? 0) + change);
    if (containsMarkdown !== false)
      closableCounts.set(colonCount, (closableCounts.get(colonCount) ?? 0) + change);
  }

  /** Closes the innermost directive with as many colons as the line, otherwise the innermost directive with fewer colons. */
  function closeDirective(colonCount: number, at: number, end: number, isDirectlyBelow: boolean): void {
    const index = findClosedIndex(colonCount, isDirectlyBelow);
    const closed = openDirectives[index];
    if (!closed) return;
    for (const inner of openDirectives.splice(index)) {
      closed.minIndent = Math.min(closed.minIndent, inner.minIndent);
      updateCounts(inner, -1);
    }
    const outer = openDirectives.at(-1);
    if (outer) {
      // a closed directive that is too deep becomes text, but still counts in the nesting depth of the outer directive
      outer.height = Math.max(outer.height, closed.height + 1);
      outer.minIndent = Math.min(outer.minIndent, closed.minIndent);
    }
    if (closed.height > MAX_DIRECTIVE_DEPTH) return;
    // remove the directives inside the closed directive: they are found when its content is parsed
    while ((found.at(-1)?.node.at ?? -1) > closed.at) found.pop();
    found.push({
      node: createDirective(closed, readContent(source, closed, at)),
      end,
      minIndent: closed.minIndent,
    });
  }

  /**
   * Returns the index of the open directive that a line of colons closes, or -1. A line closes a directive that is complete on
   * its own line in two cases only: the line is directly below the directive, or no open directive that needs a closing line
   * has as many colons.
   */
  function findClosedIndex(colonCount: number, isDirectlyBelow: boolean): number {
    const last = openDirectives.length - 1;
    if (isDirectlyBelow && openDirectives[last]?.colonCount === colonCount) return last;
    if (closableCounts.get(colonCount))
      return openDirectives.findLastIndex(
        (each) => each.colonCount === colonCount && each.containsMarkdown !== false,
      );
    if (openCounts.get(colonCount))
      return openDirectives.findLastIndex((each) => each.colonCount === colonCount);
    if ((openDirectives[last]?.minColonCount ?? Infinity) > colonCount) return -1;
    return openDirectives.findLastIndex(
      (each) => each.colonCount < colonCount && each.containsMarkdown !== false,
    );
  }

  function endAlert(end: number): void {
    if (!alert) return;
    const { at, name, lines, minIndent } = alert;
    const content = joinSlices(lines, "\n");
    const node: DirectiveNode = {
      type: "directive",
      name,
      open: "",
      title: undefined,
      attributes: [],
      content,
      at,
    };
    found.push({ node, end, minIndent });
    alert = undefined;
  }
}

/** Returns the column after white space and markers. Tab stops are multiples of 4. */
function countColumns(before: string): number {
  let column = 0;
  for (const character of before) column += character === "\t" ? 4 - (column % 4) : 1;
  return column;
}

/** Returns the content of a directive, up to its closing line, without the directive's indent. */
function readContent(source: string, { contentStart, column }: OpenDirective, end: number): MappedText {
  const slices: Slice[] = [];
  for (let from = contentStart; from < end;) {
    const newline = source.indexOf("\n", from);
    const nextLineStart = column === 0 || newline < 0 ? end : newline + 1;
    let offset = from;
    for (let currentColumn = 0; currentColumn < column && /[ \t]/.test(source.charAt(offset)); offset++)
      currentColumn += source.charAt(offset) === "\t" ? 4 - (currentColumn % 4) : 1;
    slices.push({ text: source.slice(offset, nextLineStart), offset });
    from = nextLineStart;
  }
  return slices.length > 0 ? joinSlices(slices, "") : { text: "", origin: [0, contentStart] };
}

function readName(text: string): string {
  return OPENING.exec(text)?.[2] ?? "";
}

function createDirective({ at, text }: OpenDirective, content: MappedText): DirectiveNode {
  const [, colons = "", name = "", rest = ""] = OPENING.exec(text) ?? [];
  const offset = at + colons.length + name.length;
  // `:::name{key="…"} Title` or `:::name Title {key="…"}`
  const isBraceFirst = rest.startsWith("{");
  const brace = isBraceFirst ? 0 : rest.trimEnd().endsWith("}") ? rest.lastIndexOf("{") : -1;
  const braceEnd = isBraceFirst ? rest.indexOf("}") + 1 || rest.length : rest.length;
  const titleSource = isBraceFirst ? rest.slice(braceEnd) : brace < 0 ? rest : rest.slice(0, brace);
  const titleOffset = offset + (isBraceFirst ? braceEnd : 0);
  const bracketed = /^[ \t]*\[([^]*)\][ \t]*$/.exec(titleSource);
  const title = bracketed?.[1] ?? titleSource.trim();
  const attributes =
    brace < 0
      ? []
      : Array.from(rest.slice(brace, braceEnd).matchAll(ATTRIBUTE), (match) => {
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
    title: title === "" ? undefined : { text: title, offset: titleOffset + titleSource.indexOf(title) },
    attributes,
    content,
    at,
  };
}
