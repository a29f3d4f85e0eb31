import { describe, expect, it } from "vitest";
import {
  boolean,
  byDefault,
  inline,
  list,
  markdown,
  object,
  optional,
  plain,
} from "@dsfr-blocks/content/schema";
import { mergeValues } from "./mergeValues";

const schema = object(
  {
    title: plain("Titre."),
    text: optional(markdown("Texte.")),
    short: optional(inline("Court.")),
    open: optional(boolean("Ouvert.")),
    shown: byDefault(true, boolean("Montré.")),
    items: optional(
      list(object({ name: plain("Nom."), url: optional(plain("Adresse.")) }, "Élément."), "Éléments."),
    ),
  },
  "Une page.",
);

describe("what a form gives of a file", () => {
  it("has no key that holds nothing, unless the file has it", () => {
    const before = { title: "A", short: "" };
    const filled = { title: "B", short: "", text: "", items: [], more: { a: "", b: [] }, none: null };
    expect(mergeValues(before, filled, { schema })).toEqual({ title: "B", short: "" });
    expect(mergeValues({ title: null }, { title: "" }, { schema })).toEqual({ title: null });
    // what was emptied is empty
    expect(mergeValues({ title: "A" }, { title: "" }, { schema })).toEqual({ title: "" });
  });

  it("keeps the space around a text, and the marks of its Markdown alone", () => {
    const before = { text: "- a\n- b\n", short: "_a_" };
    expect(mergeValues(before, { text: "* a\n* c", short: "*a*" }, { schema })).toEqual({
      text: "- a\n- c\n",
      short: "*a*",
    });
    expect(mergeValues({ short: " a\n" }, { short: "a" }, { schema })).toEqual({ short: " a\n" });
    expect(mergeValues({ short: "a\n" }, { short: "a b" }, { schema })).toEqual({ short: "a b\n" });
    expect(mergeValues({ short: "a\n" }, { short: "" }, { schema })).toEqual({ short: "" });
    // of a file that is no page, texts of several lines
    expect(mergeValues({ a: "- a\n- b", b: "_a_" }, { a: "* a\n* b", b: "*a*" })).toEqual({
      a: "- a\n- b",
      b: "*a*",
    });
  });

  it("has the items of the file, whatever moved them", () => {
    const [one, two] = [{ name: "Un" }, { name: "Deux" }];
    const filled = (name: string) => ({ name, url: "" });
    const merged = (items: object[]) => mergeValues({ items: [one, two] }, { items }, { schema });
    expect(merged([filled("Un"), filled("Deux")])).toEqual({ items: [one, two] });
    expect(merged([filled("Zéro"), filled("Un"), filled("Deux")])).toEqual({
      items: [{ name: "Zéro" }, one, two],
    });
    expect(merged([filled("Deux")])).toEqual({ items: [two] });
  });

  it("has a switch that is off where the file has one, or where it is on without a word", () => {
    const filled = { title: "A", open: false, shown: false };
    expect(mergeValues({ title: "A" }, filled, { schema })).toEqual(filled);
    const options = { schema, fillsSwitches: true };
    expect(mergeValues({ title: "A" }, filled, options)).toEqual({ title: "A", shown: false });
    expect(mergeValues({ title: "A", open: true }, filled, options)).toEqual(filled);
  });

  it("keeps an alert that an author types in a rich text editor", () => {
    for (const typed of [
      "> \\[!WARNING]\n> Le vent.",
      "\\> [!WARNING]\n> Le vent.",
      "> \\[!WARNING\\]\n> Le vent.",
    ])
      expect(mergeValues({}, { body: `Un texte.\n\n${typed}\n` })).toEqual({
        body: "Un texte.\n\n> [!WARNING]\n> Le vent.\n",
      });
  });
});
