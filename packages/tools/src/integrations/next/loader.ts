import { resolve } from "node:path";
import { compileFile, faultsIn, type FileOptions, withSettings } from "../../site/compileFile";
import { findCause, type Issue, formatHeadline } from "@dsfr-blocks/base/issue";
import { nameFrom } from "@dsfr-blocks/base/node/inside";
import { frameOf } from "../common/buildIssues";
import { moduleOf } from "../common/moduleOf";

/** What webpack and Turbopack give to a loader, as far as this one asks. */
interface LoaderContext {
  readonly resourcePath: string;
  getOptions(): FileOptions & { readonly root: string };
  addDependency(file: string): void;
  addContextDependency?(folder: string): void;
  emitWarning?(warning: Error): void;
}

/** The loader of a page's Markdown file: its module. Throws an error of all that is wrong, each with its line. */
export default function loader(this: LoaderContext): string {
  const { root, ...given } = this.getOptions();
  const { options, files } = withSettings(given, root, "withDsfrBlocks");
  const file = nameFrom(root, this.resourcePath);
  const { page, issues, sources, images } = compileFile(file, options, root);
  for (const each of [...sources.keys(), ...files, ...images]) this.addDependency(resolve(root, each));
  for (const folder of options.collections.flatMap((each) => each.folders))
    this.addContextDependency?.(resolve(root, folder));
  const told = (issue: Issue) => `${formatHeadline(issue)}\n${frameOf(issue, sources)}`;
  for (const issue of issues) if (issue.severity === "warning") this.emitWarning?.(new Error(told(issue)));
  if (!page) throw errorOf(faultsIn(issues).map(told).join("\n"), findCause(issues));
  return moduleOf(page);
}

/** An error of a text, whose stack would lead to the loader: Next prints what it has of one, webpack unless it is hidden. */
function errorOf(message: string, cause: ErrorOptions): Error {
  return Object.assign(new Error(message, cause), { stack: "", hideStack: true });
}
