import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasCms } from "../support/cms";
import { computeGitDiff } from "../support/family";
import { launch } from "../support/chromium";
import { serve } from "../support/serve";
import { createWorkshop } from "../support/workshop";

const isThere = await hasCms();
const DECAP = "examples/cms/node_modules/decap-cms/dist";
const PAGES = ["devenir", "faq"];

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

describe.skipIf(!isThere)("the editor that `init --cms` writes, of a site under a path", () => {
  it("lists the pages, shows one in the DSFR, and saves a word as one line", async () => {
    const read = (name: string) => readFileSync(`examples/site/content/${name}.md`, "utf8");
    const shop = createWorkshop({
      ...Object.fromEntries(PAGES.map((name) => [`content/${name}.md`, read(name)])),
      "content/people/alix-modele.md": readFileSync("examples/site/content/people/alix-modele.md", "utf8"),
      "dsfr-blocks.config.mjs": 'export default { people: "content/people" };\n',
      "eig/.keep": "",
      "node_modules/dsfr-blocks-cms/package.json": "{}",
    });
    const copy = (from: string, to: string) => {
      mkdirSync(dirname(join(shop.folder, to)), { recursive: true });
      cpSync(from, join(shop.folder, to), { recursive: true });
    };
    copy("examples/site/public/img", "public/img");
    copy("packages/cms/dist", "node_modules/dsfr-blocks-cms/dist");
    await shop.run("init --cms");
    copy(`${DECAP}/decap-cms.js`, "public/admin/files/decap-cms.js");
    // the site is served under /eig/, and the CMS keeps its files in memory
    copy(join(shop.folder, "public"), "eig");
    const html = shop.read("eig/admin/index.html");
    const inMemory = html.replace(/backend: .*\n.*local_backend.*\n/, 'backend: { name: "test-repo" },\n');
    expect(inMemory).not.toBe(html);
    shop.write("eig/admin/index.html", inMemory);
    const site = await serve(shop.folder);

    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    const files = Object.fromEntries(PAGES.map((name) => [`${name}.md`, { content: read(name) }]));
    await page.addInitScript((content) => Object.assign(window, { repoFiles: { content } }), files);
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("response", (each) => {
      // Decap's own list and field look for the image at the URL that the file contains
      const isOfDecap = each.url() === `${site.origin}/img/releve.svg` && each.frame() === page.mainFrame();
      if (each.status() >= 400 && !isOfDecap) faults.push(each.url());
    });
    await page.goto(`${site.origin}/eig/admin/index.html`);
    await page.getByRole("button", { name: "Se connecter" }).click();
    for (const name of ["FAQ", "Personnes"]) await page.getByRole("link", { name }).first().waitFor();
    const preview = page.frameLocator("#preview-pane");
    await page.evaluate(() => void (location.hash = "#/collections/faq/entries/faq"));
    await preview.getByRole("heading", { name: "Questions fréquentes" }).waitFor();
    const font = () =>
      preview
        .locator("h1")
        .first()
        .evaluate((title) => getComputedStyle(title).fontFamily);
    await expect.poll(font).toContain("Marianne");
    await page.locator('[id^="title-field-"]').first().fill("Questions très fréquentes");
    await preview.getByRole("heading", { name: "Questions très fréquentes" }).waitFor();
    await page.getByRole("button", { name: "Publier" }).click();
    await page.getByRole("menuitem", { name: "Publier maintenant" }).click();
    const saved = () =>
      page.evaluate(
        () =>
          (window as unknown as { repoFiles: { content: typeof files } }).repoFiles.content["faq.md"]
            ?.content,
      );
    await expect.poll(saved).not.toBe(read("faq"));
    expect(computeGitDiff(read("faq"), (await saved()) ?? "").lines).toBe(1);
    await page.evaluate(() => void (location.hash = "#/collections/candidates"));
    await page.getByRole("link", { name: "Devenir relais" }).click();
    const image = preview.locator('img[src="/eig/img/releve.svg"]');
    await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    site.close();
    shop.remove();
  });
});
