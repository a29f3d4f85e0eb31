import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { jsonSchema } from "@dsfr-blocks/content/jsonSchema";
import { CandidatesPage } from "dsfr-blocks";
import { collectionFor } from "@dsfr-blocks/desk/collectionFor";
import { decapConfig } from "./schemas/texts";
import { PAGE, createWorkshop } from "../../../../tests/support/workshop";

const shop = createWorkshop({ "folder/keep": "", "bad.yml": "a: b\nc: [" });
afterAll(shop.remove);

const expected = jsonSchema(CandidatesPage.schema, { title: "dsfr-blocks, page « candidates »" });

describe("the schema", () => {
  it("is that of the page for candidates, on standard output", async () => {
    const { code, out, err } = await shop.run("schema CandidatesPage");
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual(expected);
    expect(await shop.run("schema candidates")).toEqual({ code, out, err });
  });

  it("speaks French to authors in both languages", async () => {
    const { out } = await shop.run("schema CandidatesPage --lang en");
    expect(out).toContain('"description": "Le titre de la page."');
  });

  it("goes to a file, in place of the one that it had written, and leaves nothing beside it", async () => {
    const { code, out } = await shop.run("schema CandidatesPage --out page.json");
    expect([code, out]).toEqual([0, "Schéma écrit : page.json\n"]);
    expect(JSON.parse(shop.read("page.json"))).toEqual(expected);
    expect((await shop.run("schema candidates --out page.json --lang en")).out).toBe(
      "Schema written: page.json\n",
    );
    expect(shop.list()).toEqual(["bad.yml", "folder", "page.json"]);
  });
});

describe("the fields of a CMS", () => {
  describe("choose an entry that is a page in the collection of its form, by the field of its title", () => {
    const FILES = '"content/incubators/*.md"';
    /** A site of products and their incubators, with these pages and these collections in its settings. */
    const createSite = (settings: string) =>
      createWorkshop({
        "content/incubators/dinum.md": "---\nlayout: incubator\nname: La DINUM\n---\n",
        "content/old/anct.md": "---\nlayout: incubator\nname: L’ANCT\n---\n",
        "dsfr-blocks.config.ts": [
          'import { defineConfig, definePage } from "dsfr-blocks";',
          'import { plain, reference } from "dsfr-blocks/schema";',
          `const files = ${FILES};`,
          'const Incubator = definePage({ name: "Incubator", layout: "incubator", description: "Un incubateur.", fields: { name: plain("Le nom.") }, titleFrom: "name", blocks: {} });',
          'const Product = definePage({ name: "Product", layout: "product", description: "Un produit.", fields: { title: plain("Le nom."), by: reference("incubators", "L’incubateur.") }, blocks: {} });',
          `export default defineConfig({ ${settings} });`,
        ].join("\n"),
      });
    interface Written {
      readonly name: string;
      readonly folder: string;
      readonly fields: Readonly<Record<string, unknown>>[];
    }
    const readCollections = (text: string) => (parse(text) as { collections: Written[] }).collections;

    it.each([
      ["placed by its files", "pages: [Product, { page: Incubator, files }]", "files"],
      ["found by its layout", "pages: [Product, Incubator]", "files"],
      ["in the second of two folders", "pages: [Product, Incubator]", '"content/old/*.md"'],
      ["named by its title", "pages: [Product, Incubator]", '{ files, by: "name" }'],
    ])("%s", async (_, pages, files) => {
      const own = createSite(`${pages}, collections: { incubators: ${files} }`);
      const product = (await own.run("schema Product --format decap")).out;
      const incubator = (await own.run("schema Incubator --format decap")).out;
      const field = readCollections(product)[0]?.fields.find(({ name }) => name === "by");
      const form = readCollections(incubator).find(
        ({ folder }) => folder === (files.includes("old") ? "content/old" : "content/incubators"),
      );
      expect(field).toMatchObject({
        ...{ widget: "relation", collection: form?.name },
        ...{ value_field: files.includes("by:") ? "name" : "{{slug}}" },
        ...{ search_fields: ["name"], display_fields: ["name"] },
      });
      expect(form?.fields.map(({ name }) => name)).toContain("name");

      const all = [...readCollections(product), ...readCollections(incubator)];
      const verify = async (collections: unknown) => {
        own.write("config.yml", stringify({ collections }, { aliasDuplicateObjects: false }));
        return (await own.run("schema Product --verify config.yml")).out;
      };
      expect(await verify(all)).toBe("config.yml : les champs sont ceux du modèle de page « product ».\n");
      expect(await verify(readCollections(product))).toMatch(
        new RegExp(
          `^config\\.yml:\\d+:9 {2}fichier invalide {2}« by » : « collection » vaut ${form?.name}, que ce fichier ne définit pas\\. Valeurs possibles : \\["product"\\]\\.\n`,
        ),
      );
      const withTitle = JSON.parse(
        JSON.stringify(all).replace('"search_fields":["name"]', '"search_fields":["title"]'),
      ) as unknown;
      expect(await verify(withTitle)).toContain('« search_fields » vaut ["title"], et doit valoir ["name"]');
      own.remove();
    });

    it("names a field that its collection does not have, also in a template and in a collection of files", async () => {
      const own = createSite(
        "pages: [Product, { page: Incubator, files }], collections: { incubators: files }",
      );
      const [product] = readCollections((await own.run("schema Product --format decap")).out);
      const teams = { name: "teams", widget: "list", fields: [{ name: "chief", widget: "string" }] };
      const incubators = { name: "incubator", folder: "a", fields: [{ name: "name" }, teams] };
      const files = [{ name: "list", file: "a.yml", fields: [{ name: "name" }] }];
      const verify = async (traits: object) => {
        const fields = product?.fields.map((field) =>
          field["name"] === "by" ? { ...field, ...traits } : field,
        );
        const collections = [{ ...product, fields }, incubators, { name: "data", files }];
        own.write("config.yml", stringify({ collections }, { aliasDuplicateObjects: false }));
        const { out } = await own.run("schema Product --verify config.yml");
        return out.split("\n")[0]?.replace(/^.*« by » : /, "");
      };
      const same = "config.yml : les champs sont ceux du modèle de page « product ».";
      for (const display of ["{{fields.name}} ({{slug}})", "{{name | upper}}", "teams.*.chief"])
        expect(await verify({ display_fields: [display] })).toBe(same);
      expect(await verify({ collection: "data", file: "list" })).toBe(same);
      const isUndefined = (property: string, found: string, known: string) =>
        `« ${property} » vaut ${found}, que ce fichier ne définit pas. Valeurs possibles : ${known}.`;
      expect(await verify({ display_fields: ["{{fields.title}}"] })).toBe(
        isUndefined("display_fields", "title", '["name","teams"]'),
      );
      expect(await verify({ display_fields: ["name", "teams.*.name"] })).toBe(
        isUndefined("display_fields", "teams.*.name", '["name","teams"]'),
      );
      expect(await verify({ collection: "data", file: "other" })).toBe(
        isUndefined("file", "other", '["list"]'),
      );
      own.remove();
    });
  });

  it("are a collection to put into config.yml", async () => {
    const { code, out } = await shop.run("schema CandidatesPage --format decap");
    expect(code).toBe(0);
    expect(out).toMatch(/^# Champs écrits par/);
    expect(out).not.toMatch(/[&*]a\d/);
    // files of new pages have names in ASCII
    const slug = { encoding: "ascii", clean_accents: true };
    expect(parse(out)).toEqual({ slug, collections: [collectionFor(CandidatesPage)] });
  });

  it("are a collection of files, and one of people, where the command says where these are", async () => {
    const { out } = await shop.run(
      "schema CandidatesPage --format decap --file content/devenir.md --people content/equipe",
    );
    const people = { collection: "equipe" };
    const file = "content/devenir.md";
    expect(parse(out)).toMatchObject({
      collections: [
        collectionFor(CandidatesPage, { file, people }),
        collectionFor("people", { name: "equipe", folder: "content/equipe" }),
      ],
    });
  });

  it("are a second collection, whose new pages begin with an example, where there is one", async () => {
    const file = resolve("examples/site/content/devenir.md");
    const example = readFileSync(file, "utf8");
    const { out } = await shop.run(["schema", "CandidatesPage", "--format", "decap", "--example", file]);
    expect(parse(out)).toMatchObject({
      collections: [collectionFor(CandidatesPage), collectionFor(CandidatesPage, { example })],
    });
  });

  it("have the address of the pages of a folder, where each file says it and its name ends it", async () => {
    const createPageAt = (url: string) => PAGE.replace("---\n", `---\nurl: ${url}\n`);
    const paths = async (files: Readonly<Record<string, string>>) => {
      const own = createWorkshop(files);
      const { out } = await own.run("schema CandidatesPage --format decap");
      own.remove();
      const { collections } = parse(out) as { collections: readonly { preview_path?: string }[] };
      return collections.map((each) => each.preview_path);
    };
    expect(
      await paths({ "a/un.md": createPageAt("/candidats/un"), "a/deux.md": createPageAt("/candidats/deux") }),
    ).toEqual(["candidats/{{slug}}"]);
    expect(
      await paths({ "a/un.md": createPageAt("/un/"), "b/deux.md": createPageAt("https://exemple.fr/deux") }),
    ).toEqual(["{{slug}}/", undefined]);
    // one that is elsewhere, one without an address, one with another name
    for (const other of [
      createPageAt("/offres/deux"),
      PAGE,
      createPageAt("/candidats/second"),
      createPageAt("/candidats/deux/"),
    ])
      expect(await paths({ "a/un.md": createPageAt("/candidats/un"), "a/deux.md": other })).toEqual([
        undefined,
      ]);
    expect(await paths({ "a/index.md": createPageAt("/") })).toEqual([undefined]);
  });

  it("are a collection for each folder with files of the page, which lists them alone where other pages are", async () => {
    const own = createWorkshop({
      "content/devenir.md": PAGE,
      "content/texte.md": "---\nlayout: page\ntitle: Un texte\n---\nUn texte.\n",
      "content/note.md": "# Une note\n",
      "archives/ancien.md": PAGE,
      "autres/proposer.md": "---\nlayout: project\ntitle: Proposer\n---\n",
      "autres/texte.md": "---\nlayout: page\ntitle: Un texte\n---\nUn texte.\n",
    });
    const collections = async (page: string) => {
      const { out } = await own.run(`schema ${page} --format decap`);
      const written = parse(out) as { collections: readonly Readonly<Record<string, unknown>>[] };
      return written.collections.map(({ name, folder, filter }) => ({ name, folder, filter }));
    };
    expect(await collections("CandidatesPage")).toEqual([
      { name: "candidates", folder: "archives", filter: undefined },
      { name: "candidates-2", folder: "content", filter: { field: "layout", value: "candidates" } },
    ]);
    // a page with two words for `layout` has a collection for each: Decap CMS filters by one word
    const createFilter = (value: string) => ({ field: "layout", value });
    expect(await collections("ApplyPage")).toEqual([
      { name: "project", folder: "autres", filter: createFilter("project") },
    ]);
    own.write("autres/postuler.md", "---\nlayout: apply\ntitle: Postuler\n---\n");
    expect(await collections("ApplyPage")).toEqual([
      { name: "apply", folder: "autres", filter: createFilter("apply") },
      { name: "project", folder: "autres", filter: createFilter("project") },
    ]);
    const bothApply = (await own.run("schema ApplyPage --format decap")).out;
    own.write("both.yml", bothApply);
    expect((await own.run("schema ApplyPage --verify both.yml")).out).toMatch(/^both\.yml : les champs sont/);
    own.write("both.yml", bothApply.replace(/ {4}filter:\n.*\n.*project\n/, ""));
    expect((await own.run("schema ApplyPage --verify both.yml")).out).toMatch(
      /« filter » n’est pas défini\. Donnez-lui la valeur \{"field":"layout","value":"project"\}/,
    );
    expect(await collections("FaqPage")).toEqual([{ name: "faq", folder: "content/faq", filter: undefined }]);

    const verified = async (from: string | RegExp, to: string) => {
      const { out } = await own.run("schema CandidatesPage --format decap");
      own.write("config.yml", out.replace(from, to));
      return (await own.run("schema CandidatesPage --verify config.yml")).out;
    };
    const same = "config.yml : les champs sont ceux du modèle de page « candidates ».\n";
    expect(await verified("", "")).toBe(same);
    expect(await verified("field: layout", "field: theme")).toBe(same);
    expect(await verified("value: candidates", "value: candidats")).toMatch(
      /^config\.yml:\d+:\d+ {2}perte {2}« filter » : « filter » vaut \{"field":"layout","value":"candidats"\}, et doit valoir \{"field":"layout","value":"candidates"\}\./,
    );
    expect(await verified(/ {4}filter:\n.*\n.*\n/, "")).toMatch(
      /perte {2}« filter » : « filter » n’est pas défini/,
    );
    own.remove();
  });

  it("go to a file, which is then found to be the page's", async () => {
    expect((await shop.run("schema CandidatesPage --format decap --out config.yml")).out).toBe(
      "Schéma écrit : config.yml\n",
    );
    expect(await shop.run("schema CandidatesPage --verify config.yml")).toEqual({
      code: 0,
      out: "config.yml : les champs sont ceux du modèle de page « candidates ».\n",
      err: "",
    });
    rmSync(join(shop.folder, "config.yml"));
  });
});

describe("what differs in a site's settings", () => {
  const written = decapConfig(CandidatesPage);
  const verify = async (text: string, options = "", page = "CandidatesPage") => {
    shop.write("config.yml", text);
    const { code, out, err } = await shop.run(`schema ${page} --verify config.yml${options}`);
    expect(err).toBe("");
    rmSync(join(shop.folder, "config.yml"));
    return `${code}\n${out}`;
  };
  /** The settings, with one line of the fields changed. */
  const change = (from: string | RegExp, to: string) => {
    const text = written.replace(from, to);
    expect(text).not.toBe(written);
    return text;
  };

  it("is said path by path, each at its line", async () => {
    const text = change(/^ {6}- name: opensAt\n(?: {8}.*\n| {10}.*\n)*/m, "")
      .replace(/(- name: title\n\s+label: Titre de la page\n\s+widget: )string/, "$1number")
      .replace("- name: defs", "- name: def")
      .replace(/^ *- numbered-list\n/m, "")
      .replace(/(label: Adresse\n\s+widget: string\n\s+required: )false/, "$1true");
    expect(await verify(text)).toMatchInlineSnapshot(`
      "1
      config.yml:17:9  fichier invalide  « title » : « widget » vaut number, et doit valoir string.
      config.yml:172:11  fichier invalide  « what.defs » : ce champ manque. Ajoutez-le avec le widget « list ».
      config.yml:177:13  fichier invalide  « what.def » : le modèle de page n’a pas ce champ, et « check » le signalerait comme une erreur. Supprimez-le.
      config.yml:17:7  perte  « opensAt » : ce champ manque. Ajoutez-le avec le widget « datetime ».
      config.yml:147:17  perte  « def.info.desc » : « buttons » vaut ["bold","bulleted-list","code","heading-four","heading-three","heading-two","italic","link","quote"], et doit valoir ["bold","bulleted-list","code","heading-four","heading-three","heading-two","italic","link","numbered-list","quote"].
      config.yml:94:17  refus d’une valeur permise  « head.apply.url » : « required » vaut true, et doit valoir false.
      config.yml : 6 différences avec le modèle de page « candidates » (fichier invalide : 3, perte : 2, refus d’une valeur permise : 1).
      "
    `);
    expect(await verify(text, " --lang en")).toMatchInlineSnapshot(`
      "1
      config.yml:17:9  invalid file  “title”: “widget” is number, but must be string.
      config.yml:172:11  invalid file  “what.defs”: this field is missing. Add it with the widget “list”.
      config.yml:177:13  invalid file  “what.def”: the page type does not have this field, and “check” would report it as an error. Remove it.
      config.yml:17:7  loss  “opensAt”: this field is missing. Add it with the widget “datetime”.
      config.yml:147:17  loss  “def.info.desc”: “buttons” is ["bold","bulleted-list","code","heading-four","heading-three","heading-two","italic","link","quote"], but must be ["bold","bulleted-list","code","heading-four","heading-three","heading-two","italic","link","numbered-list","quote"].
      config.yml:94:17  valid value refused  “head.apply.url”: “required” is true, but must be false.
      config.yml: 6 differences from the page type “candidates” (invalid file: 3, loss: 2, valid value refused: 1).
      "
    `);
  });

  it("is ranked: what breaks pages, what loses something, what refuses more", async () => {
    const text = `media_folder: static/img
public_folder: img
collections:
  - name: pages
    format: json-frontmatter
    files:
      - name: devenir
        file: content/devenir.md
        fields:
          - { name: title, widget: string }
          - { name: title, widget: string }
          - { name: open, widget: boolean }
          - { name: opensAt, widget: datetime, format: DD/MM/YYYY, required: false }
          - { name: closesAt, widget: datetime, format: YYYY-MM-DD, required: false, multiple: true }
          - name: head
            widget: object
            fields:
              - name: questions
                widget: list
                field: { name: question, widget: string }
          - name: profiles
            widget: object
            fields:
              - { name: title, widget: string }
              - { name: desc, widget: markdown }
              - { name: sub, widget: string, required: false, pattern: ["^.{0,40}$", court] }
              - name: list
                widget: list
                fields:
                  - { name: person, widget: string }
          - { name: def, widget: object, fields: [] }
          - { name: how, widget: object, fields: [] }
          - { name: layout, widget: hidden, default: candidates }
`;
    const out = await verify(text);
    const lines = out.split("\n").filter((line) => !line.includes("manque"));
    expect(lines.join("\n")).toMatchInlineSnapshot(`
      "1
      config.yml:5:13  fichier invalide  « format » : « format » vaut json-frontmatter, et doit valoir frontmatter, yaml-frontmatter, as-written-frontmatter.
      config.yml:13:13  fichier invalide  « opensAt » : « format » vaut DD/MM/YYYY, et doit valoir YYYY-MM-DD.
      config.yml:14:13  fichier invalide  « closesAt » : « multiple » vaut true, et doit valoir false.
      config.yml:18:17  fichier invalide  « head.questions » : « fields » n’est pas défini. Donnez-lui la valeur ["question"].
      config.yml:27:17  fichier invalide  « profiles.list » : « fields » vaut ["person"], et doit valoir field.
      config.yml:11:13  fichier invalide  « title » : ce champ est présent deux fois, et un seul est enregistré. Supprimez-en un.
      config.yml:2:16  perte  « public_folder » : « public_folder » vaut img, et doit valoir /img.
      config.yml:10:13  perte  « title » : « pattern » n’est pas défini. Donnez-lui la valeur \\S.
      config.yml:13:13  perte  « opensAt » : « pattern » n’est pas défini. Donnez-lui la valeur ^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\\s*$.
      config.yml:25:17  perte  « profiles.desc » : « buttons » n’est pas défini. Donnez-lui la valeur ["bold","bulleted-list","code","heading-four","heading-three","heading-two","italic","link","numbered-list","quote"].
      config.yml:25:17  perte  « profiles.desc » : « editor_components » n’est pas défini. Donnez-lui la valeur ["image"].
      config.yml:12:13  refus d’une valeur permise  « open » : « required » vaut true, et doit valoir false. 3 autres champs sont dans le même cas : profiles.title, profiles.desc, profiles.list.
      config.yml:26:17  refus d’une valeur permise  « profiles.sub » : « pattern » vaut ^.{0,40}$. Supprimez-le.
      config.yml : 34 différences avec le modèle de page « candidates » (fichier invalide : 14, perte : 15, refus d’une valeur permise : 5).
      "
    `);
    const relation = (traits: string) =>
      text.replace(
        /- name: list\n *widget: list\n *fields:\n.*\n/,
        `- { name: list, widget: relation, ${traits} }\n`,
      );
    expect(await verify(relation("collection: people, value_field: title"))).toContain(
      "« multiple » vaut false",
    );
    const slugs = "collection: people, multiple: true, value_field: '{{slug}}', required: false";
    expect(await verify(relation(slugs))).toContain("« value_field » vaut {{slug}}, et doit valoir title");
    const names = relation("collection: people, multiple: true, value_field: title, required: false");
    const people = "  - { name: people, fields: [{ name: title }] }\n";
    expect(await verify(`${names}${people}`)).not.toContain("profiles.list");
  });

  it("is said of the most items of a list", async () => {
    const text = change(/^( *)- name: questions\n/m, "$1- name: questions\n$1  max: 4\n");
    expect(await verify(text)).toMatch(/refus d’une valeur permise {2}« head\.questions » : « max » vaut 4/);
  });

  it("breaks nothing where a field that a page may lack is not there, and something where it must not", async () => {
    const field = (name: string) => new RegExp(`^( *)- name: ${name}\\n(?:\\1 .*\\n)*`, "m");
    for (const name of ["steps", "salaries", "opensAt", "apply"])
      expect(await verify(change(field(name), ""))).toMatch(/perte : 1/);
    for (const name of ["defs", "what"])
      expect(await verify(change(field(name), ""))).toMatch(/fichier invalide : 1/);
  });

  it("is nothing where only words differ, or a widget that writes the same", async () => {
    const text = change(/label: .*/g, "label: X")
      .replace(/hint: .*/g, "hint: Y")
      .replaceAll("widget: file", "widget: string");
    expect(await verify(text)).toMatch(/^0\n/);
  });

  it("is found in a collection of files, and in one of another name", async () => {
    const { collections } = parse(written) as { collections: { fields: unknown }[] };
    const files = [{ name: "devenir", file: "a.md", fields: collections[0]?.fields }];
    expect(await verify(stringify({ collections: [{ name: "pages", files }] }))).toMatch(/^0\n/);
    expect(await verify(stringify({ collections: [{ name: "posts", fields: [{ name: "title" }] }] }))).toBe(
      "1\nconfig.yml : aucune collection ne correspond au modèle de page « candidates ». Ajoutez-en une : « dsfr-blocks schema candidates --format decap » affiche ses champs.\n",
    );
  });

  it("is not told of articles and people, whose fields are some that every page has", async () => {
    const { collections } = parse(written) as { collections: { fields: { name: string }[] }[] };
    const shared = ["title", "url", "description", "share"].map((name) => ({ name, widget: "string" }));
    const others = [
      { name: "candidates", fields: [...shared, { name: "layout", widget: "hidden", default: "post" }] },
      {
        name: "people",
        fields: [...shared, { name: "job", widget: "string" }, { name: "body", widget: "markdown" }],
      },
    ];
    expect(await verify(stringify({ collections: [...collections, ...others] }))).toMatch(/^0\n/);
    expect(await verify(stringify({ collections: others }))).toMatch(/^1\nconfig.yml : aucune/);
    const faq = await verify(stringify({ collections: others }), "", "FaqPage");
    expect(faq).toMatch(/^1\nconfig.yml : aucune/);
  });

  it("needs no layout where each file is there", async () => {
    const { collections } = parse(written) as { collections: { fields: { name: string }[] }[] };
    const fields = collections[0]?.fields.filter(({ name }) => name !== "layout");
    const files = [{ name: "devenir", file: "a.md", fields }];
    expect(await verify(stringify({ collections: [{ name: "pages", files }] }))).toMatch(/^0\n/);
    // in a folder a new entry would have none
    expect(await verify(stringify({ collections: [{ name: "pages", folder: "a", fields }] }))).toMatch(
      /fichier invalide : 1/,
    );
  });

  it("cannot be told of what is no settings", async () => {
    for (const text of ["", "- a", "collections: x", "collections: [1, {fields: [2, null]}]"])
      expect(await verify(text)).toMatch(/^1\nconfig.yml : aucune/);
  });
});

describe("what cannot be done", () => {
  it("is told, ends with 2 and writes nothing", async () => {
    const answers = [];
    const before = shop.read("page.json");
    for (const line of [
      "schema candidate",
      "schema candidats --lang en",
      "schema accueil",
      "schema toString",
      "schema candidates candidates",
      "schema CandidatesPage --output x.json",
      "schema CandidatesPage --out folder",
      "schema CandidatesPage --out nowhere/x.json",
      "schema CandidatesPage --format yaml",
      "schema CandidatesPage --people content/people",
      "schema CandidatesPage --verify nowhere.yml",
      "schema CandidatesPage --verify bad.yml",
      "schema CandidatesPage --verify bad.yml --format decap",
    ]) {
      const { code, out, err } = await shop.run(line);
      expect([line, code, out]).toEqual([line, 2, ""]);
      answers.push(`${line}\n    ${err.split("\n")[0]}`);
    }
    expect(answers.join("\n")).toMatchInlineSnapshot(`
      "schema candidate
          Le modèle de page « candidate » n’existe pas. Vouliez-vous écrire « candidates » ? Modèles : CandidatesPage, AdministrationsPage, ApplyPage, ProgrammePage, FaqPage, TextPage, AccessibilityStatementPage.
      schema candidats --lang en
          There is no page type “candidats”. Did you mean “candidates”? Page types: CandidatesPage, AdministrationsPage, ApplyPage, ProgrammePage, FaqPage, TextPage, AccessibilityStatementPage.
      schema accueil
          Le modèle de page « accueil » n’existe pas. Modèles : CandidatesPage, AdministrationsPage, ApplyPage, ProgrammePage, FaqPage, TextPage, AccessibilityStatementPage.
      schema toString
          Le modèle de page « toString » n’existe pas. Modèles : CandidatesPage, AdministrationsPage, ApplyPage, ProgrammePage, FaqPage, TextPage, AccessibilityStatementPage.
      schema candidates candidates
          Indiquez un seul modèle de page (vous en avez indiqué 2). Modèles : CandidatesPage, AdministrationsPage, ApplyPage, ProgrammePage, FaqPage, TextPage, AccessibilityStatementPage.
      schema CandidatesPage --output x.json
          Cette commande n’a pas d’option « --output ». Vouliez-vous écrire « --out » ? Options : --out, --format, --file, --people, --example, --list, --config, --verify, --write, --lang, --help.
      schema CandidatesPage --out folder
          « folder » est un dossier, et non un fichier.
      schema CandidatesPage --out nowhere/x.json
          Le dossier de sortie « nowhere » n’existe pas. Créez-le d’abord.
      schema CandidatesPage --format yaml
          « yaml » n’est pas une valeur de « --format ». Valeurs : json, decap.
      schema CandidatesPage --people content/people
          « --file », « --people » et « --example » ne servent qu’avec « --format decap ». Ajoutez cette option.
      schema CandidatesPage --verify nowhere.yml
          « nowhere.yml » n’existe pas. Vérifiez le chemin.
      schema CandidatesPage --verify bad.yml
          « bad.yml » n’est pas du YAML valide : voyez la ligne 2.
      schema CandidatesPage --verify bad.yml --format decap
          « --verify » n’écrit aucun fichier. Supprimez « --format » et « --out »."
    `);
    expect(shop.list()).toEqual(["bad.yml", "folder", "page.json"]);
    expect(shop.read("page.json")).toBe(before);
  });

  it("shows where the help is", async () => {
    expect((await shop.run("schema accueil")).err).toMatch(/\nAide : dsfr-blocks schema --help\n$/);
  });
});

describe("help", () => {
  it("is in both languages", async () => {
    expect((await shop.run("schema --help")).out).toMatchInlineSnapshot(`
      "Usage : dsfr-blocks schema [PAGE] [OPTIONS]

      Affiche le schéma JSON (2020-12) d’un modèle de page : ses clés et ce que chacune doit contenir, en français ; ou ses champs pour Decap CMS et Sveltia CMS. PAGE : le nom d’un modèle de page ou son « layout » ; sans PAGE, le seul du site. Sans « --out », l’écrit sur la sortie standard.
      Codes de sortie : 0 le schéma est affiché, ou les champs sont les mêmes ; 1 ils diffèrent ; 2 commande incorrecte.

      Options :
        --out FICHIER         fichier à écrire
        --format json|decap   json (par défaut), ou decap : des collections, pour config.yml
        --file FICHIER.md     avec decap : le fichier de la page, dans une collection de fichiers, au lieu d’un dossier
        --people DOSSIER      avec decap : le dossier des fiches, où l’on choisit les personnes ; la commande écrit aussi leur collection
        --example FICHIER.md  avec decap : une page d’exemple, qui remplit les nouvelles pages d’une seconde collection
        --list                liste les modèles de page du site, leurs « layout » et leurs fichiers
        --config FICHIER      fichier de réglages à utiliser au lieu de celui que la commande trouve
        --verify config.yml   compare les champs de ce fichier au modèle de page, et signale, à sa ligne, chaque champ avec lequel le CMS écrirait une page invalide, perdrait une information ou refuserait une valeur permise
        --write DOSSIER       dossier de VS Code (.vscode) : y écrit un schéma par modèle de page, et les réglages qui l’appliquent à ses fichiers
        --lang fr|en          langue des messages : fr ou en (par défaut, celle de LANG ; sinon fr)
        -h, --help            affiche cette aide
      "
    `);
    expect((await shop.run("schema -h --lang en")).out).toMatchInlineSnapshot(`
      "Usage: dsfr-blocks schema [PAGE] [OPTIONS]

      Prints the JSON Schema (2020-12) of a page type: its keys and what each must contain, in French; or its fields for Decap CMS and Sveltia CMS. PAGE: the name of a page type or its “layout”; without PAGE, the site’s only page type. Without “--out”, writes it to standard output.
      Exit codes: 0 the schema is printed, or the fields are the same; 1 they differ; 2 wrong usage.

      Options:
        --out FILE           file to write
        --format json|decap  json (default), or decap: collections, for config.yml
        --file FILE.md       with decap: the page’s file, in a collection of files, instead of a folder
        --people DIR         with decap: the folder of profiles, from which authors choose people; also writes their collection
        --example FILE.md    with decap: an example page, which fills the new pages of a second collection
        --list               lists the site’s page types, their “layout” and their files
        --config FILE        settings file to use instead of the one that is found
        --verify config.yml  compares the fields of this file with the page type, and reports, at its line, each field with which the CMS would write an invalid page, lose information or refuse a valid value
        --write DIR          folder of VS Code (.vscode): writes there a schema for each page type, and the settings that apply it to its files
        --lang fr|en         language of the messages: fr or en (default: that of LANG, or else fr)
        -h, --help           shows this help
      "
    `);
  });
});

describe("for an editor", () => {
  const own = createWorkshop({
    "content/a.md": PAGE,
    "content/deep/b.md": PAGE,
    "content/note.md": "# Une note\n",
  });
  afterAll(own.remove);
  const settings = () =>
    JSON.parse(own.read(".vscode/settings.json")) as Record<string, Record<string, unknown>>;
  const SCHEMA = "./.vscode/candidates.schema.json";
  const write = () => own.run("schema --write .vscode");

  it("has a schema of each page, and the settings that apply it to the page's files", async () => {
    const { code, out } = await write();
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("Réglages de l’éditeur à jour : .vscode/settings.json"),
    ]);
    // to an editor the second fence begins another document, which is empty
    expect(JSON.parse(own.read(".vscode/candidates.schema.json"))).toEqual({
      ...(expected as object),
      type: ["object", "null"],
    });
    expect(JSON.parse(own.read(".vscode/extensions.json"))).toEqual({
      recommendations: ["redhat.vscode-yaml"],
    });
    expect(settings()["yaml.schemas"]?.[SCHEMA]).toEqual(["**/content/a.md", "**/content/deep/b.md"]);
    expect(settings()["files.associations"]).toEqual({
      "**/content/a.md": "yaml",
      "**/content/deep/b.md": "yaml",
    });
  });

  it("takes no Markdown file with a text after its front matter for YAML", async () => {
    own.write("content/text.md", "---\nlayout: page\ntitle: Un texte\n---\nUn texte.\n");
    await write();
    expect(settings()["yaml.schemas"]?.["./.vscode/page.schema.json"]).toEqual(["**/content/text.md"]);
    expect(Object.keys(settings()["files.associations"] ?? {})).not.toContain("**/content/text.md");
  });

  it("stays the same, to the byte, when it is run again", async () => {
    await write();
    const before = own.read(".vscode/settings.json");
    own.write(".vscode/settings.json", before.replaceAll("  ", "\t"));
    await write();
    expect(own.read(".vscode/settings.json")).toBe(before.replaceAll("  ", "\t"));
  });

  it("keeps what is a person's, in its indentation, and follows the files", async () => {
    const theirs = {
      "editor.tabSize": 4,
      "files.associations": { "*.njk": "html", "**/content/a.md": "mdx" },
      "yaml.schemas": { "./mine.json": "*.yml", [SCHEMA]: ["**/content/gone.md"] },
    };
    own.write(".vscode/settings.json", JSON.stringify(theirs, null, 4));
    await write();
    expect(own.read(".vscode/settings.json")).toContain('\n    "editor.tabSize": 4,');
    expect(settings()).toMatchObject({
      "files.associations": { "*.njk": "html", "**/content/a.md": "mdx", "**/content/deep/b.md": "yaml" },
      "yaml.schemas": { "./mine.json": "*.yml", [SCHEMA]: ["**/content/a.md", "**/content/deep/b.md"] },
    });
    await write();
    const [first = ""] = (settings()["yaml.schemas"]?.[SCHEMA] ?? []) as string[];
    own.removeFile("content/deep/b.md");
    await write();
    expect(settings()["yaml.schemas"]?.[SCHEMA]).toEqual([first]);
    expect(settings()["files.associations"]).not.toHaveProperty(["**/content/deep/b.md"]);
  });

  it("keeps the rest of them byte for byte: tabs, lines, line ends", async () => {
    const before = '{\r\n\t"editor.rulers": [80, 120],\r\n\r\n\t"files.eol": "\\r\\n"\r\n}';
    own.write(".vscode/settings.json", before);
    await write();
    const after = own.read(".vscode/settings.json");
    const added = ',\r\n\t"files.associations": {\r\n\t\t"**/content/a.md": "yaml"';
    expect(after).toContain(before.replace("\r\n}", added));
    expect(after.replaceAll("\r\n", "")).not.toMatch(/[\r\n]| {2}/);
    expect(after.endsWith("\r\n\t}\r\n}")).toBe(true);
    await write();
    expect(own.read(".vscode/settings.json")).toBe(after);
  });

  it("touches no settings with comments, and tells what to add", async () => {
    const text = '{\n  // les miens\n  "editor.tabSize": 4,\n}\n';
    own.write(".vscode/settings.json", text);
    const { code, out } = await write();
    expect([code, own.read(".vscode/settings.json")]).toEqual([0, text]);
    expect(out).toContain(
      ".vscode/settings.json contient des commentaires, ou n’est pas du JSON : la commande ne l’a pas modifié. Ajoutez-y ces lignes :\n{\n",
    );
    expect(out).toContain('"**/content/a.md": "yaml"');
  });

  it.each(["schema CandidatesPage --write .vscode", "schema --write .vscode --out a.json"])(
    "%s: is alone",
    async (line) => {
      const { code, err } = await own.run(line);
      expect([code, err]).toEqual([
        2,
        expect.stringContaining("« --write » écrit les schémas de tous les modèles de page du site"),
      ]);
    },
  );
});
