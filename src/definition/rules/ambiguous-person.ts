import { referencesIn } from "../contentValues";
import type { RuleDocs } from "../../content/rule";
import type { PageRule } from "../pageRule";

/** A name that several people of the directory have. */
export const ambiguousPerson = {
  name: "ambiguous-person",
  severity: "warning",
  fr: ({ name, found }) =>
    `« ${name} » désigne plusieurs fiches de l’annuaire (${found}) : son nom s’affiche, sans fiche. Donnez un nom différent à chacune.`,
  en: ({ name, found }) =>
    `“${name}” stands for several profiles of the directory (${found}): the name shows, without a profile. Give each a name of its own.`,
  find({ people, content, page }, report) {
    if (!people) return;
    for (const { written, path } of referencesIn(content, page.schema, "people")) {
      const name = written.trim();
      const found = people.find(name);
      if (name !== "" && found.length > 1)
        report(path, { name, found: found.map((each) => each.name).join(", ") });
    }
  },
} as const satisfies PageRule<{ name: string; found: string }>;

export const title = {
  fr: "Plusieurs fiches de l’annuaire portent ce nom.",
  en: "Several profiles of the directory bear this name.",
};

export const docs: RuleDocs = {
  part: "people",
  about: "Il s’affiche, sans fiche.",
  why: "on ne peut pas savoir de qui il s’agit, et montrer la fiche d’une autre personne serait pire que n’en montrer aucune. Donnez à chaque fiche un `title` qui lui est propre, et écrivez ce nom sur la page.",
  examples: [
    {
      before: {
        when: "quand deux fiches ont pour `title` « Alix Modèle »",
        text: `
          profiles:
            title: Les profils
            desc: ""
            list:
              - Alix Modèle`,
      },
      after: {
        when: "quand elles ont pour `title` « Alix Modèle (Lyon) » et « Alix Modèle (Lille) »",
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
