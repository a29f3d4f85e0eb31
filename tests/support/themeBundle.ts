import { build } from "esbuild";

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
