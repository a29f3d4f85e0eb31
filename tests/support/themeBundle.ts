import { readFileSync } from "node:fs";
import { collectionFor } from "@dsfr-blocks/desk/collectionFor";
import { build } from "esbuild";
import { stringify } from "yaml";
import { ThemePage } from "../../examples/authors-order/pages";

/** Page file whose parts are in the order of its author. */
export const THEME_SOURCE = readFileSync("examples/authors-order/content/phare.md", "utf8");

/** Returns the files of a CMS with one collection, of `ThemePage`, by their URL. */
export async function createThemeCmsFiles(): Promise<Record<string, string>> {
  const config = {
    locale: "fr",
    backend: { name: "test-repo" },
    media_folder: "img",
    collections: [collectionFor(ThemePage, { folder: "pages", format: "as-written-frontmatter" })],
  };
  return {
    "/config.yml": stringify(config, { aliasDuplicateObjects: false }),
    "/dsfr-blocks/cms.browser.js": await buildThemeBundle(),
  };
}

/** What a site bundles for its desk: the entry of the CMS, a page of parts in the order of its author, and one of our pages. */
export async function buildThemeBundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents:
        'export * from "dsfr-blocks/cms"; export * from "./examples/authors-order/pages"; export { CandidatesPage } from "dsfr-blocks";',
      resolveDir: ".",
    },
    define: { "process.env.NODE_ENV": '"production"' },
    format: "esm",
    bundle: true,
    write: false,
    jsx: "automatic",
  });
  return outputFiles[0]?.text ?? "";
}
