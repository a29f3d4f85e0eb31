import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { yaml } from "./scripts/vite-yaml.mjs";

/**
 * Time limit of a unit test, in milliseconds. The limit is long, so that it stops a test that hangs, but not a test on a busy
 * machine.
 */
const TEST_TIMEOUT_MS = process.env["PROPERTY_RUNS"] === undefined ? 300_000 : 3_600_000;

// time limits of tests that start a process or a browser
const processTimeouts = { testTimeout: 60_000, hookTimeout: 60_000 };
/**
 * Options to run the test files in one process per core, one file after the other. A process loads shared modules only once:
 * loading these modules for each file took longer than the tests of the file. But a test must undo all its changes to the
 * process.
 */
const shared = {
  // by default, Vitest leaves one core free, which is too much on a machine with two cores
  maxWorkers: "100%",
  isolate: false,
};

/**
 * Sorts the files that begin with `// @long` before all others, so that no core works alone at the end. This is needed because
 * Vitest sorts by the durations of the last run, which are unknown in a clean clone. Then groups the files by project and
 * environment, because Vitest starts a new process, which loads all modules again, between two groups.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = (await super.sort(files)).map((file) => {
      const text = readFileSync(file.moduleId, "utf8");
      const [, environment = ""] = /^\/\/ @vitest-environment (\w+)/m.exec(text) ?? [];
      return {
        file,
        rank: text.startsWith("// @long") ? 0 : 1,
        group: `${file.project.name} ${environment}`,
      };
    });
    sorted.sort((a, b) => a.rank - b.rank);
    const groups = [...new Set(sorted.map(({ group }) => group))];
    sorted.sort((a, b) => a.rank - b.rank || groups.indexOf(a.group) - groups.indexOf(b.group));
    return sorted.map(({ file }) => file);
  }
}

export default defineConfig({
  plugins: [react(), yaml()],
  // imports the packages from their sources, not from their last build
  resolve: { tsconfigPaths: true },
  test: {
    // messages are in French, whatever the machine's language
    env: { LC_ALL: "C.UTF-8" },
    sequence: { sequencer: LongestFirst },
    // `npm run test:long` reports the untested code, without a minimum, which would soon be out of date
    coverage: {
      provider: "v8",
      include: ["{src,packages/*/src}/**/*.{ts,tsx}"],
      exclude: ["**/*.test.*"],
      reporter: ["text-summary", "html"],
      reportsDirectory: ".cache/coverage",
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: [
            "{src,tests/unit,tests/property,tests/fuzz,packages/*/src,packages/*/tests/unit}/**/*.test.{ts,tsx}",
          ],
          exclude: ["packages/tools/src/cli/**"],
          setupFiles: ["tests/setup.ts"],
          testTimeout: TEST_TIMEOUT_MS,
          ...shared,
        },
      },
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["{packages/tools/src/cli,tests/node}/**/*.test.{ts,tsx}"],
          ...processTimeouts,
          ...shared,
        },
      },
      {
        extends: true,
        test: {
          name: "growth",
          environment: "node",
          include: ["tests/growth/**/*.test.{ts,tsx}"],
          testTimeout: TEST_TIMEOUT_MS,
          hookTimeout: TEST_TIMEOUT_MS,
          ...shared,
          // run each file alone: these tests check what modules load and create, and measure the heap, in which data of other
          // tests would count
          isolate: true,
        },
      },
      createBrowserProject("browser"),
      // `npm test` runs some of these cases; the CI runs the other cases
      createBrowserProject("sampled"),
      // only the CI runs these tests: the catalogue's pages, programs around the blocks, and slower variants of other tests
      createBrowserProject("besides"),
      // only `npm run test:long` runs these tests
      createBrowserProject("dsfr-range"),
      createBrowserProject("mutations"),
      createBrowserProject("consumers"),
      createBrowserProject("engines"),
    ],
  },
});

/** Creates a project of tests in which Node controls Chromium from outside, for whole pages at several widths. */
function createBrowserProject(name: string): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      environment: "node",
      include: [`{tests,packages/*/tests}/${name}/**/*.test.{ts,tsx}`],
      sequence: { groupOrder: 1 },
      // set long limits, because two pages that load at the same time are slower; tests wait for conditions, not for a time
      testTimeout: 180_000,
      hookTimeout: 180_000,
      expect: { poll: { timeout: 30_000 } },
      ...shared,
      // one process more than cores, because a process waits for its pages
      maxWorkers: availableParallelism() + 1,
    },
  };
}
