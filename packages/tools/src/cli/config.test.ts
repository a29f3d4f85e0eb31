import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Files, PAGE, createWorkshop, type Workshop } from "../../../../tests/support/workshop";

let shop: Workshop;
afterEach(() => shop.remove());
const createShop = (files: Files) => (shop = createWorkshop(files));

const CONFIG = "dsfr-blocks.config.ts";
const settings = (text: string) =>
  `import { defineConfig } from "dsfr-blocks";\nexport default defineConfig(${text});\n`;
const PAGE_WITH_FAULTS = PAGE.replace("Un contrat.", "Un  contrat, de 2016 à 2012.");
const PERSON = "---\ntitle: Alix Exemple\n---\n";

const findReported = async (line: string, cwd?: string) => {
  const { code, out } = await shop.run(`${line} --format json --level info`, {}, {}, cwd);
  const { issues } = JSON.parse(out) as { issues: { file: string; rule: string; severity: string }[] };
  return { code, rules: issues.map(({ file, rule, severity }) => `${file} ${rule} ${severity}`) };
};

describe("rules", () => {
  it("take the level that the site gives them", async () => {
    createShop({ "page.md": PAGE_WITH_FAULTS });
    expect(await findReported("check page.md")).toEqual({
      code: 0,
      rules: ["page.md double-space info", "page.md years-order warning"],
    });
    shop.write(CONFIG, settings('{ rules: { "double-space": "off", "years-order": "error" } }'));
    expect(await findReported("check page.md")).toEqual({ code: 1, rules: ["page.md years-order error"] });
    shop.write(CONFIG, settings('{ rules: { "years-order": "info", "double-space": "warning" } }'));
    expect(await findReported("check page.md --strict")).toEqual({
      code: 1,
      rules: ["page.md double-space warning", "page.md years-order info"],
    });
  });

  it("may be those of the people", async () => {
    createShop({
      "page.md": PAGE,
      "people/alix.md": PERSON,
      [CONFIG]: settings('{ rules: { "unknown-entry": "error" }, people: "people" }'),
    });
    expect(await findReported("check page.md")).toEqual({ code: 1, rules: ["page.md unknown-entry error"] });
  });
});

describe("domains", () => {
  it("are those that links need no domain for", async () => {
    const page = PAGE.replace("/postuler", "https://exemple.gouv.fr/postuler");
    const other = "---\ntitle: Postuler\nurl: /postuler/\n---\nVoici.\n";
    createShop({
      "page.md": page,
      "other.md": other,
      [CONFIG]: settings('{ domains: ["autre.gouv.fr", "exemple.gouv.fr"] }'),
    });
    expect((await findReported("check .")).rules).toEqual(["page.md own-domain-link warning"]);
    // on the same domain, what is at an address of no page may be another site
    shop.removeFile("other.md");
    expect((await findReported("check .")).rules).toEqual([]);
  });
});

describe("people", () => {
  it("are in a folder that starts from the settings, unless another one is asked for", async () => {
    createShop({
      "site/page.md": PAGE,
      "site/deep/page.md": PAGE,
      [`site/${CONFIG}`]: settings('{ people: "../people" }'),
      "people/alix.md": PERSON,
      "team/camille.md": "---\ntitle: Camille Exemple\n---\n",
    });
    const site = join(shop.folder, "site");
    expect((await findReported("check page.md", site)).rules).toEqual(["page.md unknown-entry warning"]);
    expect((await findReported("check .", join(site, "deep"))).rules).toEqual([
      "page.md unknown-entry warning",
    ]);
    expect((await findReported("check page.md --people ../team", site)).rules).toEqual([]);
  });

  it("are read once, and their own faults told once", async () => {
    createShop({
      "a.md": PAGE,
      "b.md": PAGE,
      "people/nobody.md": "---\njob: Rien\n---\n",
      "people/camille.md": "---\ntitle: Camille Exemple\n---\n",
      [CONFIG]: settings('{ people: "people" }'),
    });
    expect((await findReported("check a.md b.md")).rules).toEqual(["people/nobody.md missing-key warning"]);
  });
});

describe("the file", () => {
  const OFF = '{ rules: { "double-space": "off", "years-order": "off" } }';

  it("is in the folder of the command, or above, wherever the pages are", async () => {
    createShop({
      [CONFIG]: settings('{ rules: { "double-space": "off" } }'),
      "a/page.md": PAGE_WITH_FAULTS,
      "a/dsfr-blocks.config.mts": settings(OFF),
      "a/b/page.md": PAGE_WITH_FAULTS,
    });
    expect((await findReported("check a/page.md")).rules).toEqual(["a/page.md years-order warning"]);
    expect((await findReported("check .", join(shop.folder, "a/b"))).rules).toEqual([]);
    expect((await findReported("check ../a/page.md", join(shop.folder, "a"))).rules).toEqual([]);
  });

  it.each([
    ["TypeScript", "dsfr-blocks.config.ts", settings(`${OFF} as const`)],
    ["TypeScript, as a module", "dsfr-blocks.config.mts", settings(OFF)],
    ["JavaScript", "dsfr-blocks.config.js", settings(OFF)],
    ["JavaScript, as a module", "dsfr-blocks.config.mjs", `const off = ${OFF};\nexport default off;\n`],
  ])("is %s", async (_language, name, text) => {
    createShop({ "page.md": PAGE_WITH_FAULTS, [name]: text });
    expect((await findReported("check page.md")).rules).toEqual([]);
  });

  it("may be named, and is then the only one", async () => {
    createShop({
      [CONFIG]: settings('{ rules: { "double-space": "error" } }'),
      "page.md": PAGE_WITH_FAULTS,
      "x/mine.ts": settings('{ rules: { "years-order": "off" } }'),
    });
    expect((await findReported("check page.md --config x/mine.ts")).rules).toEqual([
      "page.md double-space info",
    ]);
    const { code, err } = await shop.run("check page.md --config nope.ts");
    expect([code, err]).toEqual([2, "« nope.ts » n’existe pas. Vérifiez le chemin.\n"]);
  });

  it("is read again once it, or what it imports, has changed", async () => {
    createShop({
      "page.md": PAGE_WITH_FAULTS,
      "rules.ts": 'export const rules = { "double-space": "off" } as const;\n',
      [CONFIG]: 'import { rules } from "./rules";\nexport default { rules };\n',
    });
    expect((await findReported("check page.md")).rules).toEqual(["page.md years-order warning"]);
    shop.write("rules.ts", 'export const rules = { "years-order": "off" } as const;\n');
    expect((await findReported("check page.md")).rules).toEqual(["page.md double-space info"]);
    shop.write("rules.ts", "export const rules = {");
    expect((await shop.run("check page.md")).code).toBe(2);
    shop.write("rules.ts", 'export const rules = { "double-space": "off" } as const;\n');
    expect((await findReported("check page.md")).rules).toEqual(["page.md years-order warning"]);
  });

  it("may say nothing", async () => {
    createShop({ "page.md": PAGE, [CONFIG]: settings("{}") });
    expect(await findReported("check page.md")).toEqual({ code: 0, rules: [] });
  });
});

describe("settings of the former kind", () => {
  it.each(["dsfr-blocks.config.yaml", "dsfr-blocks.config.yml", "dsfr-blocks.config.json"])(
    "are refused, with what to write: %s",
    async (name) => {
      createShop({ "page.md": PAGE, [name]: "people: people\n" });
      const { code, out, err } = await shop.run("check page.md");
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(`« ${name} » : les réglages ne sont plus en YAML ni en JSON.`);
      expect(err).toContain("import { defineConfig } from 'dsfr-blocks'; export default defineConfig({");
      const named = await shop.run(`check page.md --config ${name} --lang en`);
      expect([named.code, named.err]).toEqual([2, expect.stringContaining("settings are no longer YAML")]);
    },
  );
});

describe("faulty settings", () => {
  it("end with 2, check nothing, and are told in both languages", async () => {
    createShop({ "page.md": PAGE_WITH_FAULTS });
    const said = [];
    for (const text of [
      "{ rules: { 'doubl-space': 'off' } }",
      "{ rules: { 'no-digit': 'off' } }",
      "{ rules: { 'wrong-type': 'off' } }",
      "{ rules: { 'hidden-character': 'off' } }",
      "{ rules: { 'years-order': 'warn' } }",
      "{ rules: { 'vague-link': false } }",
      "{ rules: ['vague-link'] }",
      "{ domains: 'exemple.fr' }",
      "{ domains: ['https://exemple.fr/'] }",
      "{ people: 'peple' }",
      "{ people: 'page.md' }",
      "{ people: 3 }",
      "{ collections: [] }",
      "{ collections: { a: '' } }",
      "{ collections: { a: { files: '*.md', by: 2 } } }",
      "{ collections: { a: { file: '*.md' } } }",
      "{ collections: { a: 'nope/*.md' } }",
      "{ people: '.', collections: { people: '*.md' } }",
      "{ origin: 'exemple.gouv.fr' }",
      "{ origin: 'https://exemple.gouv.fr/site' }",
      "{ hosts: ['a'] }",
      "{ audit: 'off' }",
      "{ pages: [] }",
      "{ pages: [{}] }",
      "undefined.pages",
      "'people'",
      "Promise.resolve({ rules: {} })",
    ]) {
      shop.write(CONFIG, `export default (${text});\n`);
      const { code, out, err } = await shop.run("check page.md --format json");
      expect([text, code, out]).toEqual([text, 2, ""]);
      expect((await shop.run("check page.md --lang en")).err).toMatch(/^“dsfr-blocks\.config\.ts”/);
      said.push(`${text}\n    ${err.trim().slice(0, 200)}`);
    }
    expect(said.join("\n")).toMatchInlineSnapshot(`
      "{ rules: { 'doubl-space': 'off' } }
          « dsfr-blocks.config.ts » : la règle « doubl-space » n’existe pas. Vouliez-vous écrire « double-space » ? Règles : unlisted-layout, page-without-day, block-without-component, near-layout, text-after-f
      { rules: { 'no-digit': 'off' } }
          « dsfr-blocks.config.ts » : la règle « no-digit » n’existe pas. Règles : unlisted-layout, page-without-day, block-without-component, near-layout, text-after-front-matter, before-front-matter, raw-html
      { rules: { 'wrong-type': 'off' } }
          « dsfr-blocks.config.ts » : le niveau de la règle « wrong-type » n’est pas modifiable. Supprimez cette ligne.
      { rules: { 'hidden-character': 'off' } }
          « dsfr-blocks.config.ts » : le niveau de la règle « hidden-character » n’est pas modifiable. Supprimez cette ligne.
      { rules: { 'years-order': 'warn' } }
          « dsfr-blocks.config.ts » : « rules.years-order » doit valoir off, info, warning ou error, et non « warn ». Vouliez-vous écrire « warning » ?
      { rules: { 'vague-link': false } }
          « dsfr-blocks.config.ts » : « rules.vague-link » doit valoir off, info, warning ou error, et non « false ».
      { rules: ['vague-link'] }
          « dsfr-blocks.config.ts » : « rules » doit contenir un objet. Exemple : rules: { "double-space": "off" }
      { domains: 'exemple.fr' }
          « dsfr-blocks.config.ts » : « domains » doit contenir une liste de textes. Exemple : domains: ["exemple.gouv.fr"]
      { domains: ['https://exemple.fr/'] }
          « dsfr-blocks.config.ts » : « https://exemple.fr/ » n’est pas un domaine. Écrivez seulement le domaine : « exemple.fr ».
      { people: 'peple' }
          « dsfr-blocks.config.ts » : le dossier des fiches « peple » n’existe pas. Corrigez son chemin, qui part du dossier des réglages, ou créez ce dossier.
      { people: 'page.md' }
          « dsfr-blocks.config.ts » : le dossier des fiches « page.md » n’existe pas. Corrigez son chemin, qui part du dossier des réglages, ou créez ce dossier.
      { people: 3 }
          « dsfr-blocks.config.ts » : « people » doit contenir un texte. Exemple : people: "content/people"
      { collections: [] }
          « dsfr-blocks.config.ts » : « collections » doit contenir un objet. Exemple : collections: { incubators: "content/_incubators/*.md" }
      { collections: { a: '' } }
          « dsfr-blocks.config.ts » : « collections.a » doit contenir un motif de fichiers ou une liste de motifs. Exemple : files: ["content/faq/*.yml", "content/faq/*.md"]
      { collections: { a: { files: '*.md', by: 2 } } }
          « dsfr-blocks.config.ts » : « collections.a.by » doit contenir « file » (le nom du fichier) ou une clé des fiches. Exemple : { files: "content/_incubators/*.md", by: "title" }
      { collections: { a: { file: '*.md' } } }
          « dsfr-blocks.config.ts » : le réglage « collections.a.file » n’existe pas. Vouliez-vous écrire « collections.a.files » ? Réglages : collections.a.files, collections.a.by.
      { collections: { a: 'nope/*.md' } }
          « dsfr-blocks.config.ts » : aucun fichier .md, .yml ou .yaml ne correspond à « nope/*.md » (collections.a). Un motif part du dossier des réglages : corrigez-le, ou supprimez-le.
      { people: '.', collections: { people: '*.md' } }
          « dsfr-blocks.config.ts » : « people » et « collections.people » indiquent tous deux où sont les fiches des personnes. Gardez l’un des deux.
      { origin: 'exemple.gouv.fr' }
          « dsfr-blocks.config.ts » : « origin » doit contenir l’adresse du site, sans chemin. Exemple : origin: "https://exemple.gouv.fr"
      { origin: 'https://exemple.gouv.fr/site' }
          « dsfr-blocks.config.ts » : « origin » doit contenir l’adresse du site, sans chemin. Exemple : origin: "https://exemple.gouv.fr"
      { hosts: ['a'] }
          « dsfr-blocks.config.ts » : le réglage « hosts » n’existe pas. Vouliez-vous écrire « domains » ? Réglages : pages, collections, people, origin, domains, rules, levels, keep, audit, abbreviations, labe
      { audit: 'off' }
          « dsfr-blocks.config.ts » : « audit » doit contenir un objet. Exemple : audit: { rules: { "reflow": "off" } }
      { pages: [] }
          « dsfr-blocks.config.ts » ne peut pas être chargé : \`pages\` must contain page types of definePage: pages: [MyPage].
      { pages: [{}] }
          « dsfr-blocks.config.ts » : « pages.page » doit contenir un modèle de page créé par definePage. Exemple : pages: [{ page: FaqPage, files: "content/faq/*.md" }]
      undefined.pages
          « dsfr-blocks.config.ts » ne peut pas être chargé : Cannot read properties of undefined (reading 'pages')
      'people'
          « dsfr-blocks.config.ts » n’exporte pas de réglages. Écrivez : export default defineConfig({ pages: [CandidatesPage] })
      Promise.resolve({ rules: {} })
          « dsfr-blocks.config.ts » n’exporte pas de réglages. Écrivez : export default defineConfig({ pages: [CandidatesPage] })"
    `);
  });

  it("ignore the stylesheets of a block, and name what else only a bundler can read, with who imports it", async () => {
    const page = (imported: string) => ({
      "page.md": PAGE,
      "blocks/Card.ts": `${imported}\nexport const name = "Card";\n`,
      "blocks/card.css": ".card { color: red }\n",
      "blocks/card.module.css": ".card { color: red }\n",
      "blocks/logo.svg": "<svg/>\n",
      "node_modules/site-styles/card.css": ".card { color: blue }\n",
      [CONFIG]:
        'import { CandidatesPage, defineConfig } from "dsfr-blocks";\nimport "./blocks/Card";\nexport default defineConfig({ pages: [CandidatesPage] });\n',
    });
    const listReported = async (imported: string, options = "") => {
      createShop(page(imported));
      return (await shop.run(`check page.md${options}`)).err;
    };
    expect(await listReported('import "./card.css";\nimport "site-styles/card.css";')).toBe("");
    expect(await listReported('import logo from "./logo.svg";\nexport { logo };')).toBe(
      '« dsfr-blocks.config.ts » ne peut pas être chargé : « blocks/Card.ts » importe « blocks/logo.svg », que seul un bundler sait lire. Écrivez son adresse à la place de l’import : "/img/logo.svg".\n',
    );
    expect(
      await listReported('import names from "./card.module.css";\nexport { names };', " --lang en"),
    ).toBe(
      "“dsfr-blocks.config.ts” cannot be loaded: “blocks/Card.ts” imports “blocks/card.module.css”, which only a bundler can read. A bundler renames the classes of a CSS module. Write ordinary classes, in a stylesheet without “.module”.\n",
    );
  });

  it("name the file that cannot be loaded, when the settings import it", async () => {
    createShop({
      "page.md": PAGE,
      "src/pages.ts": 'export const files = import.meta.glob("../content/*.md");\n',
      [CONFIG]: `import "./src/pages";\n${settings("{}")}`,
    });
    expect((await shop.run("check page.md")).err).toBe(
      "« dsfr-blocks.config.ts » ne peut pas être chargé, à cause de « src/pages.ts » : Cannot use 'import.meta' outside a module\n",
    );
  });

  it("are told when the site has two pages that cannot be told from one another", async () => {
    createShop({
      "page.md": PAGE,
      [CONFIG]:
        'import { CandidatesPage, defineConfig, definePage } from "dsfr-blocks";\n' +
        'const Other = definePage({ name: "Other", layout: ["other", "candidates"], description: "", fields: {}, blocks: {} });\n' +
        "export default defineConfig({ pages: [CandidatesPage, Other] });\n",
    });
    expect((await shop.run("check page.md")).err).toBe(
      "« dsfr-blocks.config.ts » ne peut pas être chargé : Two page types have the layout “candidates”. Change one of them.\n",
    );
  });

  it("are told of the audit's rules too", async () => {
    createShop({
      "page.html": "<p>",
      [CONFIG]: settings('{ audit: { rules: { "color-contras": "off" } } }'),
    });
    const unknown = await shop.run("audit page.html");
    expect([unknown.code, unknown.err]).toEqual([
      2,
      expect.stringContaining("« color-contras » n’existe pas. Vouliez-vous écrire « color-contrast » ?"),
    ]);
    shop.write(CONFIG, settings('{ audit: { rules: { "color-contrast": "info" } } }'));
    expect((await shop.run("audit page.html")).err).toContain(
      "« audit.rules.color-contrast » doit valoir off, review, warning ou error, et non « info ».",
    );
  });

  it("are a folder: the file is not looked for in it", async () => {
    createShop({ "page.md": PAGE });
    mkdirSync(join(shop.folder, "settings"));
    expect((await shop.run("check page.md --config settings")).code).toBe(2);
  });
});
