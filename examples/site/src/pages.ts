import type { CompiledPage } from "dsfr-blocks/compiled";

/** Page files of the site, each loaded on demand. */
const files = import.meta.glob<CompiledPage>(["../content/*.md", "../content/en/*.md"], {
  import: "default",
});

/** End of the path of a home page. */
const HOME = /programme\/$/;

const pages = new Map(
  Object.entries(files).map(([file, load]) => {
    const path = file.replace("../content", "").replace(/\.md$/, "/");
    return [path.replace(HOME, ""), load];
  }),
);

/** URL path of every page, in the order of the files. */
export const paths: readonly string[] = [...pages.keys()];

/** Loads the page at a URL path, with or without a final slash. Returns undefined if there is no page at this path. */
export async function loadPage(path: string): Promise<CompiledPage | undefined> {
  return pages.get(path.replace(/\/?$/, "/"))?.();
}
