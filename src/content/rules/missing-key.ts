import { instead, kind } from "../expected";
import type { Rule, RuleDocs } from "../rule";

export const missingKey = {
  name: "missing-key",
  severity: "error",
  isFixed: true,
  fr: (d) =>
    `Il manque la clé « ${d.key} »${d.parent ? ` sous « ${d.parent} »` : " dans l’en-tête"}. Ajoutez-la : elle attend ${d.known ? `l’un de ces mots : ${d.known}` : kind(d.expected, 0)}.${instead(d).fr}`,
  en: (d) =>
    `The key “${d.key}” is missing ${d.parent ? `under “${d.parent}”` : "in the front matter"}. Add it: it takes ${d.known ? `one of these words: ${d.known}` : kind(d.expected, 1)}.${instead(d).en}`,
  form: "Ce champ n’est pas rempli. La page en a besoin : remplissez-le.",
} as const satisfies Rule<{
  key: string;
  parent: string;
  expected: string;
  example?: string;
  known?: string;
}>;

export const title = {
  fr: "Il manque une clé.",
  en: "A key is missing.",
};

export const docs: RuleDocs = {
  part: "keys",
  about: {
    fr: "Le message dit sous laquelle l’ajouter, et ce qu’elle attend.",
    en: "The message says under which key to add it, and what it takes.",
  },
  why: {
    fr: "la page a besoin de cette clé, même vide. Une partie de la page sans texte n’est pas montrée.",
    en: "the page needs this key, even if it is empty. The page does not show a part without text.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
    },
  ],
};
