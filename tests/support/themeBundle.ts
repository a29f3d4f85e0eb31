import { build } from "esbuild";

/** What a site bundles for its desk: the door of the CMS, and its page of parts in its author's order. */
export async function themeBundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export * from "./src/entries/cms"; export * from "./examples/authors-order/pages";',
      resolveDir: ".",
    },
    alias: { "dsfr-blocks": "./src/entries/index.ts", "dsfr-blocks/schema": "./src/entries/schema.ts" },
    define: { "process.env.NODE_ENV": '"production"' },
    format: "esm",
    bundle: true,
    write: false,
    jsx: "automatic",
  });
  return outputFiles[0]?.text ?? "";
}
