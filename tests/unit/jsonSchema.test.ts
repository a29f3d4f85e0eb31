import { Ajv2020 } from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { jsonSchema } from "@dsfr-blocks/content/jsonSchema";
import { read } from "@dsfr-blocks/content/read";
import {
  boolean,
  choice,
  date,
  filled,
  inline,
  list,
  object,
  optional,
  plain,
} from "@dsfr-blocks/content/schema";
import { CandidatesPage } from "../../src/pages";
import { allFixtures, fixturesOn } from "../shared/fixtures";
import { createMutations } from "../support/mutate";
import { countRuns } from "../support/runs";

const RUNS = countRuns(1000);

const ajv = new Ajv2020({ strict: true, strictRequired: true, validateFormats: true });
const accepts = ajv.compile(jsonSchema(CandidatesPage.schema));
const reads = (content: unknown) =>
  read(`---\n${stringify(content)}---\n`, CandidatesPage.schema).value !== undefined;

/** A page whose every part is the first fixture of its block. */
const page: Readonly<Record<string, unknown>> = {
  title: "Devenir testeuse",
  open: true,
  opensAt: "2028-02-29",
  closesAt: null,
  layout: "candidates",
  ...Object.fromEntries(
    Object.entries(fixturesOn(CandidatesPage)).map(([key, [first]]) => [key, first?.content]),
  ),
};

describe.each(allFixtures)("$block.name, under a key", ({ block, fixtures, invalid }) => {
  const schema = object({ part: block.schema }, "Une page.");
  const isValid = ajv.compile(jsonSchema(schema));
  const both = (part: unknown) => [
    isValid({ part }),
    read(`---\n${stringify({ part })}---\n`, schema).value !== undefined,
  ];

  it.each(fixtures)("accepts « $name », as the reader does", ({ content }) => {
    expect(both(content)).toEqual([true, true]);
  });

  it.each(invalid)("refuses « $name », as the reader does", ({ content }) => {
    expect(both(content)).toEqual([false, false]);
  });
});

it("agrees with the reader on every page, right or wrong", () => {
  const seen = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(createMutations(page), (mutated) => {
      const isRead = reads(mutated);
      expect(accepts(mutated)).toBe(isRead);
      seen[isRead ? "accepted" : "refused"] += 1;
    }),
    { numRuns: RUNS },
  );
  // a property that meets one kind only proves nothing
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(RUNS / 20);
});

describe("a text", () => {
  const fields = { day: optional(date("Un jour.")), due: date("Un jour."), name: plain("Un nom.") };
  const schema = object(fields, "");
  const isValid = ajv.compile(jsonSchema(schema));
  const agree = (content: object) => {
    const isRead = read(`---\n${stringify(content)}---\n`, schema).value !== undefined;
    expect([content, isValid(content)]).toEqual([content, isRead]);
    return isRead;
  };

  it("is a day when it is a date: those of every month of four kinds of years, and no other", () => {
    for (const year of ["0000", "1900", "2000", "2027", "2028"]) {
      for (let month = 0; month <= 13; month++) {
        for (const day of ["00", "01", "28", "29", "30", "31", "32"]) {
          const text = `${year}-${String(month).padStart(2, "0")}-${day}`;
          agree({ day: text, due: text, name: "" });
        }
      }
    }
  });

  it.each(["", " ", " 2027-04-26 ", "2027-4-26", "26/04/2027", "2027-04-26T00:00", null, 20270426])(
    "is a day, or nothing, when it is a date: %j",
    (day) => {
      agree({ day, due: "2027-04-26", name: "" });
      agree({ day: "", due: day, name: "" });
    },
  );

  it("is one of its words, and blank only where it is optional, when it is a choice", () => {
    const words = choice(["a", "b"], "Un mot.");
    const choices = object({ may: optional(words), due: words }, "");
    const isChosen = ajv.compile(jsonSchema(choices));
    for (const word of ["a", "b", "c", "", null, 1])
      for (const content of [{ may: word, due: "a" }, { may: "b", due: word }, { due: word }])
        expect([content, isChosen(content)]).toEqual([
          content,
          read(`---\n${stringify(content)}---\n`, choices).value !== undefined,
        ]);
    expect(isChosen({ may: "", due: "a" }) && !isChosen({ due: "" })).toBe(true);
  });

  it("holds no character that nobody sees", () => {
    for (const name of ["a\u202Eb", "a\u0007", "a\u0085", "\uD800", "é\u00A0!", "\u{1F600}", "\tb\nc"]) {
      agree({ day: "", due: "2027-04-26", name });
    }
    expect(agree({ day: "", due: "2027-04-26", name: "a\u202Eb" })).toBe(false);
  });
});

it("says all that the schema says", () => {
  const schema = object(
    {
      title: filled(inline("Le titre.")),
      open: boolean("Ouvert."),
      end: optional(date("La fin.")),
      names: optional(list(plain("Un nom."), "Les noms.")),
    },
    "Une page.",
  );
  expect(jsonSchema(schema, { id: "https://exemple.gouv.fr/page.json", title: "Page" }))
    .toMatchInlineSnapshot(`
    {
      "$defs": {
        "hidden": {
          "description": "Un caractère invisible.",
          "pattern": "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]|\\p{Surrogate}",
          "type": "string",
        },
      },
      "$id": "https://exemple.gouv.fr/page.json",
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "additionalProperties": false,
      "description": "Une page.",
      "properties": {
        "end": {
          "description": "La fin.",
          "not": {
            "$ref": "#/$defs/hidden",
          },
          "pattern": "^\\s*([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|[0-9]{4}-(0[13-9]|1[0-2])-(29|30)|[0-9]{4}-(0[13578]|1[02])-31|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)?\\s*$",
          "type": [
            "string",
            "null",
          ],
        },
        "names": {
          "description": "Les noms.",
          "items": {
            "description": "Un nom.",
            "not": {
              "$ref": "#/$defs/hidden",
            },
            "type": [
              "string",
              "null",
            ],
          },
          "type": [
            "array",
            "null",
          ],
        },
        "open": {
          "description": "Ouvert.",
          "type": "boolean",
        },
        "title": {
          "contentMediaType": "text/markdown",
          "description": "Le titre.",
          "not": {
            "$ref": "#/$defs/hidden",
          },
          "pattern": "\\S",
          "type": "string",
        },
      },
      "required": [
        "title",
        "open",
      ],
      "title": "Page",
      "type": "object",
    }
  `);
});
