/** Front matter and body of a page file, and the offset of the YAML. */
export interface FrontMatter {
  readonly yaml: string;
  /** Offset of `yaml` in the source. */
  readonly offset: number;
  readonly body: string;
}

/** Reason why a file could not be split: the name of a check rule. */
export type FrontMatterError = "no-front-matter" | "unclosed-front-matter";

/**
 * Splits a file at its two `---` lines. White space may precede the first `---`. The source must not have a byte order mark;
 * lines may end with LF, CRLF or CR, and the file may end right after the second `---`. A YAML file, recognised by its name,
 * has no body and may begin with a `---` line.
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

/** Matches the names of page files. */
export const PAGE_FILE = /\.(?:md|ya?ml)$/i;

/** Whether a file is a YAML file, without Markdown, according to its name. */
export function isYamlFile(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}
