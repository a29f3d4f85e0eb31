import { existsSync, readFileSync, utimesSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { loadCsf } from "storybook/internal/csf-tools";
import type { Indexer } from "storybook/internal/types";
import { normalizePath, type Plugin } from "vite";
import { parse } from "yaml";
import type { Fixture } from "../tests/shared/fixtures";
import { STATE_NAMES } from "../stories/support/stateNames";

const STORIES = /\.stories\.tsx$/;

/** For Storybook's index: the stories of each file, and a block's that its fixtures and states give. */
export const blockIndexer: Indexer = {
  test: STORIES,
  createIndex: async (fileName, options) => {
    const code = withBlockStories(await readFile(fileName, "utf8"), fileName);
    return loadCsf(code, { ...options, fileName }).parse().indexInputs;
  },
};

/** For the bundle: the same stories, as exports of the block's file. */
export function blockStories(): Plugin {
  const storyFiles = new Map<string, string>();
  return {
    name: "block-stories",
    enforce: "pre",
    transform(code, id) {
      const fixtures = fixturesFile(id);
      if (!fixtures) return;
      this.addWatchFile(fixtures);
      storyFiles.set(fixtures, id);
      return { code: withBlockStories(code, id), map: null };
    },
    // a fixture was added or renamed: Storybook indexes a story file again only when that file changes
    watchChange(id) {
      const storyFile = storyFiles.get(id);
      if (storyFile) utimesSync(storyFile, new Date(), new Date());
    },
  };
}

/**
 * A story file's code. A block's gets one export for each shown fixture and each state, after its meta, which
 * is called `meta`. A story that the file exports itself replaces the one of the same name.
 */
function withBlockStories(code: string, file: string): string {
  const path = fixturesFile(file);
  if (!path) return code;
  const own = [...code.matchAll(/^export const (\w+)/gm)].map(([, name = ""]) => name);
  const { fixtures } = parse(readFileSync(path, "utf8")) as { readonly fixtures: readonly Fixture[] };
  const told = fixtures
    .filter(({ name, shown }) => shown || own.includes(exportNameOf(name)))
    .map(({ name }) => name);
  const names = [...told, ...Object.values(STATE_NAMES)];
  const order = new Set([...names.map(exportNameOf), ...own]);
  return [
    code,
    `import { storiesOf as $storiesOf } from "./support/blockStories";`,
    `const $stories = $storiesOf(meta.component, ${JSON.stringify(told)});`,
    ...names
      .filter((name) => !own.includes(exportNameOf(name)))
      .map((name) => [exportNameOf(name), JSON.stringify(name)] as const)
      .map(([as, name]) => `export const ${as} = { name: ${name}, ...$stories[${name}] };`),
    `export const __namedExportsOrder = ${JSON.stringify([...order])};`,
  ].join("\n");
}

/** `src/blocks/faq-list/fixtures.yaml` for `FaqList.stories.tsx`; undefined for what is no block's. */
function fixturesFile(file: string): string | undefined {
  if (!STORIES.test(file)) return undefined;
  const folder = basename(file, ".stories.tsx")
    .replace(/(?!^)(?=[A-Z])/g, "-")
    .toLowerCase();
  const path = normalizePath(resolve(import.meta.dirname, `../src/blocks/${folder}/fixtures.yaml`));
  return existsSync(path) ? path : undefined;
}

/** « Un titre, et son œuvre » as `UnTitreEtSonOeuvre`: from it, Storybook makes the id of the story. */
function exportNameOf(name: string): string {
  return name
    .replace(/œ/gi, "oe")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^a-z0-9]+/i)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
