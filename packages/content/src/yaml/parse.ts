import { Composer, type Document, Lexer, parseDocument, type ParsedNode, Parser } from "yaml";
import { findLineEnd } from "@dsfr-blocks/base/position";
import { withCause } from "./causes";
import { readCommonYaml } from "./common";
import { eatenWords } from "./eaten";
import { aliasError, duplicateKeys, openError, type YamlError } from "./errors";
import type { YamlNode } from "./node";
import { nodesOf } from "./whole";

export interface ParsedYaml {
  /** Undefined when the text holds nothing, or goes on without end. */
  readonly root: YamlNode | undefined;
  readonly errors: readonly YamlError[];
}

/** A longer text is not a page: it is read with limits. */
const LONGEST_COMMON = 1_000_000;

/** What no page comes near: a large one has a thousand tokens, and nests six deep. */
const MOST_TOKENS = 100_000;
const MOST_LINES = 500_000;
const DEEPEST = 100;
/** Wrong escapes in one text: those of a Windows path come by the dozen. */
const MOST_WRONG_ESCAPES = 1000;

/**
 * Parses YAML 1.2, core schema: no merge keys, no dates, no yes/no. Never throws, and takes time and
 * memory in proportion to the text: one that nests, goes on or repeats itself without end is an error.
 */
export function parseYaml(text: string): ParsedYaml {
  const common = text.length > LONGEST_COMMON ? undefined : readCommonYaml(text);
  return common ? { root: common, errors: [] } : parseWhole(text);
}

/** As `parseYaml`, by the whole parser. */
export function parseWhole(text: string): ParsedYaml {
  const { document, second, excess } = compose(text);
  const errors = [...document.errors, ...document.warnings].map(({ code, pos }) => at(code, pos[0]));
  if (second) errors.push(at("MULTIPLE_DOCS", second.range[0]));
  const end = excess ?? aliasError(document);
  const last = end ?? openError(document, text);
  if (last) {
    const before = errors.filter(({ offset }) => offset < last.offset);
    return { root: end ? undefined : nodesOf(document, text), errors: oncePerLine([...before, last], text) };
  }
  // A broken line is easily taken for a key twice over, or for the end of a text: these count once the rest is sound.
  if (errors.length === 0) errors.push(...eatenWords(document, text), ...duplicateKeys(document));
  return { root: nodesOf(document, text), errors: oncePerLine(errors, text) };
}

function at(cause: string, offset: number): YamlError {
  return { cause, offset };
}

interface Composed {
  readonly document: Document.Parsed<ParsedNode>;
  /** What follows a line `...`, or another `---`. */
  readonly second: Document.Parsed<ParsedNode> | undefined;
  /** Where the reading stopped. */
  readonly excess: YamlError | undefined;
}

function compose(text: string): Composed {
  const composer = new Composer<ParsedNode>({
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false, // compares each key with all others; `duplicateKeys` does not
    prettyErrors: false, // its own sentences carry places of their own, counted from the fence
    logLevel: "silent",
    keepSourceTokens: true, // what an explicit indentation counts from
  });
  let excess: YamlError | undefined;
  const read = tokens(text, (error) => (excess = error));
  const [document = parseDocument(""), second] = composer.compose(read, true, text.length);
  return { document, second, excess };
}

/** As `Parser.parse`, which knows no end. */
function* tokens(text: string, onExcess: (error: YamlError) => void) {
  const parser = new Parser();
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const cause = excessOf(lexeme, ++count, parser.stack.length);
    if (cause) return onExcess(at(cause, parser.offset));
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

function excessOf(lexeme: string, count: number, depth: number): string | undefined {
  if (count > MOST_TOKENS || hasMore(lexeme, "\n", MOST_LINES)) return "TOO_LONG";
  if (depth > DEEPEST) return "TOO_DEEP";
  // Each of them would be an error object: the first one stands for all.
  const wrongEscapes = lexeme.startsWith('"') ? lexeme.match(/\\[^\s"/0LNPU\\_abefnrtuvx]/g) : null;
  return wrongEscapes && wrongEscapes.length > MOST_WRONG_ESCAPES ? "BAD_DQ_ESCAPE" : undefined;
}

/** A text of many lines is one token. */
function hasMore(text: string, character: string, most: number): boolean {
  let count = 0;
  for (let index = text.indexOf(character); index >= 0; index = text.indexOf(character, index + 1)) {
    if (++count > most) return true;
  }
  return false;
}

/** One slip of the author often makes several errors on its line: only the first one is kept. */
function oncePerLine(errors: readonly YamlError[], text: string): YamlError[] {
  let lineEnd = -1;
  return [...errors]
    .sort((a, b) => a.offset - b.offset)
    .filter(({ offset }) => {
      if (offset <= lineEnd) return false;
      lineEnd = findLineEnd(text, offset);
      return true;
    })
    .map((error) => withCause(error, text));
}
