import type { RuleDocs } from "@dsfr-blocks/content/rule";
import { isSameTag } from "../../rich-text/language";
import type { Folder, FolderRule, IndexedPage } from "../folder";
import { findVersionFiles, getLanguage, isIndexedPage, listOtherVersions } from "../translations";

/** Translation that does not name the page as its own translation. */
export const oneWayTranslation = {
  name: "one-way-translation",
  severity: "warning",
  needs: "folder",
  related: ({ url, other }) => [url, other],
  fr: ({ url, other, lang }) =>
    `« ${url} » mène à « ${other} », qui ne donne pas l’adresse de cette page. Dans « ${other} », ajoutez-la dans « translations », sous « ${lang} ».`,
  en: ({ url, other, lang }) =>
    `“${url}” leads to “${other}”, which does not give the URL of this page. In “${other}”, add it to “translations”, under “${lang}”.`,
  find(folder, report) {
    for (const page of folder.pages) {
      for (const version of listOtherVersions(page)) {
        const others = findVersionFiles(version, folder)?.filter(isIndexedPage) ?? [];
        const [other] = others;
        if (!other || others.some((each) => leadsTo(each, page, folder))) continue;
        report(page, version.position, { url: version.url, other: other.file, lang: getLanguage(page) });
      }
    }
  },
} as const satisfies FolderRule<{ url: string; other: string; lang: string }>;

/** Whether the translations of a page include `target`, or a URL in the language of `target` whose file is unknown. */
function leadsTo(page: IndexedPage, target: IndexedPage, folder: Folder): boolean {
  return listOtherVersions(page).some(
    (version) =>
      isSameTag(version.lang, getLanguage(target)) &&
      (findVersionFiles(version, folder)?.includes(target) ?? true),
  );
}

export const title = {
  fr: "La traduction d’une page n’indique pas, en retour, l’adresse de cette page.",
  en: "A translation does not give the URL of the page.",
};

export const docs: RuleDocs = {
  section: "folder",
  about: {
    fr: "Écrivez les mêmes lignes de `translations` dans toutes les versions de la page.",
    en: "Write the same lines of `translations` in each of the pages that are translations of each other.",
  },
  why: {
    fr: "sans cette adresse, le sélecteur de langue de la traduction ne ramène pas à la page, et les moteurs de recherche ignorent la traduction.",
    en: "otherwise the language switch of the translation does not lead back to the page, and search engines ignore the translation.",
  },
  examples: [
    {
      before: {
        when: {
          fr: "quand la page en anglais, « /en/legal/ », ne donne pas l’adresse de celle-ci",
          en: "when the English page, “/en/legal/”, does not give the URL of this one",
        },
        text: `
          url: /essai/
          translations:
            en: /en/legal/`,
      },
      after: `
        url: /essai/
        translations:
          en: /en/apply/`,
    },
  ],
};
