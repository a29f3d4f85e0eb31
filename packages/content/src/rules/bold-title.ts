import { getText, hasText } from "../markdown/text";
import type { BlockNode, MarkdownTree } from "../markdown/tree";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Maximum length of a title, in characters: a longer line is a sentence. */
const MAX_TITLE_LENGTH = 100;
/** Maximum number of words before a colon: a longer line introduces a list. */
const MAX_WORDS_BEFORE_COLON = 5;
/** Depth of a title without a heading before it. The page computes the real level. */
const FIRST_DEPTH = 4;
/** Maximum depth of a heading in HTML and in Markdown. */
const MAX_DEPTH = 6;
/**
 * Minimum number of consecutive lines in bold, and maximum number of words in each line, for the header of a table that was
 * copied as lines.
 */
const [MIN_TABLE_HEADERS, MAX_HEADER_WORDS] = [3, 3];

/** Matches a term of a definition list in HTML, which the page shows in bold. */
const TERM = /^<dt[\s>]/i;

/** Line in bold that is used as a heading. Sentences, notes, links, and labels near other labels are ignored. */
export const boldTitle = {
  name: "bold-title",
  severity: "info",
  fr: ({ title, marks }) =>
    `« ${title} » est en gras et sert de titre. Écrivez-le comme un titre : « ${marks} ${title} ».`,
  en: ({ title, marks }) =>
    `“${title}” is in bold and is used as a heading. Write it as a heading: “${marks} ${title}”.`,
  form: ({ title, marks }) =>
    `« ${title} » est en gras et sert de titre. Donnez-lui le style « Titre ${String(marks.length)} ».`,

  prefilter: /\*\*|__/,
  find: ({ value, reportMatch }) => ({
    tree: (tree) => {
      let depth = FIRST_DEPTH;
      for (let index = 0; index < tree.length; index++) {
        const block = tree[index];
        if (block?.type === "heading") depth = block.depth + 1;
        const lines = getBoldLines(tree, index);
        const next = tree[index + lines.length];
        const isTable = lines.length >= MIN_TABLE_HEADERS && lines.every(isTableHeader);
        // the line right below a title is its subtitle, such as a date or a summary
        const isSubtitle =
          tree[index - 1]?.type === "heading" && !hasBlankLine(value, tree[index - 1], block);
        // a line without content below it is not a title
        if (depth <= MAX_DEPTH && next && next.type !== "heading" && !isTable && !isSubtitle)
          for (const [order, line] of lines.entries()) {
            const title = line.trim();
            const { at = 0 } = tree[index + order] ?? {};
            if (TERM.test(value.slice(at, at + 4))) continue;
            if (!isTitle(title) || (needsNextLine(title) && isAmongLabels(tree, index + order))) continue;
            const titleText = title.endsWith(":") ? title.slice(0, -1).trimEnd() : title;
            reportMatch(at, { title: titleText, marks: "#".repeat(depth) });
          }
        index += Math.max(lines.length - 1, 0);
      }
    },
  }),
} as const satisfies TextRule<{ title: string; marks: string }>;

/** Returns the consecutive lines in bold from a block on. Each line is a paragraph. */
function getBoldLines(tree: MarkdownTree, from: number): string[] {
  const lines: string[] = [];
  for (let line = getBoldLine(tree[from]); line !== undefined; line = getBoldLine(tree[from + lines.length]))
    lines.push(line);
  return lines;
}

function getBoldLine(block: BlockNode | undefined): string | undefined {
  if (block?.type !== "paragraph") return undefined;
  const [strong, more] = block.children;
  if (
    strong?.type !== "strong" ||
    more ||
    !hasText(strong.children) ||
    strong.children.every(({ type }) => type === "link")
  )
    return undefined;
  return getText(strong.children);
}

function isTitle(text: string): boolean {
  if (text.length > MAX_TITLE_LENGTH || text.includes("\n") || NOTE.test(text) || FORMULA.test(text))
    return false;
  if (/[.!…;,][^\p{L}\p{N}.!…;,]{0,4}$|^[-•–]/u.test(text) || /[.!?…]\s+\p{Lu}.*\s/u.test(text)) return false;
  return !text.endsWith(":") || text.split(/\s+/).length <= MAX_WORDS_BEFORE_COLON + 1;
}

/**
 * Matches a note, a sentence, or a word such as a file name. A sentence is recognised by a verb that a title contains only in
 * a question.
 */
const NOTE =
  /^(?:important|attention|à noter|n\.?b\.?|rappel)\s?:|\s(?:est|sont|se compose)\s[^?]*$|^[^\s._@/]*[._@/]\S*$/i;

/** Matches a formula: « **Taux = réussites / essais** ». */
const FORMULA = /\s[=≈≠≤≥×÷]\s/;

function isTableHeader(line: string): boolean {
  return line.trim().split(/\s+/).length <= MAX_HEADER_WORDS && !/[?:]\s*$/.test(line);
}

/** Whether a line ends like a label or a question, which the next line completes. */
function needsNextLine(title: string): boolean {
  return /[:?]$/.test(title);
}

/**
 * Whether a line is near labels: right below a label, or above a line in bold that begins with a lower-case letter, in the same
 * section.
 */
function isAmongLabels(tree: MarkdownTree, index: number): boolean {
  const rest = tree.slice(index + 1);
  const end = rest.findIndex(({ type }) => type === "heading");
  const below = end === -1 ? rest : rest.slice(0, end);
  return beginsWithLabel(tree[index - 1]) || below.some((block) => /^\p{Ll}/u.test(getBoldLine(block) ?? ""));
}

/** Whether a blank line separates two blocks of a text. */
function hasBlankLine(text: string, before: BlockNode | undefined, after: BlockNode | undefined): boolean {
  return /\n[ \t]*\n/.test(text.slice(before?.at ?? 0, after?.at ?? 0));
}

/** Whether a block begins with a label in bold: « **Objectif** : mille visites ». */
function beginsWithLabel(block: BlockNode | undefined): boolean {
  if (block?.type !== "paragraph") return false;
  const [strong, text] = block.children;
  if (strong?.type !== "strong" || text?.type !== "text") return false;
  return /:\s*$/.test(getText(strong.children)) || /^\s?:/.test(text.value);
}

export const title = {
  fr: "Une ligne en gras sert de titre.",
  en: "A line in bold is used as a heading.",
};

export const docs: RuleDocs = {
  section: "titles",
  about: {
    fr: "La règle ignore le sous-titre écrit juste sous un titre ; au moins trois lignes en gras qui se suivent, d’un à trois mots chacune, comme l’en-tête d’un tableau ; et un intitulé parmi d’autres, comme « **Objectif** : mille visites ».",
    en: "The rule ignores a line right below a title, which is its subtitle; several lines of one to three words in a row, like the header of a table; and a label among others, such as “**Objectif** : mille visites”.",
  },
  why: {
    fr: "pour un lecteur d’écran, une ligne en gras n’est pas un titre. La personne qui l’utilise passe de titre en titre, et manque celui-là (RGAA 9.1).",
    en: "bold text is not marked up as a heading. People who use a screen reader go from heading to heading, and miss this one (RGAA 9.1).",
  },
  fix: {
    fr: "supprimez les astérisques, et écrivez devant la ligne un `#` de plus que devant le titre précédent, ou `####` s’il n’y en a pas. La page calcule elle-même le bon niveau.",
    en: "remove the asterisks, and write before the line one `#` more than before the previous heading, or `####` if there is none. The page computes the right level.",
  },
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
