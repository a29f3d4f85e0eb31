import { describe, expect, it } from "vitest";
import { read } from "./read";
import {
  boolean,
  choice,
  date,
  filled,
  inline,
  list,
  markdown,
  number,
  object,
  optional,
  plain,
  url,
} from "./schema";

const schema = object(
  {
    title: filled(inline("")),
    open: boolean(""),
    opensAt: optional(date("")),
    how: object({ title: inline(""), desc: markdown("") }, ""),
    names: optional(list(plain(""), "")),
    layout: optional(plain("")),
  },
  "",
);

const valid = `---
title: Page
open: true
how:
  title: Étapes
  desc: >-
    1. Un

    2. Deux
---
`;

/** `5:13 wrong-type` for each issue. */
function places(source: string): string[] {
  return read(source, schema).issues.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}
const sentences = (source: string, language: "fr" | "en" = "fr") =>
  read(source, schema, { language }).issues.map(({ message }) => message);

describe("a file that fits", () => {
  it("gives its value, typed", () => {
    const { value, issues, body } = read(valid, schema);
    expect(issues).toEqual([]);
    expect(value).toEqual({ title: "Page", open: true, how: { title: "Étapes", desc: "1. Un\n2. Deux" } });
    expect(body).toBe("");
  });

  it.each([
    ["a byte order mark", `\uFEFF${valid}`],
    ["CRLF", valid.replace(/\n/g, "\r\n")],
    ["CR alone", valid.replace(/\n/g, "\r")],
    ["no line end after the last fence", valid.trimEnd()],
    ["a body", `${valid}\nTexte.\n`],
    ["spaces after its fences", valid.replace(/---/g, "---  ")],
  ])("may have %s", (_name, source) => {
    expect(read(source, schema)).toMatchObject({
      issues: [],
      value: { open: true, how: { title: "Étapes" } },
    });
  });

  it("keeps the Markdown after the front matter", () => {
    expect(read(`${valid}\nTexte.\n`, schema).body).toBe("\nTexte.\n");
  });

  it("tells where each value stands", () => {
    const { getPosition: place } = read(valid.replace("---\n", "---\nnames: [Camille, Alix]\n"), schema);
    expect(place(["names", 1])).toEqual({ line: 2, column: 18 });
    expect(place(["how", "desc"])).toEqual({ line: 7, column: 9 });
    expect(place(["absent"])).toBeUndefined();
  });

  it("may leave an optional key out, or empty", () => {
    expect(read(valid.replace("title: Page", "title: Page\nlayout:\nnames:"), schema).issues).toEqual([]);
  });
});

describe("a date or a choice that is blank", () => {
  const page = (isOptional: boolean) => {
    const [start, kind] = [date("Le début."), choice(["atelier", "jury"], "La sorte.")];
    return object(isOptional ? { start: optional(start), kind: optional(kind) } : { start, kind }, "");
  };
  const files = [
    'start: ""\nkind: ""',
    "start:\nkind:",
    "start: ' '\nkind: ' '",
    'start: "" # à dire\nkind:',
  ].map((yaml) => `---\n${yaml}\n---\n`);

  it.each(files)("is refused: %j", (file) => {
    const { value, issues } = read(file, page(false));
    expect(value).toBeUndefined();
    expect(issues.map(({ rule, line, message }) => `${line} ${rule}: ${message}`)).toEqual([
      "2 empty-text: « start » est vide. Écrivez une date comme 2026-04-26.",
      "3 empty-text: « kind » est vide. Écrivez l’une de ces valeurs : atelier, jury.",
    ]);
    expect(read(file, page(false), { language: "en" }).issues.map(({ message }) => message)).toEqual([
      "“start” is empty. Write a date such as 2026-04-26.",
      "“kind” is empty. Use one of: atelier, jury.",
    ]);
  });

  it.each(files)("is absent where it is optional: %j", (file) => {
    const { value, issues } = read(file, page(true));
    expect(issues).toEqual([]);
    expect(value).toEqual({});
  });
});

describe("a fault is located", () => {
  it("without front matter, at the first line", () => {
    expect(places("# Titre\n")).toEqual(["1:1 no-front-matter"]);
    expect(places("")).toEqual(["1:1 no-front-matter"]);
    expect(places("---\n---\n")).toEqual(["2:1 no-keys"]);
    expect(places("---\nBonjour\n---\n")).toEqual(["2:1 no-keys"]);
    expect(places("---\ntitle: Page\n")).toEqual(["1:1 unclosed-front-matter"]);
  });

  it("at the key, when it is unknown", () => {
    expect(places(valid.replace("  title: Étapes", "  titel: x\n  title: Étapes"))).toEqual([
      "5:3 unknown-key",
    ]);
  });

  it("at the parent, when a key is missing", () => {
    expect(places(valid.replace("  title: Étapes\n", ""))).toEqual(["4:1 missing-key"]);
    expect(places(valid.replace("title: Page\n", ""))).toEqual(["2:1 missing-key"]);
  });

  it("at the value, when its type is wrong", () => {
    expect(places(valid.replace("open: true", 'open: "oui"'))).toEqual(["3:7 wrong-type"]);
    expect(places(valid.replace("title: Page", "title: 2031"))).toEqual(["2:8 wrong-type"]);
    expect(places(valid.replace("open: true", "open: true\nnames: Camille"))).toEqual(["4:8 wrong-type"]);
    expect(places(valid.replace("open: true", "open: true\nopensAt: 26 avril"))).toEqual(["4:10 wrong-date"]);
  });

  it("at a value that a comment cuts short, which is shown all the same", () => {
    const source = valid.replace("title: Page", "title: Page #7");
    expect(places(source)).toEqual(["2:13 text-in-comment"]);
    expect(read(source, schema).value?.title).toBe("Page");
    expect(places(valid.replace("title: Page", "title: Page # 7"))).toEqual(["2:13 text-in-comment"]);
    const note = valid.replace("title: Page", "title: Page # le nom, en une phrase");
    expect(places(note)).toEqual(["2:13 hidden-comment"]);
    expect(places(valid.replace("title: Page", "title: Page\n# une note pour soi"))).toEqual([]);
    expect(places(valid.replace("title: Page", "title: https://exemple.fr/a # une note"))).toEqual([]);
  });

  it("in the same places with CRLF and a byte order mark", () => {
    const source = valid.replace("open: true", 'open: "oui"');
    expect(places(`\uFEFF${source.replace(/\n/g, "\r\n")}`)).toEqual(["3:7 wrong-type"]);
  });

  it("all at once, in reading order", () => {
    const source = "---\nopen: oui\ntitle: 12\nhow: Étapes\ntitel: x\n---\n";
    expect(places(source)).toEqual(["2:7 wrong-type", "3:8 wrong-type", "4:6 wrong-type", "5:1 unknown-key"]);
  });

  it("of a key that is written twice, in either language", () => {
    const source = valid.replace("open: true", "open: true\nopen: false");
    expect(sentences(source)).toEqual(["La clé « open » est écrite deux fois. Gardez-en une seule."]);
    expect(sentences(source, "en")).toEqual(["The key “open” is written twice. Keep only one."]);
  });

  it("once for each slip of syntax", () => {
    expect(places(valid.replace("title: Page", "title: Page : sous-titre"))).toEqual(["2:8 yaml-syntax"]);
    expect(places(valid.replace("title: Page", 'title: "Page'))).toHaveLength(1);
    expect(places(valid.replace("open: true", "open: true\nopen: false"))).toEqual(["4:1 duplicate-key"]);
    expect(places(valid.replace("  title: Étapes", "\ttitle: Étapes"))).toEqual(["5:1 yaml-syntax"]);
  });
});

describe("what to write instead", () => {
  const page = object(
    {
      open: boolean(""),
      day: optional(date("")),
      head: object({ link: url(""), on: date("") }, ""),
      defs: list(object({ def: markdown(""), more: object({ a: plain("") }, "") }, ""), ""),
      names: list(plain(""), ""),
    },
    "",
  );
  const sentences = (yaml: string, language: "fr" | "en" = "fr") =>
    read(`---\n${yaml}\n---\n`, page, { language }).issues.map(({ message }) => message);

  it.each([
    ["oui", "true"],
    ['"Oui"', "true"],
    ["vrai", "true"],
    ["yes", "true"],
    ["'on'", "true"],
    ["'true'", "true"],
    ["Ouvert", "true"],
    ["fermée", "false"],
    ["non", "false"],
    ["FAUX", "false"],
    ["no", "false"],
    ["off", "false"],
  ])("is true or false: open: %s", (written, due) => {
    const [fr] = sentences(`open: ${written}\nhead: {link: a, on: 2026-04-26}\ndefs: []\nnames: []`);
    expect(fr).toMatch(new RegExp(`Écrivez \`${due}\`, sans guillemets\\.$`));
    const [en] = sentences(`open: ${written}\nhead: {link: a, on: 2026-04-26}\ndefs: []\nnames: []`, "en");
    expect(en).toMatch(new RegExp(`Write \`${due}\`, without quotes\\.$`));
  });

  it("is no guess", () => {
    expect(sentences("open: peut-être\nhead: {link: a, on: 2026-04-26}\ndefs: []\nnames: []")).toEqual([
      "« open » doit contenir `true` ou `false`, et non un texte.",
    ]);
  });

  it.each([
    ["2026-04-31", "avril 2026 a 30 jours", "April 2026 has 30 days"],
    ["2026-02-29", "février 2026 a 28 jours", "February 2026 has 28 days"],
    ["2028-02-30", "février 2028 a 29 jours", "February 2028 has 29 days"],
    ["2026-12-00", "décembre 2026 a 31 jours", "December 2026 has 31 days"],
  ])("is a day of the month: %s", (written, fr, en) => {
    const yaml = `open: true\nhead: {link: a, on: ${written}}\ndefs: []\nnames: []`;
    expect(sentences(yaml)).toEqual([
      `« head.on » doit contenir une date comme 2026-04-26, et non « ${written} » : ${fr}.`,
    ]);
    expect(sentences(yaml, "en")).toEqual([
      `“head.on” must be a date such as 2026-04-26, but it is “${written}”: ${en}.`,
    ]);
    expect(sentences(yaml.replace(written, "2026-13-01"))).toEqual([
      "« head.on » doit contenir une date comme 2026-04-26, et non « 2026-13-01 ».",
    ]);
  });

  it("is a number where one is due", () => {
    const audited = object(
      { audit: object({ by: inline("Qui."), rate: number("Combien.") }, "Un audit.") },
      "",
    );
    const [issue] = read("---\naudit: x\n---\n", audited).issues;
    expect(issue?.message).toMatch(/« by: … », « rate: 12 »\.$/);
  });

  it("is the lines of a map or a list, from the schema", () => {
    expect(sentences("open: true\nhead: x\ndefs:\n  - a\nnames: b")).toEqual([
      "« head » doit contenir des clés, en retrait sous celle-ci, et non un texte. Par exemple, ligne par ligne : « link: /page », « on: 2026-04-26 ».",
      "« defs[1] » doit contenir des clés, en retrait sous celle-ci, et non un texte. Par exemple, ligne par ligne : « - def: … », «   more: », «     a: … ».",
      "« names » doit contenir une liste (une ligne « - … » par élément), et non un texte. Par exemple, ligne par ligne : « - … ».",
    ]);
    expect(sentences("open: true\nhead: {link: a, on: 2026-04-26}\nnames: []", "en")).toEqual([
      "The key “defs” is missing in the front matter. Add it: it must be a list (one line “- …” for each item). For example, line by line: “- def: …”, “  more:”, “    a: …”.",
    ]);
  });
});

it("never takes a key of JavaScript's own for one of the schema", () => {
  expect(places(valid.replace("open: true", "open: true\n__proto__: {a: 1}\nconstructor: x"))).toEqual([
    "4:1 unknown-key",
    "5:1 unknown-key",
  ]);
  expect(({} as { a?: number }).a).toBeUndefined();
});

it("survives nesting that no parser survives", () => {
  expect(places(`---\ntitle: ${"[".repeat(100_000)}\n---\n`).length).toBeGreaterThan(0);
});

describe("sentences say what is wrong and what to write", () => {
  it("in French", () => {
    expect(sentences(valid.replace("  title:", "  titel:"))).toMatchInlineSnapshot(`
      [
        "La clé « titel » n’existe pas ici. Vouliez-vous écrire « title » ? Clés possibles : title, desc.",
      ]
    `);
    expect(sentences(valid.replace("open: true", "open: oui"))).toMatchInlineSnapshot(`
      [
        "« open » doit contenir \`true\` ou \`false\`, et non un texte. Écrivez \`true\`, sans guillemets.",
      ]
    `);
    expect(sentences(valid.replace("title: Page", "title: 2031"))).toMatchInlineSnapshot(`
      [
        "« title » doit contenir un texte, et non un nombre. Mettez la valeur entre guillemets : "2031".",
      ]
    `);
    expect(sentences(valid.replace("title: Page", 'title: ""'))).toMatchInlineSnapshot(`
      [
        "« title » est vide. La page a besoin de ce texte : écrivez-le.",
      ]
    `);
    expect(sentences(valid.replace("title: Page", "title: Page : sous-titre"))).toMatchInlineSnapshot(`
      [
        "Cette ligne contient deux « : ». Mettez entre guillemets tout le texte qui suit le premier, ou alignez la clé de la ligne suivante.",
      ]
    `);
    expect(sentences(valid.replace("open: true", "open: true\nopen: false"))).toMatchInlineSnapshot(`
      [
        "La clé « open » est écrite deux fois. Gardez-en une seule.",
      ]
    `);
    expect(sentences("Bonjour")).toMatchInlineSnapshot(`
      [
        "Le fichier ne commence pas par un en-tête. Écrivez \`---\` seul sur la première ligne, puis les clés de la page, puis \`---\`.",
      ]
    `);
  });

  it("in English", () => {
    expect(sentences(valid.replace("  title:", "  titel:"), "en")).toMatchInlineSnapshot(`
      [
        "The key “titel” does not exist here. Did you mean “title”? Possible keys: title, desc.",
      ]
    `);
    expect(sentences(valid.replace("open: true", "open: oui"), "en")).toMatchInlineSnapshot(`
      [
        "“open” must be \`true\` or \`false\`, but it is text. Write \`true\`, without quotes.",
      ]
    `);
    expect(sentences("Bonjour", "en")).toMatchInlineSnapshot(`
      [
        "The file does not begin with front matter. Write \`---\` alone on the first line, then the page’s keys, then \`---\`.",
      ]
    `);
  });
});
