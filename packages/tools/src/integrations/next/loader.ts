import { resolve } from "node:path";
import { compileFile, findBlockingIssues, type FileOptions, withSettings } from "../../site/compileFile";
import { findCause, type Issue, formatHeadline } from "@dsfr-blocks/base/issue";
import { toRelativeName } from "@dsfr-blocks/base/node/inside";
import { formatFrame } from "../common/buildIssues";
import { generateModule } from "../common/generateModule";

/** The properties of a webpack or Turbopack loader context that this loader uses. */
interface LoaderContext {
  readonly resourcePath: string;
  getOptions(): FileOptions & { readonly root: string; readonly base?: string | undefined };
  addDependency(file: string): void;
  addContextDependency?(folder: string): void;
  emitWarning?(warning: Error): void;
}

/**
 * Loads a Markdown page file: returns the code of its module.
 *
 * @throws {Error} If the page has an error. The message lists all the errors, each with its line.
 */
export default function loader(this: LoaderContext): string {
  const { root, base, ...loaderOptions } = this.getOptions();
  const { options, files } = withSettings(loaderOptions, root, "withDsfrBlocks");
  const file = toRelativeName(root, this.resourcePath);
  const { page, issues, sources, images } = compileFile(file, { ...options, base }, root);
  for (const path of [...sources.keys(), ...files, ...images]) this.addDependency(resolve(root, path));
  for (const folder of options.collections.flatMap((collection) => collection.folders))
    this.addContextDependency?.(resolve(root, folder));
  const formatIssue = (issue: Issue) => `${formatHeadline(issue)}\n${formatFrame(issue, sources)}`;
  for (const issue of issues)
    if (issue.severity === "warning") this.emitWarning?.(new Error(formatIssue(issue)));
  if (!page) throw createError(findBlockingIssues(issues).map(formatIssue).join("\n"), findCause(issues));
  return generateModule(page);
}

/**
 * Creates an error with an empty stack, because the stack would point to this loader. Next prints the stack of each error,
 * and webpack prints it unless `hideStack` is set.
 */
function createError(message: string, cause: ErrorOptions): Error {
  return Object.assign(new Error(message, cause), { stack: "", hideStack: true });
}
