import { afterAll, expect, it } from "vitest";
import { openExamples } from "../../packages/rgaa-audit/scripts/corpus/act.mjs";
import { createWorkshop } from "../support/workshop";

// the bench's reading of a copy of the ACT rules; these are rules of our own

const rule = (id: string, requirements: string, examples: string) =>
  `---\nid: ${id}\nname: Une règle\naccessibility_requirements:\n${requirements}\n---\n\n## Test Cases\n\n${examples}`;
const asks = (criterion: string, isAsked = true) =>
  `  wcag20:${criterion}:\n    ${isAsked ? "forConformance: true" : "secondary: Moins stricte."}`;
const example = (title: string, code: string, language = "html") =>
  `#### ${title}\n\nUn exemple.\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;

const shop = createWorkshop({
  "act/_rules/a.md": rule(
    "aaa111",
    asks("1.1.1"),
    [
      example("Passed Example 1", '<img alt="" src="/test-assets/i.svg">'),
      example("Failed Example 1", '<html lang="en"><img src="/test-assets/i.svg"></html>'),
      example("Inapplicable Example 2", "<svg></svg>", "svg"),
    ].join("\n"),
  ),
  "act/_rules/b.md": rule(
    "bbb222",
    `${asks("1.4.6")}\n${asks("1.4.3", false)}`,
    example("Failed Example 1", "<p>"),
  ),
  "act/_rules/c.md": rule("ccc333", asks("1.4.3", false), example("Failed Example 1", "<p>")),
  "act/_rules/d.md": rule("ddd444", asks("3.3.3"), example("Failed Example 1", "<p>")),
  "act/test-assets/i.svg": "<svg/>",
  "act/secret.txt": "rien",
});
afterAll(() => shop.remove());

it("reads each example of the rules that stand for a criterion, or say something about one", async () => {
  const { examples, addresses, close } = await openExamples(
    `${shop.folder}/act`,
    new Set(["1.1.1", "1.4.3"]),
  );
  try {
    expect(examples.map(({ id, outcome, wcag }) => [id, outcome, ...wcag])).toEqual([
      ["aaa111/passed/1", "passed", "1.1.1"],
      ["aaa111/failed/1", "failed", "1.1.1"],
      ["aaa111/inapplicable/2", "inapplicable", "1.1.1"],
      ["ccc333/failed/1", "failed", "1.4.3"],
    ]);
    const [passed = "", failed = "", drawn = ""] = addresses.values();
    const textAt = async (address: string) => (await fetch(address)).text();
    expect(await textAt(passed)).toMatch(/^<!doctype html><html lang="en">.*<img alt=""/s);
    expect(await textAt(failed)).toMatch(/^<html lang="en"><img/);
    expect((await fetch(drawn)).headers.get("content-type")).toMatch(/^image\/svg/);
    expect(await textAt(new URL("/test-assets/i.svg", passed).href)).toBe("<svg/>");
    expect((await fetch(new URL("/test-assets/..%2Fsecret.txt", passed))).status).toBe(404);
  } finally {
    close();
  }
});

it("reads the published list from its address", async () => {
  const list = {
    testcases: [
      {
        ruleId: "aaa111",
        ruleName: "Une règle",
        ruleAccessibilityRequirements: { "wcag20:1.1.1": { forConformance: true } },
        expected: "failed",
        testcaseId: "f00",
        url: "https://exemple.fr/f00.html",
      },
      {
        ruleId: "bbb222",
        ruleName: "Une autre",
        ruleAccessibilityRequirements: null,
        expected: "passed",
        testcaseId: "f01",
        url: "https://exemple.fr/f01.html",
      },
    ],
  };
  const { serveFiles } = await import("../../packages/rgaa-audit/scripts/corpus/serve.mjs");
  const site = await serveFiles(() => ["application/json", JSON.stringify(list)]);
  const { examples, addresses } = await openExamples(`${site.origin}/testcases.json`, new Set(["1.1.1"]));
  site.close();
  expect(examples).toMatchObject([{ id: "aaa111/failed/f00", outcome: "failed", wcag: ["1.1.1"] }]);
  expect([...addresses]).toEqual([["aaa111/failed/f00", "https://exemple.fr/f00.html"]]);
});
