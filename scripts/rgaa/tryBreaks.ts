import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import type { Break } from "./breaks";
import { namedTest } from "./criterion";
import { readReports } from "./evidence";

/** What a test said: before, it must be green, and once the promise is broken, red. */
export interface Trial extends Break {
  readonly before: Colour;
  readonly after: Colour;
}

/** Neither: it did not run, or its file did not load. */
type Colour = "green" | "red" | "none";

/** Breaks each promise in a copy of the project, one after the other, and runs the named test of each alone. */
export function tryBreaks(breaks: readonly Break[], say: (trial: Trial) => void = () => undefined): Trial[] {
  const folder = mkdtempSync(join(tmpdir(), "dsfr-blocks-rgaa-"));
  try {
    copyTo(folder);
    const colours = new Map<string, Colour>();
    return breaks.map((each) => {
      const before = colours.get(each.test) ?? colourOf(each.test, folder);
      colours.set(each.test, before);
      const path = join(folder, each.file);
      const sound = readFileSync(path, "utf8");
      writeFileSync(path, each.change(sound));
      build(each.test, folder);
      const trial = { ...each, before, after: colourOf(each.test, folder) };
      writeFileSync(path, sound);
      build(each.test, folder);
      say(trial);
      return trial;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What nobody wrote, and what a run of the tests leaves; `dist` is looked at by tests. */
const LEFT_OUT = [".git", "node_modules", ".cache", "storybook-static", "coverage"];

function copyTo(folder: string): void {
  const root = resolve(".");
  cpSync(root, folder, {
    recursive: true,
    filter: (path) =>
      !relative(root, path)
        .split(sep)
        .some((name) => LEFT_OUT.includes(name)),
  });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
}

/** Tests of a page that the built command renders look at the last build that Node loads. */
function build(test: string, folder: string): void {
  if (!test.startsWith("tests/browser/rendered-page")) return;
  run(["scripts/node-build.mjs"], folder);
  run(["scripts/after-build.mjs"], folder);
}

function colourOf(test: string, folder: string): Colour {
  const { file, title } = namedTest(test);
  const report = ".cache/break";
  rmSync(join(folder, report), { recursive: true, force: true });
  const chosen = ["-t", title.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")];
  const output = ["--reporter=json", `--outputFile=${report}/run.json`];
  run(["node_modules/vitest/vitest.mjs", "run", file, ...chosen, ...output], folder);
  const named = readReports(join(folder, report), folder).filter(
    (each) => each.file === file && each.title.startsWith(title),
  );
  if (named.some(({ status }) => status === "failed")) return "red";
  return named.length > 0 && named.every(({ status }) => status === "passed") ? "green" : "none";
}

function run(words: readonly string[], cwd: string): void {
  // of many stories some
  const env = { ...process.env, CHOSEN: "some", EVERY_STATE: undefined };
  spawnSync(process.execPath, words, { cwd, env, stdio: "ignore" });
}
