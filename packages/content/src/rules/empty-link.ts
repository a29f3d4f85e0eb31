import { isEmptyUrl } from "@dsfr-blocks/base/url";
import { getText, collapseSpaces } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Link without a URL or a text, which the page shows as plain text (RGAA 6.2). */
export const emptyLink = {
  name: "empty-link",
  severity: "warning",
  fr: ({ text }) =>
    `Le lien « ${text} » n’a pas d’adresse ou pas de texte : il ne s’affiche pas comme lien. Écrivez « [texte](/adresse) ».`,
  en: ({ text }) =>
    `The link “${text}” has no address or no text: it does not show as a link. Write “[text](/address)”.`,
  form: ({ text }) =>
    `Le lien « ${text} » n’a pas d’adresse ou pas de texte : il ne s’affiche pas comme lien. Donnez-lui les deux.`,

  prefilter: /[[<@]|:\/\/|www\./i,
  find: ({ reportMatch }) => ({
    emptyLink: ({ url, children, at = 0 }) =>
      reportMatch(at, { text: collapseSpaces(getText(children)) || url }),
    url: (url) => {
      if (isEmptyUrl(url)) reportMatch(0, { text: url });
    },
  }),
} as const satisfies TextRule<{ text: string }>;

export const title = {
  fr: "Un lien n’a pas d’adresse, ou pas de texte.",
  en: "A link has no address, or no text.",
};

export const docs: RuleDocs = {
  section: "links",
  about: {
    fr: "Ses mots restent, sans lien. `http://` seul n’est pas une adresse.",
    en: "Its words stay, but they are not a link. `http://` alone is not an address.",
  },
  why: {
    fr: "sans adresse, il ne mène nulle part. Sans texte, une personne qui écoute la page entend l’adresse, ou rien (RGAA 6.2).",
    en: "without an address, the link leads nowhere. Without a text, a screen reader reads the address, or nothing (RGAA 6.2).",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte]() avant de signer.`,
      after: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](/charte) avant de signer.`,
    },
  ],
};
