import { build } from "esbuild";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { collectionFor } from "@dsfr-blocks/desk/collectionFor";
import { definePage } from "../../src/definition/definePage";
import { plain, reference } from "../../src/entries/schema";
import { hasCms, openEditor, openEntry, save } from "../support/cms";
import { computeGitDiff, formatDeskHtml } from "../support/family";
import { openSveltia, SVELTIA } from "../support/sveltia";
import { launch } from "../support/chromium";

const [hasDecap, hasSveltia] = [await hasCms(), await hasCms("Netlify CMS and Sveltia CMS")];

const IncubatorPage = definePage({
  name: "IncubatorPage",
  layout: "incubator",
  label: "Incubateur",
  description: "Un incubateur.",
  fields: { fullname: plain("Le nom.") },
  titleFrom: "fullname",
  blocks: {},
});
const ProductPage = definePage({
  name: "ProductPage",
  layout: "product",
  label: "Produit",
  description: "Un produit.",
  fields: { title: plain("Le nom."), by: reference("incubators", "L’incubateur.") },
  blocks: {},
});

const options = { folder: "pages", shared: true, format: "as-written-frontmatter" } as const;
// neither the name of the collection nor the field of its titles is the default one
const incubators = collectionFor(IncubatorPage, { ...options, name: "teams" });
const products = collectionFor(ProductPage, {
  ...options,
  entries: { incubators: { collection: incubators } },
});
const CONFIG = stringify(
  {
    locale: "fr",
    backend: { name: "test-repo" },
    media_folder: "img",
    collections: [products, incubators],
  },
  { aliasDuplicateObjects: false },
);

const PRODUCT = "---\nlayout: product\ntitle: Mes aides # le nom public\nby: L’ANCT\n---\n";
const pages = {
  "aides.md": PRODUCT,
  "dinum.md": "---\nlayout: incubator\nfullname: La DINUM\n---\n",
  "anct.md": "---\nlayout: incubator\nfullname: L’ANCT\n---\n",
};

/** The desk of a site without a preview of its own: relations are shown by the forms alone. */
async function createFiles(script: string): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "dsfr-blocks/cms";', resolveDir: "." },
    define: { "process.env.NODE_ENV": '"production"' },
    format: "esm",
    bundle: true,
    write: false,
    jsx: "automatic",
  });
  return {
    "/": formatDeskHtml(script, []),
    "/config.yml": CONFIG,
    "/dsfr-blocks/cms.browser.js": outputFiles[0]?.text ?? "",
  };
}

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

const expected = "-by: L’ANCT\n+by: La DINUM";
const getChange = (saved: string) =>
  computeGitDiff(PRODUCT, saved).diff.split("\n").slice(5).join("\n").trim();

describe.skipIf(!hasDecap)("a relation to a collection of another name, in Decap CMS", () => {
  it("offers the entries by their titles, and writes the title of the chosen one", async () => {
    const editor = await openEditor(browser, {
      pages,
      files: await createFiles("/decap-cms/decap-cms.js"),
    });
    await openEntry(editor, "aides", "product");
    const { page, takeFaults } = editor;
    const control = page.getByLabel("relation field");
    await control.getByText("L’ANCT", { exact: true }).waitFor();
    await control.getByRole("combobox").click();
    await page.getByRole("option", { name: "La DINUM" }).click();
    expect(getChange(await save(editor, "aides"))).toBe(expected);
    expect(takeFaults()).toEqual([]);
    await editor.close();
  });
});

describe.skipIf(!hasSveltia)("a relation to a collection of another name, in Sveltia CMS", () => {
  it("offers the entries by their titles, and writes the title of the chosen one", async () => {
    const { page, saved, close } = await openSveltia(browser, { pages, files: await createFiles(SVELTIA) });
    await page.evaluate(() => void (location.hash = "#/collections/product/entries/aides"));
    await page.getByRole("radio", { name: "L’ANCT", checked: true }).waitFor();
    await page.getByRole("radio", { name: "La DINUM" }).click();
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect.poll(async () => getChange(await saved("aides.md"))).toBe(expected);
    await close();
  });
});
