import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditPage } from "../../packages/rgaa-audit/src/auditPage";
import type { RuleSet } from "rgaa-audit";
import type { AuditScripts } from "../../packages/rgaa-audit/src/browser/pageConnection";
import type { AnyPage } from "../../src/definition/definePage";
import * as pages from "../../src/pages";
import { auditScripts } from "../../packages/rgaa-audit/tests/support/auditScripts";
import { loadMarkupRules } from "../support/markupRules";
import { writeEveryField } from "../support/everyField";
import { EveryPage } from "../support/questionPage";
import { createDocument } from "../support/styledDocument";
import { launch } from "../support/chromium";

const IMAGES = "https://images.exemple.fr";

const LONG_WORD = "anticonstitutionnellement".repeat(2);

/** What is wider or taller than the place of a text. */
const RICH = [
  "Un texte, puis un tableau :",
  "",
  "| Dématérialisation | Administration | Accompagnement | Expérimentation | Généralisation |",
  "| --- | --- | --- | --- | --- |",
  "| Responsabilités | Établissement | Rémunération | Fonctionnement | Recommandations |",
  "",
  `![Un plan](${IMAGES}/120x80.svg)`,
  "",
  `![Une affiche](${IMAGES}/900x2400.svg)`,
  "",
  "- Un\n  - Deux\n    - Trois\n      1. Quatre\n      2. Cinq",
  "",
  LONG_WORD,
].join("\n");

let browser: Browser;
let scripts: AuditScripts;
let rules: RuleSet;
let page: Page;

beforeAll(async () => {
  [browser, scripts, rules] = await Promise.all([launch(), auditScripts(), loadMarkupRules()]);
  page = await browser.newPage();
  // an image of the size that its name says
  await page.route(`${IMAGES}/*`, (route) => {
    const [, width, height] = /(\d+)x(\d+)/.exec(route.request().url()) ?? [];
    const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
    return route.fulfill({ contentType: "image/svg+xml", body });
  });
});

afterAll(() => browser.close());

const every: readonly AnyPage[] = [...Object.values<AnyPage>(pages), EveryPage];

describe.each(every.map((kind) => [kind.displayName, kind] as const))(
  "%s, with tables, images and nested lists in each rich text, and a word of fifty letters in each line",
  (name, kind) => {
    let count = 0;
    /** Each text says something else: two links or headings of one name are faults of their author's. */
    const content = writeEveryField(
      kind.schema,
      (format, key) => {
        count++;
        if (format === "markdown") return RICH;
        // an unknown language is an error of `check`, which no rendering can correct
        if (key === "lang") return "fr";
        if (format === "inline") return `Mot ${count} ${LONG_WORD}`;
        return /image|photo|icon/i.test(key) ? `${IMAGES}/64x64-${count}.svg` : `/adresse-${count}`;
      },
      true,
    );
    const breadcrumb = [{ title: `Accueil ${LONG_WORD}`, url: "/" }];
    const props = { ...(content as object), breadcrumb, ...(kind.body && { body: RICH }) };
    const shown = renderToStaticMarkup(createElement(kind as unknown as FunctionComponent<object>, props));

    it("has no fault in audit, and enlarges no image", async () => {
      await page.setContent(createDocument(shown));
      const { findings, checks } = await auditPage(page, { name, scripts, rules });
      expect(findings.map(({ rule, selector, widths }) => `${rule} ${selector} ${widths.join()}`)).toEqual(
        [],
      );
      expect(checks).toBeGreaterThan(200);
      await page.evaluate(() => {
        for (const image of document.images) image.loading = "eager";
      });
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
      const images = await page.locator(".dsfrb-image").evaluateAll((all) =>
        (all as HTMLImageElement[]).map(({ width, height, naturalWidth }) => ({
          width,
          height,
          naturalWidth,
        })),
      );
      expect(images.length).toBeGreaterThan(0);
      const isEnlarged = ({ width, height, naturalWidth }: (typeof images)[number]) =>
        width > naturalWidth || height > 512;
      expect(images.filter(isEnlarged)).toEqual([]);
    });
  },
);
