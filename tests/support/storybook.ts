import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export const STORYBOOK = ".cache/storybook";

/** What stories are made of. */
const SOURCES = [
  "src",
  "stories",
  ".storybook",
  "examples",
  "docs",
  "scripts/rgaa",
  "tests/support",
  "package-lock.json",
];

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

/** Every story of the catalogue, which is built when something is newer than the last build. */
export function builtStories(): Story[] {
  const index = join(STORYBOOK, "index.json");
  if (!existsSync(index) || SOURCES.some((path) => newestIn(path) > statSync(index).mtimeMs)) {
    const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1" };
    execFileSync("npx", ["--no-install", "storybook", "build", "--quiet", "--output-dir", STORYBOOK], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  const { entries } = JSON.parse(readFileSync(index, "utf8")) as {
    entries: Record<string, Story & { type: string }>;
  };
  return Object.values(entries).filter(({ type }) => type === "story");
}

/** The latest change in a folder, tests aside: no story holds them. */
function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const files = readdirSync(path, { recursive: true, withFileTypes: true });
  const times = files
    .filter((file) => file.isFile() && !/\.test\.tsx?$/.test(file.name))
    .map((file) => statSync(join(file.parentPath, file.name)).mtimeMs);
  return Math.max(0, ...times);
}
