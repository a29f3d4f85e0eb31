import type { Schema } from "@dsfr-blocks/content/schema";
import { hasVisibleContent } from "../contentValues";
import { getPageTitle } from "../pageTitle";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { PageRule } from "../pageRule";

/** Page that shows a title and nothing else. */
export const onlyTitle = {
  name: "only-title",
  severity: "warning",
  fr: "La page ne contient que son titre. Remplissez au moins une de ses parties avant de la publier.",
  en: "The page has a title and nothing else. Fill in at least one of its parts before you publish it.",
  find({ page, content }, report) {
    const { schema, body, titleFrom, isPart } = page;
    // a part may be data for another page, and keys without a name may be shown
    if (isPart || schema.open) return;
    const { body: text } = content;
    const isFilled =
      Object.entries(schema.fields).some(
        ([key, field]) =>
          key !== titleFrom && key !== "layout" && isShown(field) && hasVisibleContent(content[key], field),
      ) ||
      (body && typeof text === "string" && text.trim() !== "");
    if (!isFilled && getPageTitle(page, content) !== "") report([], {});
  },
} as const satisfies PageRule<object>;

/** Whether a page may show the text of a field. Plain text may be visible too: a job or a status, for example. */
function isShown(field: Schema): boolean {
  return field.kind !== "text" || ["markdown", "inline", "plain"].includes(field.format);
}

export const title = {
  fr: "La page ne contient que son titre.",
  en: "The page has a title and nothing else.",
};

export const docs: RuleDocs = {
  section: "titles",
  why: {
    fr: "une page vide peut être publiée par mégarde, et déçoit les personnes qui la trouvent.",
    en: "the page is probably not written yet. Readers who find it learn nothing.",
  },
  fix: {
    fr: "remplissez au moins une partie de la page, ou ne la publiez pas encore.",
    en: "fill in at least one part of the page, or do not publish it yet.",
  },
  examples: [
    {
      before: `
        ---
        layout: page
        title: Mentions légales
        ---`,
      after: `
        ---
        layout: page
        title: Mentions légales
        ---

        Ce site est édité par l’Office fictif des phares.`,
    },
  ],
};
