import { getDocumentFormat, namesFormat, toSafeUrl } from "@dsfr-blocks/base/url";
import { getLinkText } from "../markdown/linkTitle";
import { getText, collapseSpaces } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Link whose text does not give the format of its document (RGAA 13.3). */
export const documentFormat = {
  name: "document-format",
  severity: "info",
  isAutoCorrected: true,
  fr: ({ text, format }) =>
    `Le lien « ${text} » mène à un document ${format} sans l’indiquer. La page ajoute ce format. Si un autre outil affiche aussi ce texte, écrivez-y le format : « ${text} (${format}) ».`,
  en: ({ text, format }) =>
    `The link “${text}” does not give the format of its document (${format}). The page adds it. Write it too if the text is used elsewhere: “${text} (${format})”.`,

  prefilter: /[[<@]|:\/\/|www\./i,
  find: ({ reportMatch }) => ({
    link: (link, next) => {
      const { url, children, at = 0 } = link;
      const format = getDocumentFormat(url);
      // the page removes an unsafe link, and so adds no format
      if (format && toSafeUrl(url, "link") !== undefined && !namesFormat(getLinkText(link, next), format))
        reportMatch(at, { text: collapseSpaces(getText(children)), format });
    },
  }),
} as const satisfies TextRule<{ text: string; format: string }>;

export const title = {
  fr: "Un lien mène à un document sans indiquer son format.",
  en: "A link leads to a document without giving its format.",
};

export const docs: RuleDocs = {
  section: "links",
  about: {
    fr: "La page ajoute ce format. Écrivez-le si un autre outil affiche aussi ce texte.",
    en: "The page adds the format. Write it if the text is also used elsewhere.",
  },
  why: {
    fr: "avant de cliquer, les lecteurs doivent savoir qu’ils téléchargent un fichier, et s’ils pourront l’ouvrir (RGAA 13.3).",
    en: "before they click, readers should know that they are downloading a file, and whether they can open it (RGAA 13.3).",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](/charte.pdf).`,
      after: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte (PDF)](/charte.pdf).`,
    },
  ],
};
