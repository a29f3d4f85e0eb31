import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { PageRule } from "../pageRule";

/** Name of an entry that several entries of the collection have. */
export const ambiguousEntry = {
  name: "ambiguous-entry",
  severity: "warning",
  related: ({ name }) => [name],
  fr: (d) =>
    `« ${d.name} » est dans plusieurs fichiers de la collection « ${d.collection} » (${d.found}) : la page se fait sans leurs informations. Donnez un nom différent à chacun.`,
  en: (d) =>
    `Several entries have the name “${d.name}” (${d.collection}: ${d.found}): the page is made without them. Give each a name of its own.`,
  form: (d) =>
    `« ${d.name} » est plusieurs fois dans la liste : on ne peut pas savoir lequel est voulu. Donnez à chacun un nom différent.`,
  find({ references }, report) {
    for (const { name, path, collection, matches } of references)
      if (matches.length > 1)
        report(path, { name, collection, found: matches.map((match) => match.name).join(", ") });
  },
} as const satisfies PageRule<{ name: string; collection: string; found: string }>;

export const title = {
  fr: "Plusieurs fiches portent ce nom.",
  en: "Several entries have this name.",
};

export const docs: RuleDocs = {
  section: "people",
  about: { fr: "La page se fait sans la fiche.", en: "The page is made without the profile." },
  why: {
    fr: "on ne peut pas savoir de laquelle il s’agit, et montrer la fiche d’une autre personne serait pire que de n’en montrer aucune. Donnez à chaque fiche un nom qui lui est propre, et écrivez ce nom sur la page.",
    en: "it is unclear which one the page means, and a wrong profile would be worse than none. Give each profile its own name, and write this name on the page.",
  },
  examples: [
    {
      before: {
        when: {
          fr: "quand deux fiches ont pour `title` « Alix Modèle »",
          en: "when two profiles have the `title` “Alix Modèle”",
        },
        text: `
          profiles:
            title: Les profils
            desc: ""
            list:
              - Alix Modèle`,
      },
      after: {
        when: {
          fr: "quand elles ont pour `title` « Alix Modèle (Lyon) » et « Alix Modèle (Lille) »",
          en: "when they have the `title` “Alix Modèle (Lyon)” and “Alix Modèle (Lille)”",
        },
        text: `
          profiles:
            title: Les profils
            desc: ""
            list:
              - Alix Modèle (Lyon)`,
      },
    },
  ],
};
