import { getText, collapseSpaces } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Link whose text is a URL, which a screen reader spells letter by letter. */
export const bareAddress = {
  name: "bare-address",
  severity: "info",
  isOffByDefault: true,
  fr: ({ text }) =>
    `Le texte du lien « ${text} » est une adresse, qu’un lecteur d’écran épelle. Écrivez le nom de la page : « [foire aux questions](…) ».`,
  en: ({ text }) =>
    `The text of the link “${text}” is a URL, which a screen reader spells out. Write the name of the page: “[frequently asked questions](…)”.`,
  form: ({ text }) =>
    `Le texte du lien « ${text} » est une adresse, qu’un lecteur d’écran épelle. Écrivez le nom de la page, comme « foire aux questions ».`,

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
  en: "A link’s text is a URL.",
};

export const docs: RuleDocs = {
  section: "links",
  why: {
    fr: "une adresse indique où mène le lien, mais elle est difficile à lire, et encore plus à écouter.",
    en: "a URL shows where the link leads, but it is hard to read, and even harder to listen to.",
  },
  fix: {
    fr: "écrivez dans le lien le nom de la page où il mène.",
    en: "use the name of the target page as the text of the link.",
  },
  examples: [
    {
      before: {
        when: {
          fr: "quand les réglages activent `bare-address`",
          en: "when the settings enable `bare-address`",
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
