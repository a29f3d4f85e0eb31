import { afterEach, describe, expect, it } from "vitest";
import { createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());

/** Files of another site, whose pages have their title at another key. */
const SETTINGS = `import { definePage } from "dsfr-blocks";
import { filled, inline, optional, plain } from "dsfr-blocks/schema";
const AuthorPage = definePage({
  name: "AuthorPage",
  layout: "author",
  description: "Une personne.",
  fields: { fullname: filled(inline("Son nom.")), title: optional(plain("Sa fonction.")) },
  titleFrom: "fullname",
  blocks: {},
  body: true,
});
export default { pages: [AuthorPage] };
`;
const author = (name: string, more = "") => `---\nlayout: author\nfullname: ${name}\n${more}---\n`;

function createShop(a: string, b = author("Alix Modèle")): void {
  shop = createWorkshop({
    "dsfr-blocks.config.mjs": SETTINGS,
    "content/a.md": `${a}\nUn texte.\n`,
    "content/b.md": b,
  });
}

describe("a title under another key", () => {
  it("is that of the document, of its heading, its breadcrumb and the manifest", async () => {
    createShop(author("Camille **Exemple**", "title: Responsable\n"));
    await shop.run("render content/a.md --out a.html");
    const html = shop.read("a.html").replace(/<style>[^]*<\/style>/, "");
    expect(html).toContain("<title>Camille Exemple</title>");
    expect(html).toMatch(/<h1>Camille <strong>Exemple<\/strong><\/h1>/);
    expect(html).toMatch(/aria-current="page"[^>]*>Camille <strong>Exemple</);
    expect(html).not.toContain("Responsable");
    await shop.run("render content --fragment --out-dir build");
    expect(JSON.parse(shop.read("build/manifest.json"))).toMatchObject({
      pages: [{ title: "Camille Exemple" }, { title: "Alix Modèle" }],
    });
  });

  it("is the one that rules look at, where it stands", async () => {
    createShop(author("Alix Modèle", "title: Un titre\n"));
    const { out } = await shop.run("check content");
    expect(out).toContain(
      "content/b.md:3:11  avertissement  « Alix Modèle » est aussi le titre de « content/a.md »",
    );
    expect(out).toMatch(/content\/b\.md:1:1 .*\[only-title\]/);
    expect(out.match(/only-title/g)).toHaveLength(1);
  });

  it("is what the CMS knows an entry by", async () => {
    createShop(author("Alix Modèle"));
    const { out } = await shop.run("schema AuthorPage --format decap");
    expect(out).toContain("identifier_field: fullname\n");
  });
});
