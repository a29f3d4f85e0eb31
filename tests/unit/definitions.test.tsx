import { format } from "node:util";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { compilePage } from "../../src/compiled/compile";
import { toHtml } from "../../src/compiled/toHtml";
import {
  byDefault,
  choice,
  filled,
  inline,
  list,
  max,
  min,
  number,
  object,
  oneOf,
  only,
  open,
  optional,
  pattern,
  plain,
  record,
  renamed,
  url,
} from "@dsfr-blocks/content/schema";
import { checkPage, readPage } from "../../src/definition/check";
import { defineBlock } from "../../src/definition/defineBlock";
import { definePage } from "../../src/definition/definePage";
import { Section } from "../../src/definition/Section";
import type { Topic } from "../../src/definition/topic";
import { resolveSafeUrl } from "../../src/rich-text/links";
import { RichText } from "../../src/rich-text/RichText";

const schema = object({ title: inline("Un titre.") }, "Un bloc.");
const render = () => null;
const Note = defineBlock({ name: "Note", schema, render });
const block = { name: "Wrong", schema, render };
const page = {
  name: "WrongPage",
  layout: "wrong",
  description: "Une page.",
  fields: {},
  blocks: { note: Note },
};

/** Definitions that cannot work, as JavaScript lets a site write them, and the start of what each is told. */
const wrongBlocks: Readonly<Record<string, unknown>> = {
  'defineBlock: name must be the name of a component, with a capital letter: name: "MyName".': {
    ...block,
    name: undefined,
  },
  "defineBlock: name must be the name of a component": { ...block, name: "wrong block" },
  'Wrong: schema must be an object schema: object({ … }, "…").': { ...block, schema: undefined },
  "Wrong: schema must be an object schema": { ...block, schema: inline("Un titre.") },
  "Wrong: define either `render` or `component`.": { ...block, render: undefined },
  "Wrong: define either `render` or": { ...block, component: render },
  "Wrong: every block already has a prop “id”": {
    ...block,
    schema: object({ id: plain("Un id.") }, "Un bloc."),
  },
  "Wrong: every block already has a prop “children”": {
    ...block,
    schema: object({ children: inline("Un texte.") }, "Un bloc."),
  },
};

const wrongPages: Readonly<Record<string, unknown>> = {
  'definePage: name must be the name of a component, with a capital letter: name: "MyName".': {
    ...page,
    name: "",
  },
  "WrongPage: `fields` and `blocks` are required": { ...page, fields: undefined },
  'WrongPage: `fields` and `blocks` are required, but may be empty: fields: { title: plain("…") }, blocks: { … }.':
    { ...page, blocks: undefined },
  "WrongPage: layout must be the `layout` of its page files": { ...page, layout: undefined },
  "WrongPage: layout must be the `layout`": { ...page, layout: [] },
  "WrongPage: layout must be": { ...page, layout: " " },
  "WrongPage: “note” must be a block of defineBlock or blocksOf, but received nothing.": {
    ...page,
    blocks: { note: undefined },
  },
  "WrongPage: “note” must be a block of defineBlock or blocksOf, but received a function.": {
    ...page,
    blocks: { note: render },
  },
  "WrongPage: “note” must be a block of defineBlock or blocksOf, but received an object.": {
    ...page,
    blocks: { note: optional(schema) },
  },
  "WrongPage: Note has no key “notes”.": { ...page, blocks: { notes: { block: Note, only: "notes" } } },
  "WrongPage: order must contain only keys of the page, and “notes” is not one.": {
    ...page,
    order: ["notes"],
  },
  "WrongPage: the key “note” is in both fields and blocks. Rename one of them.": {
    ...page,
    fields: { note: plain("Une note.") },
  },
  ...Object.fromEntries(
    ["layout", "blocks", "allContent"].map((key) => [
      `WrongPage: the key “${key}” is reserved. Give it another name. Reserved keys: layout, blocks, allContent, and body in a page type with a body.`,
      { ...page, fields: { [key]: plain("Un texte.") } },
    ]),
  ),
  "WrongPage: the key “body” is reserved. Give it another name.": {
    ...page,
    body: true,
    fields: { body: plain("Un texte.") },
  },
  "WrongPage: titleFrom must be the key of an inline or plain field, and “name” is not.": {
    ...page,
    titleFrom: "name",
  },
  "WrongPage: titleFrom must be the key of an inline or plain field, and “site” is not.": {
    ...page,
    fields: { site: url("Un site.") },
    titleFrom: "site",
  },
  "WrongPage: titleFrom must be the key of an inline or plain field, and “note” is not.": {
    ...page,
    titleFrom: "note",
  },
  "WrongPage: the key “blocks” is reserved.": { ...page, blocks: { blocks: Note } },
};

/** Schemas that cannot work, and the start of what each is told where it is written. */
const wrongSchemas: Readonly<Record<string, () => unknown>> = {
  '“title” accepts only a schema, such as plain("Le nom."), but received nothing.': () =>
    object({ title: undefined as never }, "Un bloc."),
  '“note” accepts only a schema, such as plain("Le nom."), but received a function.': () =>
    object({ note: Note as never }, "Un bloc."),
  'list accepts only a schema, such as plain("Le nom."), but received a schema of unknown kind “colour”.':
    () => list({ kind: "colour" } as never, "Des."),
  "list accepts only schemas without `optional`, `byDefault` and `renamed`": () =>
    list(optional(plain("Un.")) as never, "Des."),
  "record accepts only schemas without `optional`": () => record(renamed("old", plain("Un.")), "Des."),
  "oneOf accepts only schemas without `optional`": () =>
    oneOf([byDefault(1, number("Un.")), plain("Un.")], "Un."),
  "oneOf accepts only schemas of different types, such as a number and a text": () =>
    oneOf([plain("Un."), url("Un.")], "Un."),
  "oneOf accepts only schemas of different types": () => oneOf([plain("Un.")], "Un."),
  "oneOf accepts only schemas of different": () =>
    oneOf([record(plain("Un."), "Des."), object({}, "Un.")], "Un."),
  'choice accepts only a list of texts to choose from: choice(["brouillon", "publié"], "…").': () =>
    choice([], "Un mot."),
  "choice accepts only a list of texts": () => choice(["a", " "], "Un mot."),
  'min accepts only a number and a number schema: min(10, number("…")).': () => min(NaN, number("Un.")),
  "min accepts only a number and": () => min(1, plain("Un.") as never),
  "max accepts only a minimum that is not above the maximum, but received 3 and 2.": () =>
    max(2, min(3, number("Un."))),
  'pattern accepts only a regular expression, a text schema and a description: pattern(/^[a-z]+$/, plain("…"), "Des lettres.").':
    () => pattern("a" as never, plain("Un."), "Un a."),
  "pattern accepts only a regular expression, a text": () => pattern(/a/, choice(["a"], "Un."), "Un a."),
  "pattern accepts only a regular expression that JSON Schema supports, valid with the flag “u” and without any other flag, but received /a/i.":
    () => pattern(/a/i, plain("Un."), "Un a."),
  "pattern accepts only a regular expression that JSON Schema supports, valid with the flag “u” and without any other flag, but received /\\-/.":
    () => pattern(new RegExp("\\-"), plain("Un."), "Un tiret."),
  'byDefault accepts only a default that matches its schema, but received "c" (wrong-choice).': () =>
    byDefault("c" as "a", choice(["a", "b"], "Un mot.")),
  "byDefault accepts only a default that matches its schema, but received nothing (wrong-type).": () =>
    byDefault(undefined as never, plain("Un.")),
  "min accepts only a default that matches its schema, but received 2 (out-of-range).": () =>
    min(3, byDefault(2, number("Un."))),
  "byDefault accepts only a text, number or boolean schema that is not `optional`": () =>
    byDefault([] as never, list(plain("Un."), "Des.") as never),
  "optional accepts only a key without a default": () => optional(byDefault(2, number("Un."))),
  'optional accepts only a schema, such as plain("Le nom."), but received nothing.': () =>
    optional(undefined as never),
  'filled accepts only a text schema: filled(inline("…")).': () => filled(number("Un.") as never),
  'open accepts only an object schema: open(object({ … }, "…")).': () =>
    open(list(plain("Un."), "Des.") as never),
  'renamed accepts only the former name of the key: renamed("old", plain("…")).': () =>
    renamed(" ", plain("Un.")),
  "“a” was renamed from “b”, which is also a key. Keep one of them.": () =>
    object({ a: renamed("b", plain("Un.")), b: plain("Deux.") }, "Un bloc."),
  "“c” was renamed from “b”, which is also a key": () =>
    object({ a: renamed("b", plain("Un.")), c: renamed("b", plain("Trois.")) }, "Un bloc."),
};

it.each(Object.entries(wrongSchemas))("a schema is told: %s", (message, define) => {
  expect(define).toThrow(TypeError);
  expect(define).toThrow(message);
});

it.each(Object.entries(wrongBlocks))("a block is told: %s", (message, definition) => {
  expect(() => defineBlock(definition as typeof block)).toThrow(message);
});

it.each(Object.entries(wrongPages))("a page is told: %s", (message, definition) => {
  expect(() => definePage(definition as typeof page)).toThrow(message);
});

it("a page may have a field « body » when it has no body", () => {
  expect(definePage({ ...page, fields: { body: plain("Un texte.") } }).displayName).toBe("WrongPage");
});

it("an error in a block's check says which block it is", () => {
  const check = () => {
    throw new Error("no such list");
  };
  const Page = definePage({ ...page, blocks: { note: defineBlock({ ...block, check }) } });
  expect(() => checkPage("---\nlayout: wrong\nnote:\n  title: Un titre\n---\n", Page)).toThrow(
    "note, Wrong.check: no such list",
  );
});

it("an error in a render says which block or page it is", () => {
  const fails = () => {
    throw new TypeError("no such list");
  };
  const Fragile = defineBlock({ ...block, name: "Fragile", render: fails });
  expect(() => renderToStaticMarkup(<Fragile title="Un titre" />)).toThrow("Fragile: no such list");
  const Page = definePage({ ...page, render: fails });
  expect(() => renderToStaticMarkup(<Page note={{ title: "" }} />)).toThrow("WrongPage: no such list");
  const Holder = definePage({ ...page, blocks: { note: Fragile } });
  expect(() => compilePage(Holder, { note: { title: "" } })).toThrow("Fragile: no such list");
});

it("a render gives a block more props, or others, and nothing where the file has no such block", () => {
  const Shown = defineBlock({ ...block, render: ({ title }, { root }) => <p {...root}>{title}</p> });
  const Page = definePage({
    name: "ShownPage",
    layout: "shown",
    description: "Une page.",
    fields: {},
    blocks: { note: Shown },
    render: ({ blocks }) => [
      blocks.note({ className: "large" }),
      blocks.note({ title: "Un autre", id: "b" }),
    ],
  });
  expect(renderToStaticMarkup(<Page note={{ title: "Un titre" }} />)).toBe(
    '<p id="note" class="large">Un titre</p><p id="b">Un autre</p>',
  );
  expect(renderToStaticMarkup(<Page {...({} as { note: { title: string } })} />)).toBe("");
});

it("a page is told of a block that its render shows without calling it", () => {
  const shows = (render: (note: ReactNode) => ReactNode) => () => {
    // as JavaScript lets a site write it
    const uncalled = ({ blocks }: { readonly blocks: object }) =>
      render((blocks as { readonly note: ReactNode }).note);
    const Page = definePage({ ...page, render: uncalled });
    return renderToStaticMarkup(<Page note={{ title: "" }} />);
  };
  const expectedMessage = "WrongPage: blocks.note is a function. Write {blocks.note()}.";
  expect(shows((note) => note)).toThrow(expectedMessage);
  expect(shows((note) => <main>{note}</main>)).toThrow(expectedMessage);
  expect(shows((note) => [<p key="a">Un texte</p>, <Section key="b">{[note]}</Section>])).toThrow(
    expectedMessage,
  );
  // React itself says it of what a component of the site shows
  const warned = vi.spyOn(console, "error").mockReturnValue();
  const Layout = ({ shown }: { readonly shown: { readonly note: ReactNode } }) => <main>{shown.note}</main>;
  expect(shows((note) => <Layout shown={{ note }} />)()).toBe("<main></main>");
  expect(format(...(warned.mock.calls[0] ?? []))).toContain("if you return blocks.note instead");
  warned.mockRestore();
});

it("what a render waits for is React's", () => {
  const promise = Promise.resolve();
  const Waits = defineBlock({
    ...block,
    render: () => {
      throw promise as unknown as Error;
    },
  });
  let thrown: unknown;
  try {
    void Waits({ title: "" });
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBe(promise);
});

it("an author's address is made the site's, or none", () => {
  const seen: (string | undefined)[] = [];
  const Links = defineBlock({
    ...block,
    render: ({ title }, context) => {
      seen.push(resolveSafeUrl(title, context), resolveSafeUrl(title, context, "image"));
      return null;
    },
  });
  const resolveUrl = (url: string) => `/site${url}`;
  for (const title of ["/a", "javascript:alert(1)", " java\nscript:alert(1)", "", "mailto:a@exemple.fr"])
    void Links({ title, ...(title === "/a" && { resolveUrl }) });
  expect(seen).toEqual(["/site/a", "/site/a", ...Array<undefined>(6), "mailto:a@exemple.fr", undefined]);
});

it("content of another kind is told, whole", () => {
  const createNote = (title: unknown) => () => Note({ title } as never);
  expect(createNote(createElement("b"))).toThrow("Note: title must be a string, but it is a React element.");
  expect(createNote(["a"])).toThrow("but it is an array.");
  expect(() => Note({ title: "Un titre", children: "Un texte" } as never)).toThrow(
    "not as children (received a string)",
  );
  expect(() => RichText({ children: "Un texte" } as never)).toThrow(
    "RichText: pass the text as content, not as children (received a string).",
  );
});

it("a list or an object that is not given is told by its key, and a text shows nothing", () => {
  expect(() => Notes({} as never)).toThrow("Notes: notes must be an array, but it is missing.");
  expect(renderToStaticMarkup(createElement(Notes, { notes: [] }))).toBe("<section></section>");
  expect(renderToStaticMarkup(createElement(Note, {} as never))).toBe("");
});

it("a section stands without a block", () => {
  const html = renderToStaticMarkup(createElement(Section, { title: "Un *titre*", children: "Un texte" }));
  expect(html).toContain('<h2 class="fr-h2">Un <em>titre</em></h2>');
  expect(html).toContain("Un texte");
});

const Notes = defineBlock({
  name: "Notes",
  schema: object(
    {
      title: optional(inline("Le titre.")),
      notes: list(object({ text: inline("Une note.") }, "Une note."), "Les notes."),
    },
    "Des notes.",
  ),
  render: ({ notes }, { root }) => (
    <section {...root}>
      {notes.map(({ text }, index) => (
        <p key={index}>{text}</p>
      ))}
    </section>
  ),
  check: ({ notes }, report) => {
    for (const [index, { text }] of notes.entries())
      if (text === "x")
        report(["notes", index, "text"], { rule: "x", severity: "warning", message: "Un x." });
  },
});
const NotesPage = definePage({
  name: "NotesPage",
  layout: "notes",
  description: "Une page.",
  fields: {},
  blocks: { facts: only("notes", Notes), more: optional(only("notes", Notes)) },
});

it("a page's file may hold one key of a block in its place", () => {
  const source = "---\nlayout: notes\nfacts:\n  - text: a\n  - text: x\n---\n";
  const { reading, issues } = checkPage(source, NotesPage);
  expect(issues.map(({ rule, line, column, path }) => [rule, line, column, path])).toEqual([
    ["x", 5, 11, ["facts", 1, "text"]],
  ]);
  const { value } = reading;
  if (!value) throw new Error("It was not read.");
  expect(renderToStaticMarkup(<NotesPage {...value} />)).toContain(
    '<section id="facts"><p>a</p><p>x</p></section>',
  );
  expect(Object.keys(compilePage(NotesPage, value).blocks)).toEqual(["facts"]);
  expect(checkPage("---\nlayout: notes\nfacts:\n  notes: []\n---\n", NotesPage).issues[0]?.rule).toBe(
    "wrong-type",
  );
});

it("a topic's rules run once on a page, however many of its blocks name it", () => {
  const topic: Topic = {
    name: "season",
    check: ({ season }, report, { pastDates }) => {
      const message = `${String(season)} ${pastDates()
        .map(({ path, day }) => `${path.join(".")} ${day}`)
        .join()}`;
      report(["season"], { rule: "season", severity: "warning", message });
    },
  };
  const fields = { season: plain("La saison.") };
  const Poster = defineBlock({ name: "Poster", schema, options: fields, topics: [topic], render });
  const Seasons = definePage({
    name: "Seasons",
    layout: "seasons",
    description: "Une page.",
    fields,
    topics: [topic],
    blocks: { one: Poster, two: Poster },
  });
  const source = "---\nseason: été\none:\n  title: Avant le 3 avril 2026\ntwo:\n  title: Deux\n---\n";
  const found = checkPage(source, Seasons, { today: "2026-04-04" }).issues.filter(
    ({ rule }) => rule === "season",
  );
  expect(found).toMatchObject([{ line: 2, message: "été one.title 2026-04-03" }]);
});

it("a page's title is what its field `titleFrom` says", () => {
  const fields = { fullname: inline("Le nom."), title: optional(plain("La fonction.")) };
  const Author = definePage({ ...page, fields, blocks: {}, titleFrom: "fullname" });
  expect(compilePage(Author, { fullname: "Alix **Modèle**", title: "Responsable" }).title).toBe(
    "Alix Modèle",
  );
  // @ts-expect-error -- no field has that name
  expect(() => definePage({ ...page, fields, blocks: {}, titleFrom: "name" })).toThrow(TypeError);
});

/** Keys of files that are props of React, or of a page. */
const keys = ["id", "key", "ref", "content", "className", "children", "now", "breadcrumb", "people"] as const;
/** The same for each of these keys. */
function forKeys<Value>(valueOf: (key: string) => Value): Record<(typeof keys)[number], Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as never;
}

it("a page's files may have keys that are props too", () => {
  const Free = definePage({
    ...page,
    fields: { title: inline("Le titre."), ...forKeys(() => plain("Un mot.")) },
    blocks: { note: Note },
    render: ({ blocks, allContent, ...own }, { root, now, breadcrumb }) => (
      <main {...root} data-now={String(now)} data-above={String(breadcrumb?.length)}>
        {keys.map((key) => `${key}=${own[key]}/${allContent[key]} `)}
        {blocks.note()}
      </main>
    ),
  });
  const content = { title: "Un titre", note: { title: "Une note" }, ...forKeys((key) => `${key}!`) };
  const words = keys.map((key) => `${key}=${key}!/${key}! `).join("");
  const beside = { id: "a", className: "b", now: "2026-05-01", breadcrumb: [] };
  expect(renderToStaticMarkup(<Free allContent={content} {...beside} />)).toBe(
    `<main id="a" class="b" data-now="2026-05-01" data-above="0">${words}</main>`,
  );
  expect(toHtml(compilePage(Free, content), { id: "a" })).toContain(words);
  const lines = keys.map((key) => `${key}: ${key}!\n`).join("");
  const source = `---\nlayout: wrong\ntitle: Un titre\n${lines}note:\n  title: Une note\n---\n`;
  const { value, issues } = readPage(source, Free);
  expect(issues).toEqual([]);
  expect(value).toMatchObject(content);
});
