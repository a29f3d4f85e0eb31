import { parseInline } from "@dsfr-blocks/content/markdown/parse";
import { getText, collapseSpaces } from "@dsfr-blocks/content/markdown/text";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import { hasVisibleContent } from "../contentValues";
import { listInstances } from "../instances";
import type { PageRule } from "../pageRule";

/** Two sections of a page with the same title. A block that has only a title does not count. */
export const repeatedTitle = {
  name: "repeated-title",
  severity: "warning",
  fr: ({ title }) =>
    `« ${title} » est déjà le titre d’une autre partie de la page. Donnez à chaque partie un titre qui la distingue.`,
  en: ({ title }) =>
    `“${title}” is already the title of another section of the page. Give each section a title that distinguishes it.`,
  find({ page, content }, report) {
    const titles = new Set<string>();
    for (const { block, path, content: blockContent } of listInstances(page, content)) {
      const { title: field, ...otherFields } = block.schema.fields;
      if (field?.kind !== "text" || field.format !== "inline") continue;
      const source = blockContent["title"];
      const title = typeof source === "string" ? collapseSpaces(getText(parseInline(source))) : "";
      const hasContent = Object.entries(otherFields).some(([name, schema]) =>
        hasVisibleContent(blockContent[name], schema),
      );
      if (title === "" || !hasContent) continue;
      const lowerCaseTitle = title.toLowerCase();
      if (titles.has(lowerCaseTitle)) report([...path, "title"], { title });
      titles.add(lowerCaseTitle);
    }
  },
} as const satisfies PageRule<{ title: string }>;

export const title = {
  fr: "Deux parties de la page ont le même titre.",
  en: "Two sections of the page have the same title.",
};

export const docs: RuleDocs = {
  section: "titles",
  why: {
    fr: "dans le sommaire, ou dans la liste des titres d’un lecteur d’écran, rien ne distingue ces deux parties (RGAA 9.1).",
    en: "in the table of contents, or in a screen reader’s list of headings, nothing distinguishes them (RGAA 9.1).",
  },
  examples: [
    {
      before: `
        how:
          title: Les conditions
          desc: Un appel, puis une rencontre.
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
      after: `
        how:
          title: Le déroulement
          desc: Un appel, puis une rencontre.
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
    },
  ],
};
