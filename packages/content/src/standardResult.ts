import { formatMessage } from "@dsfr-blocks/base/message";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { findHiddenCharacters } from "./hidden";
import type { Fields, InferFields, ObjectSchema } from "./schema";
import { shortenDetails } from "./rule";
import { hiddenCharacter } from "./rules/hidden-character";
import { validate } from "./validate";
import { createYamlNode } from "./readValue";

/**
 * Validates a value for the Standard Schema interface. Messages are in French, or in English with
 * `libraryOptions: { language: "en" }`.
 */
export function validateStandard<F extends Fields>(
  input: unknown,
  schema: ObjectSchema<F>,
  options: StandardSchemaV1.Options | undefined,
): StandardSchemaV1.Result<InferFields<F>> {
  const language = options?.libraryOptions?.["language"] === "en" ? "en" : "fr";
  const issues: StandardSchemaV1.Issue[] = [];
  const value = validate(createYamlNode(input), schema, {
    onIssue: (rule, _offset, data, path) =>
      issues.push({ message: formatMessage(rule, language, shortenDetails(data)), path }),
    onText: (path, _schema, text) => {
      for (const { code } of findHiddenCharacters(text))
        issues.push({ message: formatMessage(hiddenCharacter, language, { code }), path });
    },
  });
  return value === undefined || issues.length > 0 ? { issues } : { value };
}
