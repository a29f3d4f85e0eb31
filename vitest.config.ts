import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { chromiumFlags, findChromium } from "./scripts/chromium.mjs";
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
      {
        extends: true,
        test: {
          name: "browser",
          // Node drives Chromium from outside: whole pages at several widths, which is no work for a frame in a page
          environment: "node",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          // one at a time, after the others: on two cores a page that loads slowly is a false red
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          // older versions of the DSFR, which scripts/dsfr-range.mjs installs first
          name: "dsfr-range",
          environment: "node",
          include: ["tests/dsfr-range/*.test.ts"],
          sequence: { groupOrder: 1 },
          ...patience,
        },
      },
      stories("light"),
      stories("dark"),
    ],
  },
});

/** Each story of .storybook in Chromium, with its axe check. */
function stories(scheme: "light" | "dark"): TestProjectInlineConfiguration {
  const executablePath = findChromium();
  const launchOptions = { args: chromiumFlags, ...(executablePath && { executablePath }) };
  return {
    plugins: [storybookTest({ configDir: ".storybook", disableAddonDocs: true })],
    test: {
      name: `storybook-${scheme}`,
      // read by .storybook/preview.tsx: a story cannot be told its scheme in any other way
      env: { VITE_FR_THEME: scheme },
      sequence: { groupOrder: 2 },
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions }),
        instances: [{ browser: "chromium", viewport: { width: 1280, height: 800 } }],
      },
    },
  };
}
