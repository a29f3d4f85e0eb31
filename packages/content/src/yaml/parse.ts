import { Composer, type Document, Lexer, parseDocument, type ParsedNode, Parser } from "yaml";
import { findLineEnd } from "@dsfr-blocks/base/position";
import { refineCause } from "./causes";
import { readCommonYaml } from "./common";
import { findLostText } from "./findLostText";
import { findAliasError, findDuplicateKeys, findOpenError, type YamlError } from "./errors";
import type { YamlNode } from "./node";
import { convertDocument } from "./convertDocument";

export interface ParsedYaml {
  /** Undefined if the text is empty or exceeds a limit. */
  readonly root: YamlNode | undefined;
  readonly errors: readonly YamlError[];
}

/** Maximum length for the fast path, in characters. A longer text is not a page: the full parser reads it, with its limits. */
const MAX_COMMON_LENGTH = 1_000_000;

/** Maximum number of tokens. A large page has a thousand tokens and six levels. */
const MAX_TOKENS = 100_000;
const MAX_LINES = 500_000;
const MAX_DEPTH = 100;
/** Maximum number of invalid escapes in one text. A Windows path may contain a dozen. */
const MAX_WRONG_ESCAPES = 1000;

/**
 * Parses YAML 1.2 with the core schema: without merge keys, dates and yes/no. Never throws. Time and memory are proportional
 * to the length of the text: a text that is too long, too deep or repeated too often by aliases is an error.
 */
export function parseYaml(text: string): ParsedYaml {
  const root = text.length > MAX_COMMON_LENGTH ? undefined : readCommonYaml(text);
  return root ? { root, errors: [] } : parseFully(text);
}

/** Parses YAML like `parseYaml`, always with the full parser. */
export function parseFully(text: string): ParsedYaml {
  const { document, secondDocument, excess } = compose(text);
  const errors = [...document.errors, ...document.warnings].map(({ code, pos }) => createError(code, pos[0]));
  if (secondDocument) errors.push(createError("MULTIPLE_DOCS", secondDocument.range[0]));
  const limitError = excess ?? findAliasError(document);
  const lastError = limitError ?? findOpenError(document, text);
  if (lastError) {
    const earlierErrors = errors.filter(({ offset }) => offset < lastError.offset);
    return {
      root: limitError ? undefined : convertDocument(document, text),
      errors: keepFirstPerLine([...earlierErrors, lastError], text),
    };
  }
  // these checks need valid syntax: after an error, a line can look like a duplicate key or like lost text
  if (errors.length === 0) errors.push(...findLostText(document, text), ...findDuplicateKeys(document));
  return { root: convertDocument(document, text), errors: keepFirstPerLine(errors, text) };
}

function createError(cause: string, offset: number): YamlError {
  return { cause, offset };
}

interface Composed {
  readonly document: Document.Parsed<ParsedNode>;
  /** Document after a line `...` or a second `---`. */
  readonly secondDocument: Document.Parsed<ParsedNode> | undefined;
  /** Limit that was exceeded, at the offset where parsing stopped. */
  readonly excess: YamlError | undefined;
}

function compose(text: string): Composed {
  const composer = new Composer<ParsedNode>({
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false, // quadratic: compares each key with all other keys; `findDuplicateKeys` is linear
    prettyErrors: false, // the pretty messages would contain positions counted from the `---` line
    logLevel: "silent",
    keepSourceTokens: true, // the tokens contain the indent to which an explicit indentation (`|2`) is added
  });
  let excess: YamlError | undefined;
  const tokenStream = generateTokens(text, (error) => (excess = error));
  const [document = parseDocument(""), secondDocument] = composer.compose(tokenStream, true, text.length);
  return { document, secondDocument, excess };
}

/** Yields tokens like `Parser.parse`, but stops at the first limit that is exceeded. */
function* generateTokens(text: string, onExcess: (error: YamlError) => void) {
  const parser = new Parser();
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const cause = findExcess(lexeme, ++count, parser.stack.length);
    if (cause) return onExcess(createError(cause, parser.offset));
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

function findExcess(lexeme: string, count: number, depth: number): string | undefined {
  if (count > MAX_TOKENS || hasMore(lexeme, "\n", MAX_LINES)) return "TOO_LONG";
  if (depth > MAX_DEPTH) return "TOO_DEEP";
  // each invalid escape creates an error object: beyond the limit, stop and report one error
  const wrongEscapes = lexeme.startsWith('"') ? lexeme.match(/\\[^\s"/0LNPU\\_abefnrtuvx]/g) : null;
  return wrongEscapes && wrongEscapes.length > MAX_WRONG_ESCAPES ? "BAD_DQ_ESCAPE" : undefined;
}

/**
 * Whether a text contains a character more than `max` times. Needed because a text of many lines is a single token, so
 * `MAX_TOKENS` does not limit its lines.
 */
function hasMore(text: string, character: string, max: number): boolean {
  let count = 0;
  for (let index = text.indexOf(character); index >= 0; index = text.indexOf(character, index + 1)) {
    if (++count > max) return true;
  }
  return false;
}

/** Keeps only the first error of each line, since one mistake often causes several errors. Makes the causes more precise. */
function keepFirstPerLine(errors: readonly YamlError[], text: string): YamlError[] {
  let lineEnd = -1;
  return [...errors]
    .sort((a, b) => a.offset - b.offset)
    .filter(({ offset }) => {
      if (offset <= lineEnd) return false;
      lineEnd = findLineEnd(text, offset);
      return true;
    })
    .map((error) => refineCause(error, text));
}
