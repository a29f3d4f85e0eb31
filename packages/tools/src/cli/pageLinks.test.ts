import { afterEach, describe, expect, it } from "vitest";
import { createWorkshop, type Files, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());

const SETTINGS = `import { blocksOf, Callout, definePage } from "dsfr-blocks";
import { filled, inline, optional, plain, url } from "dsfr-blocks/schema";
const GuidePage = definePage({
  name: "GuidePage",
  layout: "guide",
  description: "Un chapitre.",
  fields: {
    title: filled(inline("Le titre.")),
    url: optional(url("L’adresse.")),
    permalink: optional(plain("L’adresse.")),
  },
  blocks: { callouts: optional(blocksOf({ callout: Callout })) },
  body: true,
  shortAnchors: true,
});
export default { pages: [{ page: GuidePage, files: "guides/**/*.md" }] };
`;

const page = (title: string, keys: string, body = "Un mot.") =>
  `---\ntitle: ${title}\n${keys}---\n\n${body}\n`;

/** Files of a site whose links follow its files, as the generators VuePress, MkDocs and Docusaurus read them. */
const SITE: Files = {
  "dsfr-blocks.config.mjs": SETTINGS,
  "guides/README.md": page("Les guides", "permalink: /guides/\n"),
  "guides/algo/1-un.md": page("Un", "permalink: /algo/premier\n", "## Étapes\n\nUn mot."),
  "guides/algo/2-deux.md": page("Deux", "url: /algo/second/\n"),
  "guides/algo/3-trois.md": page("Trois", "", "Un mot."),
  "guides/quali té/index.md": page("Qualité", "url: /qualite/\n"),
};

const LINKS = {
  "./1-un.md": "/algo/premier",
  "1-un.md#etapes": "/algo/premier#etapes",
  "./2-deux.md?q=1#body": "/algo/second/?q=1#body",
  "../README.md": "/guides/",
  "../quali%20té/index.md": "/qualite/",
  "2-deux": "/algo/second/",
  "2-deux.html": "/algo/second/",
  "./2-deux.MD": "./2-deux.MD",
  "./3-trois.md": "./3-trois.md",
  "./absent.md": "./absent.md",
  "../autre/": "../autre/",
  "https://exemple.fr/1-un.md": "https://exemple.fr/1-un.md",
  "/1-un.md": "/1-un.md",
  "#body": "#body",
};
const listLinks = () =>
  Object.keys(LINKS)
    .map((url, index) => `[lien ${index}](<${url}>)`)
    .join("\n");
const listHrefs = (html: string) =>
  Array.from(html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>lien/g), ([, href]) => href);

/** What `check` reports about the links of the folder: file, rule and message. */
async function findReported(files: Files): Promise<string[]> {
  shop = createWorkshop({ ...SITE, ...files });
  const { out } = await shop.run("check guides --now 2026-04-01 --format json --lang fr");
  const { issues } = JSON.parse(out) as {
    issues: readonly { file: string; rule: string; message: string }[];
  };
  return issues
    .filter(({ rule }) => /^(?:relative|dead|same)-/.test(rule))
    .map(({ file, rule, message }) => `${file} ${rule} ${message}`);
}

describe("a relative link to the file of a page", () => {
  const from = (keys: string) => ({ "guides/algo/0-guide.md": page("Le guide", keys, listLinks()) });

  it.each(["url: /algo/guide/\n", "permalink: /algo/guide\n", ""])(
    "leads to the URL of that page in `render`, from a page with “%s”",
    async (keys) => {
      shop = createWorkshop({ ...SITE, ...from(keys) });
      const { out, err } = await shop.run("render guides --fragment --out-dir out");
      expect(out, err).toContain("0 ");
      expect(listHrefs(shop.read("out/algo/0-guide.html"))).toEqual(Object.values(LINKS));
      await shop.run("render guides/algo/0-guide.md --out page.html --base /docs/");
      expect(listHrefs(shop.read("page.html")).slice(0, 2)).toEqual([
        "/docs/algo/premier",
        "/docs/algo/premier#etapes",
      ]);
    },
  );

  it("leads there from a block of the front matter too", async () => {
    const keys = `callouts:\n  - type: callout\n    title: Voir\n    desc: "Lisez [lien](./1-un.md)."\n`;
    shop = createWorkshop({ ...SITE, "guides/algo/0-guide.md": page("Le guide", keys) });
    const { err } = await shop.run("render guides --fragment --out-dir out");
    expect(listHrefs(shop.read("out/algo/0-guide.html")), err).toEqual(["/algo/premier"]);
  });

  it("is reported only if its page cannot be known", async () => {
    expect(await findReported(from(""))).toEqual([
      "guides/algo/0-guide.md relative-link Aucun fichier n’est à « ./2-deux.MD ». Corrigez ce nom, ou écrivez l’adresse de la page, « /… ».",
      "guides/algo/0-guide.md relative-link « ./3-trois.md » est le fichier d’une page dont l’adresse n’est pas connue. Ajoutez la clé « url » à ce fichier, ou écrivez ici l’adresse de la page, « /… ».",
      "guides/algo/0-guide.md relative-link Aucun fichier n’est à « ./absent.md ». Corrigez ce nom, ou écrivez l’adresse de la page, « /… ».",
      "guides/algo/0-guide.md relative-link « ../autre/ » dépend de l’adresse de la page, et mène ailleurs quand cette adresse change. Écrivez l’adresse entière, depuis la racine du site.",
      "guides/algo/0-guide.md dead-link Aucune page du dossier n’est à l’adresse « ../autre/ ». Vérifiez que cette page existe sur le site.",
    ]);
  });

  it("has its anchor looked up in that page", async () => {
    const body = "Lisez [un](1-un.md#etapes), [un](./1-un.md#etape) et [deux](2-deux.md#etapes).";
    const reported = await findReported({ "guides/algo/0-guide.md": page("Le guide", "", body) });
    expect(reported).toEqual([
      "guides/algo/0-guide.md dead-anchor-elsewhere « ./1-un.md#etape » mène en haut de « guides/algo/1-un.md », qui n’a pas cette ancre. Vouliez-vous écrire « ./1-un.md#etapes » ?",
      "guides/algo/0-guide.md dead-anchor-elsewhere « 2-deux.md#etapes » mène en haut de « guides/algo/2-deux.md », qui n’a pas cette ancre. Vérifiez ce qui suit « # », ou supprimez-le.",
    ]);
  });
});

describe("a relative URL of a page whose URL is unknown", () => {
  const from = (body: string) => ({ "guides/algo/a/b.md": page("Le guide", "", body) });

  it("stays as it is where one of the two possible places has a page", async () => {
    const body =
      "Lisez [lien](../c/), [lien](./d), [lien](../../3-trois/) et [lien](../../../algo/3-trois/).";
    const more = {
      "guides/algo/a/c.md": page("C", ""),
      "guides/algo/a/d.md": page("D", ""),
      ...from(body),
    };
    expect(await findReported(more)).toEqual([]);
    await shop.run("render guides --fragment --out-dir out");
    expect(listHrefs(shop.read("out/algo/a/b.html"))).toEqual([
      "../c/",
      "./d",
      "../../3-trois/",
      "../../../algo/3-trois/",
    ]);
  });

  it("is reported where both places have a page", async () => {
    const more = { "guides/algo/a/c.md": page("C", ""), "guides/algo/c.md": page("C bis", "") };
    expect(await findReported({ ...more, ...from("Lisez [lien](../c/).") })).toEqual([
      expect.stringContaining("relative-link « ../c/ » dépend de l’adresse"),
    ]);
  });
});

it("two pages with the same `permalink` are reported, and a template is no URL", async () => {
  const reported = await findReported({
    "guides/a.md": page("A", "permalink: /algo/premier/\n"),
    "guides/b.md": page("B", "permalink: /:slug/\n"),
    "guides/c.md": page("C", "permalink: /:slug/\n"),
  });
  expect(reported).toEqual([
    "guides/algo/1-un.md same-address « /algo/premier » est aussi l’adresse de « guides/a.md ». Donnez à chaque page sa propre adresse.",
  ]);
});
