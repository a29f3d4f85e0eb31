import { existsSync } from "node:fs";
import { compileFile, findBlockingIssues, type FileOptions, withSettings } from "../../site/compileFile";
import { findCause, type Issue, formatHeadline } from "@dsfr-blocks/base/issue";
import type { Dependencies } from "@dsfr-blocks/base/node/dependencies";
import { isUserError } from "@dsfr-blocks/base/node/userError";
import { toRelativeName } from "@dsfr-blocks/base/node/inside";
import { formatFrame } from "../common/buildIssues";
import { generateModule } from "../common/generateModule";

/** The properties of a webpack or Turbopack loader context that this loader uses. */
interface LoaderContext {
  readonly resourcePath: string;
  getOptions(): FileOptions & { readonly root: string; readonly base?: string | undefined };
  addDependency(file: string): void;
  addMissingDependency(path: string): void;
  addContextDependency(folder: string): void;
  emitWarning?(warning: Error): void;
}

/**
 * Loads a Markdown page file: returns the code of its module.
 *
 * @throws {Error} If the settings or the page have an error. The message lists all the errors of the page, each with its line.
 */
export default function loader(this: LoaderContext): string {
  const { root, base, ...loaderOptions } = this.getOptions();
  // use `addMissingDependency` for a missing file: with the other methods, webpack would compile again and again
  const add = (method: "addDependency" | "addContextDependency", path: string) =>
    this[existsSync(path) ? method : "addMissingDependency"](path);
  const dependencies: Dependencies = {
    addFile: (path) => add("addDependency", path),
    addFolder: (path) => add("addContextDependency", path),
  };
  const { page, issues, sources } = withoutStack(() => {
    const { options } = withSettings(loaderOptions, root, "withDsfrBlocks", dependencies);
    return compileFile(toRelativeName(root, this.resourcePath), { ...options, base }, root);
  });
  const formatIssue = (issue: Issue) => `${formatHeadline(issue)}\n${formatFrame(issue, sources)}`;
  for (const issue of issues)
    if (issue.severity === "warning") this.emitWarning?.(hideStack(new ContentWarning(formatIssue(issue))));
  if (page) return generateModule(page);
  const message = findBlockingIssues(issues).map(formatIssue).join("\n");
  throw hideStack(new Error(message, findCause(issues)));
}

/** Warning about the content of a page. Turbopack prints the name before the message. */
class ContentWarning extends Error {
  override readonly name = "Warning";
}

/** Calls `work`. Throws an error that is meant for the user without its stack, and without its cause, whose stack Next prints. */
function withoutStack<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Error && isUserError(error.cause) ? hideStack(new Error(error.message)) : error;
  }
}

/**
 * Empties the stack of an error, because the stack would point to this loader. Next prints the stack of each error, and webpack
 * prints the stack unless `hideStack` is set.
 */
function hideStack(error: Error): Error {
  return Object.assign(error, { stack: "", hideStack: true });
}
