import type { StandardSchemaV1 } from "@standard-schema/spec";
import { hiddenCharacters } from "./hidden";
import { shorten } from "./issue";
import type { Fields, InferFields, ObjectSchema } from "./schema";
import { HIDDEN_CHARACTER, READING } from "./sentences/reading";
import { fillBlanks } from "../base/sentence";
import { validate } from "./validate";
import { nodeOf } from "./values";

/** Sentences are French; `libraryOptions: { language: "en" }` asks for English. */
export function resultOf<F extends Fields>(
  given: unknown,
  schema: ObjectSchema<F>,
  options: StandardSchemaV1.Options | undefined,
): StandardSchemaV1.Result<InferFields<F>> {
  const language = options?.libraryOptions?.["language"] === "en" ? "en" : "fr";
  const issues: StandardSchemaV1.Issue[] = [];
  const value = validate(nodeOf(given), schema, {
    onIssue: (rule, _offset, details, path) =>
      issues.push({ message: fillBlanks(READING[rule][language], shorten(details)), path }),
    onText: (path, _schema, text) => {
      for (const { code } of hiddenCharacters(text))
        issues.push({ message: fillBlanks(HIDDEN_CHARACTER[language], { code }), path });
    },
  });
  return value === undefined || issues.length > 0 ? { issues } : { value };
}
