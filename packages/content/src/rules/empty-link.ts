import { isEmptyUrl } from "@dsfr-blocks/base/url";
import { getText, collapseSpaces } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Link that lacks a URL or a text, which the page shows as plain text (RGAA 6.2). */
export const emptyLink = {
  name: "empty-link",
  severity: "warning",
  fr: ({ text }) =>
    `Le lien « ${text} » n’a pas d’adresse ou pas de texte : la page n’en fait pas un lien. Écrivez « [texte](/adresse) ».`,
  en: ({ text }) =>
    `The link “${text}” has no URL or no text, so the page shows it without a link. Write “[text](/page)”.`,
  form: ({ text }) =>
    `Le lien « ${text} » n’a pas d’adresse ou pas de texte : la page n’en fait pas un lien. Donnez-lui un texte et une adresse.`,

  prefilter: /[[<@]|:\/\/|www\./i,
  find: ({ reportMatch }) => ({
    emptyLink: ({ url, children, at = 0 }) =>
      reportMatch(at, { text: collapseSpaces(getText(children)) || url }),
  }),
  checkValue: ({ linkUrl, reportMatch }) => {
    if (linkUrl !== "" && isEmptyUrl(linkUrl)) reportMatch(0, { text: linkUrl });
  },
} as const satisfies TextRule<{ text: string }>;

export const title = {
  fr: "Un lien n’a pas d’adresse, ou pas de texte.",
  en: "A link has no URL, or no text.",
};

export const docs: RuleDocs = {
  section: "links",
  about: {
    fr: "Son texte s’affiche sans lien. `http://` seul n’est pas une adresse.",
    en: "Its text appears without a link. `http://` alone is not a URL.",
  },
  why: {
    fr: "sans adresse, un lien ne mène nulle part. Sans texte, un lecteur d’écran lit l’adresse, ou rien (RGAA 6.2).",
    en: "without a URL, the link leads nowhere. Without text, a screen reader reads the URL, or nothing (RGAA 6.2).",
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
