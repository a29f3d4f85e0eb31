import type { Language } from "@dsfr-blocks/base/message";
import { writtenAs } from "../expected";
import type { Rule, RuleDocs } from "../rule";

export const wrongPattern = {
  name: "wrong-pattern",
  severity: "error",
  isFixed: true,
  fr: (d) => `« ${d.value} » n’a pas la forme que « ${d.key} » attend. ${formatInstruction(d).fr}`,
  en: (d) => `“${d.value}” is not in the form that “${d.key}” takes. ${formatInstruction(d).en}`,
  form: (d) => `« ${d.value} » n’a pas la forme attendue. ${formatInstruction(d).fr}`,
} as const satisfies Rule<Asked & { key: string; value: string }>;

export interface Asked {
  /** Description of the pattern in the schema; "" if the value breaks the format of the text instead. */
  readonly asked: string;
  readonly expected: string;
}

function formatInstruction({ asked, expected }: Asked): Readonly<Record<Language, string>> {
  return (asked === "" && writtenAs(expected)) || { fr: asked, en: asked };
}

export const title = {
  fr: "La valeur n’a pas la forme que la clé attend.",
  en: "The value does not have the form that the key takes.",
};

export const docs: RuleDocs = {
  part: "values",
  about: { fr: "Le message dit cette forme.", en: "The message says which form." },
  why: {
    fr: "un code ou un numéro n’est reconnu que s’il est écrit comme les autres. Seuls des blocs et des pages propres à un site ont de telles clés.",
    en: "a code or a number is recognised only if it is written like the others. Only blocks and pages of a site's own have such keys.",
  },
  examples: [],
};
