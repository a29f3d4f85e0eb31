import type { RuleDocs } from "@dsfr-blocks/content/rule";
import { findDuplicates, type FolderRule, type IndexedPage, normaliseUrlPath } from "../folder";

/** `url` that two pages have. It happens when a page is copied. */
export const sameAddress = {
  name: "same-address",
  severity: "warning",
  needs: "folder",
  related: ({ url, other }) => [url, other],
  fr: ({ url, other }) => `« ${url} » est aussi l’adresse de « ${other} ». Donnez à chaque page la sienne.`,
  en: ({ url, other }) => `“${url}” is the address of “${other}” too. Give each page its own.`,
  form: ({ url, other }) =>
    `Cette page a la même adresse que « ${other} » : « ${url} ». Qui s’occupe du site peut la changer dans le fichier.`,
  find(folder, report) {
    // a page type of the site may use this key for another URL: only paths count
    const getPath = ({ url = "" }: IndexedPage) => (url.trim().startsWith("/") ? normaliseUrlPath(url) : "");
    for (const [page, other] of findDuplicates(folder, getPath))
      report(page, page.urlPosition, { url: page.url?.trim() ?? "", other: other.file });
  },
} as const satisfies FolderRule<{ url: string; other: string }>;

export const title = {
  fr: "Deux pages ont la même adresse.",
  en: "Two pages have the same address.",
};

export const docs: RuleDocs = {
  section: "folder",
  about: {
    fr: "Une barre oblique à la fin, ou `.html`, n’en font pas une autre adresse.",
    en: "With a slash or `.html` at the end, it is still the same address.",
  },
  why: {
    fr: "le site n’a qu’une page à chaque adresse : l’une des deux ne se verrait pas. Une page que l’on a copiée garde l’adresse de la première.",
    en: "a site has one page at each address, so one of the two would not show. This happens when somebody copies a page and keeps its address.",
  },
  examples: [
    {
      before: {
        when: {
          fr: "quand une autre page du dossier est à l’adresse « /participer/candidats »",
          en: "when another page of the folder is at the address “/participer/candidats”",
        },
        text: "url: /participer/candidats/",
      },
      after: "url: /participer/administrations",
    },
  ],
};
