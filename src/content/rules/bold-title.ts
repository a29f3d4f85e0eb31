import { textOf } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** A line in bold that stands for a heading. */
export const boldTitle = {
  name: "bold-title",
  severity: "info",
  fr: ({ title }) =>
    `« ${title} » est en gras et sert de titre. Écrivez-le comme un titre : « #### ${title} ».`,
  en: ({ title }) => `“${title}” is in bold and stands for a heading. Write it as one: “#### ${title}”.`,
  form: ({ title }) => `« ${title} » est en gras et sert de titre. Donnez-lui le style « Titre 4 ».`,

  onlyIn: /\*\*|__/,
  find: ({ found }) => ({
    tree: (tree) => {
      for (const [index, block] of tree.entries()) {
        if (block.type !== "paragraph" || tree[index + 1] === undefined) continue;
        const [strong, more] = block.children;
        if (strong?.type === "strong" && !more) found(block.at ?? 0, { title: textOf(strong.children) });
      }
    },
  }),
} as const satisfies TextRule<{ title: string }>;

export const title = {
  fr: "Une ligne en gras sert de titre.",
  en: "A line in bold stands for a heading.",
};

export const docs: RuleDocs = {
  part: "titles",
  why: "le gras se voit, et ne dit pas que c’est un titre. Une personne qui écoute la page passe de titre en titre, et manque celui-là (RGAA 9.1).",
  fix: "écrire `####` devant, sans astérisques. La page calcule elle-même le bon niveau.",
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: |-
            **Le contrat**

            Il dure deux ans.`,
      after: `
        conditions:
          title: Les conditions
          desc: |-
            #### Le contrat

            Il dure deux ans.`,
    },
  ],
};
