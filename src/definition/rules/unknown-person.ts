import { nearestIn } from "../../base/nearest";
import { referencesIn } from "../contentValues";
import { didYouMean } from "../../base/sentence";
import type { RuleDocs } from "../../content/rule";
import type { PageRule } from "../pageRule";

/** A name in a field `reference("people")` that the directory does not know. */
export const unknownPerson = {
  name: "unknown-person",
  severity: "warning",
  fr: (d) =>
    `« ${d.name} » n’est pas dans l’annuaire : son nom s’affiche, sans fiche.${didYouMean(d.nearest).fr}`,
  en: (d) =>
    `“${d.name}” is not in the directory: the name shows, without a profile.${didYouMean(d.nearest).en}`,
  find({ people, content, page }, report) {
    if (!people) return;
    for (const { written, path } of referencesIn(content, page.schema, "people")) {
      const name = written.trim();
      if (name !== "" && people.find(name).length === 0)
        report(path, { name, ...nearestIn(name, people.names) });
    }
  },
} as const satisfies PageRule<{ name: string; nearest?: string }>;

export const title = {
  fr: "Ce nom n’est pas dans l’annuaire.",
  en: "This name is not in the directory.",
};

export const docs: RuleDocs = {
  part: "people",
  about: "Il s’affiche, sans fiche : ni métier, ni photo, ni lien.",
  why: "le nom n’a pas la même orthographe sur la page et dans l’annuaire, ou la personne n’y est pas encore. La casse, les espaces en trop, la forme des apostrophes et des traits d’union ne comptent pas ; les accents comptent. Le message propose le nom le plus proche.",
  examples: [
    {
      before: {
        when: "quand l’annuaire connaît « Camille Exemple »",
        text: `
          profiles:
            title: Les profils
            desc: ""
            list:
              - Camile Exemple`,
      },
      after: `
        profiles:
          title: Les profils
          desc: ""
          list:
            - Camille Exemple`,
    },
  ],
};
