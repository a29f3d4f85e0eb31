import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/** A title without any person under it. */
export const noPerson = {
  name: "no-person",
  severity: "warning",
  fr: ({ text }) =>
    `Il n’y a personne sous le titre « ${text} ». Choisissez des personnes, ou supprimez ce titre.`,
  en: ({ text }) => `There are no people under the title “${text}”. Choose people, or delete this title.`,
  find({ list = [], sub = "" }, report) {
    if (list.length === 0 && sub.trim() !== "") report(["sub"], { text: sub.trim() });
  },
} as const satisfies BlockRule<
  { readonly list?: readonly string[] | undefined; readonly sub?: string | undefined },
  { text: string }
>;

export const title = {
  fr: "Il n’y a personne sous un titre.",
  en: "There are no people under a title.",
};

export const docs: RuleDocs = {
  section: "people",
  why: {
    fr: "le titre « Elles et ils l’ont été avant vous », seul, laisse croire qu’il manque quelqu’un. La page affiche ce titre comme un simple texte.",
    en: "the title “They did it before you”, alone, suggests that somebody is missing. The page shows it as text.",
  },
  examples: [
    {
      before: `
        profiles:
          title: Les profils
          desc: Des gens curieux.
          sub: Elles et ils l’ont fait`,
      after: `
        profiles:
          title: Les profils
          desc: Des gens curieux.
          list:
            - Camille Exemple
          sub: Elles et ils l’ont fait`,
    },
  ],
};
