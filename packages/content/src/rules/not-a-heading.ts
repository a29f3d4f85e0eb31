import { findLineEnd } from "@dsfr-blocks/base/position";
import { matchPattern } from "../texts/visit";
import { getText } from "../markdown/text";
import type { BlockNode, ParagraphNode } from "../markdown/tree";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const MARKS = /(?<![^\n])(?:#{2,}(?![\s#])|#{1,6}[^\S\n]+)/g;

/** Matches the same marks, or a single `#` before a word with a capital that is alone on its line, above another line. */
const MARKS_OR_WORD = /(?<![^\n])(?:#{2,}(?![\s#])|#{1,6}[^\S\n]+|#(?=\p{Lu}\p{Ll}+\n))/gu;

/**
 * Matches a text that is surely a title after a single `#`: several words on one line, of which the first is an ordinary word
 * with a capital, and no punctuation at the end. « #numerique », « #EIG2030 », « #7 » and a sentence may begin with a hashtag.
 */
const TITLE_AFTER_ONE_MARK = /^#\p{Lu}\p{Ll}*(?:[’']\p{L}+)?[ \u00A0][^#@\n]{2,80}(?<![\s.,;:!?…])$/u;

/** Matches a title of one word after a single `#`. */
const WORD_AFTER_ONE_MARK = /^#\p{Lu}\p{Ll}+$/u;
/** Matches a title that is certain, without a space after its marks. */
const UNSPACED_TITLE = /(?:^|\n)#{2,6}\p{L}/u;

/** Matches the HTML after a heading, on a line that is inside an element. */
const TRAILING_HTML = /<\/?[a-z][^]*$/i;

/**
 * Heading mark that appears as typed: `####Titre`, without a plain space; `#Titre de la page` above another block; or `#` in a
 * text of one line, without headings.
 */
export const notAHeading = {
  name: "not-a-heading",
  severity: "warning",
  fr: (d) =>
    d.format === "inline"
      ? `« ${d.marks} » s’affiche tel quel : ce texte d’une seule ligne ne peut pas contenir de titre. Écrivez « ${d.instead} ».`
      : `« ${d.marks} » s’affiche tel quel : la ligne n’est pas un titre. Écrivez-la tout à gauche, avec une espace ordinaire : « ${d.instead} ».`,
  en: (d) =>
    d.format === "inline"
      ? `“${d.marks}” appears as typed: a text of one line cannot contain a heading. Write “${d.instead}”.`
      : `“${d.marks}” appears as typed: the line is not a heading. Write it at the left edge, with an ordinary space: “${d.instead}”.`,
  form: (d) =>
    d.format === "inline"
      ? `« ${d.marks} » s’affiche tel quel : ce champ d’une seule ligne ne peut pas contenir de titre. Supprimez ce signe.`
      : `« ${d.marks} » s’affiche tel quel : la ligne n’est pas un titre. Supprimez ce signe, puis donnez à la ligne le style « Titre » avec le bouton des titres.`,

  prefilter: /#/,
  find: ({ value, format, isBody, reportMatch }) => {
    const hasOthers = UNSPACED_TITLE.test(value);
    return {
      tree: (tree) => {
        for (const [index, block] of tree.slice(0, -1).entries()) {
          // a single word may be a hashtag, unless it begins the page or the text has other titles without a space
          const isMark = hasOthers || (isBody && index === 0) ? isWordOrTitle : isTitle;
          if (isMark(block) && !isMark(tree[index + 1]) && value.charAt(block.at ?? 0) === "#")
            reportMatch(block.at ?? 0, {
              marks: "#",
              instead: `# ${getText(block.children).slice(1)}`,
              format,
            });
        }
      },
      block: (block) => {
        if (block.type !== "paragraph") return;
        for (const [index, node] of block.children.entries()) {
          if (node.type !== "text") continue;
          const [before, next] = [block.children[index - 1], block.children[index + 1]];
          for (const { at, match } of matchPattern(node, hasOthers ? MARKS_OR_WORD : MARKS)) {
            const isAtLineStart = match.index > 0 || !before || before.type === "break";
            const hasContent = match.index + match[0].length < node.value.length || next;
            // a rich text editor escapes the marks that an author types
            const isEscaped = /^\\#{2,6} /.test(value.slice(at, at + 8));
            if (!isAtLineStart || !hasContent || (value.charAt(at) !== "#" && !isEscaped)) continue;
            const marks = match[0].trim();
            const start = at + Number(isEscaped);
            const from = start + match[0].length;
            const line = value.slice(from, findLineEnd(value, from)).replace(TRAILING_HTML, "").trim();
            const instead = format === "inline" ? line : `${marks.slice(0, 6)} ${line}`;
            reportMatch(start, { marks, instead, format });
          }
        }
      },
    };
  },
} as const satisfies TextRule<{ format: string; marks: string; instead: string }>;

/** Whether a block is a paragraph of one line that is surely a title with a single `#`. */
function isTitle(block: BlockNode | undefined): block is ParagraphNode {
  return isParagraphLike(block, [TITLE_AFTER_ONE_MARK]);
}

/** Whether a block is such a title, or a single word with a capital after a `#`. */
function isWordOrTitle(block: BlockNode | undefined): block is ParagraphNode {
  return isParagraphLike(block, [TITLE_AFTER_ONE_MARK, WORD_AFTER_ONE_MARK]);
}

/** Whether a block is a paragraph whose text matches one of several patterns. */
function isParagraphLike(block: BlockNode | undefined, patterns: readonly RegExp[]): block is ParagraphNode {
  if (block?.type !== "paragraph") return false;
  const text = getText(block.children);
  return patterns.some((pattern) => pattern.test(text));
}

export const title = {
  fr: "Une ligne commence par `#`, mais n’est pas un titre.",
  en: "A line begins with `#` but is not a heading.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Ses `#` s’affichent. La règle ignore un mot-clé de réseau social, comme « #numerique » : après un seul `#` sans espace, elle signale seulement une ligne de plusieurs mots, sans ponctuation à la fin, qui commence par une majuscule et a un texte au-dessous. Un seul mot est signalé au début d’une page, ou si le texte contient aussi `##Titre`.",
    en: "The page shows its `#`. The rule ignores a hashtag such as “#numerique”: after a single `#` without a space, it reports only a line of several words that begins with a capital, has no punctuation at its end, and has a text below it. A single word is reported at the start of a page, or if the text also contains `##Title`.",
  },
  why: {
    fr: "il faut une espace après le dernier `#`, et rien devant le premier. Les textes d’une seule ligne, comme `title`, ne contiennent pas de titre.",
    en: "a heading needs a space after the last `#`, and nothing before the first one. A text of one line, such as `title`, cannot contain headings.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: |-
            ####Le contrat

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
