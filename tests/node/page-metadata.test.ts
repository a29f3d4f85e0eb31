import { PNG } from "pngjs";
import { afterEach, expect, it } from "vitest";
import { metadataOf, metaTagsOf } from "../../src/entries/compiled";
import { loadPage, type LoadPageOptions } from "@dsfr-blocks/tools/entries/node";
import { englishLabels } from "../../src/entries/index";
import { type Files, PAGE, createWorkshop, type Workshop } from "../support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files) => (shop = createWorkshop(files));

const SAID = `url: /devenir/
description: "  Un an pour *essayer* <des> services.  "
share: img/partage.png
`;
const DESCRIBED = PAGE.replace("open: true\n", `$&${SAID}`);
const FILES = {
  "page.md": DESCRIBED,
  "public/img/partage.png": PNG.sync.write(new PNG({ width: 120, height: 63 })),
  "dsfr-blocks.config.mjs": 'export default { origin: "https://exemple.gouv.fr" };',
};
const load = (options: LoadPageOptions = {}) => loadPage("page.md", { folder: shop.folder, ...options });

const TAGS = [
  { title: "Devenir testeuse" },
  { name: "description", content: "Un an pour *essayer* <des> services." },
  { property: "og:type", content: "website" },
  { property: "og:locale", content: "fr_FR" },
  { property: "og:title", content: "Devenir testeuse" },
  { property: "og:description", content: "Un an pour *essayer* <des> services." },
  { property: "og:url", content: "https://exemple.gouv.fr/devenir/" },
  { property: "og:image", content: "https://exemple.gouv.fr/img/partage.png" },
  { property: "og:image:width", content: "120" },
  { property: "og:image:height", content: "63" },
];

it("a page says its description, its address and the image that is shared, as Next takes them", () => {
  createShop(FILES);
  expect(metadataOf(load())).toEqual({
    title: "Devenir testeuse",
    description: "Un an pour *essayer* <des> services.",
    openGraph: {
      type: "website",
      locale: "fr_FR",
      title: "Devenir testeuse",
      description: "Un an pour *essayer* <des> services.",
      url: "https://exemple.gouv.fr/devenir/",
      images: [{ url: "https://exemple.gouv.fr/img/partage.png", width: 120, height: 63 }],
    },
  });
});

it("the same is a list of tags for other hosts", () => {
  createShop(FILES);
  expect(metaTagsOf(load())).toEqual(TAGS);
});

it("a page that says nothing has its title, and its compiled form is no longer for it", () => {
  createShop({ ...FILES, "page.md": PAGE });
  expect(load()).not.toHaveProperty("meta");
  expect(metaTagsOf(load())).toEqual(
    TAGS.filter((tag) => "title" in tag || ("property" in tag && /type|locale|title/.test(tag.property))),
  );
});

it("without an origin addresses are those of the site, and labels in English say their language", () => {
  createShop({ ...FILES, "dsfr-blocks.config.mjs": "export default {};" });
  expect(load({ labels: { fr: englishLabels } }).meta).toEqual({
    description: "Un an pour *essayer* <des> services.",
    url: "/devenir/",
    share: { url: "/img/partage.png", width: 120, height: 63 },
    locale: "en-GB",
  });
});

it("the document that `render` writes has them, and asks for no file", async () => {
  createShop(FILES);
  const { code, out } = await shop.run("render page.md --public public");
  expect(code).toBe(0);
  const head = out.slice(out.indexOf("<title>"), out.indexOf("<style>"));
  expect(head).toMatchInlineSnapshot(`
    "<title>Devenir testeuse</title>
    <meta name="description" content="Un an pour *essayer* &lt;des> services.">
    <meta property="og:type" content="website">
    <meta property="og:locale" content="fr_FR">
    <meta property="og:title" content="Devenir testeuse">
    <meta property="og:description" content="Un an pour *essayer* &lt;des> services.">
    <meta property="og:url" content="https://exemple.gouv.fr/devenir/">
    <meta property="og:image" content="https://exemple.gouv.fr/img/partage.png">
    <meta property="og:image:width" content="120">
    <meta property="og:image:height" content="63">
    "
  `);
});

it("the manifest has them for other tools", async () => {
  createShop(FILES);
  await shop.run("render page.md --fragment --out-dir build --public public");
  const { pages } = JSON.parse(shop.read("build/manifest.json")) as { readonly pages: readonly object[] };
  expect(pages[0]).toMatchObject({
    title: "Devenir testeuse",
    description: "Un an pour *essayer* <des> services.",
    url: "https://exemple.gouv.fr/devenir/",
    share: { url: "https://exemple.gouv.fr/img/partage.png", width: 120, height: 63 },
  });
});

it("a site's own page may have such keys for something else", () => {
  createShop({
    "page.md": "---\nlayout: produit\ntitle: Un produit\ndescription: [Une liste]\nshare: 12\n---\n",
    "dsfr-blocks.config.ts": `import { defineConfig, definePage } from "dsfr-blocks";
import { inline, list, number } from "dsfr-blocks/schema";
export default defineConfig({ pages: [definePage({
  name: "ProductPage", layout: "produit", description: "Un produit.", blocks: {},
  fields: { title: inline("Le titre."), description: list(inline("Un mot."), "Des mots."), share: number("Une part.") },
})] });
`,
  });
  expect(load()).not.toHaveProperty("meta");
});

it("the words of a title and of a Markdown description are whole, and no mark shows", () => {
  createShop({
    "page.md":
      '---\nlayout: produit\ntitle: Un <span lang="en">open **data**</span> [lien](/a) 7<sup>e</sup>\ndescription: |\n  ## Un *titre*\n\n  - un\n  - <abbr title="deux fois">deux</abbr>\n\n  > trois\n---\n',
    "dsfr-blocks.config.ts": `import { defineConfig, definePage } from "dsfr-blocks";
import { inline, markdown } from "dsfr-blocks/schema";
export default defineConfig({ pages: [definePage({
  name: "ProductPage", layout: "produit", description: "Un produit.", blocks: {},
  fields: { title: inline("Le titre."), description: markdown("Une description.") },
})] });
`,
  });
  expect(load()).toMatchObject({
    title: "Un open data lien 7e",
    meta: { description: "Un titre un deux trois" },
  });
});
