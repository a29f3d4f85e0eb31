import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditPage } from "../../src/auditPage";
import { readListeners } from "../../src/browser/listeners";
import { type AuditScripts, connectTo } from "../../src/browser/pageConnection";
import type { PageResponse } from "../../src/pageScript";
import type { Phase, PageRule } from "../../src/rule";
import { OWN_RULES } from "../../src/ruleTable";
import { AXE } from "../../src/rules/axe";
import { serveCorpus } from "../../scripts/corpus/corpus.mjs";
import { auditScripts } from "../support/auditScripts";
import { launch } from "../../../../tests/support/chromium";

let browser: Browser;
let page: Page;
let scripts: AuditScripts;
let site: Awaited<ReturnType<typeof serveCorpus>>;

const examples = OWN_RULES.flatMap(({ name, example: { before, after } = { before: "" } }) => [
  { id: `${name}/before`, html: pageWith(before) },
  { id: `${name}/after`, html: pageWith(after ?? "") },
]);

function pageWith(html: string): string {
  if (/^<(?:!doctype|html)/i.test(html)) return html;
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Déménager</title></head><body>${html}</body></html>`;
}

beforeAll(async () => {
  [browser, scripts, site] = await Promise.all([
    launch(),
    auditScripts(),
    serveCorpus(examples.map((each) => ({ ...SAMPLE, ...each }))),
  ]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  site.close();
});

const SAMPLE = { theme: "", why: "", rgaa: [], isDecidable: true, isMissed: false, snippet: "" };

/** Moments that are no state of the page, but something that is done with it. */
const DONE: readonly Phase[] = ["hover", "focus", "narrow", "zoom", "print", "walk"];
const NAMES = [...Object.keys(AXE), ...OWN_RULES.map(({ name }) => name)];

/** Whether the example breaks the rule of its name, which alone is asked. */
async function breaks({ name, when }: PageRule, which: "before" | "after"): Promise<boolean> {
  await page.goto(`${site.origin}/${name}/${which}`);
  if ([when].flat().some((moment) => DONE.includes(moment))) {
    const off = NAMES.filter((each) => each !== name);
    const audited = await auditPage(page, { name, off, scripts, schemes: ["light"], widths: [320, 1280] });
    return [...audited.findings, ...audited.reviews].length > 0;
  }
  const connection = await connectTo(page, scripts);
  const listeners = await readListeners(connection);
  const { findings } = await connection.call<PageResponse>(
    "runRules",
    { rules: [name] },
    undefined,
    listeners,
  );
  await connection.close();
  return findings.length > 0;
}

describe("the example of a rule", () => {
  it("is there for each of ours, but for the empty page; what is not put to a person has one put right", () => {
    expect(OWN_RULES.filter(({ example }) => !example).map(({ name }) => name)).toEqual(["empty-page"]);
    const open = OWN_RULES.filter(
      ({ severity, example }) => severity !== "review" && example && !example.after,
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it.each(OWN_RULES.filter(({ example }) => example))(
    "breaks $name, and not once put right",
    async (rule) => {
      expect(await breaks(rule, "before")).toBe(true);
      if (rule.example?.after !== undefined) expect(await breaks(rule, "after")).toBe(false);
    },
  );
});
