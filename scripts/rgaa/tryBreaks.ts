import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import type { Break } from "./breaks";
import { parseTestName } from "./criterion";
import { readReports } from "./evidence";

/** A defect with the results of its test. The test must be green before the defect is planted, and red afterwards. */
export interface Trial extends Break {
  readonly before: Colour;
  readonly after: Colour;
}

/** Result of a test. `none` if the test did not run, or if its file did not load. */
type Colour = "green" | "red" | "none";

/** Plants the defects, one after the other, in a copy of the project, and runs only the named test of each defect. */
export function tryBreaks(
  breaks: readonly Break[],
  onTrial: (trial: Trial) => void = () => undefined,
): Trial[] {
  const folder = mkdtempSync(join(tmpdir(), "dsfr-blocks-rgaa-"));
  try {
    copyProject(folder);
    const colours = new Map<string, Colour>();
    return breaks.map((entry) => {
      const before = colours.get(entry.test) ?? runTest(entry.test, folder);
      colours.set(entry.test, before);
      const path = join(folder, entry.file);
      const original = readFileSync(path, "utf8");
      writeFileSync(path, entry.change(original));
      build(entry.test, folder);
      const trial = { ...entry, before, after: runTest(entry.test, folder) };
      writeFileSync(path, original);
      build(entry.test, folder);
      onTrial(trial);
      return trial;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Names of the folders that are not copied, because they contain no sources. `dist` is copied, because tests use it. */
const EXCLUDED_NAMES = [".git", "node_modules", ".cache", "storybook-static", "coverage"];

function copyProject(folder: string): void {
  const root = resolve(".");
  cpSync(root, folder, {
    recursive: true,
    filter: (path) =>
      !relative(root, path)
        .split(sep)
        .some((name) => EXCLUDED_NAMES.includes(name)),
  });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
}

/**
 * Rebuilds the library for Node, if the test needs the build. Only the tests of `tests/browser/rendered-page` need the
 * build.
 */
function build(test: string, folder: string): void {
  if (!test.startsWith("tests/browser/rendered-page")) return;
  run(["scripts/node-build.mjs"], folder);
  run(["scripts/after-build.mjs"], folder);
}

function runTest(test: string, folder: string): Colour {
  const { file, title } = parseTestName(test);
  const report = ".cache/break";
  rmSync(join(folder, report), { recursive: true, force: true });
  const filter = ["-t", title.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")];
  const output = ["--reporter=json", `--outputFile=${report}/run.json`];
  run(["node_modules/vitest/vitest.mjs", "run", file, ...filter, ...output], folder);
  const results = readReports(join(folder, report), folder).filter(
    (result) => result.file === file && result.title.startsWith(title),
  );
  if (results.some(({ status }) => status === "failed")) return "red";
  return results.length > 0 && results.every(({ status }) => status === "passed") ? "green" : "none";
}

function run(args: readonly string[], cwd: string): void {
  // with `CHOSEN`, tests with many stories run only some of the stories
  const env = { ...process.env, CHOSEN: "some", EVERY_STATE: undefined };
  spawnSync(process.execPath, args, { cwd, env, stdio: "ignore" });
}
