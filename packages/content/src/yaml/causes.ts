import { findLineEnd } from "@dsfr-blocks/base/position";
import type { YamlError } from "./errors";

/**
 * Maximum number of characters examined in each of three places: from the start of the line of the error, from the error
 * itself, and before that line. The limit is needed because lines may be very long.
 */
const MAX_CONTEXT_LENGTH = 200;

/** Matches a line that begins with a no-break space, which YAML treats as a letter. */
const NO_BREAK_INDENT = /^[ \t]*[\u00A0\u2007\u202F]/;
/** Matches a no-break space after the colon of a key. */
const NO_BREAK_VALUE = /^[ \t]*(?:- +)?[^\s:"'#]+:[\u00A0\u2007\u202F]/;
/** Matches text on the line of a `|`, or of a `>` that is certainly the header of a block scalar. */
const WORDS_AFTER_HEAD = /^(?:\||>[-+\d])[-+\d]*[ \t]*\S/;
/** Matches a header such as `|2` at the end of a line, which requires an indent of that many spaces. */
const NUMBER_ABOVE = /[\s:][|>][-+]?[1-9][-+]?[ \t]*$/;
/** Matches a colon or a header such as `|` at the end of a line, which require an indent. */
const HEAD_ABOVE = /:(?:[ \t]+[|>][-+]?)?[ \t]*$/;

/**
 * Replaces the cause of an error with a more precise cause, if the mistake is recognised in the line of the error or in the
 * line above.
 */
export function refineCause(error: YamlError, text: string): YamlError {
  const { offset } = error;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(start, Math.min(findLineEnd(text, start), start + MAX_CONTEXT_LENGTH));
  const textBefore = text.slice(Math.max(start - MAX_CONTEXT_LENGTH, 0), start).trimEnd();
  const lineAbove = textBefore.slice(textBefore.lastIndexOf("\n") + 1);
  const isAtLineStart = line.slice(0, offset - start).trim() === "";
  return { ...error, cause: findSlip() ?? error.cause };

  function findSlip(): string | undefined {
    if (NO_BREAK_INDENT.test(line)) return "NO_BREAK_INDENT";
    if (NO_BREAK_VALUE.test(line)) return "NO_BREAK_VALUE";
    if (WORDS_AFTER_HEAD.test(text.slice(offset, offset + MAX_CONTEXT_LENGTH))) return "WORDS_AFTER_HEAD";
    if (isAtLineStart && NUMBER_ABOVE.test(lineAbove)) return "TOO_FEW_SPACES";
    return isAtLineStart && error.cause === "MISSING_CHAR" && HEAD_ABOVE.test(lineAbove)
      ? "NOT_INDENTED"
      : undefined;
  }
}
