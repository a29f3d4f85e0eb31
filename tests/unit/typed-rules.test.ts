import { readFileSync } from "node:fs";
import tseslint from "typescript-eslint";
import { expect, it } from "vitest";

it("oxlint checks each rule of typescript-eslint that needs types, and ESLint none", () => {
  const { overrides } = JSON.parse(readFileSync(".oxlintrc.json", "utf8")) as {
    overrides: { rules: Record<string, string> }[];
  };
  const rules = tseslint.configs.recommendedTypeCheckedOnly
    .flatMap(({ rules = {} }) => Object.entries(rules))
    .filter(([name]) => name.startsWith("@typescript-eslint/"))
    .map(([name, severity]): [string, unknown] => [
      name.replace("@typescript-eslint", "typescript"),
      severity,
    ]);
  expect(overrides[0]?.rules).toEqual(Object.fromEntries(rules));
});
