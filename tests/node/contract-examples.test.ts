import { Ajv2020 } from "ajv/dist/2020";
import { symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, expect, it } from "vitest";
import { parse } from "yaml";
import { issuesOf } from "@dsfr-blocks/desk/entries/cms";
import { toHtml } from "../../src/entries/html";
import { loadPage } from "@dsfr-blocks/tools/entries/node";
import { readSettings } from "@dsfr-blocks/tools/site/settings";
import { DOORS } from "../support/doors";
import { type Files, createWorkshop, type Workshop } from "../support/workshop";

// what settings and schemas can say for the site of somebody else: all of it in one site, at every door

const PAGES = `import { blocksOf, definePage, Inline, KeyFigures, PageFrame, Prose, Quote, RichSection } from "dsfr-blocks";
import { byDefault, choice, email, filled, inline, max, min, number, object, oneOf, open, optional, pattern, plain, record, reference, renamed } from "dsfr-blocks/schema";

export const ProductPage = definePage({
  name: "ProductPage",
  layout: "product",
  description: "Un produit.",
  titleFrom: "fullname",
  fields: {
    fullname: filled(inline("Le nom du produit.")),
    id: oneOf([number("Le numéro."), plain("Le code.")], "L’identifiant."),
    measures: record(number("Une mesure."), "Des mesures."),
    more: open(object({ a: plain("Une clé connue.") }, "Des clés, dont une connue.")),
    code: pattern(/^[A-Z]{2}\\d+$/, plain("Le code."), "Deux lettres, puis un nombre."),
    since: min(1990, number("L’année.")),
    mark: max(10, number("La note.")),
    status: byDefault("brouillon", choice(["brouillon", "publié"], "L’état.")),
    contact: renamed("contact_email", email("L’adresse de contact.")),
    incubator: reference("incubators", "L’incubateur."),
    lead: optional(reference("people", "La personne à qui parler.")),
  },
  blocks: {
    sections: blocksOf({ citation: Quote, chiffres: KeyFigures, texte: Prose }, "Les parties de la page, dans l’ordre.", { key: "type" }),
  },
  body: true,
  render: ({ fullname, id, measures, status, contact, incubator, blocks, allContent }, page) => (
    <PageFrame page={page} title={fullname}>
      <p>
        {[id, ...Object.entries(measures).flat(), status, contact].join(" ")}{" "}
        <Inline block={page} content={String(page.entry("incubators", incubator)?.title)} />
      </p>
      {blocks.sections()}
      <RichSection block={page} content={allContent.body} id="body" />
    </PageFrame>
  ),
});
`;

const SETTINGS = `import { CandidatesPage, defineConfig, FaqPage } from "dsfr-blocks";
import { ProductPage } from "./pages";

export default defineConfig({
  pages: [
    CandidatesPage,
    { page: ProductPage, files: "content/_startups/*.md" },
    { page: FaqPage, files: ["content/faq/*.yml", "content/faq/*.md"] },
  ],
  collections: {
    people: "content/people/*.md",
    incubators: { files: "content/_incubators/*.md", by: "file" },
  },
  levels: [{ files: "content/faq/**", rules: { "vague-link": "off" } }],
});
`;

const PRODUCT = `---
layout: post
fullname: Mes **aides**
id: 12
measures:
  visites: 1200
  avis: 4.5
more: { a: Oui, b: [1] }
code: FR75
since: 2019
mark: 9.5
contact_email: contact@exemple.gouv.fr
incubator: dinum
lead: camille
sections:
  - type: citation
    quote: Une première.
    name: Camille
  - type: texte
    title: Le texte
    text: Un paragraphe.
  - type: citation
    quote: Une seconde.
    name: Camille
---

Le corps de la page.
`;

/** A value that is wrong for each key, and the rule that says so. */
const FAULTS: readonly (readonly [line: string, wrong: string, rule: string])[] = [
  ["id: 12", "id: [12]", "wrong-type"],
  ["  visites: 1200", "  visites: beaucoup", "wrong-type"],
  ["{ a: Oui,", "{ a: 12,", "wrong-type"],
  ["code: FR75", "code: fr75", "wrong-pattern"],
  ["since: 2019", "since: 1989", "out-of-range"],
  ["mark: 9.5", "mark: 10.5", "out-of-range"],
  [
    "contact_email: contact@exemple.gouv.fr",
    "status: fini\ncontact: contact@exemple.gouv.fr",
    "wrong-choice",
  ],
  ["contact@exemple.gouv.fr", "contact", "wrong-email"],
  ["type: texte", "type: text", "wrong-choice"],
  ["incubator: dinum", "incubateur: dinum", "unknown-key"],
];

const filesWith = (product: string): Files => ({
  "pages.tsx": PAGES,
  "dsfr-blocks.config.ts": SETTINGS,
  "content/_startups/aides.md": product,
  "content/_incubators/dinum.md": "---\ntitle: La *DINUM*\n---\n",
  "content/people/camille.md": "---\ntitle: Camille Exemple\n---\n",
  "content/faq/questions.yml":
    "title: Questions\nquestions:\n  - { title: Une question ?, desc: '[Ici](/a)' }\n",
});

let shop: Workshop;
afterEach(() => shop.remove());
function createShop(product = PRODUCT): void {
  shop = createWorkshop(filesWith(product));
  symlinkSync(resolve("node_modules"), join(shop.folder, "node_modules"));
}
const page = () => {
  const [place] = readSettings(shop.folder).placements;
  if (!place) throw new Error("The page has a place.");
  return place.page;
};

it("its pages are made at every door", async () => {
  createShop();
  for (const [door, ask] of Object.entries(DOORS)) {
    expect([door, await ask("content/_startups", shop, "aides.md")]).toEqual([door, "made"]);
    expect([door, await ask("content/faq", shop, "questions.yml")]).toEqual([door, "made"]);
  }
});

it("a page shows what its file and its entries say, in the author's order", () => {
  createShop();
  const compiled = loadPage("content/_startups/aides.md", { folder: shop.folder });
  expect(compiled.title).toBe("Mes aides");
  const html = toHtml(compiled);
  const words = html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  expect(words).toContain("12 visites 1200 avis 4.5 brouillon contact@exemple.gouv.fr La DINUM");
  expect(words).toMatch(/Une première\..*Un paragraphe\..*Une seconde\..*Le corps de la page\./);
  expect([...html.matchAll(/ id="((?:citation|texte)(?:-\d)?)"/g)].map(([, id]) => id)).toEqual([
    "citation",
    "texte",
    "citation-2",
  ]);
});

it.each(FAULTS)("%s becomes %s: every door refuses it in the words of check", async (line, wrong, rule) => {
  createShop(PRODUCT.replace(line, wrong));
  const lines = await DOORS["check"]?.("content/_startups", shop, "aides.md");
  expect(lines).toEqual(expect.arrayContaining([expect.stringContaining(`[${rule}]`)]));
  for (const [door, ask] of Object.entries(DOORS))
    expect([door, await ask("content/_startups", shop, "aides.md")]).toEqual([door, lines]);
});

it("check says a former key and a name of no entry, and writes the key anew", async () => {
  createShop(PRODUCT.replace("incubator: dinum", "incubator: dinumm"));
  const { code, out } = await shop.run("check content");
  expect(code).toBe(0);
  expect(out.match(/^\S+ {2}avertissement .*$/gm)).toMatchInlineSnapshot(`
    [
      "content/_startups/aides.md:12:1  avertissement  La clé « contact_email » s’appelle maintenant « contact ». Écrivez le nouveau nom ; \`--fix\` le fait pour vous.  [renamed-key]",
      "content/_startups/aides.md:13:12  avertissement  « dinumm » n’est le nom d’aucune fiche de la collection « incubators » : la page est créée sans ses informations. Vouliez-vous écrire « dinum » ?  [unknown-entry]",
    ]
  `);
  await shop.run("check content --fix");
  expect(shop.read("content/_startups/aides.md")).toContain("\ncontact: contact@exemple.gouv.fr\n");
});

it("JSON Schema takes the page, and refuses each of these", async () => {
  createShop();
  const { out } = await shop.run("schema ProductPage");
  const accepts = new Ajv2020({ strict: true, strictRequired: true, validateFormats: false }).compile(
    JSON.parse(out) as object,
  );
  const valuesOf = (file: string) => parse(file.split("---\n")[1] ?? "") as object;
  const current = PRODUCT.replace("contact_email:", "contact:");
  expect([accepts(valuesOf(current)), accepts.errors]).toEqual([true, null]);
  for (const [line, wrong] of FAULTS) {
    const file = current.replace(line.replace("contact_email:", "contact:"), wrong);
    // an address of mail is a format, which Ajv leaves to others
    if (wrong !== "contact") expect([wrong, accepts(valuesOf(file))]).toEqual([wrong, false]);
  }
});

it("the CMS has a field for each, names to choose from, and a collection of the files", async () => {
  createShop();
  const { out } = await shop.run("schema ProductPage --format decap --out config.yml");
  expect(out).toContain("config.yml");
  const { collections } = parse(shop.read("config.yml")) as {
    readonly collections: readonly (object & { readonly fields: readonly Record<string, unknown>[] })[];
  };
  const [product] = collections;
  expect(product).toMatchObject({
    folder: "content/_startups",
    identifier_field: "fullname",
  });
  const shown = product?.fields.map(({ name, widget, ...field }) =>
    [name, widget, ...["min", "max", "default", "collection", "pattern", "typeKey"].map((key) => field[key])]
      .flatMap((each) => (each === undefined ? [] : [JSON.stringify(each)]))
      .join(" "),
  );
  expect(shown).toMatchInlineSnapshot(`
    [
      ""fullname" "string" "" ["\\\\S","un texte"]",
      ""id" "string" """,
      ""measures" "hidden"",
      ""more" "object"",
      ""code" "string" "" ["^[A-Z]{2}\\\\d+$","Deux lettres, puis un nombre."]",
      ""since" "number" 1990",
      ""mark" "number" 10",
      ""status" "select" "brouillon"",
      ""contact" "string" "" ["^\\\\s*[^\\\\s@<>\\"(),:;[\\\\]\\\\\\\\]+@[^\\\\s@<>\\"(),:;[\\\\]\\\\\\\\.]+(?:\\\\.[^\\\\s@<>\\"(),:;[\\\\]\\\\\\\\.]+)+\\\\s*$","une adresse comme prenom.nom@exemple.gouv.fr"]",
      ""incubator" "relation" "" "incubators"",
      ""lead" "relation" "people"",
      ""sections" "list" [] "type"",
      ""lang" "hidden"",
      ""translations" "hidden"",
      ""body" "markdown"",
    ]
  `);
  const verify = () => shop.run("schema ProductPage --verify config.yml");
  // incubators are no pages: the site writes their collection itself
  expect((await verify()).out).toContain(
    "« incubator » : « collection » vaut incubators, que ce fichier ne définit pas",
  );
  const form = "  - name: incubators\n    fields:\n      - name: title\n";
  shop.write("config.yml", `${shop.read("config.yml")}${form}`);
  expect((await verify()).code).toBe(0);
});

it("the desk says of an entry what check says of the file", () => {
  createShop();
  const values = parse(PRODUCT.split("---\n")[1] ?? "") as Record<string, unknown>;
  const entry = { ...values, contact: "contact", since: 1989, code: "fr75", status: "fini", mark: 10.5 };
  expect(issuesOf(entry, page()).map(({ field, rule }) => `${field}: ${rule}`)).toMatchInlineSnapshot(`
    [
      "Code: wrong-pattern",
      "Since: out-of-range",
      "Mark: out-of-range",
      "Status: wrong-choice",
      "Contact: wrong-email",
      "contact_email: duplicate-key",
    ]
  `);
});

it("an editor's settings have the files of each page", async () => {
  createShop();
  expect((await shop.run("schema --write .vscode")).code).toBe(0);
  const settings = shop.read(".vscode/settings.json");
  expect(settings).toContain("content/faq/*.yml");
  expect(settings).toMatchInlineSnapshot(`
    "{
      "files.associations": {
        "**/content/faq/*.md": "yaml"
      },
      "yaml.schemas": {
        "./.vscode/candidates.schema.json": [],
        "./.vscode/product.schema.json": [
          "**/content/_startups/*.md"
        ],
        "./.vscode/faq.schema.json": [
          "**/content/faq/*.yml",
          "**/content/faq/*.md"
        ]
      }
    }
    "
  `);
});
