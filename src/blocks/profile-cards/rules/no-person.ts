import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/** A title without any person under it, or an item of the list for which no person is chosen. */
export const noPerson = {
  name: "no-person",
  severity: "warning",
  fr: ({ text }) =>
    text === ""
      ? "Personne n’est choisi ici. Choisissez quelqu’un, ou ôtez cette ligne."
      : `Il n’y a personne sous le titre « ${text} ». Choisissez des personnes, ou effacez-le.`,
  en: ({ text }) =>
    text === ""
      ? "Nobody is chosen here. Choose somebody, or remove this line."
      : `There is nobody under the title “${text}”. Choose people, or empty it.`,
  find({ list = [], sub = "" }, report) {
    list.forEach((name, index) => {
      if (name.trim() === "") report(["list", index], { text: "" });
    });
    if (list.length === 0 && sub.trim() !== "") report(["sub"], { text: sub.trim() });
  },
} as const satisfies BlockRule<
  { readonly list?: readonly string[] | undefined; readonly sub?: string | undefined },
  { text: string }
>;

export const title = {
  fr: "Un titre n’a personne au-dessous, ou une personne n’est pas choisie.",
  en: "A title has nobody below it, or a person is not chosen.",
};

export const docs: RuleDocs = {
  section: "people",
  why: {
    fr: "le titre « Elles et ils l’ont été avant vous », seul, laisse croire qu’il manque quelqu’un. La page le montre comme un texte, et ne montre pas un nom vide.",
    en: "the title “They did it before you”, alone, makes one believe that somebody is missing. The page shows it as a text, and does not show an empty name.",
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
