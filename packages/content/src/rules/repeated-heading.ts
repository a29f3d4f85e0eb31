import { textOf, withSingleSpaces } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Two headings of a text with the same words, under the same heading. Under two others, each has its context. */
export const repeatedHeading = {
  name: "repeated-heading",
  severity: "warning",
  fr: ({ title }) =>
    `« ${title} » est déjà le titre d’une autre partie de ce texte. Précisez dans chaque titre ce que sa partie a de différent, ou réunissez les deux parties.`,
  en: ({ title }) =>
    `“${title}” is already the heading of another part of this text. In each heading, say how its part differs, or join the two parts.`,

  onlyIn: /(?:#|^[ \t]*(?:=+|-+)[ \t]*$|<h\d)/im,
  find: ({ found }) => ({
    tree: (tree) => {
      /** The headings around the next one, each with the words of those right below it. */
      let above: { readonly depth: number; readonly below: Set<string> }[] = [];
      const top = new Set<string>();
      for (const block of tree) {
        if (block.type !== "heading") continue;
        const { depth, children, at = 0 } = block;
        const title = withSingleSpaces(textOf(children));
        if (title === "") continue;
        above = above.filter((each) => each.depth < depth);
        const siblings = above.at(-1)?.below ?? top;
        const words = title.toLowerCase();
        if (siblings.has(words)) found(at, { title });
        siblings.add(words);
        above.push({ depth, below: new Set() });
      }
    },
  }),
} as const satisfies TextRule<{ title: string }>;

export const title = {
  fr: "Deux parties d’un texte ont le même titre.",
  en: "Two parts of a text have the same heading.",
};

export const docs: RuleDocs = {
  part: "titles",
  about: {
    fr: "La règle compare les titres d’un même niveau, sous un même titre : « Objectifs » peut revenir sous deux parties.",
    en: "The rule compares headings of one level below the same heading: “Objectifs” may appear in two different parts.",
  },
  why: {
    fr: "dans le sommaire, ou dans la liste des titres d’un lecteur d’écran, rien ne les distingue (RGAA 9.1).",
    en: "in the table of contents, or in a screen reader's list of headings, nothing tells them apart (RGAA 9.1).",
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
