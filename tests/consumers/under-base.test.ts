import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { expect, it } from "vitest";
import { run } from "../../scripts/consumers/run.mjs";
import { serve } from "../../scripts/consumers/serve.mjs";
import { ensureCommand } from "../../scripts/debian.mjs";
import { crawl } from "../support/crawl";
import { readHosts } from "../support/hosts";
import { listCommands, readSnippets } from "../support/snippets";

const SITES = resolve(".cache/consumers/under-base");

const started = readHosts();

/** Makes a folder that has the tarball, and runs the commands of a guide in it, except the last ones. */
function follow(guide: string, isLast: (line: string) => boolean): string {
  const folder = join(SITES, basename(guide, ".md"));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(started.tarball, join(folder, "dsfr-blocks-0.1.0.tgz"));
  const lines = listCommands(readSnippets(readFileSync(guide, "utf8")));
  for (const line of lines.slice(0, lines.findIndex(isLast))) run(line, folder);
  return folder;
}

/** Changes the host's own settings, the only change that a path needs. */
function edit(folder: string, file: string, before: string, after: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(before);
  writeFileSync(path, text.replace(before, after));
}

it.each([
  {
    guide: "docs/host-vite.md",
    set: (folder: string) =>
      edit(folder, "vite.config.ts", "defineConfig({", 'defineConfig({ base: "/eig/",'),
    start: "npx vite preview",
  },
  {
    guide: "docs/host-next.md",
    set: (folder: string) => edit(folder, "next.config.ts", "Blocks()", 'Blocks({ basePath: "/eig" })'),
    start: "npx next start -p 3458",
  },
  {
    guide: "docs/host-astro.md",
    set: (folder: string) =>
      edit(folder, "astro.config.mjs", "defineConfig({", 'defineConfig({ base: "/eig",'),
    start: "npx astro preview",
  },
  {
    guide: "docs/host-react-router.md",
    set: (folder: string) => {
      edit(folder, "vite.config.ts", "defineConfig({", 'defineConfig({ base: "/eig/",');
      writeFileSync(join(folder, "react-router.config.ts"), 'export default { basename: "/eig/" };\n');
    },
    start: "PORT=3459 npm start | sed -u s/.react-router-serve./Local:/",
  },
])(
  "$guide: the starter under a path has no dead link, and asks for nothing that is missing",
  {
    timeout: 600_000,
  },
  async ({ guide, set, start }) => {
    const folder = follow(guide, (line) => /^npx (?!dsfr-blocks)/.test(line));
    set(folder);
    run("npm run build", folder);
    const { address } = await started.serve(start, folder);
    const { pages, faults } = await crawl(started.browser, new URL("/eig/", address).href);
    expect(faults).toEqual([]);
    // each address leads to a page of its own
    expect(new Set(pages.values()).size).toBe(8);
  },
);

it("docs/host-hugo.md: the starter under a path has no dead link, and asks for nothing that is missing", async () => {
  expect(ensureCommand("hugo", "hugo"), "hugo is not getInstalledFolder, and cannot be from here").toBe(true);
  const folder = follow("docs/host-hugo.md", (line) => line.includes(" init"));
  writeFileSync(
    join(folder, "hugo.toml"),
    'baseURL = "https://exemple.gouv.fr/eig/"\ndefaultContentLanguage = "fr"\ntitle = "Un site"\n',
  );
  run("npx dsfr-blocks init", folder);
  run("npx dsfr-blocks render content --fragment --out-dir build --public static --base /eig/", folder);
  run("hugo -d public/eig", folder);
  run("npx dsfr-blocks styles public --out public/eig/dsfr.css", folder);
  const server = await serve(join(folder, "public"));
  const { pages, faults } = await crawl(started.browser, `${server.origin}/eig/`);
  server.close();
  expect(faults).toEqual([]);
  expect(pages.size).toBe(4);
});
