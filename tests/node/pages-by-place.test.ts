import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collectionFor } from "@dsfr-blocks/desk/collectionFor";
import { findPageByLayout, resolvePlaces } from "@dsfr-blocks/desk/preview/places";
import { declarePages } from "@dsfr-blocks/tools/integrations/common/declaration";
import { FaqPage, TextPage } from "../../src/pages";
import { withSettings } from "@dsfr-blocks/tools/site/compileFile";
import { type Answer, DOORS } from "../support/doors";
import { type Files, createWorkshop, type Workshop } from "../support/workshop";

/** A site with the folders of two generators, and a page that is told by its `layout`. */
const SETTINGS = `import { defineConfig, definePage, FaqPage, pageFields, TextPage } from "dsfr-blocks";
import { plain } from "dsfr-blocks/schema";
const ProductPage = definePage({
  name: "ProductPage",
  layout: "product",
  description: "Un produit.",
  fields: { ...pageFields, mission: plain("Sa mission.") },
  blocks: {},
  body: true,
});
export default defineConfig({
  pages: [
    TextPage,
    { page: ProductPage, files: ["startups/**/*.md", "!startups/drafts/**"] },
    { page: FaqPage, files: ["faq/**/*.yml", "faq/**/*.md"] },
  ],
  levels: [
    { files: "startups/**", rules: { "vague-link": "error" } },
    { files: "startups/quiet/*", rules: { "vague-link": "off" } },
  ],
});
`;

const PRODUCT = "---\ntitle: Un produit\nmission: Servir\n---\nUn texte.\n";
const VAGUE = "---\ntitle: Un produit\nmission: Servir\n---\nUn texte, [cliquez ici](/a).\n";
const FAQ = "title: Vos questions\nquestions:\n  - title: Quand\u00A0?\n    desc: Demain.\n";
const TEXT = "---\nlayout: page\ntitle: Un texte\n---\nUn texte.\n";
const withLayout = (word: string) => PRODUCT.replace("---\n", `---\nlayout: ${word}\n`);

interface Case {
  readonly file: string;
  readonly source: string;
  /** The rule of each error. */
  readonly errors?: readonly string[];
  /** Whether a host may leave it to another tool. */
  readonly isNone?: boolean;
}

const CASES: readonly Case[] = [
  { file: "startups/none/page.md", source: PRODUCT },
  { file: "startups/post/page.md", source: withLayout("post") },
  { file: "startups/nearly-another/page.md", source: withLayout("pages") },
  { file: "startups/another-page/page.md", source: TEXT },
  { file: "startups/wrong/page.md", source: PRODUCT.replace(/mission.*\n/, ""), errors: ["missing-key"] },
  { file: "startups/loud/page.md", source: VAGUE, errors: ["vague-link"] },
  { file: "startups/quiet/page.md", source: VAGUE },
  { file: "startups/spaced/page.md", source: `\n  \n${PRODUCT}` },
  { file: "startups/marked/page.md", source: `\uFEFF${PRODUCT}` },
  { file: "startups/drafts/page.md", source: PRODUCT, errors: ["unknown-layout"], isNone: true },
  { file: "faq/yaml/page.yml", source: FAQ },
  { file: "faq/document/page.yml", source: `---\n${FAQ}` },
  { file: "faq/markdown/page.md", source: `---\n${FAQ}---\n` },
  {
    file: "faq/wrong/page.yml",
    source: FAQ.replace("title:", "titre:"),
    errors: ["unknown-key"],
  },
  { file: "faq/broken/page.yml", source: `${FAQ}  bad: "\n`, errors: ["yaml-syntax"] },
  { file: "blog/post/page.md", source: withLayout("post"), errors: ["unknown-layout"], isNone: true },
  { file: "blog/nearly/page.md", source: withLayout("pages"), errors: ["near-layout"] },
  { file: "blog/data/page.yml", source: FAQ, errors: ["unknown-layout"], isNone: true },
  { file: "blog/said/page.yml", source: "layout: faq\n" + FAQ },
];

const files: Files = {
  "dsfr-blocks.config.ts": SETTINGS,
  ...Object.fromEntries(CASES.map(({ file, source }) => [file, source])),
};

let shop: Workshop;
beforeAll(() => void (shop = createWorkshop(files)));
afterAll(() => shop.remove());

/** Whether a host leaves a file to others where nothing says that it is a page. Vite refuses Markdown that nobody reads. */
const isLeft = (door: string, name: string) => door === "Astro" || (door === "Vite" && name.endsWith(".yml"));
const rulesOf = (answer: Answer) =>
  typeof answer === "string" ? answer : answer.map((line) => /\[([a-z\d-]+)\]$/.exec(line)?.[1]);

describe.each(CASES)("$file", ({ file, errors, isNone }) => {
  it("is the same page at every door", async () => {
    const [, folder = "", name = ""] = /^(.*)\/(.*)$/.exec(file) ?? [];
    const said = (await DOORS["check"]?.(folder, shop, name)) ?? [];
    expect(rulesOf(said)).toEqual(errors === undefined ? "made" : expect.arrayContaining([...errors]));
    for (const [door, ask] of Object.entries(DOORS))
      expect([door, await ask(folder, shop, name)]).toEqual([
        door,
        isNone && isLeft(door, name) ? "left" : said,
      ]);
  });
});

describe("a folder", () => {
  it("has the pages that say so, and those of their place", async () => {
    const { out } = await shop.run("check . --format json");
    const { files: count, issues } = JSON.parse(out) as {
      files: number;
      issues: { file: string; rule: string }[];
    };
    expect(count).toBe(CASES.filter(({ isNone }) => !isNone).length);
    expect(issues.filter(({ rule }) => rule === "before-front-matter").map(({ file }) => file)).toEqual([
      "startups/marked/page.md",
      "startups/spaced/page.md",
    ]);
    // with a pattern too, a YAML file is a page only if something says so
    const all = JSON.parse((await shop.run(["check", "blog/**", "--format", "json"])).out) as {
      files: number;
    };
    expect(all.files).toBe(3);
  });

  it("becomes HTML", async () => {
    const { code } = await shop.run("render faq/yaml faq/markdown startups/post --fragment --out-dir build");
    // two of the folders have a file of the same name
    expect(code).toBe(2);
    expect((await shop.run("render startups/post --fragment --out-dir build")).code).toBe(0);
    const { pages } = JSON.parse(shop.read("build/manifest.json")) as { pages: object[] };
    expect(pages).toMatchObject([{ file: "startups/post/page.md", html: "page.html", title: "Un produit" }]);
  });

  it("is fixed where its files are YAML, and no more", async () => {
    const own = createWorkshop({
      "dsfr-blocks.config.ts": SETTINGS.replace(/ {2}levels: \[[^]*\],\n\}/, "}"),
      "faq/a.yml": `# mes questions\n${FAQ.replace("Demain.", "Demain  matin.")}`,
      "startups/a.md": PRODUCT,
    });
    expect((await own.run("check faq --fix")).code).toBe(0);
    expect(own.read("faq/a.yml")).toBe(`# mes questions\n${FAQ.replace("Demain.", "Demain matin.")}`);
    own.remove();
  });
});

describe("a site with one page", () => {
  it("needs no layout in a file that is named", async () => {
    const own = createWorkshop({
      "dsfr-blocks.config.ts":
        'import { defineConfig, TextPage } from "dsfr-blocks";\nexport default defineConfig({ pages: [TextPage] });\n',
      "a/page.md": TEXT.replace("layout: page\n", ""),
      "b/page.md": TEXT.replace("layout: page", "layout: pages"),
    });
    const without = { Astro: "left", Vite: ["unknown-layout"] } as Readonly<Record<string, unknown>>;
    for (const [door, ask] of Object.entries(DOORS)) {
      expect([door, rulesOf(await ask("a", own))]).toEqual([door, without[door] ?? "made"]);
      expect([door, rulesOf(await ask("b", own))]).toEqual([door, ["near-layout"]]);
    }
    // in a folder it may be anybody's
    expect((await own.run("check a")).code).toBe(2);
    own.remove();
  });
});

describe("what is written for other tools", () => {
  it("has the globs, so that a new file needs no other run", async () => {
    await shop.run("schema --write .vscode");
    const settings = JSON.parse(shop.read(".vscode/settings.json")) as Record<
      string,
      Record<string, unknown>
    >;
    expect(settings["yaml.schemas"]).toEqual({
      "./.vscode/page.schema.json": ["**/startups/another-page/page.md"],
      "./.vscode/product.schema.json": ["**/startups/**/*.md", "!**/startups/drafts/**"],
      "./.vscode/faq.schema.json": ["**/faq/**/*.yml", "**/faq/**/*.md", "**/blog/said/page.yml"],
    });
    // what has a body is no YAML
    expect(settings["files.associations"]).toEqual({ "**/faq/**/*.md": "yaml" });
    const before = shop.read(".vscode/settings.json");
    await shop.run("schema --write .vscode");
    expect(shop.read(".vscode/settings.json")).toBe(before);
  });

  it("has a collection for each glob, whose files need no layout", async () => {
    const { out } = await shop.run("schema FaqPage --format decap");
    expect(out).toMatch(
      /name: faq\n.*\n.*\n *folder: faq\n *create: true\n *extension: yml\n *format: yaml\n/,
    );
    expect(out).toMatch(/name: faq-2\n.*\n.*\n *folder: faq\n *create: true\n *extension: md\n/);
    expect(out).not.toContain("layout");
    shop.write("config.yml", out);
    expect((await shop.run("schema FaqPage --verify config.yml")).out).toContain("config.yml");
    expect((await shop.run("schema FaqPage --verify config.yml")).code).toBe(0);
    expect((await shop.run("schema --list")).out.split("\n\n")[0]).toBe(
      "TextPage  layout: page\nProductPage  layout: product  files: startups/**/*.md, !startups/drafts/**\nFaqPage  layout: faq  files: faq/**/*.yml, faq/**/*.md",
    );
  });

  it("has the one file, where a glob is one", () => {
    expect(collectionFor(FaqPage, { files: "content/faq.yml" })).toMatchObject({
      format: "yaml",
      files: [{ file: "content/faq.yml" }],
    });
  });

  it("shows the page of the collection, whatever word of another tool its entry has", () => {
    const places = resolvePlaces([TextPage, { page: FaqPage, files: "faq/*.md" }]);
    expect(findPageByLayout({ layout: "post" }, places)).toBe(FaqPage);
    expect(findPageByLayout({ layout: "page" }, places)).toBe(TextPage);
    expect(findPageByLayout({ layout: "post" }, resolvePlaces([TextPage, FaqPage]))).toBe(undefined);
  });

  it("has the types of the files, YAML too", () => {
    const { options } = withSettings({}, shop.folder, "test");
    declarePages(shop.folder, options, "types.d.ts");
    const modules = [...shop.read("types.d.ts").matchAll(/declare module "(.*?)"/g)].map(([, name]) => name);
    expect(modules).toEqual(["*/page.md", "*/page.yml", "dsfr-blocks/styles.css"]);
  });

  it("keeps its declaration file when `src` is created later", () => {
    const { options } = withSettings({}, shop.folder, "test");
    const own = createWorkshop({ "tsconfig.json": "{}", "dsfr-blocks.d.ts": "", "src/main.ts": "" });
    declarePages(own.folder, options);
    expect(own.read("dsfr-blocks.d.ts")).toContain("declare module");
    expect(existsSync(join(own.folder, "src/dsfr-blocks.d.ts"))).toBe(false);
    own.remove();
  });
});

it("settings that cannot be are refused, in both languages", async () => {
  const own = createWorkshop({ "b/page.md": TEXT });
  const page = "{ page: TextPage, files: ";
  const answers: string[] = [];
  for (const text of [
    `pages: [${page}"nowhere/*.md" }]`,
    `pages: [${page}"b/*.ylm" }]`,
    `pages: [${page}"b/none.md" }]`,
    `pages: [${page}["b/*.md", "nowhere/*"] }]`,
    `pages: [${page}[] }]`,
    `pages: [${page}"!b/*.md" }]`,
    `pages: [${page}3 }]`,
    'pages: [{ page: "TextPage", files: "b/*.md" }]',
    'pages: [{ page: TextPage, file: "b/*.md" }]',
    'pages: "TextPage"',
    'pages: ["TextPage"]',
    `pages: [${page}"b/*.md" }, TextPage]`,
    'levels: [{ files: "c/**", rules: {} }]',
    'levels: [{ files: "b/**", rules: { "vague-lnik": "off" } }]',
    'levels: [{ files: "b/**" }]',
    "levels: {}",
    'levels: [{ files: "b/**", rules: { "vague-link": "warn" } }]',
  ]) {
    own.write(
      "dsfr-blocks.config.ts",
      `import { TextPage } from "dsfr-blocks";\nexport default { ${text} };\n`,
    );
    const said = [];
    for (const language of ["fr", "en"]) {
      const { code, err } = await own.run(`check b --lang ${language}`);
      expect([text, code]).toEqual([text, 2]);
      said.push(
        err
          .trim()
          .replace(/(Règles|Rules)\s?: .*/, "$1…")
          .replace(/^[«“] ?dsfr-blocks.config.ts ?[»”]/, ""),
      );
    }
    answers.push([text, ...said].join("\n  "));
  }
  expect(answers.join("\n")).toMatchInlineSnapshot(`
    "pages: [{ page: TextPage, files: "nowhere/*.md" }]
       : aucun fichier .md, .yml ou .yaml ne correspond à « nowhere/*.md » (pages.files). Un motif part du dossier des réglages : corrigez-le, ou supprimez-le.
      : no .md, .yml or .yaml file matches “nowhere/*.md” (pages.files). A glob is relative to the folder of the settings. Correct it, or remove it.
    pages: [{ page: TextPage, files: "b/*.ylm" }]
       : aucun fichier .md, .yml ou .yaml ne correspond à « b/*.ylm » (pages.files). Un motif part du dossier des réglages : corrigez-le, ou supprimez-le.
      : no .md, .yml or .yaml file matches “b/*.ylm” (pages.files). A glob is relative to the folder of the settings. Correct it, or remove it.
    pages: [{ page: TextPage, files: "b/none.md" }]
       : aucun fichier .md, .yml ou .yaml ne correspond à « b/none.md » (pages.files). Un motif part du dossier des réglages : corrigez-le, ou supprimez-le.
      : no .md, .yml or .yaml file matches “b/none.md” (pages.files). A glob is relative to the folder of the settings. Correct it, or remove it.
    pages: [{ page: TextPage, files: ["b/*.md", "nowhere/*"] }]
       : aucun fichier .md, .yml ou .yaml ne correspond à « nowhere/* » (pages.files). Un motif part du dossier des réglages : corrigez-le, ou supprimez-le.
      : no .md, .yml or .yaml file matches “nowhere/*” (pages.files). A glob is relative to the folder of the settings. Correct it, or remove it.
    pages: [{ page: TextPage, files: [] }]
       : « pages.files » doit contenir un motif de fichiers ou une liste de motifs. Exemple : files: ["content/faq/*.yml", "content/faq/*.md"]
      : “pages.files” must contain a glob or a list of globs. Example: files: ["content/faq/*.yml", "content/faq/*.md"]
    pages: [{ page: TextPage, files: "!b/*.md" }]
       : « pages.files » doit contenir un motif de fichiers ou une liste de motifs. Exemple : files: ["content/faq/*.yml", "content/faq/*.md"]
      : “pages.files” must contain a glob or a list of globs. Example: files: ["content/faq/*.yml", "content/faq/*.md"]
    pages: [{ page: TextPage, files: 3 }]
       : « pages.files » doit contenir un motif de fichiers ou une liste de motifs. Exemple : files: ["content/faq/*.yml", "content/faq/*.md"]
      : “pages.files” must contain a glob or a list of globs. Example: files: ["content/faq/*.yml", "content/faq/*.md"]
    pages: [{ page: "TextPage", files: "b/*.md" }]
       : « pages.page » doit contenir un modèle de page créé par definePage. Exemple : pages: [{ page: FaqPage, files: "content/faq/*.md" }]
      : “pages.page” must contain a page type created by definePage. Example: pages: [{ page: FaqPage, files: "content/faq/*.md" }]
    pages: [{ page: TextPage, file: "b/*.md" }]
       : le réglage « pages.file » n’existe pas. Vouliez-vous écrire « pages.files » ? Réglages : pages.page, pages.files, pages.lang.
      : there is no setting “pages.file”. Did you mean “pages.files”? Settings: pages.page, pages.files, pages.lang.
    pages: "TextPage"
       : « pages » doit contenir une liste. Exemple : pages: [CandidatesPage]
      : “pages” must contain a list. Example: pages: [CandidatesPage]
    pages: ["TextPage"]
       : « pages » doit contenir un modèle de page créé par definePage. Exemple : pages: [{ page: FaqPage, files: "content/faq/*.md" }]
      : “pages” must contain a page type created by definePage. Example: pages: [{ page: FaqPage, files: "content/faq/*.md" }]
    pages: [{ page: TextPage, files: "b/*.md" }, TextPage]
       ne peut pas être chargé : Two page types have the name “TextPage”. Rename one of them.
       cannot be loaded: Two page types have the name “TextPage”. Rename one of them.
    levels: [{ files: "c/**", rules: {} }]
       : aucun fichier .md, .yml ou .yaml ne correspond à « c/** » (levels.files). Un motif part du dossier des réglages : corrigez-le, ou supprimez-le.
      : no .md, .yml or .yaml file matches “c/**” (levels.files). A glob is relative to the folder of the settings. Correct it, or remove it.
    levels: [{ files: "b/**", rules: { "vague-lnik": "off" } }]
       : la règle « vague-lnik » n’existe pas. Vouliez-vous écrire « vague-link » ? Règles…
      : there is no rule “vague-lnik”. Did you mean “vague-link”? Rules…
    levels: [{ files: "b/**" }]
       : « levels.rules » doit contenir un objet. Exemple : rules: { "double-space": "off" }
      : “levels.rules” must contain an object. Example: rules: { "double-space": "off" }
    levels: {}
       : « levels » doit contenir une liste. Exemple : levels: [{ files: "content/blog/**", rules: { "vague-link": "off" } }]
      : “levels” must contain a list. Example: levels: [{ files: "content/blog/**", rules: { "vague-link": "off" } }]
    levels: [{ files: "b/**", rules: { "vague-link": "warn" } }]
       : « levels.rules.vague-link » doit valoir off, info, warning ou error, et non « warn ». Vouliez-vous écrire « warning » ?
      : “levels.rules.vague-link” must be off, info, warning or error, not “warn”. Did you mean “warning”?"
  `);
  own.remove();
});

describe("a file in two places", () => {
  it("is the page of the first", async () => {
    const own = createWorkshop({
      "dsfr-blocks.config.ts": `import { defineConfig, FaqPage, TextPage } from "dsfr-blocks";
export default defineConfig({ pages: [{ page: FaqPage, files: "b/faq.md" }, { page: TextPage, files: "b/*" }] });\n`,
      "b/faq.md": `---\n${FAQ}---\n`,
      "b/page.md": "---\ntitle: Un texte\n---\nUn texte.\n",
    });
    expect((await own.run("check b")).out).toContain("2 fichiers vérifiés, 0 erreur");
    own.remove();
  });
});
