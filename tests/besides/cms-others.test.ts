import { readFileSync } from "node:fs";
import type { Browser, FrameLocator, Locator } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { serveCms } from "../../scripts/cms/server.mjs";
import { readPage } from "../../src/definition/check";
import { collectionFor } from "@dsfr-blocks/desk/collectionFor";
import { CandidatesPage } from "../../src/pages";
import { ThemePage } from "../../examples/authors-order/pages";
import { hasCms, readSaved } from "../support/cms";
import { formatDeskHtml } from "../support/family";
import { openSveltia, SVELTIA } from "../support/sveltia";
import { buildThemeBundle } from "../support/themeBundle";
import { launch } from "../support/chromium";

const isThere = await hasCms("Netlify CMS and Sveltia CMS");
const source = readFileSync("examples/devenir-eig.md", "utf8");
const example = readFileSync("examples/cms/index.html", "utf8");

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

/** A page whose parts stand in its author's order, and whose body names blocks: the desk of a site that has it. */
async function themeDesk() {
  const theme = readFileSync("examples/authors-order/content/phare.md", "utf8");
  const collection = collectionFor(ThemePage, { folder: "pages", format: "as-written-frontmatter" });
  const config = stringify({
    locale: "fr",
    backend: { name: "test-repo" },
    media_folder: "img",
    collections: [collection],
  });
  const files = {
    "/": formatDeskHtml(SVELTIA, ["cms.ThemePage"]),
    "/config.yml": config,
    "/dsfr-blocks/cms.browser.js": await buildThemeBundle(),
  };
  return { theme, desk: await openSveltia(browser, { pages: { "phare.md": theme }, files }) };
}

/** How far a part of the page is from the top of the preview. */
function topOf(preview: FrameLocator, part: string): Promise<number> {
  return preview.locator(part).evaluate((element) => element.getBoundingClientRect().top);
}

/**
 * Clicks a control of the form until the preview shows the part « Étapes » at its top. A single click is not enough: a CMS may
 * fold a part again while it creates the form, and may scroll the preview after it has scrolled the form to the control.
 */
async function clickUntilStepsShow(control: Locator, preview: FrameLocator): Promise<void> {
  const click = async () => {
    await control.click({ timeout: 1000 }).catch(() => undefined);
    return topOf(preview, "#etapes");
  };
  await expect.poll(click, { timeout: 30_000, interval: 1000 }).toBeLessThan(400);
}

describe.skipIf(!isThere)("Netlify CMS 2", () => {
  it("shows the page and its issues, and invents no day for a call that has none", async () => {
    // it knows no format but its own
    const html = example
      .replaceAll(', format: "as-written-frontmatter"', "")
      .replace("/decap-cms/decap-cms.js", "/others/node_modules/netlify-cms/dist/netlify-cms.js");
    const server = await serveCms({ files: { "/": html } });
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: "fr-FR",
      bypassCSP: true,
    });
    const page = await context.newPage();
    const broken: string[] = [];
    page.on("pageerror", ({ message }) => void broken.push(message));
    const preview = page.frameLocator("#preview-pane");
    await page.goto(server.url);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.getByRole("link", { name: "Devenir EIG" }).click();
    await preview.getByRole("heading", { level: 1, name: "Devenir EIG" }).waitFor();
    await page.locator('[id^="title-field"]').first().fill("Devenir testeuse");
    await preview.getByRole("heading", { level: 1, name: "Devenir testeuse" }).waitFor();
    // there is no way from here to a field: it is named
    expect(await preview.locator("[data-rule=relative-link] strong").textContent()).toContain(
      "Accroche › Document à télécharger › Fichier",
    );
    // laid out as it will stay: its styles are there
    const title = preview.getByRole("heading", { level: 1 });
    await expect.poll(() => title.evaluate((it) => getComputedStyle(it).fontFamily)).toContain("Marianne");
    // the part that is worked in is the one that shows
    await clickUntilStepsShow(page.locator('[id^="how-field-"] button').first(), preview);
    await page.getByRole("button", { name: "Publier" }).click();
    await page.getByText("Publier maintenant").click();
    await expect.poll(() => readSaved({ page }, "devenir-eig.md")).toContain("title: Devenir testeuse");
    // it writes a blank day, which is read as none
    const { value } = readPage(await readSaved({ page }, "devenir-eig.md"), CandidatesPage);
    expect(value).toEqual({ ...readPage(source, CandidatesPage).value, title: "Devenir testeuse" });
    expect(broken).toEqual([]);
    await context.close();
    await server.close();
  });
});

describe.skipIf(!isThere)("Sveltia CMS, its prebuilt file", () => {
  it("shows the page and its issues, and saves what was edited", async () => {
    const html = example.replace("/decap-cms/decap-cms.js", SVELTIA);
    const desk = await openSveltia(browser, { pages: { "devenir-eig.md": source }, files: { "/": html } });
    const { page, saved } = desk;
    await page.getByText("Devenir EIG").first().click();
    const preview = page.frameLocator("iframe.preview");
    await preview.getByRole("heading", { level: 1, name: "Devenir EIG" }).waitFor();
    await page.locator('[data-key-path="title"] input').first().fill("Devenir testeuse");
    await preview.getByRole("heading", { level: 1, name: "Devenir testeuse" }).waitFor();
    await preview.locator("[data-rule=relative-link]").waitFor();
    expect(await topOf(preview, "#etapes")).toBeGreaterThan(1000);
    const folded = page.locator('[data-key-path="how"]').getByRole("button", { expanded: false }).last();
    await clickUntilStepsShow(folded, preview);
    await page.getByRole("button", { name: "Enregistrer" }).first().click();
    await expect.poll(() => saved("devenir-eig.md")).toContain("title: Devenir testeuse");
    expect(await saved("devenir-eig.md")).toBe(
      source.replace("title: Devenir EIG", "title: Devenir testeuse"),
    );
    expect(desk.takeFaults()).toEqual([]);
    await desk.close();
  });

  it("names a file that cannot be read, with its line, and saves nothing over it", async () => {
    const html = example.replace("/decap-cms/decap-cms.js", SVELTIA);
    const broken = source.replace("---\n", "---\nbroken: [\n");
    const pages = { "devenir-eig.md": source, "broken.md": broken };
    const { page, saved, close } = await openSveltia(browser, { pages, files: { "/": html } });
    await page.evaluate(() => void (location.hash = "#/collections/candidates/entries/broken"));
    const preview = page.frameLocator("iframe.preview");
    await preview.getByText(/Le fichier de cette page ne peut pas être lu : ligne \d+\. /).waitFor();
    await page.locator('[data-key-path="title"] input').first().fill("Autre");
    await page.getByRole("button", { name: "Enregistrer" }).first().click();
    // nothing else is saved either until the desk is done with this one
    await page.waitForTimeout(1000);
    expect((await saved("broken.md")).trim()).toBe(broken.trim());
    await close();
  });

  it("leads from a text of the page, and from a line of the panel, to the field that holds it, in view", async () => {
    const html = example.replace("/decap-cms/decap-cms.js", SVELTIA);
    const desk = await openSveltia(browser, { pages: { "devenir-eig.md": source }, files: { "/": html } });
    const { page } = desk;
    await page.getByText("Devenir EIG").first().click();
    const preview = page.frameLocator("iframe.preview");
    await preview.getByRole("heading", { level: 1, name: "Devenir EIG" }).waitFor();
    const renderShown = () =>
      page.evaluate(() => {
        const flashes = document.getAnimations().flatMap(({ effect }) => {
          const isFlash = effect instanceof KeyframeEffect && "boxShadow" in (effect.getKeyframes()[0] ?? {});
          return isFlash && effect.target ? [effect.target] : [];
        });
        return flashes.map((field) => {
          const { top, bottom } = field.getBoundingClientRect();
          const isInView = bottom > 0 && top < innerHeight && (top >= 0 || bottom <= innerHeight);
          return `${field.getAttribute("data-key-path")} ${isInView ? "in view" : "out of view"}`;
        });
      });
    const clicks: readonly (readonly [string, Locator])[] = [
      ["wait.title", preview.locator("#appel").getByText("bientôt ouvert")],
      ["head.questions.1.question", preview.locator("main").getByText("Vous pilotez").first()],
      ["how.desc", preview.locator("#etapes h3").first()],
      ["conditions.desc", preview.locator("#conditions td").first()],
      ["profiles.list.1", preview.locator("#profils .fr-card__title").nth(1)],
      ["head.call.url", preview.getByRole("button", { name: /Document à télécharger › Fichier$/ })],
    ];
    for (const [path, clicked] of clicks) {
      await clicked.click();
      await expect.poll(renderShown, { timeout: 10_000 }).toContain(`${path} in view`);
    }
    expect(desk.takeFaults()).toEqual([]);
    await desk.close();
  });

  it("shows a page whose parts stand in its author's order and whose body names blocks, and saves what was edited in a part", async () => {
    const { theme, desk } = await themeDesk();
    const { page, saved } = desk;
    await page.getByText("Garder un phare").first().click();
    const preview = page.frameLocator("iframe.preview");
    await preview.getByRole("heading", { level: 1, name: "Garder un phare" }).waitFor();
    const ids = await preview.locator("main section").evaluateAll((all) => all.map(({ id }) => id));
    expect(ids).toEqual([
      ...["chiffres", "texte", "citation", "etapes", "message", "encadre", "cartes"],
      ...["citation-2", "documents", "questions", "body", "body__encadre", "body__document", "body__message"],
    ]);
    await preview.getByText("Carnet d’une gardienne").click();
    const field = page.locator('[data-key-path="sections.2.desc"] input').first();
    await field.fill("Carnet d’un gardien");
    await preview.getByText("Carnet d’un gardien").waitFor();
    await page.getByRole("button", { name: "Enregistrer" }).first().click();
    await expect.poll(() => saved("phare.md")).toContain("Carnet d’un gardien");
    expect(await saved("phare.md")).toBe(theme.replace("Carnet d’une gardienne", "Carnet d’un gardien"));
    expect(desk.takeFaults()).toEqual([]);
    await desk.close();
  });
});
