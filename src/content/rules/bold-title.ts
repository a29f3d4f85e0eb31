import { textOf } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** A longer line is a sentence. */
const LONGEST_TITLE = 100;
/** More words before a colon announce a list. */
const MOST_BEFORE_COLON = 5;

/** A line in bold that stands for a heading: neither a sentence or several, nor a link. */
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
        const next = tree[index + 1];
        if (block.type !== "paragraph" || next === undefined || next.type === "heading") continue;
        const [strong, more] = block.children;
        if (strong?.type !== "strong" || more || strong.children.every(({ type }) => type === "link"))
          continue;
        const title = textOf(strong.children).trim();
        if (isTitle(title))
          found(block.at ?? 0, { title: title.endsWith(":") ? title.slice(0, -1).trimEnd() : title });
      }
    },
  }),
} as const satisfies TextRule<{ title: string }>;

function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || text.includes("\n")) return false;
  if (/[.!…;,][^\p{L}\p{N}.!…;,]{0,4}$|^[-•–]/u.test(text) || /[.!?…]\s+\p{Lu}.*\s/u.test(text)) return false;
  return !text.endsWith(":") || text.split(/\s+/).length <= MOST_BEFORE_COLON + 1;
}

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
