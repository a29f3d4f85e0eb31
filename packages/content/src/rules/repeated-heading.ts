import { getText, collapseSpaces } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/**
 * Heading with the same words as an earlier heading under the same parent heading. Under different parents, the context
 * distinguishes the two headings.
 */
export const repeatedHeading = {
  name: "repeated-heading",
  severity: "warning",
  fr: ({ title }) =>
    `« ${title} » est déjà le titre d’une autre partie de ce texte. Donnez à chaque partie un titre qui la distingue, ou réunissez les deux parties.`,
  en: ({ title }) =>
    `“${title}” is already the heading of another section of this text. Give each section a heading that distinguishes it, or merge the two sections.`,

  prefilter: /(?:#|^[ \t]*(?:=+|-+)[ \t]*$|<h\d)/im,
  find: ({ reportMatch }) => ({
    tree: (tree) => {
      /** Parents of the next heading, each with the texts of its direct subheadings. */
      let ancestors: { readonly depth: number; readonly childTexts: Set<string> }[] = [];
      const topTexts = new Set<string>();
      for (const block of tree) {
        if (block.type !== "heading") continue;
        const { depth, children, at = 0 } = block;
        const title = collapseSpaces(getText(children));
        if (title === "") continue;
        ancestors = ancestors.filter((heading) => heading.depth < depth);
        const siblings = ancestors.at(-1)?.childTexts ?? topTexts;
        const key = title.toLowerCase();
        if (siblings.has(key)) reportMatch(at, { title });
        siblings.add(key);
        ancestors.push({ depth, childTexts: new Set() });
      }
    },
  }),
} as const satisfies TextRule<{ title: string }>;

export const title = {
  fr: "Deux parties d’un texte ont le même titre.",
  en: "Two sections of a text have the same heading.",
};

export const docs: RuleDocs = {
  section: "titles",
  about: {
    fr: "La règle compare les titres d’un même niveau, sous un même titre : « Objectifs » peut revenir sous deux titres différents.",
    en: "The rule compares headings that have the same level and the same parent heading: “Objectifs” may appear below two different headings.",
  },
  why: {
    fr: "dans le sommaire, ou dans la liste des titres d’un lecteur d’écran, rien ne distingue ces deux parties (RGAA 9.1).",
    en: "in the table of contents, or in a screen reader’s list of headings, nothing distinguishes them (RGAA 9.1).",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: |-
            ## Le contrat

            Il dure deux ans.

            ## Le contrat

            Il peut être renouvelé.`,
      after: `
        conditions:
          title: Les conditions
          desc: |-
            ## Le contrat

            Il dure deux ans.

            ## Le renouvellement

            Il dure un an.`,
    },
  ],
};
