import { formatPath } from "@dsfr-blocks/base/paths";
import { findTitledBlocks } from "../findTitledBlocks";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { PageRule } from "../pageRule";

/** Section that has a title and nothing below it. */
export const emptyBlock = {
  name: "empty-block",
  severity: "warning",
  fr: ({ key }) => `La partie « ${key} » n’a qu’un titre. Écrivez son texte, ou supprimez son titre.`,
  en: ({ key }) => `The section “${key}” has only a title. Write its text, or delete its title.`,
  form: "Cette partie n’a qu’un titre. Écrivez son texte, ou supprimez le titre.",
  find(page, report) {
    for (const { path, hasTitle, hasContent } of findTitledBlocks(page))
      if (hasTitle && !hasContent) report(path, { key: formatPath(path) });
  },
} as const satisfies PageRule<{ key: string }>;

export const title = {
  fr: "Une partie de la page n’a qu’un titre.",
  en: "A section of the page has only a title.",
};

export const docs: RuleDocs = {
  section: "titles",
  why: {
    fr: "un titre sans rien dessous laisse croire qu’il manque quelque chose.",
    en: "readers think that something is missing below the title.",
  },
  fix: {
    fr: "écrivez le texte. Pour masquer la partie, supprimez aussi son titre.",
    en: "write the text. To hide this section, delete its title too.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: ""`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
    },
  ],
};
