import type { CompiledCandidatesPage } from "../compiled/compilePage";
import { compileFile, type FileOptions } from "./compileFile";
import { headline, isError } from "./finding";

export interface LoadPageOptions extends FileOptions {
  /** The folder that paths are taken from; by default the one that the program runs in. */
  readonly folder?: string | undefined;
  /** Takes `page.md:5:13  sentence  [rule]` for each warning; without it, nobody does. */
  readonly onWarning?: ((line: string) => void) | undefined;
}

/**
 * Reads, checks and compiles a page's Markdown file, for `CandidatesPage` of `dsfr-blocks/compiled`.
 * Throws an `Error` that holds a line `page.md:5:13  sentence  [rule]` for each fault.
 */
export function loadPage(file: string, options: LoadPageOptions = {}): CompiledCandidatesPage {
  const { folder = process.cwd(), onWarning, ...setting } = options;
  const { page, findings } = compileFile(file, setting, folder);
  for (const each of findings) if (each.severity === "warning") onWarning?.(headline(each));
  if (!page) throw new Error(findings.filter(isError).map(headline).join("\n"));
  return page;
}
