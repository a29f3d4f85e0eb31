import { findNearest } from "@dsfr-blocks/base/nearest";
import { didYouMean } from "@dsfr-blocks/base/message";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { PageRule } from "../pageRule";

/** Name, in a field such as `reference("incubators")`, that is not in the collection. */
export const unknownEntry = {
  name: "unknown-entry",
  severity: "warning",
  related: ({ name, nearest: near }) => [name, near],
  fr: (d) =>
    `« ${d.name} » n’est le nom d’aucune fiche de la collection « ${d.collection} » : la page est créée sans ses informations.${didYouMean(d.nearest).fr}`,
  en: (d) =>
    `“${d.name}” is not the name of an entry (${d.collection}), so the page is created without it.${didYouMean(d.nearest).en}`,
  form: (d) =>
    `« ${d.name} » n’est pas dans la liste. Choisissez un nom de la liste, ou ajoutez-y celui-ci.${didYouMean(d.nearest).fr}`,
  find({ references }, report) {
    for (const { name, path, collection, matches, names } of references) {
      if (matches.length > 0) continue;
      // The entry may not exist at all. Suggest a name only if at most one letter in four differs: otherwise, the nearest name
      // is probably the name of another entry.
      const nearest = findNearest(name, names(), Math.floor(Math.max(name.length, 4) / 4));
      report(path, { name, collection, ...(nearest !== undefined && { nearest }) });
    }
  },
} as const satisfies PageRule<{ name: string; collection: string; nearest?: string }>;

export const title = {
  fr: "Aucune fiche ne porte ce nom.",
  en: "No entry has this name.",
};

export const docs: RuleDocs = {
  section: "people",
  about: {
    fr: "La page est créée sans cette fiche : une personne s’affiche sans métier, sans photo et sans lien.",
    en: "The page is created without this entry: a person appears without occupation, photo and link.",
  },
  why: {
    fr: "le nom n’a pas la même orthographe sur la page et dans les fiches, ou la fiche n’existe pas encore. Les réglages du site (`collections`, `people`) indiquent où sont les fiches, et si leur nom est celui du fichier ou la valeur d’une clé. La casse, les espaces en trop, la forme des apostrophes et des traits d’union ne comptent pas ; les accents comptent. Le message propose le nom le plus proche.",
    en: "the page and the entry spell the name differently, or there is no entry yet. The site’s settings (`collections`, `people`) say where entries are, and whether their name is that of the file or of a key. Capitals, extra spaces and the shape of apostrophes and hyphens do not count; accents count. The message gives the nearest name.",
  },
  examples: [
    {
      before: {
        when: {
          fr: "quand une fiche porte le nom « Camille Exemple »",
          en: "when a profile has the name “Camille Exemple”",
        },
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
