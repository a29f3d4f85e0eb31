import { suggestValue, describeFoundType, describeTypes } from "../expected";
import type { Rule, RuleDocs } from "../rule";

export const wrongType = {
  name: "wrong-type",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) =>
    `« ${d.key} » doit contenir ${describeTypes(d.expected, 0)}, ${describeFoundType(d.found, 0)}.${suggestValue(d).fr}`,
  en: (d) =>
    `“${d.key}” must be ${describeTypes(d.expected, 1)}, ${describeFoundType(d.found, 1)}.${suggestValue(d).en}`,
  form: "Le fichier contient ici une valeur que ce champ ne peut pas afficher. Remplissez le champ de nouveau.",
} as const satisfies Rule<{ key: string; expected: string; found: string; value: string; example?: string }>;

export const title = {
  fr: "La valeur de la clé n’est pas du bon type.",
  en: "The value is not of the required type.",
};

export const docs: RuleDocs = {
  section: "values",
  about: {
    fr: "Selon la clé, il faut un texte, un nombre, une liste, d’autres clés, ou `true` ou `false`.",
    en: "The required type is text, a number, a list, keys, or `true` or `false`.",
  },
  why: {
    fr: 'en YAML, la façon d’écrire une valeur décide de son type. `2026` est un nombre, `"2026"` est un texte. Écrivez `true` et `false` en anglais, sans guillemets.',
    en: 'in YAML, the way you write a value decides its type. `2026` is a number, `"2026"` is text. Write `true` and `false` in English, without quotes.',
  },
  examples: [
    {
      before: `
        title: 2026
        open: oui`,
      after: `
        title: "2026"
        open: true`,
    },
    {
      intro: {
        fr: "Une liste a une ligne « - » par élément.",
        en: "A list has one line with “-” for each item.",
      },
      before: `
        what:
          title: Les raisons de nous rejoindre
          defs: Servir l’intérêt général`,
      after: `
        what:
          title: Les raisons de nous rejoindre
          defs:
            - def: Servir l’intérêt général`,
    },
  ],
};
