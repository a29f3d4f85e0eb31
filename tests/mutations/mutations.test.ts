import type { Browser } from "playwright";
import type { RuleSet } from "rgaa-audit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditMutation, mutations } from "../../scripts/mutations/run";
import type { AuditScripts } from "../../packages/rgaa-audit/src/browser/pageConnection";
import { auditScripts } from "../../packages/rgaa-audit/tests/support/auditScripts";
import { loadMarkupRules } from "../support/markupRules";
import { renderExample } from "../support/renderedExample";
import { launch } from "../support/chromium";

const html = renderExample();
let browser: Browser;
let scripts: AuditScripts;
let rules: RuleSet;

beforeAll(async () => {
  [browser, scripts, rules] = await Promise.all([launch(), auditScripts(), loadMarkupRules()]);
});
afterAll(() => browser.close());

const rulesOn = async (mutation: (typeof mutations)[number]) =>
  (await auditMutation(browser, { scripts, rules }, html, mutation)).map(({ rule }) => rule);

describe("a fault planted in the example page", () => {
  it("is a fault: the page has none of its own", async () => {
    const sound = { name: "nothing", plant: (page: string) => page };
    expect(
      await rulesOn({ ...sound, schemes: ["light", "dark", "forced-colors"], widths: [320, 1280] }),
    ).toEqual([]);
  });

  it.concurrent.each(mutations.flatMap((each) => (each.rule ? [[each.name, each.rule, each] as const] : [])))(
    "is found: %s (%s)",
    async (_name, rule, mutation) => {
      expect(await rulesOn(mutation)).toContain(rule);
    },
  );

  it.concurrent.each(mutations.flatMap((each) => (each.why ? [[each.name, each.why, each] as const] : [])))(
    "is for a person to find: %s, since %s",
    async (_name, _why, mutation) => {
      expect(await rulesOn(mutation)).toEqual([]);
    },
  );

  it("is of at least forty kinds, each named once", () => {
    const found = mutations.filter(({ rule }) => rule);
    expect(found.length).toBeGreaterThanOrEqual(40);
    expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
  });
});
