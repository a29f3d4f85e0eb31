import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { yaml } from "./scripts/vite-yaml.mjs";

/** The longest that a unit test may take, in milliseconds: what hangs is found, what a busy machine delays is not. */
const PATIENCE = process.env["PROPERTY_RUNS"] === undefined ? 300_000 : 3_600_000;

// for tests that start a process or a browser
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };
/**
 * Files of tests follow each other in one process for each core, which loads what they share once: to do so for each
 * file took more than to run its tests. So no test leaves anything behind in the process.
 */
const shared = {
  // Vitest leaves a core to itself, which of two is one too many
  maxWorkers: "100%",
  isolate: false,
};

/**
 * Sorts the files whose first line says `// @long` before the others, so that no core works alone at the end. Vitest sorts by what
 * the last run took, which a clean clone does not know.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      readFileSync(moduleId, "utf8").startsWith("// @long") ? 0 : 1;
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => (a.project.name === b.project.name ? rank(a) - rank(b) : 0));
  }
}

export default defineConfig({
  plugins: [react(), yaml()],
  // the packages as their sources are now, and not as they were last built
  resolve: { tsconfigPaths: true },
  test: {
    // what is said is French, whatever the machine's language
    env: { LC_ALL: "C.UTF-8" },
    sequence: { sequencer: LongestFirst },
    // asked for by `npm run test:long`: a report of what no test takes, without a floor, which would stay behind it
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
          testTimeout: PATIENCE,
          ...shared,
        },
      },
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["{packages/tools/src/cli,tests/node}/**/*.test.{ts,tsx}"],
          ...patience,
          ...shared,
        },
      },
      {
        extends: true,
        test: {
          name: "growth",
          environment: "node",
          include: ["tests/growth/**/*.test.{ts,tsx}"],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          ...shared,
          // what modules load and make is looked at, and what others have left on the heap is measured with one's own
          isolate: true,
        },
      },
      driven("browser"),
      // of which `npm test` runs some cases, and the CI the others
      driven("sampled"),
      // for which the CI alone waits: the catalogue's own pages, programs around the blocks, what a quicker test sees in another way
      driven("besides"),
      // asked for by `npm run test:long`
      driven("dsfr-range"),
      driven("mutations"),
      driven("consumers"),
      driven("engines"),
    ],
  },
});

/** Tests in which Node drives Chromium from outside: whole pages at several widths, which is no work for a frame in a page. */
function driven(name: string): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      environment: "node",
      include: [`{tests,packages/*/tests}/${name}/**/*.test.{ts,tsx}`],
      sequence: { groupOrder: 1 },
      // two pages that load at a time take longer than one: what is waited for is a condition, and this only a bound
      testTimeout: 180_000,
      hookTimeout: 180_000,
      expect: { poll: { timeout: 30_000 } },
      ...shared,
    },
  };
}
