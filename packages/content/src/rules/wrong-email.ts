import { FORMATS } from "../formats";
import type { Rule, RuleDocs } from "../rule";

export const wrongEmail = {
  name: "wrong-email",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ key, value }) => `« ${key} » doit contenir ${FORMATS.email.expected.fr}, et non « ${value} ».`,
  en: ({ key, value }) => `“${key}” must be ${FORMATS.email.expected.en}, but it is “${value}”.`,
  form: ({ value }) =>
    `« ${value} » n’est pas une adresse électronique. Écrivez-la comme prenom.nom@exemple.gouv.fr.`,
} as const satisfies Rule<{ key: string; value: string }>;

export const title = {
  fr: "La valeur n’est pas une adresse électronique.",
  en: "The value is not an e-mail address.",
};

export const docs: RuleDocs = {
  section: "values",
  about: {
    fr: "Écrivez-la comme prenom.nom@exemple.gouv.fr, sans `mailto:` ni nom devant.",
    en: "Write it as prenom.nom@exemple.gouv.fr, without `mailto:` or a name before it.",
  },
  why: {
    fr: "avec une adresse fausse, personne ne reçoit le message.",
    en: "a message to a wrong address does not arrive.",
  },
  examples: [
    {
      before: `
        ---
        layout: accessibility-statement
        title: Déclaration d’accessibilité
        statement:
          organisation: La Mission Exemple
          site: { name: Démarche Exemple }
          state: partiellement conforme
          audit: { by: en interne, rate: 72 }
          date: 2026-03-02
          contact: { email: contact chez exemple.gouv.fr }
        ---`,
      after: `
        ---
        layout: accessibility-statement
        title: Déclaration d’accessibilité
        statement:
          organisation: La Mission Exemple
          site: { name: Démarche Exemple }
          state: partiellement conforme
          audit: { by: en interne, rate: 72 }
          date: 2026-03-02
          contact: { email: contact@exemple.gouv.fr }
        ---`,
    },
  ],
};
