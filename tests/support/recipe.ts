import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { expect } from "vitest";
import { deleteRecords, record } from "../../scripts/consumers/measured.mjs";
import { run } from "../../scripts/consumers/run.mjs";
import { pack, prepareConsumer } from "../../scripts/consumers/place.mjs";
import { listCommands, readSnippets, writeSnippets } from "./snippets";

const GUIDE = readFileSync("docs/without-react.md", "utf8");
const SITES = resolve(".cache/consumers/without-react");
const SETTINGS = readSnippets(GUIDE).filter(({ path }) => path === "dsfr-blocks.config.mjs");

/** Installs what the recipes need, the package as it is published and the DSFR. Returns the folder of these packages. */
export const getInstalledFolder = () => join(prepareConsumer("node", pack()), "node_modules");

/**
 * Creates a folder with the guide's files, the example's page and people, and the installed packages. Runs the guide's
 * commands.
 */
export function createSite(
  heading: string,
  packages: string,
  prepare: (folder: string) => void = () => undefined,
) {
  const folder = join(SITES, heading);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "content"), { recursive: true });
  symlinkSync(packages, join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  cpSync("examples/devenir-eig.md", join(folder, "content/devenir-eig.md"));
  cpSync("examples/people", join(folder, "people"), { recursive: true });
  cpSync("examples/site/public/img", join(folder, heading === "Hugo" ? "static/img" : "public/img"), {
    recursive: true,
  });
  prepare(folder);
  const snippets = readSnippets(GUIDE, `${heading}, by hand`);
  writeSnippets(folder, [...SETTINGS, ...snippets]);
  for (const line of listBuildCommands(heading)) runEleventy(line, folder);
  return { folder, read: (name: string) => readFileSync(join(folder, name), "utf8") };
}

/**
 * Runs the first steps of a generator in a new folder, which contains the packed package and these files. Returns the measured
 * results.
 */
export function followGuide(heading: string, folder: string, files: Readonly<Record<string, string>>) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(pack(), join(folder, "dsfr-blocks-0.1.0.tgz"));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const lines = listFirstSteps(heading);
  const start = Date.now();
  const output = lines.map((line) => run(line, folder)).join("\n");
  return {
    commands: lines.length,
    edits: output.match(/, écrivez :$/gm)?.length ?? 0,
    failures: 0,
    seconds: Math.round((Date.now() - start) / 1000),
  };
}

/** Returns the commands of a generator's first steps: the first block of its section. */
export const listFirstSteps = (heading: string) => listCommands(readSnippets(GUIDE, heading).slice(0, 1));

/** Returns the commands that build a site with the files of a recipe: those of the first steps, from `render` on. */
function listBuildCommands(heading: string): string[] {
  const lines = listFirstSteps(heading);
  return lines.slice(lines.findIndex((line) => line.includes(" render ")));
}

/**
 * Runs a command of a guide. For Eleventy's own command, uses one version of Eleventy, which is not installed in the folder.
 */
export const runEleventy = (line: string, folder: string) =>
  run(line.replace("npx eleventy", "npx --yes @11ty/eleventy@3.1.8"), folder);

/** Checks that a file is a whole HTML document that contains the HTML of the page unchanged, once. */
export function expectPage(html: string, fragment: string) {
  expect(html).toContain('<meta charset="utf-8"');
  expect(html).toContain("<title>Devenir EIG</title>");
  expect(html).toContain(fragment);
  expect(html.match(/<main/g)).toHaveLength(1);
  expect(fragment).toContain("dsfrb-numbered-steps");
}

export function expectStyles(css: string, folder: string) {
  expect(css).toContain(".dsfrb-section");
  expect(css).not.toContain(".fr-accordion");
  const fonts = Array.from(css.matchAll(/url\("([^"]+\.woff2)"\)/g), ([, url = ""]) => url);
  expect(fonts.length).toBeGreaterThan(2);
  expect(fonts.filter((url) => !existsSync(join(folder, url)))).toEqual([]);
}

/**
 * Checks that an issue in the page makes the recipe's command fail, at its line. Then records the results of this generator.
 */
export function expectFault(heading: string, folder: string, css: string) {
  const [line = ""] = listBuildCommands(heading);
  const file = join(folder, "content/devenir-eig.md");
  writeFileSync(file, readFileSync(file, "utf8").replace("open: false", "open: maybe"));
  expect(() => run(line, folder)).toThrow("content/devenir-eig.md:2:7");
  deleteRecords([heading]);
  record(heading, {
    installs: "npm",
    runs: "by its recipe",
    faults: "in the terminal, at its line",
    css: gzipSync(css, { level: 9 }).length,
  });
}
