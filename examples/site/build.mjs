// Builds the site into `dist`, or into the folder given as argument: an HTML file for each page, which is readable without
// scripts, the sitemap, and a stylesheet with only the rules of the DSFR that these pages use.

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

/** Public URL of the site. */
const ORIGIN = "https://relais-numerique.example";

const root = import.meta.dirname;
const outDir = resolve(process.argv[2] ?? join(root, "dist"));
const server = join(outDir, ".server");
/** @type {import("vite").InlineConfig} */
const shared = { root, logLevel: "warn", configLoader: "runner" };

// always a production build, whatever the environment
process.env.NODE_ENV = "production";
await build({ ...shared, build: { outDir, emptyOutDir: true } });
await build({
  ...shared,
  build: { ssr: "src/render.tsx", outDir: server, emptyOutDir: true, copyPublicDir: false },
  // bundles the dependencies, so that the file runs in any folder
  ssr: { noExternal: true },
});

/** @type {typeof import("./src/render")} */
const { paths, render } = await import(pathToFileURL(join(server, "render.js")).href);
const template = readFileSync(join(outDir, "index.html"), "utf8");
for (const path of paths) {
  const { lang, title, meta, site } = await render(path);
  mkdirSync(join(outDir, path), { recursive: true });
  const page = template
    .replace('lang="fr"', () => `lang="${lang}"`)
    .replace("<!--title-->", () => title)
    .replace("<!--meta-->", () => meta)
    .replace("<!--site-->", () => site);
  writeFileSync(join(outDir, path, "index.html"), page);
}
rmSync(server, { recursive: true });
const urls = paths.map((path) => `  <url><loc>${ORIGIN}${path}</loc></url>\n`).join("");
writeFileSync(
  join(outDir, "sitemap.xml"),
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`,
);

const command = join(root, "../../dist/cli.js");
const styles = [command, "styles", outDir, "--out", join(outDir, "dsfr.css")];
process.exitCode = spawnSync(process.execPath, styles, { cwd: root, stdio: "inherit" }).status ?? 1;
