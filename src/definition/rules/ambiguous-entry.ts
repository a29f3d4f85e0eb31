import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { PageRule } from "../pageRule";

/** Name on a page that is the name of several entries of the collection. */
export const ambiguousEntry = {
  name: "ambiguous-entry",
  severity: "warning",
  related: ({ name }) => [name],
  fr: (d) =>
    `« ${d.name} » est le nom de plusieurs fiches de la collection « ${d.collection} » (${d.found}) : la page est créée sans leurs informations. Donnez à chaque fiche un nom différent.`,
  en: (d) =>
    `“${d.name}” is the name of several entries (${d.collection}: ${d.found}), so the page is created without them. Give each entry its own name.`,
  form: (d) =>
    `« ${d.name} » apparaît plusieurs fois dans la liste : on ne peut pas savoir quelle fiche utiliser. Donnez à chaque fiche un nom différent.`,
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
  about: { fr: "La page est créée sans ces fiches.", en: "The page is created without these entries." },
  why: {
    fr: "on ne peut pas savoir quelle fiche utiliser, et une fiche fausse serait pire qu’une fiche absente.",
    en: "it is unclear which entry the page means, and a wrong one would be worse than none.",
  },
  fix: {
    fr: "donnez à chaque fiche un nom qui lui est propre, et écrivez ce nom sur la page.",
    en: "give each entry its own name, and write this name on the page.",
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
