import { type Content, contentOf, type Slice } from "./content";
import type { FindDirectives } from "./parser";
import type { Directive } from "./tree";

/** Directives that hold others that hold others: more are words, so that time stays in proportion. */
const DEEPEST_DIRECTIVE = 8;

const OPENING = /^( {0,3}:{3,}[ \t]*)(\p{L}[\p{L}\d_-]*)(.*)$/u;
const CLOSING = /^ {0,3}(:{3,})[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** GitHub's alerts. */
const ALERT = /^ {0,3}>[ \t]?\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$/i;
const QUOTED = /^ {0,3}>[ \t]?/;
const ATTRIBUTE = /([^\s={}"']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))?/g;

/** The directives of a text: `:::name Titre`, `:::name[Titre]{key="…"}`, up to a line of as many colons; and `> [!NOTE]`. */
export interface Directives {
  /** Those that stand in no other, by where their first line begins, with where the line after them does. */
  readonly byStart: ReturnType<FindDirectives>;
  /** Where those begin that nothing ends, and their names. */
  readonly unclosed: readonly { readonly at: number; readonly name: string }[];
}

interface Open {
  readonly start: number;
  readonly text: string;
  readonly colons: number;
  readonly inside: number;
  height: number;
}

const MAY_HOLD_DIRECTIVES = /:::|\[!/;

const NONE: Directives = { byStart: new Map(), unclosed: [] };

/** Finds a text's directives, for `parseMarkdown`. */
export const findDirectives: FindDirectives = (source) => directivesIn(source).byStart;

/** A text's directives, those in code aside. Linear. */
export function directivesIn(source: string): Directives {
  if (!MAY_HOLD_DIRECTIVES.test(source)) return NONE;
  const found: { start: number; node: Directive; end: number }[] = [];
  const open: Open[] = [];
  let fence: string | undefined;
  let alert: { readonly start: number; readonly name: string; readonly lines: Slice[] } | undefined;
  let start = 0;
  while (start < source.length) {
    const newline = source.indexOf("\n", start);
    const after = newline < 0 ? source.length : newline + 1;
    const line = source.slice(start, newline < 0 ? source.length : newline).replace(/\r$/, "");
    readLine(line, start, after);
    start = after;
  }
  endAlert(source.length);
  const byStart = new Map(found.map(({ start, node, end }) => [start, { node, end }]));
  return { byStart, unclosed: open.map(({ start, text }) => ({ at: start, name: nameIn(text) })) };

  function readLine(line: string, at: number, end: number): void {
    if (alert) {
      const [mark] = QUOTED.exec(line) ?? [];
      if (mark !== undefined) {
        alert.lines.push({ text: line.slice(mark.length), offset: at + mark.length });
        return;
      }
      endAlert(at);
    }
    const [, ticks] = FENCE.exec(line) ?? [];
    if (fence !== undefined) {
      if (ticks?.startsWith(fence) && line.trim() === ticks) fence = undefined;
      return;
    }
    if (ticks !== undefined) {
      fence = ticks;
      return;
    }
    const [, name] = ALERT.exec(line) ?? [];
    if (name !== undefined) alert = { start: at, name: `!${name.toLowerCase()}`, lines: [] };
    const [, colons] = CLOSING.exec(line) ?? [];
    if (colons !== undefined) close(colons.length, at, end);
    else if (OPENING.test(line))
      open.push({ start: at, text: line, colons: line.trimStart().search(/[^:]/), inside: end, height: 1 });
  }

  /** A line of colons ends the directive that has as many; or else the innermost that has fewer. */
  function close(colons: number, at: number, end: number): void {
    let index = open.findLastIndex((each) => each.colons === colons);
    if (index < 0) index = open.findLastIndex((each) => each.colons < colons);
    const own = open[index];
    if (!own) return;
    open.length = index;
    if (own.height > DEEPEST_DIRECTIVE) return;
    const outer = open.at(-1);
    if (outer) outer.height = Math.max(outer.height, own.height + 1);
    // those that stand in it are found when what it holds is read
    while ((found.at(-1)?.start ?? -1) > own.start) found.pop();
    const content = contentOf([{ text: source.slice(own.inside, at), offset: own.inside }], "");
    found.push({ start: own.start, node: directiveOf(own, content), end });
  }

  function endAlert(end: number): void {
    if (!alert) return;
    const { start: at, name, lines } = alert;
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
    found.push({ start: at, node, end });
    alert = undefined;
  }
}

function nameIn(line: string): string {
  return OPENING.exec(line)?.[2] ?? "";
}

function directiveOf({ start, text }: Open, content: Content): Directive {
  const [, before = "", name = "", rest = ""] = OPENING.exec(text) ?? [];
  const offset = start + before.length + name.length;
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
    at: start + (before.length - before.trimStart().length),
  };
}
