import type { Rule, RuleDocs } from "../rule";

export const wrongKey = {
  name: "wrong-key",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ key }) => `« ${key} » ne peut pas être une clé. Écrivez un mot, sans caractère invisible.`,
  en: ({ key }) => `“${key}” cannot be a key. Write a word, without invisible characters.`,
} as const satisfies Rule<{ key: string }>;

export const title = {
  fr: "Une clé est vide, ou contient un caractère invisible.",
  en: "A key is empty, or contains an invisible character.",
};

export const docs: RuleDocs = {
  section: "keys",
  why: {
    fr: "quand vous choisissez vous-même les clés, la page les affiche, ou s’en sert pour retrouver une valeur. Une clé vide ou invisible ne permet ni l’un ni l’autre.",
    en: "where you choose the keys yourself, the page shows them or uses them to find a value. An empty or invisible key allows neither.",
  },
  fix: {
    fr: "écrivez un mot, sans caractère invisible. Seul le mot `__proto__` est interdit.",
    en: "write a word without invisible characters. Only the word `__proto__` is not allowed.",
  },
  examples: [],
};
