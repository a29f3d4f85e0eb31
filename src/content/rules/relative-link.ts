import { safeUrl } from "../../base/address";
import { isTemplate } from "../texts/otherMarkdown";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** An address that depends on the page that it is on. A file beside the page, such as its image, goes where the page goes. */
export const relativeLink = {
  name: "relative-link",
  severity: "warning",
  fr: ({ url, instead }) =>
    instead === undefined
      ? `« ${url} » est un fichier, et non une page du site. Écrivez l’adresse de sa page, « /… ».`
      : `« ${url} » ne commence pas par « / » : la page en fait « ${instead} ». Écrivez l’adresse entière, depuis la racine du site.`,
  en: ({ url, instead }) =>
    instead === undefined
      ? `“${url}” is a file, not a page of the site. Write the address of its page, “/…”.`
      : `“${url}” does not begin with “/”: the page reads it as “${instead}”. Write the whole address, from the root of the site.`,

  onlyIn: /\[/,
  find: ({ site: { isBeside }, found }) => ({
    address: (url, at) => {
      if (
        url !== "" &&
        !/^(?:[a-z][a-z\d+.-]*:|[/#?]|www\.|[^/?#]+@)/i.test(url) &&
        !isTemplate(url) &&
        !isBeside?.(url) &&
        // what the page leaves out is said as such
        safeUrl(url, "link") !== undefined
      )
        found(at, { url, ...(!SOURCE.test(url) && { instead: `/${url.replace(/^(?:\.\.?\/)+/, "")}` }) });
    },
  }),
} as const satisfies TextRule<{ url: string; instead?: string }>;

/** A file that a page is made of: its own address is not known here. */
const SOURCE = /^[^?#]*\.mdx?(?:[?#]|$)/i;

export const title = {
  fr: "Une adresse du site ne commence pas par « / ».",
  en: "An address of the site does not begin with “/”.",
};

export const docs: RuleDocs = {
  part: "links",
  about: {
    fr: "La règle laisse passer un fichier qui est à côté de la page, comme une image.",
    en: "The rule ignores a file that is beside the page, such as an image.",
  },
  why: {
    fr: "sans « / », on ne sait pas d’où part l’adresse : du dossier de la page, ou de la racine du site. La page la prend depuis la racine.",
    en: "without “/”, it is unclear where the address starts: at the folder of the page, or at the root of the site. The page takes it from the root.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](charte).`,
      after: `
        conditions:
          title: Les conditions
          desc: Lisez [la charte](/charte).`,
    },
  ],
};
