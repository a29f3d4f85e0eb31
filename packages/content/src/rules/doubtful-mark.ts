import { getBlocksText } from "../markdown/text";
import type { BlockNode } from "../markdown/tree";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/**
 * Character that Markdown reads as a mark, although the author may mean a sign: « + de 18 ans », « - 5° » and « > 18 ans » at
 * the start of a line; and the « - » of a calculation, « 120 € », « - 30 € », « = 90 € ». « - > 18 ans » is ignored, since the
 * page shows the « > » as typed.
 */
export const doubtfulMark = {
  name: "doubtful-mark",
  severity: "info",
  fr: ({ marker, kind }) =>
    kind
      ? `« ${marker} » au début d’une ligne est lu comme une citation, et ne s’affiche pas. Si vous voulez dire « plus de », écrivez-le en toutes lettres.`
      : `« ${marker} » au début d’une ligne est lu comme une puce, et ne s’affiche pas. Si vous voulez dire « ${marker === "-" ? "moins" : "plus de"} », écrivez-le en toutes lettres.`,
  en: ({ marker, kind }) =>
    kind
      ? `“${marker}” at the start of a line begins a quotation, and does not appear. If you mean the sign, write it in words: “more than”.`
      : `“${marker}” at the start of a line is a bullet, and does not appear. If you mean the sign, write it in words: “${marker === "-" ? "minus" : "more than"}”.`,

  prefilter: /[>+]|-\s+\d/,
  find: ({ value, reportMatch }) => {
    const literalQuotes = new Set<BlockNode>();
    return {
      block: (block) => {
        if (
          block.type === "quote" &&
          !literalQuotes.has(block) &&
          /^\s*\d/.test(getBlocksText(block.children))
        )
          reportMatch(block.at ?? 0, { marker: ">", kind: "quote" });
        const isCalculation =
          block.type === "list" && /\n[ \t]*= ?\d/.test(getBlocksText(block.items.at(-1)?.children ?? []));
        for (const { at = 0, children } of block.type === "list" ? block.items : []) {
          for (const child of children)
            if (child.type === "quote" && child.children.length === 1) literalQuotes.add(child);
          const before = value.slice(value.lastIndexOf("\n", at - 1) + 1, at);
          if (/^[\s>]*$/.test(before) && /^\+\s+d(?:e\s|['’])/i.test(value.slice(at, at + 9)))
            reportMatch(at, { marker: "+" });
          const isMinus = isCalculation ? /^-\s+\d/ : /^-\s+\d+(?:,\d+)?\s?°/;
          if (isMinus.test(value.slice(at, at + 12))) reportMatch(at, { marker: "-" });
        }
      },
    };
  },
} as const satisfies TextRule<{ marker: string; kind?: string }>;

export const title = {
  fr: "Un signe au début d’une ligne est pris pour une puce ou une citation.",
  en: "A character at the start of a line is read as a bullet or a quotation.",
};

export const docs: RuleDocs = {
  section: "misread",
  why: {
    fr: "en Markdown, `+` au début d’une ligne est une puce, et `>` ouvre une citation. `+ de 18 ans` s’affiche « de 18 ans », et `> 18 ans` « 18 ans », en citation : la limite a disparu. `- 5°` peut être une puce suivie de « 5° », ou cinq degrés sous zéro. De même, `- 30 €` peut être une puce, ou une soustraction dans un calcul qui finit par `= 90 €`. La page ne peut pas savoir ce que vous vouliez écrire.",
    en: "in Markdown, `+` at the start of a line is a bullet, and `>` opens a quotation. `+ de 18 ans` appears as “de 18 ans”, and `> 18 ans` as “18 ans”, in a quotation: readers do not see the limit. `- 5°` may be a bullet, or five degrees below zero; `- 30 €` is also a bullet in a sum that ends with `= 90 €`. The page cannot know what you meant.",
  },
  fix: {
    fr: "écrivez le mot à la place du signe : « plus de », « moins ». Pour une puce, écrivez `-`. Pour une citation, ne changez rien.",
    en: "write the sign in words, “plus de”, “moins”. For a bullet, write `-`. For a quotation, change nothing.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les tarifs
          desc: |-
            Le musée est gratuit pour les enfants.

            + de 18 ans, cinq euros.`,
      after: `
        conditions:
          title: Les tarifs
          desc: |-
            Le musée est gratuit pour les enfants.

            Plus de 18 ans, cinq euros.`,
    },
    {
      before: `
        conditions:
          title: Les tarifs
          desc: |-
            > 18 ans, cinq euros.`,
      after: `
        conditions:
          title: Les tarifs
          desc: |-
            Plus de 18 ans, cinq euros.`,
    },
  ],
};
