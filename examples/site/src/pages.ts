import type { CompiledPage } from "dsfr-blocks/compiled";

/** The files of the content, each read when its page is asked for. */
const files = import.meta.glob<CompiledPage>("../content/*.md", { import: "default" });

/** The page that the site opens on. */
const HOME = "programme";

const pages = new Map(
  Object.entries(files).map(([file, load]) => {
    const [, name = ""] = /([^/]+)\.md$/.exec(file) ?? [];
    return [name === HOME ? "/" : `/${name}/`, load];
  }),
);

/** The address of every page, in the order of the files. */
export const paths: readonly string[] = [...pages.keys()];

/** The page at an address, with or without its last slash. */
export async function pageAt(path: string): Promise<CompiledPage | undefined> {
  return pages.get(path.replace(/\/?$/, "/"))?.();
}
