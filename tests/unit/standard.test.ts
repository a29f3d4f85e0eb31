import type { StandardSchemaV1 } from "@standard-schema/spec";
import { readFileSync } from "node:fs";
import { expect, expectTypeOf, it } from "vitest";
import { parse } from "yaml";
import { QuestionHero } from "../../src/blocks/question-hero/QuestionHero";
import { CandidatesPage } from "../../src/pages/CandidatesPage";
import { date, object } from "@dsfr-blocks/content/schema";
import { withStandard } from "@dsfr-blocks/content/standard";

const source = readFileSync("examples/devenir-eig.md", "utf8");
const front = () => parse(source.slice(4, source.lastIndexOf("\n---"))) as Record<string, unknown>;

/** A tool that knows the standard and nothing of this library. */
async function collect<S extends StandardSchemaV1>(
  schema: S,
  value: unknown,
): Promise<StandardSchemaV1.InferOutput<S> | string[]> {
  const result = await schema["~standard"].validate(value);
  if (!result.issues) return result.value;
  const keyOf = (step: PropertyKey | StandardSchemaV1.PathSegment) =>
    String(typeof step === "object" ? step.key : step);
  return result.issues.map(({ path = [], message }) => `${path.map(keyOf).join(".")}: ${message}`);
}

it("gives the value of what fits, typed as the block's content", async () => {
  const content = { questions: [{ question: "Qui ?" }], sub: null };
  const value = await collect(QuestionHero.schema, content);
  expect(value).toEqual({ questions: [{ question: "Qui ?" }], sub: "" });
  type Output = StandardSchemaV1.InferOutput<typeof QuestionHero.schema>;
  expectTypeOf<Output["sub"]>().toEqualTypeOf<string>();
  expectTypeOf<Output["questions"][number]["question"]>().toEqualTypeOf<string>();
});

it("says each fault at its path, in French or in English", async () => {
  const content = { questions: [{ question: "Qui ?" }, { questoin: "Où ?" }], sub: 3 };
  expect(await collect(QuestionHero.schema, content)).toEqual([
    "questions.1.questoin: La clé « questoin » n’existe pas ici. Vouliez-vous écrire « question » ? Clés possibles : question.",
    "sub: « sub » doit contenir un texte, et non un nombre.",
  ]);
  const inEnglish = await QuestionHero.schema["~standard"].validate([], {
    libraryOptions: { language: "en" },
  });
  expect(inEnglish.issues?.[0]?.message).toMatch(/^The front matter contains no keys/);
});

it("takes a page's front matter whole", async () => {
  expect(await collect(CandidatesPage.schema, front())).toMatchObject({ title: "Devenir EIG", open: false });
});

it("reads an instant at midnight as the day that a YAML parser took it for", async () => {
  const schema = withStandard(object({ day: date("Un jour.") }, ""));
  expect(await collect(schema, { day: new Date("2026-04-26") })).toEqual({ day: "2026-04-26" });
  expect(await collect(schema, { day: new Date("2026-04-26T10:00:00Z") })).toHaveLength(1);
  expect(await collect(schema, { day: new Date("x") })).toEqual([
    "day: « day » est vide. Écrivez une date comme 2026-04-26.",
  ]);
});

it.each([undefined, null, 3, "a", [], new Date(), Symbol("a"), () => 1, new Map([["a", 1]])])(
  "refuses what is no content at all: %s",
  async (value) => {
    expect(await CandidatesPage.schema["~standard"].validate(value)).toHaveProperty("issues");
  },
);

it("ends where a value holds itself", async () => {
  const value: Record<string, unknown> = { title: "A" };
  value["head"] = value;
  value["questions"] = [value];
  expect(await CandidatesPage.schema["~standard"].validate(value)).toHaveProperty("issues");
});

it("refuses a hidden character, as a file's reader does", async () => {
  const content = { questions: [], sub: "a\u202Eb" };
  expect(await collect(QuestionHero.schema, content)).toEqual([
    "sub: Il y a ici un caractère invisible (U+202E). Effacez tout le mot, puis retapez-le.",
  ]);
});

it("copies no key that the schema does not know", async () => {
  const value = JSON.parse('{"__proto__": {"a": 1}, "questions": [], "sub": ""}') as unknown;
  expect(await QuestionHero.schema["~standard"].validate(value)).toMatchObject({
    issues: [{ path: ["__proto__"] }],
  });
});

it("is said by blocks and pages, where neither JSON nor a comparison of schemas looks", () => {
  expect(QuestionHero.schema["~standard"]).toMatchObject({ version: 1, vendor: "dsfr-blocks" });
  expect(JSON.stringify(CandidatesPage.schema)).not.toContain("~standard");
  expect(Object.keys(QuestionHero.schema)).not.toContain("~standard");
  const { fields, description: doc } = QuestionHero.schema;
  expect(QuestionHero.schema).toEqual(object(fields, doc, { label: "Accroche" }));
});
