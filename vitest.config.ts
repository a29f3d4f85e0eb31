import react from "@vitejs/plugin-react";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { yaml } from "./scripts/vite-yaml.mjs";
import { PATIENCE } from "./tests/support/runs";

// for tests that start a process or a browser
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };
// Vitest leaves a core to itself, which of two is one too many
const everyCore = { maxWorkers: "100%" };

export default defineConfig({
  plugins: [react(), yaml()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "jsdom",
          include: ["{src,tests/unit,tests/property,tests/fuzz}/**/*.test.{ts,tsx}"],
          exclude: ["src/cli/**"],
          setupFiles: ["tests/setup.ts"],
          testTimeout: PATIENCE,
          ...everyCore,
        },
      },
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["{src/cli,tests/node}/**/*.test.{ts,tsx}"],
          ...patience,
          ...everyCore,
        },
      },
      driven("browser"),
      // asked for by `npm run test:long`
      driven("dsfr-range"),
      driven("mutations"),
      driven("consumers"),
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
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      sequence: { groupOrder: 1 },
      // two pages that load at a time take longer than one: what is waited for is a condition, and this only a bound
      testTimeout: 180_000,
      hookTimeout: 180_000,
      expect: { poll: { timeout: 30_000 } },
      ...everyCore,
    },
  };
}
