import { suggestValue, describeTypes } from "../expected";
import type { Rule, RuleDocs } from "../rule";

export const wrongType = {
  name: "wrong-type",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) =>
    `« ${d.key} » attend ${describeTypes(d.expected, 0)}, et reçoit ${describeTypes(d.found, 0)}.${suggestValue(d).fr}`,
  en: (d) =>
    `“${d.key}” takes ${describeTypes(d.expected, 1)}, and gets ${describeTypes(d.found, 1)}.${suggestValue(d).en}`,
  form: "Le fichier contient ici une valeur que ce champ ne peut pas montrer. Remplissez le champ de nouveau.",
} as const satisfies Rule<{ key: string; expected: string; found: string; value: string; example?: string }>;

export const title = {
  fr: "La valeur n’est pas de la sorte que la clé attend.",
  en: "The value is not of the kind that the key takes.",
};

export const docs: RuleDocs = {
  section: "values",
  about: {
    fr: "Il faut un texte, une liste, des clés, ou `true` ou `false`.",
    en: "It takes a text, a list, keys, or `true` or `false`.",
  },
  why: {
    fr: 'en YAML, l’écriture d’une valeur décide de ce qu’elle est. `2026` est un nombre, `"2026"` un texte ; `true` et `false` s’écrivent ainsi, en anglais et sans guillemets.',
    en: 'in YAML, the way that you write a value decides its kind. `2026` is a number, `"2026"` is a text. Write `true` and `false` in English, without quotes.',
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
