import type { Language } from "@dsfr-blocks/base/message";
import { formatInstructionFor } from "../expected";
import type { Rule, RuleDocs } from "../rule";

export const wrongPattern = {
  name: "wrong-pattern",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) => `« ${d.value} » n’a pas la forme attendue pour « ${d.key} ». ${formatInstruction(d).fr}`,
  en: (d) => `“${d.value}” does not have the format required for “${d.key}”. ${formatInstruction(d).en}`,
  form: (d) => `« ${d.value} » n’a pas la forme attendue. ${formatInstruction(d).fr}`,
} as const satisfies Rule<WrongPattern & { key: string; value: string }>;

export interface WrongPattern {
  /** Description of the pattern in the schema; "" if the value breaks the format of the text instead. */
  readonly description: string;
  readonly expected: string;
}

function formatInstruction({ description, expected }: WrongPattern): Readonly<Record<Language, string>> {
  return (description === "" && formatInstructionFor(expected)) || { fr: description, en: description };
}

export const title = {
  fr: "La valeur n’a pas la forme attendue pour cette clé.",
  en: "The value does not have the format required for this key.",
};

export const docs: RuleDocs = {
  section: "values",
  about: { fr: "Le message indique cette forme.", en: "The message describes this format." },
  why: {
    fr: "un code ou un numéro n’est reconnu que s’il est écrit comme les autres. Seuls des blocs et des pages propres à un site ont de telles clés.",
    en: "a code or a number is recognised only if it is written like the others. Only a site’s own blocks and page types have such keys.",
  },
  examples: [],
};
