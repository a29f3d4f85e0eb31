import { expect, it } from "vitest";
import { readBodyTitle } from "./bodyTitle";
import { read } from "./read";
import { filled, inline, number, object, optional } from "./schema";

it.each([
  ["# Titre\nTexte.", "Titre", "Texte."],
  ["\n \r\n  # Titre #\r\n\r\nTexte.", "Titre", "\r\nTexte."],
  ["# Titre {#ancre .fr-h1}", "Titre", ""],
  ["Titre\n=====\nTexte.", "Titre", "Texte."],
  ["# **Titre** {ici}\n", "**Titre** {ici}", ""],
])("reads the title of %j", (body, text, rest) => {
  const title = readBodyTitle(body);
  expect(title?.text).toBe(text);
  expect(body.slice(title?.end)).toBe(rest);
  expect(body.slice(title?.offset).startsWith(text)).toBe(true);
});

it.each([
  "",
  "\n",
  "#",
  "# {#ancre}",
  "## Titre",
  "#Titre",
  "Texte\n\n# Titre",
  "Titre\n-----",
  "    # code",
  "- a\n===",
])("finds no title in %j", (body) => {
  expect(readBodyTitle(body)).toBeUndefined();
});

const schema = object({ title: filled(inline("")), order: optional(number("")) }, "");
const options = { body: true, titleFrom: "title" };

it.each([
  ["---\norder: 1\n---\n\n# Titre\n\nTexte.\n", { title: "Titre", order: 1, body: "\nTexte.\n" }, 5],
  ["# Titre\n\nTexte.\n", { title: "Titre", body: "\nTexte.\n" }, 1],
  ["---\n---\n# Titre\nTexte.\n", { title: "Titre", body: "Texte.\n" }, 3],
])("takes the title of a page from the beginning of its body: %j", (source, value, line) => {
  const reading = read(source, schema, options);
  expect(reading).toMatchObject({ issues: [], value });
  expect(reading.getPosition(["title"])).toEqual({ line, column: 3 });
  const [title, body] = reading.texts;
  expect(title?.getPosition(2)).toEqual({ line, column: 5 });
  expect(source.slice(body?.getOffset(0))).toBe(body?.value);
});

it("keeps the heading of a page whose front matter has a title", () => {
  const { value } = read("---\ntitle: Autre\n---\n# Titre\n", schema, options);
  expect(value).toEqual({ title: "Autre", body: "# Titre\n" });
  const same = read("---\ntitle: Titre\n---\n# Titre\n\nTexte.\n", schema, options);
  expect(same.value).toEqual({ title: "Titre", body: "\nTexte.\n" });
});

it.each([
  ["a file without front matter lacks a title", "Texte.\n", "no-front-matter"],
  ["its keys are there without their first line", "# Titre\ntitle: Autre\n---\n", "no-front-matter"],
  ["its front matter is TOML", "+++\norder = 1\n+++\n# Titre\n", "no-front-matter"],
  ["its front matter is empty and nothing gives a title", "---\n---\nTexte.\n", "no-keys"],
])("%s", (_name, source, rule) => {
  expect(read(source, schema, options).issues.map((issue) => issue.rule)).toEqual([rule]);
});
