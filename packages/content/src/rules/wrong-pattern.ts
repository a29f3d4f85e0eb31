import type { Rule, RuleDocs } from "../rule";

export const wrongPattern = {
  name: "wrong-pattern",
  severity: "error",
  isFixed: true,
  fr: ({ key, value, asked }) => `« ${value} » n’a pas la forme que « ${key} » attend. ${asked}`,
  en: ({ key, value, asked }) => `“${value}” is not in the form that “${key}” takes. ${asked}`,
  form: ({ value, asked }) => `« ${value} » n’a pas la forme attendue. ${asked}`,
} as const satisfies Rule<{ key: string; value: string; asked: string }>;

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
