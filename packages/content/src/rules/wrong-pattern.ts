import type { Language } from "@dsfr-blocks/base/message";
import { formatInstructionFor } from "../expected";
import type { Rule, RuleDocs } from "../rule";

export const wrongPattern = {
  name: "wrong-pattern",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) => `« ${d.value} » n’a pas la forme que « ${d.key} » attend. ${formatInstruction(d).fr}`,
  en: (d) => `“${d.value}” is not in the form that “${d.key}” takes. ${formatInstruction(d).en}`,
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
  fr: "La valeur n’a pas la forme que la clé attend.",
  en: "The value does not have the form that the key takes.",
};

export const docs: RuleDocs = {
  section: "values",
  about: { fr: "Le message dit cette forme.", en: "The message says which form." },
  why: {
    fr: "un code ou un numéro n’est reconnu que s’il est écrit comme les autres. Seuls des blocs et des pages propres à un site ont de telles clés.",
    en: "a code or a number is recognised only if it is written like the others. Only blocks and pages of a site's own have such keys.",
  },
  examples: [],
};
