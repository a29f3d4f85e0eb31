import { suggestName } from "@dsfr-blocks/base/nearest";
import { didYouMean } from "@dsfr-blocks/base/message";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { Path } from "@dsfr-blocks/base/issue";
import { findLanguage, isLanguageTag } from "../../rich-text/language";
import type { PageRule } from "../pageRule";
import { hasTranslations } from "../translations";

/**
 * Language of a page, in `lang`, in which neither the library nor the site has labels, or key of `translations` that is not a
 * language tag.
 */
export const unknownLanguage = {
  name: "unknown-language",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) =>
    `Le site ne connaît pas la langue « ${d.lang} ».${didYouMean(d.nearest).fr} Écrivez l’une de ces langues : ${d.known}.`,
  en: (d) =>
    `The site has no labels in the language “${d.lang}”.${didYouMean(d.nearest).en} Write one of these languages: ${d.known}.`,
  find({ page, content, languages }, report) {
    const { lang, translations } = content;
    const reportTag = (path: Path, tag: string) =>
      report(path, { lang: tag, known: languages.join(", "), ...suggestName(tag, languages) });
    // a page type of the site may use these keys for something else
    if (page.schema.fields["lang"]?.kind === "text" && typeof lang === "string" && lang.trim() !== "") {
      const tag = lang.trim();
      if (findLanguage(tag, languages) === undefined) reportTag(["lang"], tag);
    }
    if (!hasTranslations(page.schema)) return;
    // a translation may be on another site, in a language for which this site has no labels
    for (const tag of Object.keys(translations ?? {}))
      if (!isLanguageTag(tag)) reportTag(["translations", tag], tag);
  },
} as const satisfies PageRule<{ lang: string; known: string; nearest?: string }>;

export const title = {
  fr: "Le site ne connaît pas la langue de la page.",
  en: "The site has no labels in the language of the page.",
};

export const docs: RuleDocs = {
  section: "keys",
  about: {
    fr: "Il connaît le français (`fr`) et l’anglais (`en`). Ses réglages peuvent ajouter d’autres langues, avec `labels`.",
    en: "French (`fr`) and English (`en`) are built in. The site’s settings add other languages, with `labels`.",
  },
  why: {
    fr: "la page ajoute quelques textes à ceux du fichier, comme « Accueil » ou « Télécharger le document ». S’ils étaient dans une autre langue que la page, un lecteur d’écran les lirait mal (RGAA 8.7).",
    en: "the page adds some texts to those of the file, such as “Home” or “Download the document”. If they were not in the language of the page, a screen reader would read them wrongly (RGAA 8.7).",
  },
  examples: [{ before: "lang: anglais", after: "lang: en" }],
};
