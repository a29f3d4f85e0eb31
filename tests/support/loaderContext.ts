import type { FileOptions } from "@dsfr-blocks/tools/site/compileFile";

type Told = Record<"files" | "missing" | "folders", string[]> & { readonly warnings: Error[] };

/** What webpack and Turbopack give to the loader of Next for a file, and what the loader tells them. */
export function loaderContext(root: string, resourcePath: string, options: FileOptions = {}) {
  const told: Told = { files: [], missing: [], folders: [], warnings: [] };
  const context = {
    resourcePath,
    getOptions: () => ({ ...options, root }),
    addDependency: (file: string) => void told.files.push(file),
    addMissingDependency: (file: string) => void told.missing.push(file),
    addContextDependency: (folder: string) => void told.folders.push(folder),
    emitWarning: (warning: Error) => void told.warnings.push(warning),
  };
  return { told, context };
}
