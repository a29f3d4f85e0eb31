import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import { isSameTag } from "../../rich-text/language";
import type { FolderRule, IndexedPage } from "../folder";
import { findVersionFiles, getLanguage, listOtherVersions } from "../translations";

/**
 * Missing translation: a URL of `translations` that no page of the folder has, a page whose `translations` do not include the
 * page itself, or a file that seems to be a translation of the page, but that `translations` does not name.
 */
export const missingTranslation = {
  name: "missing-translation",
  severity: "warning",
  needs: "folder",
  related: ({ url, other }) => [url, other],
  fr: ({ lang, url, other }) =>
    url !== undefined
      ? `Dans ce dossier, aucune page de langue « ${lang} » n’a l’adresse « ${url} ». Vérifiez l’adresse, ou traduisez la page.`
      : other !== undefined
        ? `« ${other} » semble être cette page en « ${lang} ». Ajoutez son adresse dans « translations », sous « ${lang} ».`
        : `Il manque à « translations » l’adresse de cette page elle-même. Ajoutez-la sous « ${lang} ».`,
  en: ({ lang, url, other }) =>
    url !== undefined
      ? `The folder has no page in “${lang}” at the URL “${url}”. Check the URL, or translate the page.`
      : other !== undefined
        ? `“${other}” seems to be this page in “${lang}”. Add its URL to “translations”, under “${lang}”.`
        : `The translations of the page do not include its own URL. Add it to “translations”, under “${lang}”.`,
  find(folder, report) {
    // a part has no URL of its own
    const pages = folder.pages.filter(({ isPart }) => !isPart);
    const translatedPages = pages.filter((page) => listOtherVersions(page).length > 0);
    for (const page of translatedPages) {
      for (const version of listOtherVersions(page))
        if (findVersionFiles(version, folder)?.length === 0)
          report(page, version.position, { lang: version.lang, url: version.url });
      if (!hasVersion(page, getLanguage(page)))
        report(page, page.translationsPosition, { lang: getLanguage(page) });
    }
    // a site without the key may declare its translations in its own code
    if (translatedPages.length === 0) return;
    for (const [page, other] of findPairs(pages))
      if (!hasVersion(page, getLanguage(other)) && !hasVersion(other, getLanguage(page)))
        report(page, page.translationsPosition, { lang: getLanguage(other), other: other.file });
  },
} as const satisfies FolderRule<{ lang: string; url?: string; other?: string }>;

function hasVersion({ translations }: IndexedPage, language: string): boolean {
  return translations.some(({ lang }) => isSameTag(lang, language));
}

/** Yields each page with each page in another language that has the same place: `faq.md`, `en/faq.md` and `faq.en.md`. */
function* findPairs(
  pages: readonly IndexedPage[],
): Generator<readonly [page: IndexedPage, other: IndexedPage]> {
  for (const group of groupBy(pages, removeLanguage).values())
    for (const page of group)
      for (const other of group) if (!isSameTag(getLanguage(page), getLanguage(other))) yield [page, other];
}

/**
 * Returns the path of a page without its extension and its language: `content/faq` for `content/en/faq.md` and
 * `content/faq.en.md`.
 */
function removeLanguage(page: IndexedPage): string {
  const parts = page.file.replace(/\.[^./]*$/, "").split(/(?=[./])/);
  return parts.filter((part, index) => index === 0 || !isSameTag(part.slice(1), getLanguage(page))).join("");
}

export const title = {
  fr: "Une traduction de la page manque.",
  en: "A translation of the page is missing.",
};

export const docs: RuleDocs = {
  section: "folder",
  about: {
    fr: "La règle signale une adresse de `translations` à laquelle aucune page du dossier ne correspond, et une page qui a des traductions, mais ne donne sa propre adresse ni dans `translations`, ni dans `url`. Si une page du dossier a des traductions, la règle signale aussi deux fichiers dont l’un semble traduire l’autre, comme `faq.md` et `en/faq.md`, ou `faq.en.md`.",
    en: "The rule reports a URL of `translations` that no page of the folder has, and a page with translations whose own URL is neither among them nor under the key `url`. If a page of the folder has translations, the rule also reports two files that seem to be translations of each other, such as `faq.md` and `en/faq.md`, or `faq.en.md`.",
  },
  why: {
    fr: "le sélecteur de langue mènerait à une page qui n’existe pas, ou n’apparaîtrait pas, et les moteurs de recherche ne reconnaîtraient pas les deux versions.",
    en: "the language switch would lead to a page that does not exist, or would not appear, and search engines would not recognise the two versions.",
  },
  examples: [
    {
      before: {
        when: {
          fr: "quand la page en anglais du dossier a l’adresse « /en/apply/ »",
          en: "when the English page of the folder has the URL “/en/apply/”",
        },
        text: `
          url: /essai/
          translations:
            en: /en/aply/`,
      },
      after: `
        url: /essai/
        translations:
          en: /en/apply/`,
    },
  ],
};
