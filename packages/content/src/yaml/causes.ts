import { findLineEnd } from "@dsfr-blocks/base/position";
import type { YamlError } from "./errors";

/** What begins a line, and what ends one, as far as a cause is looked for there: lines may be of any length. */
const LOOKED_AT = 200;

/** A line that begins with a no-break space: YAML takes it for a letter. */
const NO_BREAK_INDENT = /^[ \t]*[\u00A0\u2007\u202F]/;
/** The same behind the colon of a key. */
const NO_BREAK_VALUE = /^[ \t]*(?:- +)?[^\s:"'#]+:[\u00A0\u2007\u202F]/;
/** Words on the line of a `|`, or of a `>` that can be no other sign. */
const WORDS_AFTER_HEAD = /^(?:\||>[-+\d])[-+\d]*[ \t]*\S/;
/** `|2` at the end of a line, which asks for so many spaces; `|` or a colon, which ask for some. */
const NUMBER_ABOVE = /[\s:][|>][-+]?[1-9][-+]?[ \t]*$/;
const HEAD_ABOVE = /:(?:[ \t]+[|>][-+]?)?[ \t]*$/;

/** Names the slip that an error comes from, where its line or the one above shows it: the parser knows only where it stumbled. */
export function withCause(error: YamlError, text: string): YamlError {
  const { offset } = error;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(start, Math.min(findLineEnd(text, start), start + LOOKED_AT));
  const before = text.slice(Math.max(start - LOOKED_AT, 0), start).trimEnd();
  const above = before.slice(before.lastIndexOf("\n") + 1);
  const isFirst = line.slice(0, offset - start).trim() === "";
  return { ...error, cause: slipIn() ?? error.cause };

  function slipIn(): string | undefined {
    if (NO_BREAK_INDENT.test(line)) return "NO_BREAK_INDENT";
    if (NO_BREAK_VALUE.test(line)) return "NO_BREAK_VALUE";
    if (WORDS_AFTER_HEAD.test(text.slice(offset, offset + LOOKED_AT))) return "WORDS_AFTER_HEAD";
    if (isFirst && NUMBER_ABOVE.test(above)) return "TOO_FEW_SPACES";
    return isFirst && error.cause === "MISSING_CHAR" && HEAD_ABOVE.test(above) ? "NOT_INDENTED" : undefined;
  }
}
