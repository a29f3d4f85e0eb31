import type { CompiledPage } from "dsfr-blocks/compiled";

/** Page files of the site, each loaded on demand. */
const files = import.meta.glob<CompiledPage>("../content/*.md", { import: "default" });

/** File name of the home page. */
const HOME = "programme";

const pages = new Map(
  Object.entries(files).map(([file, load]) => {
    const [, name = ""] = /([^/]+)\.md$/.exec(file) ?? [];
    return [name === HOME ? "/" : `/${name}/`, load];
  }),
);

/** URL path of every page, in the order of the files. */
export const paths: readonly string[] = [...pages.keys()];

/** Loads the page at a URL path, with or without a final slash. Returns undefined if there is no page at this path. */
export async function loadPage(path: string): Promise<CompiledPage | undefined> {
  return pages.get(path.replace(/\/?$/, "/"))?.();
}
