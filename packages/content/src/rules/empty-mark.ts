import { getChildBlocks, isBlankBlock } from "../markdown/text";
import type { MarkdownTree } from "../markdown/tree";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Maximum length of a mark to read, in characters. */
const MAX_MARK_LENGTH = 40;

/**
 * Markdown mark without content: an empty heading, quote, item, code block or table. A thematic break is reported only if the
 * text contains nothing else. A list without any content is ignored, since it shows as text (« 2016. »).
 */
export const emptyMark = {
  name: "empty-mark",
  severity: "warning",
  fr: ({ marker }) =>
    `« ${marker} » n’est suivi d’aucun texte, et la page n’en montre rien. Écrivez ce texte, ou effacez « ${marker} ».`,
  en: ({ marker }) =>
    `“${marker}” has no text after it, and the page shows nothing for it. Write the text, or delete “${marker}”.`,
  form: ({ marker }) =>
    `« ${marker} » n’est suivi d’aucun texte, et la page n’en montre rien. Écrivez ce texte, ou effacez cette ligne.`,

  prefilter: /^[ \t>]*(?:[-#>*+_`~|[<]|\d)/m,
  getGroupKey: ({ marker }) => marker,
  find: ({ value, reportMatch }) => {
    const report = ({ at = 0 }: { readonly at?: number | undefined }) => {
      const [marker = ""] = /^\S+/.exec(value.slice(at, at + MAX_MARK_LENGTH)) ?? [];
      if (marker !== "") reportMatch(at, { marker });
    };
    const checkBlocks = (blocks: MarkdownTree): void => {
      for (const block of blocks) {
        if (block.type === "list") {
          for (const item of block.items)
            if (item.children.every(isBlankBlock)) report(item);
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
} as const satisfies TextRule<{ marker: string }>;

export const title = {
  fr: "Un signe de mise en forme n’est suivi d’aucun texte.",
  en: "A formatting mark has no text after it.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "C’est un titre `##`, une citation `>`, une puce ou un numéro de liste, du code ou un tableau sans un mot, ou `***` seul dans son texte. Une liste où rien n’est écrit est un texte : `2016.` et `-` s’affichent. Un seul message par fichier et par signe donne leur nombre.",
    en: "This is a heading `##`, a quotation `>`, a bullet or a number in a list, code or a table without a word, or `***` alone in its text. A list without any content is text: `2016.` and `-` show. `check` reports each mark once per file, with their number.",
  },
  why: {
    fr: "le texte qui devait suivre manque peut-être, et une puce vide est lue à voix haute comme les autres.",
    en: "the text that should follow may be missing, and a screen reader announces an empty bullet like any other.",
  },
  fix: {
    fr: "écrire le texte, ou effacer le signe. Si le texte doit montrer le signe, écrire une barre oblique devant : `\\#`.",
    en: "write the text, or delete the mark. If readers should see the mark, write a backslash before it: `\\#`.",
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
