import { existsSync, readFileSync, utimesSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { loadCsf } from "storybook/internal/csf-tools";
import type { Indexer } from "storybook/internal/types";
import { normalizePath, type Plugin } from "vite";
import { parse } from "yaml";
import type { Fixture } from "../tests/shared/fixtures";
import { STATE_NAMES } from "../stories/support/stateNames";

const STORY_FILE = /\.stories\.tsx$/;

/**
 * Storybook indexer: lists the stories of each story file. For a block, also lists a story for each shown fixture and each
 * state.
 */
export const blockIndexer: Indexer = {
  test: STORY_FILE,
  createIndex: async (fileName, options) => {
    const code = addBlockStories(await readFile(fileName, "utf8"), fileName);
    return loadCsf(code, { ...options, fileName }).parse().indexInputs;
  },
};

/** Returns a Vite plugin that adds the stories of fixtures and states to the bundle, as exports of the block's story file. */
export function blockStories(): Plugin {
  const storyFiles = new Map<string, string>();
  return {
    name: "block-stories",
    enforce: "pre",
    transform(code, id) {
      const fixtures = findFixturesFile(id);
      if (!fixtures) return;
      this.addWatchFile(fixtures);
      storyFiles.set(fixtures, id);
      return { code: addBlockStories(code, id), map: null };
    },
    // Storybook indexes a story file again only when that file changes: touch the story file when its fixtures change
    watchChange(id) {
      const storyFile = storyFiles.get(id);
      if (storyFile) utimesSync(storyFile, new Date(), new Date());
    },
  };
}

/**
 * Returns the code of a story file. For a block, adds a story for each state and each `shown` fixture, unless the file already
 * exports a story of that name. A fixture whose story the file exports is not among the edge cases, even if it is not `shown`.
 * In the file, the variable of the meta must have the name `meta`.
 */
function addBlockStories(code: string, file: string): string {
  const path = findFixturesFile(file);
  if (!path) return code;
  const ownExports = [...code.matchAll(/^export const (\w+)/gm)].map(([, name = ""]) => name);
  const { fixtures } = parse(readFileSync(path, "utf8")) as { readonly fixtures: readonly Fixture[] };
  const fixtureNames = fixtures
    .filter(({ name, shown }) => shown || ownExports.includes(toExportName(name)))
    .map(({ name }) => name);
  const names = [...fixtureNames, ...Object.values(STATE_NAMES)];
  const order = new Set([...names.map(toExportName), ...ownExports]);
  return [
    code,
    `import { storiesOf as $storiesOf } from "./support/blockStories";`,
    `const $stories = $storiesOf(meta.component, ${JSON.stringify(fixtureNames)});`,
    ...names
      .filter((name) => !ownExports.includes(toExportName(name)))
      .map((name) => [toExportName(name), JSON.stringify(name)] as const)
      .map(([exportName, name]) => `export const ${exportName} = { name: ${name}, ...$stories[${name}] };`),
    `export const __namedExportsOrder = ${JSON.stringify([...order])};`,
  ].join("\n");
}

/**
 * Returns the path of the fixtures of a story file: `src/blocks/faq-list/fixtures.yaml` for `FaqList.stories.tsx`. Returns
 * undefined if the file is not the story file of a block.
 */
function findFixturesFile(file: string): string | undefined {
  if (!STORY_FILE.test(file)) return undefined;
  const folder = basename(file, ".stories.tsx")
    .replace(/(?!^)(?=[A-Z])/g, "-")
    .toLowerCase();
  const path = normalizePath(resolve(import.meta.dirname, `../src/blocks/${folder}/fixtures.yaml`));
  return existsSync(path) ? path : undefined;
}

/** Converts « Un titre, et son œuvre » to `UnTitreEtSonOeuvre`, from which Storybook derives the id of the story. */
function toExportName(name: string): string {
  return name
    .replace(/œ/gi, "oe")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^a-z0-9]+/i)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
