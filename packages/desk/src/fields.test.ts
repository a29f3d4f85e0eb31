import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { allFixtures, heldBy } from "../../../tests/shared/fixtures";
import { writeEveryField } from "../../../tests/support/everyField";
import { vectors } from "../../../tests/support/xss";
import { AdministrationsPage } from "../../../tests/support/sitePage";
import {
  choice,
  type Fields,
  list as listOf,
  markdown,
  object,
  optional,
  plain,
  type Schema,
} from "@dsfr-blocks/content/schema";
import { toSafeUrl } from "@dsfr-blocks/base/url";
import { Alert, type AnyBlock, type AnyPage, CandidatesPage } from "dsfr-blocks";
import * as pages from "dsfr-blocks/ourPages";
import { pickPageType } from "dsfr-blocks/internal";
import { collectionFor, fieldsFor, type FolderCollection } from "./collectionFor";
import { findDifferences } from "./differences";
import { type Field, createFields as formOf } from "./fields";
import { type FieldIssue, issuesOf } from "./issues";

const fields = fieldsFor(CandidatesPage);
const candidatesSchema = CandidatesPage.schema;

/** The field at a path such as `head.questions[].question`. */
function findField(path: string, from: readonly Field[] = fields): Field {
  const [name = "", ...rest] = path.split(".");
  const field = from.find((each) => each.name === name.replace("[]", ""));
  if (!field) throw new Error(`No field ${path}`);
  if (rest.length > 0) return findField(rest.join("."), field.fields ?? []);
  return name.endsWith("[]") && field.field ? field.field : field;
}

/** The fields of the first page that has a block, or of a page that has this one under a key. */
function fieldsOf(block: AnyBlock, key: string): readonly Field[] {
  const page = Object.values<AnyPage>(pages).find((each) => Object.values(each.blocks).includes(block));
  const own = { layouts: [], body: false, titleFrom: "title" };
  return fieldsFor(page ?? { ...own, schema: object({ [key]: block.schema }, "Une page.") });
}

/** The paths of what has no label of its own. */
function unnamed(schema: Schema, path: string): string[] {
  const own = path === "" || schema.label !== undefined ? [] : [path];
  if (schema.kind === "list") return [...own, ...unnamed(schema.item, `${path}[]`)];
  if (schema.kind !== "object") return own;
  const inside = (key: string) => (path === "" ? key : `${path}.${key}`);
  return [...own, ...Object.entries(schema.fields).flatMap(([key, field]) => unnamed(field, inside(key)))];
}

function everyField(from: readonly Field[]): Field[] {
  return from.flatMap((field) => [
    field,
    ...everyField(field.fields ?? []),
    ...everyField(field.field ? [field.field] : []),
  ]);
}

/** What a CMS would say of a value in a field; nothing when it takes it as it is. */
function faults(value: unknown, field: Field): string[] {
  const isBlank = value === undefined || value === null || value === "";
  if (isBlank) return field.required === false ? [] : [`${field.name} is required`];
  switch (field.widget) {
    case "list":
      if (!Array.isArray(value)) return [`${field.name} is no list`];
      return value.flatMap((item) => (field.field ? faults(item, field.field) : inFields(item, field)));
    case "object":
      return inFields(value, field);
    case "boolean":
      return typeof value === "boolean" ? [] : [`${field.name} is no boolean`];
    case "number":
      return typeof value === "number" ? [] : [`${field.name} is no number`];
    // a CMS does not change the value of a hidden field
    case "hidden":
      return [];
    default: {
      if (typeof value !== "string") return [`${field.name} is no text`];
      const [expression] = field.pattern ?? [];
      return expression && !new RegExp(expression).test(value) ? [`${field.name} refuses ${value}`] : [];
    }
  }
}

function inFields(value: unknown, { name, fields: inner = [] }: Field): string[] {
  if (typeof value !== "object" || value === null) return [`${name} is no object`];
  const known = new Set(inner.map((each) => each.name));
  const strangers = Object.keys(value).filter((key) => !known.has(key));
  const given = value as Record<string, unknown>;
  return [
    ...strangers.map((key) => `${name} has no field for ${key}`),
    ...inner.flatMap((each) => faults(given[each.name], each)),
  ];
}

describe("the fields of the page", () => {
  it("each have words of their own in their schema", () => {
    for (const page of Object.values<AnyPage>(pages)) expect(unnamed(page.schema, "")).toEqual([]);
    expect(unnamed(AdministrationsPage.schema, "")).toContain("figures.figures[].number");
  });

  it("leave a day blank that nobody chose, which Netlify CMS 2 would make today", () => {
    expect(findField("opensAt")).toMatchObject({ required: false, default: "" });
    // an optional part with a day in it is not there from the start
    const days = Object.values<AnyPage>(pages).flatMap((page) => everyField(fieldsFor(page)));
    expect(days.filter(({ widget, default: first }) => widget === "datetime" && first !== "")).toEqual([]);
  });

  it("have lists whose items say what they hold while they are folded", () => {
    const summaryOf = (path: string) => findField(path).summary;
    // a blank title is replaced with the word for an item
    expect(summaryOf("head.questions")).toBe("{{fields.question | default('Question')}}");
    expect(summaryOf("conditions.salaries")).toBe("{{fields.experience | default('Salaire')}}");
    // a criterion's number alone says nothing of it
    const criteria = fieldsFor(pages.AdministrationsPage);
    expect(findField("criteria.list", criteria).summary).toBe(
      "{{fields.num}} {{fields.name | default('Critère')}}",
    );
    expect(summaryOf("how.steps")).toBe("{{fields.title | default('Étape')}}");
    // a word that each item begins with, where one is to be chosen
    const day = choice(["lundi", "mardi"], "Le jour.");
    const hours = (fields: Fields) =>
      formOf(object({ days: listOf(object(fields, ""), "") }, ""), {})[0]?.summary;
    const blank = " | default('Élément')";
    expect(hours({ day, opens: plain("") })).toBe(`{{fields.day}} {{fields.opens${blank}}}`);
    expect(hours({ day })).toBe(`{{fields.day${blank}}}`);
    expect(hours({ day: optional(day), opens: plain("") })).toBe(`{{fields.opens${blank}}}`);
    expect(hours({ opens: plain(""), day })).toBe(`{{fields.opens${blank}}}`);
    // Decap CMS applies one filter only, and Sveltia CMS ends the text of a filter at an apostrophe
    const [notes, uses] = [
      object({ text: markdown("") }, ""),
      object({ use: plain("") }, "", { label: "Cas d'usage" }),
    ].map((item) => formOf(object({ items: listOf(item, "") }, ""), {})[0]?.summary);
    expect(notes).toBe("{{fields.text | truncate(80)}}");
    expect(uses).toBe("{{fields.use | default('Cas d’usage')}}");
    expect(findField("profiles.list[]").name).toBe("item");
    const list = findField("profiles").fields?.find(({ name }) => name === "list");
    expect(list).toMatchObject({
      summary: "{{fields.item | default('Personne')}}",
      label_singular: "Personne",
    });
  });

  it("have lists with plain plurals, which Decap CMS puts after a number: « 5 phases »", () => {
    const every = Object.values<AnyPage>(pages).flatMap((page) => everyField(fieldsFor(page)));
    const lists = [...every, ...fieldsFor("people")].filter(({ widget }) => widget === "list");
    expect(lists.filter(({ label_singular }) => label_singular === undefined)).toEqual([]);
    const labels = lists.map(({ label }) => label);
    expect(labels.filter((label) => !/^\p{Lu}\p{L}*s(?= |$)[^,]*$/u.test(label))).toEqual([]);
  });

  it("are the schema's keys, in the order in which the page shows them, then what it says elsewhere", () => {
    const all = fields.map(({ name }) => name);
    const elsewhere = ["url", "description", "share"];
    const shown = Object.keys(candidatesSchema.fields).filter((key) => !elsewhere.includes(key));
    expect(all).toEqual([...shown, ...elsewhere]);
    const program = fieldsFor(pages.ProgrammePage).map(({ name }) => name);
    expect(program.slice(program.indexOf("numbers"), program.indexOf("layout"))).toEqual([
      ...["numbers", "how", "steps", "then", "quote", "menu"],
    ]);
    expect(findField("profiles").fields?.map(({ name }) => name)).toEqual(["title", "desc", "list", "sub"]);
  });

  it("say no part twice on the way to a field, and none of the words that editors did not understand", () => {
    // the panel leaves out the name of a list that is that of its part
    const names = (all: readonly Field[], above = ""): string[] =>
      all.flatMap(({ label, widget, fields: inner = [] }) => [
        ...(widget === "list" ? [] : [`${above}${label}`]),
        ...names(inner, `${label} › `),
      ]);
    const every = Object.values<AnyPage>(pages).flatMap((page) => fieldsFor(page));
    expect(names(every).filter((name) => /^(.+) › \1$/.test(name))).toEqual([]);
    const said = everyField([...every, ...fieldsFor("people")]).map(({ hint = "" }) => hint);
    const unclear =
      /^Son adresse|^Ce qui s’y passe\.|commencent des parties|n’informe pas|^Les chiffres\.|^L’adresse du document|annuaire|\bfiches?\b|72[.,]5/;
    expect(said.filter((hint) => unclear.test(hint))).toEqual([]);
  });

  it("say in French what each is for, without the file's own marks", () => {
    for (const { label, hint } of everyField(fields)) {
      expect(label).toMatch(/^\p{Lu}/u);
      if (hint !== undefined) expect(hint).toMatch(/^\p{Lu}[^`]+[.]$/u);
    }
    expect(findField("title").hint).toBeUndefined();
    expect(findField("how.title").hint).toBeUndefined();
    expect(findField("head").hint).toBe("L’accroche : questions, réponse, bouton.");
  });

  it("are typed in by the widget of their kind", () => {
    expect(findField("title")).toMatchObject({
      widget: "string",
      required: true,
      pattern: ["\\S", "un texte"],
    });
    expect(findField("open")).toMatchObject({ widget: "boolean", required: false });
    expect(findField("def.info")).toMatchObject({ widget: "object", required: true });
    expect(findField("head.apply")).toMatchObject({ widget: "object", required: false });
    expect(findField("open")).toMatchObject({ widget: "boolean", default: false });
    expect(findField("closesAt")).toMatchObject({
      widget: "datetime",
      format: "YYYY-MM-DD",
      time_format: false,
    });
    expect(findField("def.info.desc")).toMatchObject({ widget: "markdown", required: false, default: "" });
    expect(findField("head.questions")).toMatchObject({ widget: "list", label_singular: "Question" });
    expect(findField("head.call.url").widget).toBe("file");
    expect(findField("profiles.list[]").widget).toBe("string");
    expect(findField("layout")).toMatchObject({ widget: "hidden", default: "candidates" });
  });

  it("begin with what the page needs, and leave out what it may lack", () => {
    expect(findField("how.desc").default).toBe("");
    expect(findField("how.steps").default).toEqual([]);
    expect(findField("how.steps.title").default).toBe("");
    expect(findField("how.steps.desc").default).toBeUndefined();
    expect(findField("head.apply.url").default).toBeUndefined();
    expect(findField("wait.desc").default).toBeUndefined();
  });

  it("offer the Markdown that the rich text shows, and no other", () => {
    expect(findField("how.desc").buttons).toContain("numbered-list");
    expect(findField("how.desc").buttons).not.toContain("strikethrough");
  });

  it("take people from the CMS's own collection, one by one, when told where it is", () => {
    const [list] =
      fieldsFor(CandidatesPage, { people: { collection: "people" } })
        .find(({ name }) => name === "profiles")
        ?.fields?.filter(({ name }) => name === "list") ?? [];
    expect(list).toMatchObject({ widget: "list", field: { widget: "relation", value_field: "title" } });
  });

  it("take people from a collection as it is, by its name and the field of its titles", () => {
    const titled = { layouts: ["crew"], body: false, titleFrom: "fullname", pluralLabel: "Équipage" };
    const crew = collectionFor(
      { ...titled, schema: object({ fullname: plain("") }, "") },
      { name: "equipage" },
    );
    const findRelation = (details: object) =>
      findField("profiles.list[]", fieldsFor(CandidatesPage, { people: { collection: crew, ...details } }));
    const byName = { collection: "equipage", search_fields: ["fullname"], display_fields: ["fullname"] };
    expect(findRelation({})).toMatchObject({ ...byName, value_field: "fullname" });
    expect(findRelation({ nameField: "{{slug}}" })).toMatchObject({ ...byName, value_field: "{{slug}}" });
    expect(findRelation({ nameField: "short" })).toMatchObject({
      ...{ collection: "equipage", value_field: "short", search_fields: ["short"] },
    });
    expect(findRelation({ collection: collectionFor("people") })).toMatchObject({
      ...{ collection: "people", value_field: "title", search_fields: ["title"] },
    });
  });

  it("show the language and the translations of a page on a site that has them", () => {
    const lang = { widget: "select", options: ["fr", "en"] } as const;
    const inEnglish = { name: "en", label: "Anglais", widget: "string", required: false } as const;
    const translations = { widget: "object", fields: [inEnglish] } as const;
    const hidden = fieldsFor(CandidatesPage).filter(({ name }) => name in { lang, translations });
    expect(hidden.map(({ widget }) => widget)).toEqual(["hidden", "hidden"]);
    const shown = fieldsFor(CandidatesPage, { fields: { lang, translations } });
    expect(findField("lang", shown)).toMatchObject({ label: "Langue", required: false, ...lang });
    expect(findField("translations", shown)).toMatchObject({ label: "Traductions", ...translations });
  });

  it("offer the languages of a site, each with an address of the translation", () => {
    const own = fieldsFor(CandidatesPage, { languages: ["fr", "en"] });
    expect(findField("lang", own)).toMatchObject({
      label: "Langue",
      widget: "select",
      required: false,
      options: [
        { value: "fr", label: "Français" },
        { value: "en", label: "Anglais" },
      ],
    });
    expect(findField("translations", own)).toMatchObject({
      widget: "object",
      fields: [
        { name: "fr", label: "Adresse en français", required: false },
        { name: "en", label: "Adresse en anglais", required: false },
      ],
    });
  });

  it("give a new page of a folder of one language this language, shown or hidden", () => {
    const lang = (options: object) => findField("lang", fieldsFor(CandidatesPage, options));
    expect(lang({ lang: "en" })).toMatchObject({ widget: "hidden", default: "en" });
    const shown = lang({ lang: "en", languages: ["fr", "en"] });
    expect(shown).toMatchObject({ widget: "select", default: "en" });
    for (const options of [{}, { languages: ["fr", "en"] }])
      expect(lang(options)).not.toHaveProperty("default");
  });

  it("can be changed one by one", () => {
    const changed = fieldsFor(CandidatesPage, {
      fields: { "head.questions": { min: 1, max: 4 }, title: { label: "Nom" } },
    });
    expect(findField("head.questions", changed)).toMatchObject({ widget: "list", min: 1, max: 4 });
    expect(findField("title", changed)).toMatchObject({ label: "Nom", required: true });
  });
});

describe("the fields of a site's own page", () => {
  const own = fieldsFor(AdministrationsPage, { people: { collection: "people" } });

  it("are those of its blocks, its own and ours, and of its body", () => {
    expect(own.map(({ name }) => name)).toEqual([
      "title",
      "head",
      "figures",
      "more",
      "how",
      "simulator",
      "layout",
      "lang",
      "translations",
      "body",
    ]);
    expect(findField("body", own)).toMatchObject({
      widget: "markdown",
      label: "Texte de la page",
      required: false,
    });
    expect(findField("head", own)).toEqual(findField("head"));
    expect(own.filter(({ name }) => name === "open")).toEqual([]);
  });

  it("are typed in by the widget of their kind", () => {
    expect(findField("figures.year", own)).toMatchObject({
      widget: "number",
      value_type: "float",
      required: true,
    });
    expect(findField("figures.source", own)).toMatchObject({
      widget: "select",
      required: true,
      options: ["insee", "dinum"],
    });
    expect(findField("figures.picture", own)).toMatchObject({ widget: "image", required: false });
    expect(findField("figures.author", own)).toMatchObject({ widget: "relation", collection: "people" });
    expect(findField("figures.framed", own)).toMatchObject({ widget: "boolean", default: false });
    expect(findField("how", own)).toMatchObject({ widget: "object", required: false });
    expect(findField("how.title", own)).not.toHaveProperty("default");
  });

  it("give each choice its label, and compare a site's choices by their values", () => {
    const schema = object({ kind: optional(Alert.schema.fields.kind) }, "Un message.");
    const [field] = formOf(schema, {});
    expect(field?.options).toContainEqual({ label: "Avertissement", value: "warning" });
    const site = [
      { name: "kind", widget: "select", required: false, options: ["error", "info", "success", "warning"] },
    ];
    expect(findDifferences(site, field ? [field] : [], schema, { at: [], settings: {} })).toEqual([]);
  });

  it("without a word for them are called by their keys", () => {
    expect(findField("figures", own)).toMatchObject({ label: "Figures", hint: "Des chiffres clés." });
    expect(findField("figures.figures", own)).toMatchObject({
      summary: "{{fields.number | default('Élément')}}",
    });
  });

  it("ask for no switch and no list: one that nobody touched is none", () => {
    const every = Object.values<AnyPage>(pages).flatMap((page) => everyField(fieldsFor(page)));
    const untouched = every.filter(({ widget }) => widget === "boolean" || widget === "list");
    expect(untouched.length).toBeGreaterThan(10);
    expect(untouched.filter(({ required }) => required !== false)).toEqual([]);
  });

  it("show nothing that is for the site's generator alone", () => {
    expect(findField("layout", own)).toEqual({
      name: "layout",
      label: "Modèle de page",
      widget: "hidden",
      default: "administrations",
    });
    expect(findField("url").widget).toBe("hidden");
    expect(findField("menu", fieldsFor(pages.ProgrammePage)).widget).toBe("hidden");
  });

  it("make a collection of its name", () => {
    expect(collectionFor(AdministrationsPage)).toMatchObject({
      name: "administrations",
      label: "La page des administrations",
      folder: "content/administrations",
    });
  });
});

describe("what the fields accept", () => {
  const page = { name: "page", label: "", widget: "object", fields } as const;

  it("is a page with every key", () => {
    const full = writeEveryField(
      candidatesSchema,
      (format) => (format === "date" ? "2026-04-26" : "/texte"),
      true,
    );
    expect(faults(full, page)).toEqual([]);
  });

  it.each(allFixtures)("is each example of $block.name", ({ block, fixtures }) => {
    expect(fixtures.length).toBeGreaterThan(0);
    for (const { name, content } of fixtures) {
      // the one example that a form refuses is there to show that its address becomes no link
      const expected = name === "Adresse dangereuse" ? [expect.stringMatching(/(?:url|link) refuses/i)] : [];
      expect([
        name,
        faults(heldBy(block.only, content), findField(block.key, fieldsOf(block.block, block.key))),
      ]).toEqual([name, expected]);
    }
  });

  it("is no address that the page would not keep", () => {
    const [expression = ""] = findField("head.apply.url").pattern ?? [];
    const pattern = new RegExp(expression);
    const unsafe = vectors.map(({ text }) => text).filter((text) => toSafeUrl(text, "link") === undefined);
    expect(unsafe.length).toBeGreaterThan(20);
    expect(
      unsafe.filter((text) => text.trim() !== "" && pattern.test(text) && !/[\t\n\r]/.test(text)),
    ).toEqual([]);
    for (const url of [
      "/postuler",
      "img/a.pdf",
      "https://exemple.fr/a:b",
      "mailto:a@exemple.fr",
      "#ici",
      "a/b:c",
    ])
      expect([url, pattern.test(url)]).toEqual([url, true]);
  });

  it("is no day written otherwise", () => {
    const [expression = ""] = findField("opensAt").pattern ?? [];
    expect(["2026-04-26", "26/04/2026", "2026-4-6"].map((day) => new RegExp(expression).test(day))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("the collection whose new pages begin with an example", () => {
  /** What Decap CMS makes a new page of: the defaults of its innermost fields, and those of lists whole. */
  const draftOf = (all: readonly Field[]): Record<string, unknown> =>
    Object.fromEntries(
      all.flatMap(({ name, widget, default: first, fields: inner }) => {
        if (widget === "object") return [[name, draftOf(inner ?? [])]];
        return first === undefined ? [] : [[name, first]];
      }),
    );
  const files = readdirSync("examples/site/content").filter((name) => name.endsWith(".md"));
  const texts = files.map((name) => readFileSync(`examples/site/content/${name}`, "utf8"));

  it.each(Object.entries<AnyPage>(pages))(
    "opens a new %s without an error, as the example is",
    (_name, page) => {
      const example = texts.find((text) => pickPageType(text, [page], "")) ?? "";
      const people = { collection: "people" };
      const { fields: own } = collectionFor(page, { example, people }) as FolderCollection;
      const draft = draftOf(own);
      const isError = ({ severity }: FieldIssue) => severity === "error";
      expect(issuesOf(draft, page).filter(isError)).toEqual([]);
      // all of it, except what only one page has
      const [, yaml = "", body = ""] = example.split(/^---\n/m);
      const {
        url: _url,
        menu: _menu,
        translations: _translations,
        ...expected
      } = parse(yaml) as Record<string, unknown>;
      const isMissing = (key: string) => JSON.stringify(draft[key] ?? "").length <= 2;
      expect(Object.keys(expected).filter(isMissing)).toEqual([]);
      if (page.body) expect(draft["body"]).toBe(body);
    },
  );

  it("stands beside the one without, over the same folder", () => {
    const both = [{}, { example: "---\ntitle: Un exemple\n---\n" }].map((more) =>
      collectionFor(CandidatesPage, { folder: "pages", ...more }),
    ) as FolderCollection[];
    expect(both.map(({ name, label_singular, folder }) => [name, label_singular, folder])).toEqual([
      ["candidates", "Page candidats", "pages"],
      ["candidates-example", "Exemple candidats", "pages"],
    ]);
    expect(both.map(({ fields: own }) => findField("title", own).default)).toEqual(["", "Un exemple"]);
  });
});

describe("the collection", () => {
  it("is a folder of pages, each a Markdown file with a front matter", () => {
    expect(collectionFor(CandidatesPage, { folder: "pages" })).toMatchObject({
      name: "candidates",
      label: "Pages candidats",
      folder: "pages",
      create: true,
      extension: "md",
      format: "yaml-frontmatter",
    });
  });

  it("lists its own page alone in a folder with others", () => {
    const filterIn = (page: Parameters<typeof collectionFor>[0], more: object = {}) =>
      (collectionFor(page, { folder: "content", shared: true, ...more }) as FolderCollection).filter;
    expect(filterIn(CandidatesPage)).toEqual({ field: "layout", value: "candidates" });
    expect(filterIn(CandidatesPage, { shared: false })).toBeUndefined();
    // files that are the page by their place may have the `layout` of another tool
    expect(filterIn(CandidatesPage, { files: "content/*.md" })).toBeUndefined();
    expect(filterIn("people")).toBeUndefined();
  });

  it("is one of several collections of a page with several words for `layout`, each with its pages and its label", () => {
    const collections = [{}, { layout: "project" }].map((options) => {
      const { name, label, filter, fields } = collectionFor(pages.ApplyPage, options) as FolderCollection;
      return { name, label, filter, layout: fields.find((field) => field.name === "layout")?.default };
    });
    expect(collections).toEqual([
      { name: "apply", label: "Candidatures", filter: undefined, layout: "apply" },
      {
        name: "project",
        label: "Projets",
        filter: { field: "layout", value: "project" },
        layout: "project",
      },
    ]);
  });

  it("says the address of its pages, of a folder and of a file", () => {
    const href = "/candidats/{{slug}}";
    expect(collectionFor(CandidatesPage, { href })).toMatchObject({ preview_path: "candidats/{{slug}}" });
    expect(collectionFor(CandidatesPage, { href: "/devenir", file: "a.md" })).toMatchObject({
      files: [{ preview_path: "devenir" }],
    });
    expect(collectionFor(CandidatesPage)).not.toHaveProperty("preview_path");
  });

  it("is one file, when there is one", () => {
    const { files } = collectionFor(CandidatesPage, { name: "devenir", label: "Devenir", file: "a.md" }) as {
      files: unknown;
    };
    expect(files).toMatchObject([{ name: "devenir", label: "Devenir", file: "a.md" }]);
  });

  it("has a sister for people", () => {
    expect(collectionFor("people", { folder: "people" })).toMatchObject({
      name: "people",
      label: "Personnes",
    });
    expect(fieldsFor("people").map(({ name, widget }) => `${name}: ${widget}`)).toEqual([
      "title: string",
      "job: string",
      "image: image",
      "href: string",
      "url: hidden",
      "defis: list",
    ]);
  });
});
