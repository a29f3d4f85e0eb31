import { readFileSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { hasCms, openEditor, openPage, save } from "../support/cms";
import { computeGitDiff } from "../support/family";
import { openSveltia, SVELTIA } from "../support/sveltia";
import { launch } from "../support/chromium";

const [hasDecap, hasSveltia] = [await hasCms(), await hasCms("Netlify CMS and Sveltia CMS")];

/** What would call `hit`, or load something, where a text was taken for more than a text. */
const TEXTS = [
  "<script>hit()</script>",
  "<img src=x onerror=hit()>",
  "<svg onload=hit()></svg>",
  "<iframe srcdoc='<script>parent.hit()</script>'></iframe>",
  "<a href='javascript:hit()'>un lien</a>",
  "[un lien](javascript:hit())",
  "[un lien](java&#10;script:hit())",
  "[un lien](JaVaScRiPt:hit())",
  "[un lien](data:text/html,<script>hit()</script>)",
  "![une image](javascript:hit())",
  '[un lien](/a "\'><script>hit()</script>")',
  "<style>main { display: none }</style>",
  "<form action=/vole><input autofocus onfocus=hit()></form>",
  "[lien]: javascript:hit()\n\n[lien]",
  "{{constructor.constructor('hit()')()}} ${hit()}",
  "\u202Eannulé\u0000\uFFFD[un lien](#%E0%A4%A)",
];

const lines = TEXTS.map((text) => text.replace(/\n+/g, " ").replace("\u0000", ""));
const PAGE = `---\n${stringify({
  layout: "candidates",
  title: "Un titre <img src=x onerror=hit()>",
  open: true,
  head: {
    questions: lines.map((question) => ({ question })),
    sub: lines[0],
    apply: { title: lines[1], url: "/postuler" },
  },
  def: { title: lines[2], info: { title: lines[3], desc: TEXTS.slice(0, -1).join("\n\n") } },
  what: { title: lines[4], defs: lines.map((def) => ({ def })) },
  profiles: { title: lines[5], desc: lines[0], list: ["<img src=x onerror=hit()>"], sub: lines[6] },
  conditions: { title: lines[7], desc: lines.map((line) => `- ${line}`).join("\n") },
  how: { title: lines[8], desc: lines.map((line, index) => `${index + 1}. ${line}`).join("\n") },
  wait: { title: lines[9], desc: lines.join(" ") },
})}---\n`;

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

/** Counts what the texts run, in any frame of the page. */
async function watch(page: Page): Promise<string[]> {
  const hits: string[] = [];
  await page.exposeFunction("hit", () => void hits.push("hit"));
  page.on("dialog", (dialog) => void (hits.push(dialog.message()), dialog.dismiss()));
  return hits;
}

/** What the preview holds that no text may bring there. */
async function expectHarmless(preview: FrameLocator) {
  const found = await preview.locator(".dsfrb-page, .dsfrb-cms__tools").evaluateAll((all) =>
    all.flatMap((root) =>
      [...root.querySelectorAll("*")].flatMap((element) => {
        const isForeign = element.matches(
          "script, style, iframe, object, embed, form, input, base, meta, link",
        );
        const attributes = [...element.attributes].filter(
          ({ name, value }) =>
            name.startsWith("on") ||
            name === "srcdoc" ||
            /^(?:javascript|data|vbscript):/i.test(value.replace(/[^a-z:]/gi, "")),
        );
        return isForeign || attributes.length > 0 ? [element.outerHTML.slice(0, 200)] : [];
      }),
    ),
  );
  expect(found).toEqual([]);
  await preview.getByRole("heading", { level: 1, name: "Un titre" }).waitFor();
}

describe.skipIf(!hasDecap)("hostile texts in Decap CMS", () => {
  it("run nothing in the preview nor in its panel, and a word more is one line", async () => {
    const editor = await openEditor(browser, { pages: { "hostile.md": PAGE } });
    const hits = await watch(editor.page);
    await openPage(editor, "hostile");
    await expectHarmless(editor.preview);
    const title = editor.page.getByLabel("Titre de la page");
    await title.fill(`${await title.inputValue()} encore`);
    await editor.preview.locator("h1", { hasText: "encore" }).waitFor();
    await expectHarmless(editor.preview);
    const { lines: changed, diff } = computeGitDiff(PAGE, await save(editor, "hostile"));
    expect(changed, diff).toBe(1);
    expect(hits).toEqual([]);
    await editor.close();
  });
});

describe.skipIf(!hasSveltia)("hostile texts in Sveltia CMS", () => {
  it("run nothing in the preview nor in its panel, and a word more is one line", async () => {
    const html = readFileSync("examples/cms/index.html", "utf8").replace("/decap-cms/decap-cms.js", SVELTIA);
    const desk = await openSveltia(browser, { pages: { "hostile.md": PAGE }, files: { "/": html } });
    const hits = await watch(desk.page);
    await desk.page.evaluate(() => void (location.hash = "#/collections/candidates/entries/hostile"));
    const preview = desk.page.frameLocator("iframe.preview");
    await preview.locator("main").waitFor();
    await expectHarmless(preview);
    const title = desk.page.locator('[data-key-path="title"] input').first();
    await title.fill(`${await title.inputValue()} encore`);
    await preview.locator("h1", { hasText: "encore" }).waitFor();
    await expectHarmless(preview);
    await desk.page.getByRole("button", { name: "Enregistrer" }).first().click();
    await expect.poll(() => desk.saved("hostile.md")).not.toBe(PAGE);
    const { lines: changed, diff } = computeGitDiff(PAGE, await desk.saved("hostile.md"));
    expect(changed, diff).toBe(1);
    expect(hits).toEqual([]);
    await desk.close();
  });
});
