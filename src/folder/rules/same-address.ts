import type { RuleDocs } from "@dsfr-blocks/content/rule";
import { findDuplicates, type FolderRule, type IndexedPage, normaliseUrlPath } from "../folder";

/** URL that two pages have under the key `url` or among their translations, for example after an author copied a page. */
export const sameAddress = {
  name: "same-address",
  severity: "warning",
  needs: "folder",
  related: ({ url, other }) => [url, other],
  fr: ({ url, other }) =>
    `« ${url} » est aussi l’adresse de « ${other} ». Donnez à chaque page sa propre adresse.`,
  en: ({ url, other }) => `“${url}” is also the URL of “${other}”. Give each page its own URL.`,
  form: ({ url, other }) =>
    `Cette page a la même adresse que « ${other} » : « ${url} ». Demandez à la personne qui gère le site de la changer dans le fichier.`,
  find(folder, report) {
    // compares only paths, because a page type of the site may use the key `url` for the URL of another site
    const getPath = ({ url = "" }: IndexedPage) => (url.trim().startsWith("/") ? normaliseUrlPath(url) : "");
    for (const [page, other] of findDuplicates(folder, getPath))
      report(page, page.urlPosition, { url: page.url?.trim() ?? "", other: other.file });
  },
} as const satisfies FolderRule<{ url: string; other: string }>;

export const title = {
  fr: "Deux pages ont la même adresse.",
  en: "Two pages have the same URL.",
};

export const docs: RuleDocs = {
  section: "folder",
  about: {
    fr: "L’adresse d’une page est celle de `url`, ou celle de sa langue dans `translations`. Une barre oblique à la fin, ou `.html`, ne la change pas.",
    en: "The URL of a page is that of `url`, or that of its own language in `translations`. A slash or `.html` at the end does not change it.",
  },
  why: {
    fr: "le site n’affiche qu’une page à chaque adresse : l’autre resterait invisible. Cela arrive quand on copie une page sans changer son adresse.",
    en: "a site has one page at each URL, so one of the two would not be visible. This happens when somebody copies a page and keeps its URL.",
  },
  examples: [
    {
      before: {
        when: {
          fr: "quand une autre page du dossier a l’adresse « /participer/candidats »",
          en: "when another page of the folder has the URL “/participer/candidats”",
        },
        text: "url: /participer/candidats/",
      },
      after: "url: /participer/administrations",
    },
  ],
};
