import { expect, it } from "vitest";
import { packagesOf } from "../../scripts/bench/packages.mjs";
import { measureBudgets, overruns, readBudgets } from "../../scripts/budgets.mjs";

it("nothing is larger than its budget, in the last build", async () => {
  expect(overruns(await measureBudgets(readBudgets()))).toEqual([]);
});

it("each block has a budget of its own", async () => {
  const { CandidatesPage, callStatus, ...blocks } =
    (await import("../../src/doors/compiled")) as object as Record<string, unknown>;
  expect(CandidatesPage).toBeTypeOf("function");
  expect(callStatus).toBeTypeOf("function");
  const named = readBudgets().map(({ what }) => what);
  for (const block of Object.keys(blocks)) expect(named).toContain(`${block}, compiled`);
});

it("what is too large is named, with what it weighs and what it may weigh", async () => {
  const code = "export { Reasons } from 'dsfr-blocks/compiled';";
  const [measured] = await measureBudgets([{ what: "Reasons, compiled", code, limit: 100 }]);
  const size = measured?.size ?? 0;
  expect(size).toBeGreaterThan(100);
  expect(overruns(measured ? [measured] : [])).toEqual([
    `Reasons, compiled: ${size} bytes, ${size - 100} more than the 100 that scripts/budgets.json allows. Make it smaller, or raise its limit there and say why.`,
  ]);
});

it("a bundle weighs more when more is in it, and React is not in it", async () => {
  const one = { what: "one", code: "export { Reasons } from 'dsfr-blocks/compiled';", limit: 0 };
  const page = { what: "page", code: "export { CandidatesPage } from 'dsfr-blocks/compiled';", limit: 0 };
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
