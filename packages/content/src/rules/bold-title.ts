import { textOf } from "../markdown/text";
import type { Block, RichText } from "../markdown/tree";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** A longer line is a sentence. */
const LONGEST_TITLE = 100;
/** More words before a colon announce a list. */
const MOST_BEFORE_COLON = 5;
/** The depth of a title that no heading comes before: the page works out its level. */
const FIRST_DEPTH = 4;
/** HTML, and Markdown, have no deeper heading. */
const DEEPEST = 6;
/** So many lines in bold one after the other, of so few words, are the head of a table that a copy took apart. */
const [TABLE_HEADS, WORDS_OF_HEAD] = [3, 3];

/** A term of a list of definitions in HTML, which the page shows in bold. */
const TERM = /^<dt[\s>]/i;

/** A line in bold that stands for a heading: not a sentence, a note, a link, or one label among others. */
export const boldTitle = {
  name: "bold-title",
  severity: "info",
  fr: ({ title, marks }) =>
    `« ${title} » est en gras et sert de titre. Écrivez-le comme un titre : « ${marks} ${title} ».`,
  en: ({ title, marks }) =>
    `“${title}” is in bold and stands for a heading. Write it as one: “${marks} ${title}”.`,
  form: ({ title, marks }) =>
    `« ${title} » est en gras et sert de titre. Donnez-lui le style « Titre ${String(marks.length)} ».`,

  onlyIn: /\*\*|__/,
  find: ({ value, found }) => ({
    tree: (tree) => {
      let depth = FIRST_DEPTH;
      for (let index = 0; index < tree.length; index++) {
        const block = tree[index];
        if (block?.type === "heading") depth = block.depth + 1;
        const lines = boldLines(tree, index);
        const next = tree[index + lines.length];
        const isTable = lines.length >= TABLE_HEADS && lines.every(isHead);
        // the line right below a title is its subtitle: a day, or what it says in a sentence
        const isSubtitle =
          tree[index - 1]?.type === "heading" && !hasBlankLine(value, tree[index - 1], block);
        // a line with nothing below it is not a title
        if (depth <= DEEPEST && next && next.type !== "heading" && !isTable && !isSubtitle)
          for (const [order, line] of lines.entries()) {
            const title = line.trim();
            const { at = 0 } = tree[index + order] ?? {};
            if (TERM.test(value.slice(at, at + 4))) continue;
            if (!isTitle(title) || (isAsked(title) && isAmongLabels(tree, index + order))) continue;
            const words = title.endsWith(":") ? title.slice(0, -1).trimEnd() : title;
            found(at, { title: words, marks: "#".repeat(depth) });
          }
        index += Math.max(lines.length - 1, 0);
      }
    },
  }),
} as const satisfies TextRule<{ title: string; marks: string }>;

/** The lines in bold that follow one another from a block on, each a paragraph. */
function boldLines(tree: RichText, from: number): string[] {
  const lines: string[] = [];
  for (let line = boldLine(tree[from]); line !== undefined; line = boldLine(tree[from + lines.length]))
    lines.push(line);
  return lines;
}

function boldLine(block: Block | undefined): string | undefined {
  if (block?.type !== "paragraph") return undefined;
  const [strong, more] = block.children;
  if (strong?.type !== "strong" || more || strong.children.every(({ type }) => type === "link"))
    return undefined;
  return textOf(strong.children);
}

function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || text.includes("\n") || NOTE.test(text) || FORMULA.test(text))
    return false;
  if (/[.!…;,][^\p{L}\p{N}.!…;,]{0,4}$|^[-•–]/u.test(text) || /[.!?…]\s+\p{Lu}.*\s/u.test(text)) return false;
  return !text.endsWith(":") || text.split(/\s+/).length <= MOST_BEFORE_COLON + 1;
}

/** A note; a sentence, whose verb is one that a title has only to ask; a pattern, as of a file’s name. */
const NOTE =
  /^(?:important|attention|à noter|n\.?b\.?|rappel)\s?:|\s(?:est|sont|se compose)\s[^?]*$|^[^\s._@/]*[._@/]\S*$/i;

/** « **Taux = réussites / essais** ». */
const FORMULA = /\s[=≈≠≤≥×÷]\s/;

function isHead(line: string): boolean {
  return line.trim().split(/\s+/).length <= WORDS_OF_HEAD && !/[?:]\s*$/.test(line);
}

/** Whether what follows a line answers it, as what follows a label does. */
function isAsked(title: string): boolean {
  return /[:?]$/.test(title);
}

/** Whether a line stands among labels: below one, or before a line in bold that goes on with its sentence. */
function isAmongLabels(tree: RichText, index: number): boolean {
  const rest = tree.slice(index + 1);
  const end = rest.findIndex(({ type }) => type === "heading");
  const below = end === -1 ? rest : rest.slice(0, end);
  return isLabelled(tree[index - 1]) || below.some((block) => /^\p{Ll}/u.test(boldLine(block) ?? ""));
}

/** Whether a blank line parts two blocks of a text. */
function hasBlankLine(text: string, before: Block | undefined, after: Block | undefined): boolean {
  return /\n[ \t]*\n/.test(text.slice(before?.at ?? 0, after?.at ?? 0));
}

/** « **Objectif** : mille visites ». */
function isLabelled(block: Block | undefined): boolean {
  if (block?.type !== "paragraph") return false;
  const [strong, text] = block.children;
  if (strong?.type !== "strong" || text?.type !== "text") return false;
  return /:\s*$/.test(textOf(strong.children)) || /^\s?:/.test(text.value);
}

export const title = {
  fr: "Une ligne en gras sert de titre.",
  en: "A line in bold looks like a heading.",
};

export const docs: RuleDocs = {
  part: "titles",
  about: {
    fr: "La règle laisse passer une ligne collée sous un titre, qui est son sous-titre ; plusieurs lignes d’un à trois mots qui se suivent, comme la tête d’un tableau ; et un intitulé parmi d’autres, comme « **Objectif** : mille visites ».",
    en: "The rule ignores a line right below a title, which is its subtitle; several lines of one to three words in a row, like the head of a table; and a label among others, such as “**Objectif** : mille visites”.",
  },
  why: {
    fr: "le gras se voit, et ne dit pas que c’est un titre. Une personne qui écoute la page passe de titre en titre, et manque celui-là (RGAA 9.1).",
    en: "bold does not say that a line is a title. People with a screen reader go from title to title, and miss this one (RGAA 9.1).",
  },
  fix: {
    fr: "écrire `####` devant, ou un `#` de plus qu’au titre d’au-dessus, sans astérisques. La page calcule elle-même le bon niveau.",
    en: "write `####` before it, or one `#` more than the title above, and remove the asterisks. The page sets the right level by itself.",
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
