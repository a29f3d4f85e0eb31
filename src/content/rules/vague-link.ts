import { isVague } from "../../base/vague";
import { textOf, withSingleSpaces } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** A link’s text that does not say where it leads. */
export const vagueLink = {
  name: "vague-link",
  severity: "warning",
  fr: ({ text }) =>
    `Le lien « ${text} » ne dit pas où il mène. Nommez la page : « [foire aux questions](…) ».`,
  en: ({ text }) =>
    `The link “${text}” does not say where it leads. Name the page: “[frequently asked questions](…)”.`,
  form: ({ text }) =>
    `Le lien « ${text} » ne dit pas où il mène. Nommez la page, comme « foire aux questions ».`,

  onlyIn: /\[/,
  find: ({ found }) => ({
    link: ({ children, at = 0 }) => {
      const text = withSingleSpaces(textOf(children));
      if (isVague(text)) found(at, { text });
    },
  }),
} as const satisfies TextRule<{ text: string }>;

export const title = {
  fr: "Le texte d’un lien ne dit pas où il mène.",
  en: "A link's text does not say where it leads.",
};

export const docs: RuleDocs = {
  part: "links",
  why: "une personne qui écoute la page en parcourt les liens un à un, hors de leur phrase. « Cliquez ici » ou « en savoir plus » n’y disent rien (RGAA 6.1).",
  fix: "mettre dans le lien le nom de la page où il mène.",
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Pour tout savoir, [cliquez ici](/faq).`,
      after: `
        conditions:
          title: Les conditions
          desc: Lisez la [foire aux questions](/faq).`,
    },
  ],
};
