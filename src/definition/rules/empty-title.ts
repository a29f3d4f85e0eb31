import { formatPath } from "@dsfr-blocks/base/paths";
import { findTitledBlocks } from "../findTitledBlocks";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { PageRule } from "../pageRule";

/**
 * Section that has content and no title. An entirely empty section is not reported: the page does not show this section.
 */
export const emptyTitle = {
  name: "empty-title",
  severity: "warning",
  fr: ({ key }) => `« ${key} » est vide : la partie s’affiche sans titre. Écrivez un titre.`,
  en: ({ key }) => `“${key}” is empty: the section appears without a title. Write a title.`,
  form: "Ce titre est vide : la partie s’affiche sans titre. Écrivez un titre.",
  find(page, report) {
    for (const { path, isTitleOptional, hasTitle, hasContent } of findTitledBlocks(page)) {
      const titlePath = [...path, "title"];
      if (hasContent && !hasTitle && !isTitleOptional) report(titlePath, { key: formatPath(titlePath) });
    }
  },
} as const satisfies PageRule<{ key: string }>;

export const title = {
  fr: "Une partie de la page n’a pas de titre.",
  en: "A section of the page has no title.",
};

export const docs: RuleDocs = {
  section: "titles",
  about: { fr: "Son texte s’affiche sans rien au-dessus.", en: "Its text appears without a title above it." },
  why: {
    fr: "avec un lecteur d’écran, les titres servent de table des matières.",
    en: "for people who use a screen reader, titles are the table of contents.",
  },
  fix: {
    fr: "écrivez le titre. Pour masquer la partie, supprimez aussi son texte.",
    en: "write the title. To hide this section, delete its text too.",
  },
  examples: [
    {
      before: `
        conditions:
          title: ""
          desc: Un contrat de deux ans.`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
    },
  ],
};
