import { getText, collapseSpaces } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Link whose text is a URL, which a screen reader spells letter by letter. */
export const bareAddress = {
  name: "bare-address",
  severity: "info",
  isOffByDefault: true,
  fr: ({ text }) =>
    `Le lien « ${text} » est une adresse, qu’une synthèse vocale épelle. Nommez la page : « [foire aux questions](…) ».`,
  en: ({ text }) =>
    `The link “${text}” is an address, which a screen reader spells. Name the page: “[frequently asked questions](…)”.`,
  form: ({ text }) =>
    `Le lien « ${text} » est une adresse, qu’une synthèse vocale épelle. Nommez la page, comme « foire aux questions ».`,

  prefilter: /:\/\/|www\./i,
  find: ({ reportMatch }) => ({
    link: ({ children, at = 0 }) => {
      const text = collapseSpaces(getText(children));
      if (/^(?:https?:\/\/|www\.)/i.test(text)) reportMatch(at, { text });
    },
  }),
} as const satisfies TextRule<{ text: string }>;

export const title = {
  fr: "Le texte d’un lien est une adresse.",
  en: "A link's text is an address.",
};

export const docs: RuleDocs = {
  section: "links",
  why: {
    fr: "une adresse dit où mène le lien, mais elle est difficile à lire, et encore plus à écouter.",
    en: "an address is hard to read, and even harder to listen to.",
  },
  fix: {
    fr: "mettre dans le lien le nom de la page où il mène.",
    en: "write in the link the name of the page to which it leads.",
  },
  examples: [
    {
      before: {
        when: {
          fr: "quand les réglages donnent un niveau à `bare-address`",
          en: "when the settings give a level to `bare-address`",
        },
        text: `
          conditions:
            title: Les conditions
            desc: Lisez https://exemple.fr/faq avant de signer.`,
      },
      after: `
        conditions:
          title: Les conditions
          desc: Lisez la [foire aux questions](https://exemple.fr/faq) avant de signer.`,
    },
  ],
};
