import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { serveCms } from "../../scripts/cms/server.mjs";
import { readPage } from "../../src/definition/check";
import { CandidatesPage } from "../../src/pages";
import { hasCms, savedNow } from "../support/cms";
import { launch } from "./chromium";

const isThere = await hasCms("Netlify CMS and Sveltia CMS");
const source = readFileSync("examples/devenir-eig.md", "utf8");
const example = readFileSync("examples/cms/index.html", "utf8");
const packages = "/others/node_modules";

let browser: Browser;
let context: BrowserContext;
let page: Page;
let server: Awaited<ReturnType<typeof serveCms>>;
const broken: string[] = [];
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());
afterEach(async () => {
  await context.close();
  await server.close();
  expect(broken.splice(0)).toEqual([]);
});

/** Opens the example with another script in place of Decap's. */
async function open(script: string, html = example, files: Record<string, string> = {}): Promise<void> {
  const own = html.replace("/decap-cms/decap-cms.js", `${packages}/${script}`);
  server = await serveCms({ files: { "/": own, ...files } });
  // what the network would give is given from here: see below
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "fr-FR",
    bypassCSP: true,
  });
  page = await context.newPage();
  page.on("pageerror", ({ message }) => void broken.push(message));
}

/** How far a part of the page is from the top of the preview. */
function topOf(preview: FrameLocator, part: string): Promise<number> {
  return preview.locator(part).evaluate((element) => element.getBoundingClientRect().top);
}

describe.skipIf(!isThere)("Netlify CMS 2", () => {
  it("shows the page and its issues, and invents no day for a call that has none", async () => {
    // it knows no format but its own
    await open(
      "netlify-cms/dist/netlify-cms.js",
      example.replaceAll(', format: "as-written-frontmatter"', ""),
    );
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
    // the part that is worked in is the one that shows
    await page.locator('[id^="how-field-"] button').first().click();
    await expect.poll(() => topOf(preview, "#etapes")).toBeLessThan(400);
    await page.getByRole("button", { name: "Publier" }).click();
    await page.getByText("Publier maintenant").click();
    await expect.poll(() => savedNow({ page }, "devenir-eig.md")).toContain("title: Devenir testeuse");
    // it writes a blank day, which is read as none
    const { value } = readPage(await savedNow({ page }, "devenir-eig.md"), CandidatesPage);
    expect(value).toEqual({ ...readPage(source, CandidatesPage).value, title: "Devenir testeuse" });
  });
});

describe.skipIf(!isThere)("Sveltia CMS, its prebuilt file", () => {
  const FOLDERS = ["sveltia-cms-test", "pages"];

  // its rich text editor writes a text anew as soon as it is opened, and takes steps apart
  const RAW_TEXT = 'people, fields: { "how.desc": { modes: ["raw", "rich_text"] } } }';

  it("shows the page and its issues, and saves what was edited", async () => {
    await open("@sveltia/cms/dist/sveltia-cms.js", example.replace("people }", RAW_TEXT), {
      "/empty.html": "<!doctype html>",
    });
    await context.route(
      (url) => !url.href.startsWith(server.url),
      (route) => {
        // of other machines, Immutable and the words of its own interface; its fonts can be done without
        const [, file] = /^https:\/\/unpkg\.com\/(.*)$/.exec(route.request().url()) ?? [];
        const path = file?.replace(/^(@sveltia\/cms|immutable)@[\d.]+/, "$1");
        if (path === undefined) return route.abort();
        const headers = { "access-control-allow-origin": "*" };
        return route.fulfill({ path: `examples/cms${packages}/${path}`, headers });
      },
    );
    // its repository for tries is a folder that the browser keeps
    await page.goto(`${server.url}empty.html`);
    await page.evaluate(
      async ([text, folders]) => {
        let at = await navigator.storage.getDirectory();
        for (const name of folders) at = await at.getDirectoryHandle(name, { create: true });
        const file = await (await at.getFileHandle("devenir-eig.md", { create: true })).createWritable();
        await file.write(text);
        await file.close();
      },
      [source, FOLDERS] as const,
    );
    const saved = () =>
      page.evaluate(async (folders) => {
        let at = await navigator.storage.getDirectory();
        for (const name of folders) at = await at.getDirectoryHandle(name);
        return (await (await at.getFileHandle("devenir-eig.md")).getFile()).text();
      }, FOLDERS);
    await page.goto(server.url);
    await page.getByRole("button", { name: "Travailler avec un dépôt de test" }).click();
    await page.getByText("Devenir EIG").first().click();
    const preview = page.frameLocator("iframe.preview");
    await preview.getByRole("heading", { level: 1, name: "Devenir EIG" }).waitFor();
    await page.locator('[data-key-path="title"] input').first().fill("Devenir testeuse");
    await preview.getByRole("heading", { level: 1, name: "Devenir testeuse" }).waitFor();
    await preview.locator("[data-rule=relative-link]").waitFor();
    expect(await topOf(preview, "#etapes")).toBeGreaterThan(1000);
    await page.locator('[data-key-path="how"]').getByRole("button", { expanded: false }).last().click();
    await expect.poll(() => topOf(preview, "#etapes")).toBeLessThan(400);
    await page.getByRole("button", { name: "Enregistrer" }).first().click();
    await expect.poll(saved).toContain("title: Devenir testeuse");
    const { value, issues } = readPage(await saved(), CandidatesPage);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    // it writes a blank value for each field of the form
    expect(value?.how).toEqual({ ...readPage(source, CandidatesPage).value?.how, steps: [] });
  });
});
