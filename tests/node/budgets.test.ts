import { resolve } from "node:path";
import { build as viteBuild, type Plugin } from "vite";
import { expect, it } from "vitest";
import { packagesOf } from "../../scripts/bench/packages.mjs";
import { measureBudgets, overruns, readBudgets } from "../../scripts/budgets.mjs";

it("nothing is larger than its budget, in the last build", async () => {
  expect(overruns(await measureBudgets(readBudgets()))).toEqual([]);
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

it("what is too large is named, with what it weighs and what it may weigh", async () => {
  const code = "export { Block } from 'dsfr-blocks/compiled';";
  const [measured] = await measureBudgets([{ what: "Block, compiled", code, limit: 100 }]);
  const size = measured?.size ?? 0;
  expect(size).toBeGreaterThan(100);
  expect(overruns(measured ? [measured] : [])).toEqual([
    `Block, compiled: ${size} bytes, ${size - 100} more than the 100 that scripts/budgets.json allows. Make it smaller, or raise its limit there and say why.`,
  ]);
});

it("a bundle weighs more when more is in it, and React is not in it", async () => {
  const one = { what: "one", code: "export { Block } from 'dsfr-blocks/compiled';", limit: 0 };
  const page = { what: "page", code: "export * from 'dsfr-blocks/compiled';", limit: 0 };
  const react = { what: "React", code: "export { createElement } from 'react';", limit: 0 };
  const [first, second, third] = await measureBudgets([one, page, react]);
  expect(second?.size).toBeGreaterThan(first?.size ?? Infinity);
  expect(third?.size).toBeLessThan(200);
});

it("an install's packages are counted with those that they need, React and the DSFR aside", () => {
  expect(packagesOf("package-lock.json", ["@lezer/highlight", "react-dom", "@gouvfr/dsfr"]).sort()).toEqual([
    "@lezer/common",
    "@lezer/highlight",
  ]);
});
