import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditPage } from "../../packages/rgaa-audit/src/auditPage";
import type { RuleSet } from "rgaa-audit";
import type { AuditScripts } from "../../packages/rgaa-audit/src/browser/pageConnection";
import { auditScripts } from "../../packages/rgaa-audit/tests/support/auditScripts";
import type { ContentOf } from "../../src/definition/check";
import { loadMarkupRules } from "../support/markupRules";
import { EveryPage, listItems } from "../support/questionPage";
import { createDocument } from "../support/styledDocument";
import { launch } from "../support/chromium";

let browser: Browser;
let scripts: AuditScripts;
let rules: RuleSet;

beforeAll(async () => {
  [browser, scripts, rules] = await Promise.all([launch(), auditScripts(), loadMarkupRules()]);
});
afterAll(() => browser.close());

const shown = listItems(EveryPage.blocks.sections, ({ shown }) => shown === true);
const orders = fc.shuffledSubarray([...shown], { minLength: 30, maxLength: 30 });

it.each(fc.sample(orders, { numRuns: 2, seed: 29 }))(
  "thirty parts in an order drawn by lot have no fault in audit at 320 px",
  async (...drawn) => {
    const sections = drawn.map(({ type, content }) => ({ type, ...content }));
    const content = { title: "Une page", sections } as unknown as ContentOf<typeof EveryPage>;
    const page = await browser.newPage();
    await page.route("**/*", (route) => route.fulfill({ contentType: "image/svg+xml", body: IMAGE }));
    await page.setContent(createDocument(renderToStaticMarkup(<EveryPage {...content} />)));
    const { findings, checks } = await auditPage(page, { name: "drawn", scripts, rules, widths: [320] });
    expect(findings.map(({ rule, selector, message }) => `${rule} ${selector} ${message}`)).toEqual([]);
    expect(checks).toBeGreaterThan(100);
    await page.close();
  },
);

const IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>';
