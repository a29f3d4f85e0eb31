import { resolve } from "node:path";
import { build as viteBuild, type Plugin } from "vite";
import { expect, it } from "vitest";
import { measureBudgets, formatOverruns, readBudgets } from "../../scripts/budgets.mjs";

it("nothing is larger than its budget, in the last build", async () => {
  expect(formatOverruns(await measureBudgets(readBudgets()))).toEqual([]);
});

it("what shows compiled content has a budget of its own, and a block alone brings no other", async () => {
  const named = readBudgets().map(({ what }) => what);
  for (const name of Object.keys(await import("../../src/entries/compiled")))
    expect(named).toContain(`${name}, compiled`);
  expect(named).toContain("Reasons alone from dsfr-blocks");
});

it("a block alone brings no other through Vite either", async () => {
  const site: Plugin = {
    name: "site",
    resolveId: (id) => ({ site: "\0site", "dsfr-blocks": resolve("dist/bundlers/index.js") })[id],
    load: (id) => (id === "\0site" ? 'export { Reasons } from "dsfr-blocks";' : undefined),
  };
  const built = await viteBuild({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: "site", external: /^react/, preserveEntrySignatures: "strict" },
    },
    plugins: [site],
  });
  const chunks = [built].flat().flatMap((each) => ("output" in each ? [...each.output] : []));
  const code = chunks.map((chunk) => ("code" in chunk ? chunk.code : "")).join("\n");
  expect(code).toContain("dsfrb-reasons");
  expect(code).not.toContain("dsfrb-numbered-steps");
  expect(code).not.toContain("dsfrb-salary");
});
