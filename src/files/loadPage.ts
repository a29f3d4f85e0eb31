import type { CompiledAs } from "../compiled/compile";
import type { CompiledPage } from "../compiled/tree";
import type { AnyPage } from "../definition/definePage";
import { compileFile, type FileOptions } from "./compileFile";
import { headline, isError } from "./fileIssue";

export interface LoadPageOptions extends FileOptions {
  /** The folder that paths are taken from; by default the one that the program runs in. */
  readonly folder?: string | undefined;
  /** Takes `page.md:5:13  sentence  [rule]` for each warning; without it, warnings are dropped. */
  readonly onWarning?: ((line: string) => void) | undefined;
}

/**
 * Reads, checks and compiles a page's Markdown file, for `Page` of `dsfr-blocks/compiled`. With `pages`, the result
 * has the type of that page; without them, the site's `dsfr-blocks.config.ts` says which there are. Throws an
 * `Error` that holds a line `page.md:5:13  sentence  [rule]` for each error.
 */
export function loadPage<Page extends AnyPage>(
  file: string,
  options: LoadPageOptions & { readonly pages: Page | readonly Page[] },
): CompiledAs<Page>;
export function loadPage(file: string, options?: LoadPageOptions): CompiledPage;
export function loadPage(file: string, options: LoadPageOptions = {}): CompiledPage {
  const { folder = process.cwd(), onWarning, ...setting } = options;
  const { page, issues } = compileFile(file, setting, folder);
  for (const each of issues) if (each.severity === "warning") onWarning?.(headline(each));
  if (!page) throw new Error(issues.filter(isError).map(headline).join("\n"));
  return page;
}
