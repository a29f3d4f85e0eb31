import type { BlockNode, InlineNode, TextNode } from "../markdown/tree";
import { matchPattern, matchVerbatim } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const NOTES = /\[\^[^\s[\]^]{1,40}\]/g;
const BOX = /^\[[ xX<>?!/~*-]?\](?=\s)/g;

/** Matches a box at the start of a paragraph. */
const BOX_ALONE = /^\[[ xX]\]\s/;

/** Markdown of other tools that our pages do not support: calls of a missing note, notes without a call, checkboxes. */
export const unsupportedSyntax = {
  name: "unsupported-syntax",
  severity: "warning",
  fr: ({ marker, kind }) =>
    kind === "note"
      ? `« ${marker} » est un appel sans note, ou une note sans appel. Écrivez « [^1] » dans le texte, et « [^1]: la note » sur une ligne du même texte.`
      : `« ${marker} » n’est pas une case à cocher : le signe s’affiche tel quel. Supprimez-le, et écrivez ce qui est fait.`,
  en: ({ marker, kind }) =>
    kind === "note"
      ? `“${marker}”: the footnote or its reference is missing. Write “[^1]” in the text, and “[^1]: the note” on a line of the same text.`
      : `“${marker}” is not a checkbox: it appears as typed. Remove it, and write what is done.`,

  prefilter: /\[\^|\[[ xX<>?!/~*-]?\]/,
  find: ({ value, reportMatch }) => {
    const inItems = new Set<BlockNode>();
    return {
      sourceText: (node) => {
        for (const { at, match } of matchVerbatim(value, node, NOTES))
          reportMatch(at, { marker: match[0], kind: "note" });
      },
      block: (block) => {
        if (
          block.type === "paragraph" &&
          !inItems.has(block) &&
          BOX_ALONE.test(value.slice(block.at, (block.at ?? 0) + 4))
        )
          reportMatch(block.at ?? 0, { marker: value.slice(block.at, (block.at ?? 0) + 3), kind: "box" });
        for (const { children } of block.type === "list" ? block.items : []) {
          for (const child of children) inItems.add(child);
          const text = findFirstText(value, children[0]);
          for (const { at, match } of text ? matchPattern(text, BOX) : [])
            if (value.charAt(at) === "[") reportMatch(at, { marker: match[0], kind: "box" });
        }
      },
    };
  },
} as const satisfies TextRule<{ marker: string; kind: string }>;

/** Returns the first text of a paragraph, even in bold. */
function findFirstText(value: string, block: BlockNode | undefined): TextNode | undefined {
  let node: InlineNode | undefined = block?.type === "paragraph" ? block.children[0] : undefined;
  while (node && node.type !== "text") {
    const isBare = node.type === "link" && value.charAt(node.at ?? 0) !== "[";
    node = "children" in node && !isBare ? node.children[0] : undefined;
  }
  return node;
}

export const title = {
  fr: "Une note n’a pas d’appel, un appel n’a pas de note, ou le texte contient une case à cocher.",
  en: "A footnote without a reference, a reference without a footnote, or a checkbox.",
};

export const docs: RuleDocs = {
  section: "shown",
  why: {
    fr: "sans appel, on ne sait pas à quel passage la note se rapporte. Sur la page, personne ne peut cocher la case.",
    en: "readers do not know what a footnote without a reference is about. A checkbox in a text cannot be ticked.",
  },
  fix: {
    fr: "écrivez l’appel `[^1]` dans le texte, ou la note. À la place d’une case à cocher, écrivez ce qui est fait.",
    en: "write the reference `[^1]` in the text, or the footnote. Instead of a checkbox, write what is done.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Un contrat[^1] de deux ans.`,
      after: `
        conditions:
          title: Les conditions
          desc: |
            Un contrat[^1] de deux ans.

            [^1]: Un contrat de droit public.`,
    },
  ],
};
