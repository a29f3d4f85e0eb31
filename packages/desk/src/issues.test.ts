import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countRuns } from "../../../tests/support/runs";
import { parse } from "yaml";
import type { Path } from "@dsfr-blocks/base/issue";
import { AdministrationsPage } from "../../../tests/support/sitePage";
import { readValue } from "@dsfr-blocks/content/readValue";
import { inline, list, object, optional } from "@dsfr-blocks/content/schema";
import { checkPage } from "dsfr-blocks/internal";
import { body, CandidatesPage, definePage, pageFields, TextPage } from "dsfr-blocks";
import { Callout } from "dsfr-blocks";
import { BODY_FIELD, fieldsFor } from "./collectionFor";
import { toContent, type Entry, findMissingKeys, fillGaps } from "./entry";
import { ThemePage } from "../../../examples/authors-order/pages";
import { formatFieldName, isBlankPage, issuesOf, withShownField } from "./issues";

const candidatesSchema = CandidatesPage.schema;

const source = readFileSync("examples/devenir-eig.md", "utf8");
const example = parse(source.slice(4, source.lastIndexOf("\n---"))) as Entry;

const change = (key: string, value: unknown): Entry => ({ ...example, [key]: value });

describe("the issues of an entry", () => {
  it("are those that `check` has with the file", () => {
    const place = ({ rule, path = [] }: { rule: string; path?: Path }) => `${path.join(".")} ${rule}`;
    const inFile = checkPage(source, CandidatesPage).issues.map(place);
    const inForm = issuesOf(example, CandidatesPage).map(place);
    expect(inFile.length).toBeGreaterThan(5);
    expect(inForm.sort()).toEqual(inFile.sort());
  });

  it("each name the field that they belong to", () => {
    const steps = [{ title: "Écrire" }, { title: "Voir [ici](javascript:x)" }];
    const entry = { ...change("title", " "), how: { ...(example["how"] as object), steps } };
    expect(issuesOf(entry, CandidatesPage)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: "empty-text", field: "Titre de la page", severity: "error" }),
        expect.objectContaining({
          rule: "vague-link",
          field: "Étapes › Étape 2, «\u00A0Voir ici\u00A0» › Titre de l’étape",
        }),
      ]),
    );
  });

  it("say that a step that is added to the list stands beside those of the text", () => {
    const rulesWith = (desc: string) =>
      issuesOf(change("how", { title: "Comment ?", desc, steps: [{ title: "" }] }), CandidatesPage).filter(
        ({ rule }) => rule === "split-steps",
      );
    expect(rulesWith("1. **Un appel**\n\n2. **Un contrat**\n")).toMatchObject([
      { field: "Étapes", path: ["how", "steps"], isInForm: true },
    ]);
    expect(rulesWith("Trois semaines suffisent.")).toEqual([]);
  });

  it("and the page leave out an optional object in which nothing is filled in, as a save does", () => {
    const part = object({ title: inline("Le titre.") }, "Une partie.");
    const schema = object({ title: inline("Le titre."), audit: optional(part) }, "Une page.");
    const entry = { title: "Accessibilité", audit: { title: "" } };
    expect(toContent(entry, { schema, body: false })).toEqual({ title: "Accessibilité" });
    const filled = { title: "Accessibilité", audit: { title: "Un audit" } };
    expect(toContent(filled, { schema, body: false })).toEqual(filled);
  });

  it("are none of a new page that has only its `layout` and the language of its folder", () => {
    const isBlank = (entry: Entry) => isBlankPage(entry, CandidatesPage);
    expect(isBlank({ layout: "candidates", lang: "en", title: "", how: { steps: [] } })).toBe(true);
    expect(isBlank({ layout: "candidates", lang: "en", title: "Join us" })).toBe(false);
  });

  it("say nothing of the keys that the CMS puts in when it saves", () => {
    const rules = issuesOf({ title: "Devenir testeuse" }, CandidatesPage).map(({ rule }) => rule);
    expect(rules).not.toContain("missing-key");
  });

  it("tell a value of a wrong type at its field", () => {
    expect(issuesOf(change("open", "oui"), CandidatesPage)).toContainEqual(
      expect.objectContaining({ rule: "wrong-type", field: "Appel ouvert" }),
    );
  });

  it("name an item by its title, without marks and cut after forty characters, or by its variant", () => {
    const getName = (title: string) =>
      formatFieldName(["how", "steps", 0, "desc"], CandidatesPage, { how: { steps: [{ title }] } });
    expect(getName("Votre **dossier**")).toMatch(/› Étape 1, «\sVotre dossier\s» › /);
    expect(getName("Un titre bien trop long pour la largeur du volet")).toMatch(
      /› Étape 1, «\sUn titre bien trop long pour la largeur…\s» › /,
    );
    expect(getName("")).toMatch(/› Étape 1 › /);
  });

  it("name what a paste leaves in silence: a table that is none, equal titles, a figure without a digit", () => {
    const entry = {
      title: "Une page",
      sections: [
        { type: "texte", title: "Lieux", text: "## À terre\n\nUn.\n\n## À terre\n\nDeux." },
        { type: "texte", title: "Tarifs", text: "| Nuit | Prix |\n| Une | 5 € |" },
        { type: "chiffres", numbers: [{ num: "beaucoup", title: "d’équipes" }] },
      ],
    };
    const found = issuesOf(entry, ThemePage).map(({ rule, path }) => `${rule} ${path.slice(0, 2).join(".")}`);
    expect(found).toEqual(
      expect.arrayContaining([
        "repeated-heading sections.0",
        "broken-table sections.1",
        "figure-without-number sections.2",
      ]),
    );
  });

  it("tell where a table's signs are written, which the rich text editor does not show", () => {
    const listReported = (desc: string) =>
      issuesOf({ ...example, how: { title: "Un titre", desc } }, CandidatesPage).flatMap(
        ({ rule, message }) => (rule === "broken-table" ? [message] : []),
      );
    // lines as typed in Sveltia CMS, and as Decap CMS writes them: each in a paragraph, its first bar escaped
    for (const table of [
      "| Mois | Relève |\n| Mars | le 1er |\n",
      "\\| Mois | Relève |\n\n\\| Mars | le 1er |\n",
    ])
      expect(listReported(table)).toEqual([
        "Ce tableau s’affiche comme du texte, avec ses barres : il lui manque sa ligne de tirets. Écrivez « | --- | --- | » juste sous sa première ligne. Pour écrire ces signes, affichez le texte en Markdown : le bouton « Markdown » est au-dessus du texte.",
      ]);
  });

  it("call by its key a field that the form does not know", () => {
    expect(formatFieldName(["head", "unknown", 2], CandidatesPage)).toBe("Accroche › unknown › Élément 3");
    expect(formatFieldName(["body"], AdministrationsPage)).toBe("Texte de la page");
    expect(formatFieldName([], CandidatesPage)).toBe("");
    const criterion = object({ num: inline("Le numéro."), name: inline("Le nom.") }, "Un critère.");
    const schema = object({ criteria: list(criterion, "Les critères.") }, "Une page.");
    const name = (item: object) => formatFieldName(["criteria", 0], { schema }, { criteria: [item] });
    expect(name({ num: "5", name: "Un service à partager" })).toBe(
      "Criteria › Élément 1, «\u00A0Un service à partager\u00A0»",
    );
    expect(name({ num: "5", name: "" })).toBe("Criteria › Élément 1, «\u00A05\u00A0»");
  });

  it("speak of the form, and name neither keys nor marks", () => {
    const how = { title: "", desc: "## Un\n\n#### Trois\n\nUn texte." };
    const entry = { ...example, title: "", closesAt: "demain", extra: 1, how };
    const said = issuesOf(entry, CandidatesPage, { today: "2026-05-01" });
    expect(said.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["empty-text", "wrong-date", "unknown-key", "heading-jump"]),
    );
    for (const { message } of said) expect(message).not.toMatch(/YAML|>-|#|`|\b(?:title|closesAt|desc)\b/);
    expect(said.find(({ rule }) => rule === "heading-jump")?.message).toContain("« Titre 3 »");
  });

  it("speak of all fields while one of them has an error, and of no day that is none", () => {
    const entry = { ...example, title: "", open: true, opensAt: "2026-04-26", closesAt: "2026-04-03" };
    const listReported = (given: Entry) =>
      issuesOf(given, CandidatesPage, { people: { "Alix Modèle": {} } }).map(({ rule }) => rule);
    expect(listReported(entry)).toEqual(
      expect.arrayContaining(["empty-text", "closes-before-opens", "unknown-entry"]),
    );
    expect(listReported({ ...entry, closesAt: "1er avril" })).not.toContain("closes-before-opens");
    // an empty form has no title, and so not a title alone
    expect(listReported({})).toEqual(["empty-text", "empty-notice"]);
  });

  it("of a call that closes before it opens are an error at the day that closes it", () => {
    const entry = { ...example, open: false, opensAt: "2026-04-26", closesAt: "2026-04-03" };
    expect(issuesOf(entry, CandidatesPage)).toContainEqual(
      expect.objectContaining({
        rule: "closes-before-opens",
        severity: "error",
        field: "Clôture de l’appel",
      }),
    );
  });

  it("of a site's own page come from its schema, its rules and its body", () => {
    const figures = {
      title: "A",
      figures: [{ number: "x", text: "y" }],
      year: 2026,
      source: "insee",
      framed: true,
    };
    const entry = {
      title: "Titre",
      head: { questions: [], sub: "Oui." },
      figures,
      more: { ...figures, year: undefined, source: "autre", author: "Camil Exemple" },
      simulator: { title: "S", help: "Aide" },
      body: "Voir [ici](/a).",
    };
    const people = { "Camille Exemple": {} };
    const listReported = (given: Entry) =>
      issuesOf(given, AdministrationsPage, { people }).map(({ path, rule }) => `${path.join(".")} ${rule}`);
    // the rules of the other fields run although one field has an error
    expect(listReported(entry)).toEqual([
      "figures.figures.0.number no-digit",
      "more.title repeated-title",
      "more.figures.0.number no-digit",
      "more.source wrong-choice",
      "more.author unknown-entry",
      "more.year missing-key",
      "body vague-link",
    ]);
    const whole = { ...entry, more: { ...figures, author: "Camil Exemple" } };
    expect(listReported(whole)).toEqual([
      "figures.figures.0.number no-digit",
      "more.title repeated-title",
      "more.figures.0.number no-digit",
      "more.author unknown-entry",
      "body vague-link",
    ]);
  });
});

describe("what an entry lacks", () => {
  it("is put in, and nothing else changes", () => {
    const entry = { title: "Titre", how: { steps: [{}], extra: 1 }, other: { kept: [true] } };
    const full = fillGaps(entry, candidatesSchema) as Record<string, unknown>;
    expect(full).toMatchObject({ title: "Titre", open: false, other: { kept: [true] } });
    expect(full["how"]).toEqual({ title: "", desc: "", steps: [{ title: "" }], extra: 1 });
    expect(findMissingKeys(full, candidatesSchema)).toEqual([]);
  });

  it("is nothing in a whole page", () => {
    expect(findMissingKeys(example, candidatesSchema)).toEqual([]);
    expect(fillGaps(example, candidatesSchema)).toEqual(example);
  });

  it("is said path by path", () => {
    const { def: _, ...rest } = example;
    const entry = { ...rest, head: { ...(example["head"] as object), apply: { title: "Postuler" } } };
    expect(findMissingKeys(entry, candidatesSchema)).toEqual([
      { path: ["def", "title"], value: "" },
      { path: ["def", "info", "title"], value: "" },
      { path: ["def", "info", "desc"], value: "" },
    ]);
  });
});

describe("whatever a form holds", () => {
  const anything = fc.object({ maxDepth: 4, withBigInt: true, withDate: true, withNullPrototype: true });
  // parts of a real page, left out, emptied or replaced one by one
  const partial = fc.record(
    Object.fromEntries(
      Object.entries(example).map(([key, value]) => [
        key,
        fc.oneof(
          fc.constant(value),
          fc.constant(undefined),
          fc.constant(null),
          fc.constant({}),
          fc.anything(),
        ),
      ]),
    ),
    { requiredKeys: [] },
  );

  it("can be checked and shown", () => {
    fc.assert(
      fc.property(fc.oneof(partial, anything), (entry) => {
        issuesOf(entry, CandidatesPage);
        const content = toContent(entry, CandidatesPage);
        expect(readValue(content, candidatesSchema).issues.map(({ rule }) => rule)).not.toContain(
          "wrong-type",
        );
      }),
      { numRuns: countRuns(100) },
    );
  });

  it("is a page without a missing key once what it lacks is put in", () => {
    const texts = fc.record({ title: fc.string(), open: fc.boolean() }, { requiredKeys: [] });
    fc.assert(
      fc.property(texts, fc.string({ unit: "binary" }), (entry, text) => {
        const full = fillGaps({ ...entry, wait: { title: text } }, candidatesSchema) as Entry;
        const { value, issues } = readValue(full, candidatesSchema);
        expect(issues.map(({ rule }) => rule)).not.toContain("missing-key");
        if (value) expect(value).toEqual(full);
      }),
      { numRuns: countRuns(100) },
    );
  });
});

it("Markdown below the front matter of a page that shows none is said, and a comment is not", () => {
  const listReported = (body: string) =>
    issuesOf({ ...example, body }, CandidatesPage).filter(({ rule }) => rule === "text-after-front-matter");
  expect(listReported("\n<!-- Relu. -->\n\nÉcrivez-nous.\n\nEncore.\n")).toMatchObject([
    {
      path: [],
      field: "",
      isInForm: false,
      message: expect.stringContaining(
        "« Écrivez-nous. » et la suite sont dans le fichier, mais ne s’affichent pas",
      ) as string,
    },
  ]);
  expect(listReported("\n<!-- Relu. -->\n")).toEqual([]);
});

it("what a body's block lacks is said beside the one field of the body", () => {
  const page = definePage({
    name: "TextPage",
    layout: "text",
    description: "Un texte.",
    fields: pageFields,
    blocks: {},
    body: body({ callout: Callout }),
  });
  const issues = issuesOf({ title: "Un titre", body: ":::callout Un titre\nUn **mot.\n:::\n" }, page);
  expect(issues).toMatchObject([{ rule: "unclosed-mark", path: ["body"], field: BODY_FIELD.label }]);
});

it("an issue leads to a field that the site shows, though page types hide it, in the words of its form", () => {
  const [issue] = issuesOf({ title: "Un titre", lang: "elfique" }, TextPage).filter(
    ({ path }) => path[0] === "lang",
  );
  if (!issue) throw new Error("No issue");
  expect(issue).toMatchObject({ field: "Langue", isInForm: false });
  expect(withShownField(issue, fieldsFor(TextPage))).toEqual(issue);
  const fields = fieldsFor(TextPage, { languages: ["fr", "en"] });
  expect(withShownField(issue, fields)).toEqual({ ...issue, isInForm: true });
  const missing = { ...issue, path: ["translations", "en"], field: "Traductions › En" };
  const shown = { isInForm: true, field: "Traductions › Adresse en anglais" };
  expect(withShownField(missing, fields)).toMatchObject(shown);
  // a field that is in the form keeps the names of its items, and a key without a field stays a key
  const inForm = { ...missing, isInForm: true };
  expect(withShownField(inForm, fields)).toBe(inForm);
  const unknown = { ...missing, path: ["autre"] };
  expect(withShownField(unknown, fields)).toBe(unknown);
});
