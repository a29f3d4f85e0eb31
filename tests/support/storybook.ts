import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCatalogue } from "../../scripts/catalogue.mjs";
import { once } from "./once";

export const STORYBOOK = ".cache/storybook";

/** What stories are made of. */
const SOURCES = [
  "src",
  "stories",
  ".storybook",
  "examples",
  "docs",
  "CHANGELOG.md",
  "packages/rgaa-audit/docs",
  "scripts/catalogue.mjs",
  "scripts/catalogue-search.mjs",
  "scripts/catalogue-texts.mjs",
  "scripts/rgaa",
  "scripts/vite-yaml.mjs",
  "tests/support",
  "package-lock.json",
];

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: "docs" | "story";
}

/** Every page and story of the catalogue, which is built when its sources are not those of the last build. */
export async function listCatalogue(): Promise<readonly Entry[]> {
  const key = keyOf(SOURCES);
  const stamp = join(STORYBOOK, "sources.txt");
  const isBuilt = () => existsSync(stamp) && readFileSync(stamp, "utf8") === key;
  await once(`${STORYBOOK}.lock`, isBuilt, () => {
    if (!buildCatalogue(STORYBOOK)) throw new Error("The catalogue could not be built: see above.");
    writeFileSync(stamp, key);
  });
  const { entries } = JSON.parse(readFileSync(join(STORYBOOK, "index.json"), "utf8")) as {
    entries: Record<string, Entry>;
  };
  return Object.values(entries);
}

export async function listStories(): Promise<readonly Entry[]> {
  return (await listCatalogue()).filter(({ type }) => type === "story");
}

/** A sum of files by name and content, tests aside: no story holds them. */
function keyOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesIn))
    hash.update(path).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules" && !/\.test\.tsx?$/.test(name))
    .flatMap(({ name }) => filesIn(join(path, name)))
    .sort();
}
