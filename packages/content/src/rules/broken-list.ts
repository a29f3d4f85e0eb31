import { splitLines, getText } from "../markdown/text";
import { findMixedMarks } from "../texts/mixedMarks";
import { SOFT_LINE_END } from "../texts/softLineEnd";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Matches an item without a space after its mark, which Markdown does not read as an item: `-un`, `1.un`. */
const UNSPACED_ITEM = /^(-|\d{1,2}[.)])(\p{L}{2}[^\s]{0,40})/u;
/** Matches an item with a mark that Markdown does not support: `a) un`, `→ un`. */
const UNSUPPORTED_ITEM = /^(?:[a-h]\)|[→⇒➜✓✔✗✘☑])\s{1,9}(\S[^\s]{0,40})/u;
/** Matches an item with a bullet that the page recognises. The page shows all such items at the same level. */
const BULLET = /^([•●▪■‣⁃∙►▸➢➤–—·])\s{1,9}(\S[^\s]{0,40})/u;
/** Matches the text before a line that follows an item of a Markdown list. */
const BELOW_ITEM = /(?:^|\n)[ \t>]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t][^\n]{0,2000}\n[ \t>]{0,40}$/;

/**
 * Lines that begin like list items, but without a space after the mark or with an unsupported mark: the page shows these lines
 * as one paragraph. Also an indented line with the bullet of the line before it, such as « • »: the page shows both lines at
 * the same level. Also a line whose mark differs from the mark of its list, such as « – » below « - ».
 */
export const brokenList = {
  name: "broken-list",
  severity: "warning",
  fr: ({ text, instead, isFlat, isNested }) =>
    isNested !== undefined
      ? `« ${text} » n’a pas le même signe que les autres lignes de la liste : la page ${isNested ? "fait une liste dans l’élément au-dessus" : "affiche ce signe comme du texte"}. Pour une seule liste, commencez chaque ligne par « - » : « ${instead} ».`
      : isFlat
        ? `« ${text} » est en retrait, mais s’affiche au même niveau que la ligne précédente. Pour une liste dans une liste, commencez les lignes par « - » : « ${instead} ».`
        : `« ${text} » ne commence pas un élément de liste : la page joint cette ligne à ses voisines, et affiche le signe comme du texte. Écrivez « ${instead} », et un seul élément par ligne.`,
  en: ({ text, instead, isFlat, isNested }) =>
    isNested !== undefined
      ? `“${text}” does not have the same mark as the other lines of the list: the page ${isNested ? "makes a list inside the item above" : "shows this mark as text"}. For a single list, begin each line with “-”: “${instead}”.`
      : isFlat
        ? `“${text}” is indented, but appears at the same level as the line before it. For a nested list, begin the lines with “-”: “${instead}”.`
        : `“${text}” does not begin a list item: the page joins the line to another line, and shows the mark as text. Write “${instead}”, with one line for each item.`,

  prefilter: /-\p{L}{2}|\d[.)]\p{L}{2}|[a-h]\)|[→⇒➜✓✔✗✘☑]|(?:^|\n)[ \t>]{0,40}[•●▪■‣⁃∙►▸➢➤–—·]\s/u,
  getGroupKey: ({ isNested = "" }) => `${isNested}`,
  find: ({ value, format, reportMatch }) => ({
    tree: (tree) => {
      if (format !== "markdown") return;
      for (const { at, ...data } of findMixedMarks(value, tree)) reportMatch(at, data);
    },
    block: (block) => {
      if (block.type !== "paragraph" || format !== "markdown") return;
      const lines = splitLines(block.children).map((line) => ({
        at: line[0]?.at ?? 0,
        item: readItem(getText(line)),
        bullet: BULLET.exec(getText(line)),
      }));
      let lastReported = -1;
      const reportItem = (at: number, item: BrokenItem) => {
        if (at > lastReported) reportMatch(at, item);
        lastReported = at;
      };
      for (const [index, { at, item, bullet }] of lines.entries()) {
        const before = lines[index - 1];
        if (!before) continue;
        const hasSameBullet = bullet && bullet[1] === before.bullet?.[1];
        if (hasSameBullet && getIndent(value, at) > getIndent(value, before.at) + 1)
          reportMatch(at, { text: bullet[0], instead: `  - ${bullet[2]}`, isFlat: true });
        const above = value.slice(Math.max(at - 2100, 0), at);
        if (!item || !SOFT_LINE_END.test(above)) continue;
        if (before.item) reportItem(before.at, before.item);
        if (before.item || BELOW_ITEM.test(above)) reportItem(at, item);
      }
    },
  }),
} as const satisfies TextRule<BrokenItem>;

export interface BrokenItem {
  readonly text: string;
  /** Text to write instead. */
  readonly instead: string;
  readonly isFlat?: boolean;
  /** Effect of a mark that differs from the mark of the list: whether the page makes a nested list. */
  readonly isNested?: boolean;
}

/** Returns the number of spaces and tabs before an offset of a text, on the same line. */
function getIndent(value: string, at: number): number {
  return /[ \t]{0,40}$/.exec(value.slice(Math.max(at - 40, 0), at))?.[0].length ?? 0;
}

function readItem(line: string): BrokenItem | undefined {
  const [unspaced, mark, word] = UNSPACED_ITEM.exec(line) ?? [];
  if (unspaced !== undefined) return { text: unspaced, instead: `${mark} ${word}` };
  const [unsupported, first] = UNSUPPORTED_ITEM.exec(line) ?? [];
  return unsupported === undefined ? undefined : { text: unsupported, instead: `- ${first}` };
}

export const title = {
  fr: "Les lignes d’une liste s’affichent dans un même paragraphe.",
  en: "The lines of a list appear as one paragraph.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "La règle signale des lignes comme `-un`, `1.un`, `a) un` ou `→ un`, quand elles se suivent ou suivent une liste. Elle signale aussi une ligne comme `• un`, en retrait sous une ligne semblable, et une ligne dont le signe n’est pas celui de sa liste, comme `– un` sous `- un`.",
    en: "The rule reports lines such as `-one`, `1.one`, `a) one` or `→ one`, one below the other or below a list; a line such as `• one`, indented below another one; and a line whose mark differs from that of its list, such as `– one` below `- one`.",
  },
  why: {
    fr: "pour la page, un tel signe ne commence pas une liste : elle l’affiche comme du texte, et joint les lignes en un seul paragraphe.",
    en: "for the page, such a mark does not begin a list: it is shown as text, and the lines form one paragraph.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: |
            -un contrat
            -un bureau`,
      after: `
        conditions:
          title: Les conditions
          desc: |
            - un contrat
            - un bureau`,
    },
  ],
};
