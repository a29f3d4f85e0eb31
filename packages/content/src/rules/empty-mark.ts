import { getChildBlocks, isBlankBlock } from "../markdown/text";
import type { MarkdownTree } from "../markdown/tree";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Maximum length of a mark to read, in characters. */
const MAX_MARK_LENGTH = 40;

/**
 * Markdown mark without content: an empty heading, quote, item, code block or table. A thematic break is reported only if the
 * text contains nothing else. A list without any content is ignored, since it appears as text (« 2016. »).
 */
export const emptyMark = {
  name: "empty-mark",
  severity: "warning",
  fr: ({ marker, isItem }) =>
    `Il manque un texte après « ${marker} » : ${isItem ? "cet élément de la liste est vide" : "la page n’a rien à afficher ici"}. Écrivez le texte, ou supprimez « ${marker} ».`,
  en: ({ marker, isItem }) =>
    `“${marker}” has no text after it, so ${isItem ? "this item of the list is empty" : "the page shows nothing"}. Write the text, or delete “${marker}”.`,
  form: ({ marker, isItem }) =>
    `Il manque un texte après « ${marker} » : ${isItem ? "cet élément de la liste est vide" : "la page n’a rien à afficher ici"}. Écrivez le texte, ou supprimez cette ligne.`,

  prefilter: /^[ \t>]*(?:[-#>*+_`~|[<]|\d)/m,
  getGroupKey: ({ marker, isItem }) => `${marker} ${isItem}`,
  find: ({ value, reportMatch }) => {
    const report = ({ at = 0 }: { readonly at?: number | undefined }, isItem = false) => {
      const [marker = ""] = /^\S+/.exec(value.slice(at, at + MAX_MARK_LENGTH)) ?? [];
      if (marker !== "") reportMatch(at, { marker, isItem });
    };
    const checkBlocks = (blocks: MarkdownTree): void => {
      for (const block of blocks) {
        if (block.type === "list") {
          for (const item of block.items)
            if (item.children.every(isBlankBlock)) report(item, true);
            else checkBlocks(item.children);
        } else if (!isBlankBlock(block)) checkBlocks(getChildBlocks(block));
        else if (!/^(?:paragraph|thematicBreak)$/.test(block.type) && !("isUnclosed" in block)) report(block);
      }
    };
    return {
      tree: (tree) => {
        const [first] = tree;
        if (first?.type === "thematicBreak" && tree.every(isBlankBlock)) report(first);
        else checkBlocks(tree);
      },
    };
  },
} as const satisfies TextRule<{ marker: string; isItem: boolean }>;

export const title = {
  fr: "Il manque un texte après un signe de mise en forme.",
  en: "A formatting mark has no text after it.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Ce signe ouvre un titre (`##`), une citation (`>`), un élément de liste, du code ou un tableau. Ce peut aussi être `***`, si le texte ne contient rien d’autre. La règle ignore une liste dont aucun élément n’a de texte : la page affiche `2016.` ou `-`. `check` signale chaque signe une seule fois par fichier, avec le nombre de fois.",
    en: "The mark may be a heading `##`, a quotation `>`, a bullet or a number in a list, empty code or an empty table, or `***` alone in its text. The rule ignores a list in which no item has text: the page shows `2016.` or `-`. `check` reports each mark once per file, with a count.",
  },
  why: {
    fr: "vous avez peut-être oublié le texte qui suit, et un lecteur d’écran annonce une puce vide comme les autres.",
    en: "the text that should follow may be missing, and a screen reader announces an empty bullet like any other.",
  },
  fix: {
    fr: "écrivez le texte, ou supprimez le signe. Pour afficher le signe lui-même, écrivez une barre oblique inversée devant : `\\#`.",
    en: "write the text, or delete the mark. To show the mark itself, write a backslash before it: `\\#`.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: |-
            Le contrat dure deux ans.

            ##

            Il se renouvelle une fois.`,
      after: `
        conditions:
          title: Les conditions
          desc: |-
            Le contrat dure deux ans.

            Il se renouvelle une fois.`,
    },
  ],
};
