import { describe, expect, it } from "vitest";
import { QuestionPage } from "../../../tests/support/questionPage";
import { findDifferences } from "./differences";
import { toContent, findMissingKeys, fillGaps } from "./entry";
import { fieldsFor } from "./collectionFor";
import { issuesOf } from "./issues";
import { mergeValues } from "./mergeValues";

const fields = fieldsFor(QuestionPage);
const sections = fields.find(({ name }) => name === "sections");

const citation = { type: "citation", quote: "Un *mot*.\n\nPuis un autre." };
const figures = { type: "chiffres", numbers: [{ num: "3", title: "phares" }] };

describe("a list of blocks in a form", () => {
  it("has a type for each block, by the key of its word", () => {
    expect(sections).toMatchObject({
      name: "sections",
      label: "Parties",
      widget: "list",
      label_singular: "Partie",
      typeKey: "type",
    });
    expect(
      sections?.types?.map(({ name, label, widget, summary }) => [name, label, widget, summary]),
    ).toEqual([
      ["citation", "Citation", "object", "{{fields.quote | truncate(80)}}"],
      ["chiffres", "Chiffres clés", "object", undefined],
      ["texte", "Texte", "object", "{{fields.title}} {{fields.text | truncate(80)}}"],
    ]);
    const [{ fields: own = [] } = {}] = sections?.types ?? [];
    expect(own.map(({ name }) => name)).toEqual(["photo", "quote", "name", "desc", "id"]);
  });

  it("takes what a site adds to a field, by its path", () => {
    const given = fieldsFor(QuestionPage, {
      fields: { "sections[].citation.quote": { hint: "Mot pour mot." } },
    });
    const [{ fields: own = [] } = {}] = given.find(({ name }) => name === "sections")?.types ?? [];
    expect(own[1]).toMatchObject({ name: "quote", hint: "Mot pour mot." });
  });

  it("gives back each item of its kind, with the keys that it lacks", () => {
    const entry = { title: "Une question", sections: [{ type: "citation" }, figures, { type: "image" }] };
    expect(findMissingKeys(entry, QuestionPage.schema)).toEqual([
      { path: ["sections", 0, "quote"], value: "" },
    ]);
    expect(fillGaps(entry, QuestionPage.schema)).toEqual({
      title: "Une question",
      sections: [{ type: "citation", quote: "" }, figures, { type: "image" }],
    });
    // what no block shows has no place on the page, and keeps its own in the list
    expect(toContent(entry, QuestionPage)["sections"]).toEqual([
      { type: "citation", quote: "" },
      figures,
      {},
    ]);
  });

  it("keeps of a text what nobody edited, in an item of its kind", () => {
    const before = { sections: [citation, figures] };
    const after = { sections: [{ ...citation, quote: "Un _mot_.\n\nPuis un dernier." }, figures] };
    expect(mergeValues(before, after, { schema: QuestionPage.schema })).toEqual({
      sections: [{ ...citation, quote: "Un *mot*.\n\nPuis un dernier." }, figures],
    });
  });

  it("names the field of an issue", () => {
    const entry = {
      title: "Une question",
      sections: [
        citation,
        { type: "chiffres", numbers: [{ num: "3", title: "phares", btnTitle: "ici", btnUrl: "/a" }] },
      ],
    };
    expect(issuesOf(entry, QuestionPage)).toEqual([
      expect.objectContaining({
        rule: "vague-link",
        field:
          "Parties › Partie 2, Chiffres clés › Chiffres clés › Chiffre 1, «\u00A0phares\u00A0» › Texte du lien",
      }),
    ]);
    expect(issuesOf({ title: "Une question", sections: [{ type: "image" }] }, QuestionPage)).toContainEqual(
      expect.objectContaining({ rule: "wrong-choice", path: ["sections", 0, "type"] }),
    );
  });
});

describe("a site’s own fields of a list of blocks", () => {
  const listReported = (found: unknown) =>
    findDifferences(found, fields, QuestionPage.schema, { at: ["fields"], settings: {} }).map(
      ({ path, kind, rank, property = "" }) => `${rank} ${path} ${kind} ${property}`,
    );
  const other = (change: object) =>
    fields.map((field) => (field === sections ? { ...field, ...change } : field));

  it("are compared type by type", () => {
    expect(listReported(fields)).toEqual([]);
    const [first, ...rest] = sections?.types ?? [];
    expect(listReported(other({ types: rest }))).toEqual(["breaks sections[].citation missing "]);
    expect(listReported(other({ typeKey: "kind" }))).toEqual(["breaks sections differs typeKey"]);
    const without = { ...first, fields: first?.fields?.filter(({ name }) => name !== "quote") };
    expect(listReported(other({ types: [without, ...rest] }))).toEqual([
      "breaks sections[].citation.quote missing ",
    ]);
    expect(listReported(other({ types: undefined, fields: [] }))).toContainEqual(
      "breaks sections[].citation missing ",
    );
  });
});
