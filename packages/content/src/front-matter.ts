/** The two parts of a page's file, and where its YAML begins. */
export interface FrontMatter {
  readonly yaml: string;
  /** Offset of `yaml` in the source that was split. */
  readonly offset: number;
  readonly body: string;
}

/** Why a file could not be split. */
export type FrontMatterError = "no-front-matter" | "unclosed-front-matter";

/**
 * Splits a file at its two `---` lines. White space may stand before the first one. The source comes without byte order
 * mark; lines may end with LF, CRLF or CR, and the file may end right after the second fence. A YAML file, by its name,
 * has no fences and no body.
 */
export function splitFrontMatter(source: string, file = ""): FrontMatter | FrontMatterError {
  const open = /^\s*---[ \t]*(?:\r\n?|\n)/.exec(source);
  if (isYamlFile(file)) {
    const offset = open?.[0].length ?? 0;
    return { yaml: source.slice(offset), offset, body: "" };
  }
  if (!open) return "no-front-matter";
  const offset = open[0].length;
  const close = /(?:^|\r\n?|\n)---[ \t]*(?=\r|\n|$)/.exec(source.slice(offset));
  if (!close) return "unclosed-front-matter";
  const end = offset + close.index;
  const body = source.slice(end + close[0].length).replace(/^(?:\r\n?|\n)/, "");
  return { yaml: source.slice(offset, end), offset, body };
}

/** A page's file, by its name. */
export const PAGE_FILE = /\.(?:md|ya?ml)$/i;

/** Whether a file, by its name, is YAML from its first line to its last. */
export function isYamlFile(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}
