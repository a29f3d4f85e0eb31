import { build } from "esbuild";

/** What a site bundles for its desk: the door of the CMS, and its page of parts in its author's order. */
export async function buildThemeBundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export * from "dsfr-blocks/cms"; export * from "./examples/authors-order/pages";',
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
