import { once } from "@dsfr-blocks/base/once";
import { getText } from "../markdown/text";
import type { HeadingNode, ListNode } from "../markdown/tree";
import { matchVerbatim } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const UNDERLINE = /\n[ \t>]*(-+|=+)(?=[ \t]*(?:\n|$))/g;
const COUNT = /^(\d{1,9})([.)])/;
/** Matches the characters around an asterisk that calls a note: the end of an amount or of a bracket, then punctuation. */
const AROUND_NOTE = /^[\p{Sc}%°)\]»”.][,;:.!?)\]/»…]$/u;
/** Matches formatted words that begin with the punctuation of the words before them: the asterisks before it call a note. */
const BEGINS_WITH_PUNCTUATION = /^\*{1,2}[.,;)\]»”]\s/;
/** Matches an asterisk after a word or an amount, which calls a note. */
const NOTE_CALL = /(?<=[\p{L}\p{N}\p{Sc}%°)\]»”][ \u00A0]?)\*(?=[\s.,;:!?)\]»”]|$)/gu;
/** Matches a line that begins with an asterisk, as an item of a list. */
const ASTERISK_LINE = /(?:^|\n)[ \t>]{0,40}\*[ \t]/g;
/** Matches a line whose words stand between two asterisks and spaces, « * délai * ». */
const SPACED_ITALICS = /^\*[ \t]{1,9}[^*\n]{0,200}[^\s*\n][ \t]{0,9}\*[ \t]{0,9}(?:\n|$)/;
/** Number of characters in which `SPACED_ITALICS` is searched: more than it matches. */
const MAX_ITALICS_LENGTH = 300;

/**
 * Character that Markdown reads as a mark, so the page shows something else: a second mark at the start of an item,
 * « - + de 2 ans », « - - 500 € », or « + » before a figure; a number that does not follow the previous one, « 1984. » after
 * « 2024. »; the asterisks of « 10*15*20 », which would appear as « 101520 », and of notes, « 5 €*, ou 3 €* »; the asterisk at
 * the start of a note, or before words in italics, « * délai * »; and a line of dashes or equals signs under a sentence, which
 * makes the sentence a heading.
 */
export const misreadMark = {
  name: "misread-mark",
  severity: "warning",
  fr: ({ marker, displayedMark, isUnderline, isNote, bullet }) =>
    bullet
      ? `« * » au début d’une ligne est lu comme une puce, et ne s’affiche pas. ${bullet === "note" ? "Pour une note, écrivez « \\* » à la place." : "Pour de l’italique, collez les deux signes aux mots : « *mot* »."}`
      : isNote
        ? `« ${marker} » met les mots qui suivent en ${marker === "*" ? "italique" : "gras"}, et ne s’affiche pas. Pour un appel de note, écrivez « ${marker.replace(/\*/g, "\\*")} », à chaque fois.`
        : isUnderline
          ? `« ${marker} » sous un texte le transforme en titre, et ne s’affiche pas. Laissez une ligne vide au-dessus de ce signe, ou supprimez-le.`
          : displayedMark
            ? `« ${marker} » est lu comme un numéro de liste, et s’affiche « ${displayedMark} ». Corrigez-le. S’il fait partie de la phrase, écrivez-le plus loin dans la ligne.`
            : `« ${marker} » est lu comme une mise en forme, et ne s’affiche pas. Écrivez-le en toutes lettres, « plus de », « fois », ou supprimez-le.`,
  en: ({ marker, displayedMark, isUnderline, isNote, bullet }) =>
    bullet
      ? `“*” at the start of a line is read as a bullet, and does not appear. ${bullet === "note" ? "For a note, write “\\*” instead." : "For italics, put both marks right next to the words: “*word*”."}`
      : isNote
        ? `“${marker}” puts the words after it in ${marker === "*" ? "italics" : "bold"}, and does not appear. For a reference to a note, write “${marker.replace(/\*/g, "\\*")}” each time.`
        : isUnderline
          ? `“${marker}” under a text turns it into a heading, and does not appear. Leave a blank line above it, or remove it.`
          : displayedMark
            ? `“${marker}” is read as a list number, and appears as “${displayedMark}”. Correct it. If it is part of the sentence, move it further into the line.`
            : `“${marker}” is read as formatting, and does not appear. Write it in words, “more than”, “times”, or remove it.`,

  prefilter: /[\d\p{Sc}%°)\]»”.]\*|\*[.,;:!?)\]»”]|[+*-]\s|[-=]|\d[.)]/u,
  find: ({ value, reportMatch }) => {
    let hasNoteCall = false;
    const hasOneAsteriskLine = once(() => [...value.matchAll(ASTERISK_LINE)].length === 1);
    return {
      sourceText: (node) => {
        hasNoteCall ||= node.value.includes("*") && !matchVerbatim(value, node, NOTE_CALL).next().done;
      },
      inline: ({ type, at = 0 }) => {
        if (type !== "emphasis" && type !== "strong") return;
        const marker = type === "strong" ? "**" : "*";
        const sides = value.charAt(at - 1) + value.charAt(at + marker.length);
        if (/^\d\d$/.test(sides)) reportMatch(at, { marker });
        if (
          value.startsWith(marker, at) &&
          (AROUND_NOTE.test(sides) || BEGINS_WITH_PUNCTUATION.test(value.slice(at, at + 4)))
        )
          reportMatch(at, { marker, isNote: true });
      },
      block: (block) => {
        const line = block.type === "heading" ? findUnderline(value, block) : undefined;
        if (line) reportMatch(line.at, { marker: line.marker, isUnderline: true });
        if (block.type !== "list") return;
        const bullet = readOnlyItem(value, block, () => hasNoteCall && hasOneAsteriskLine());
        if (bullet) reportMatch(block.items[0]?.at ?? 0, { marker: "*", bullet });
        for (const { at = 0, children } of block.items) {
          const [inner] = children;
          if (/^\+\s+\d/.test(value.slice(at, at + 9))) reportMatch(at, { marker: "+" });
          if (inner?.type !== "list" || inner.ordered || value.slice(at, inner.at).includes("\n")) continue;
          // a second mark is reported only before a figure or « de »: before other words the second mark is a bullet
          const [, marker] =
            /^([+-])\s+(?:\d|d(?:e\s|['’]))/i.exec(value.slice(inner.at, (inner.at ?? 0) + 9)) ?? [];
          if (marker !== undefined) reportMatch(inner.at ?? 0, { marker });
        }
        const typedNumbers = block.items.map(({ at = 0 }) => COUNT.exec(value.slice(at, at + 10)));
        // the same number at every item, « 1. », is a usual way to write a list
        if (!block.ordered || typedNumbers.every((each) => each?.[1] === typedNumbers[0]?.[1])) return;
        for (const [index, { at = 0 }] of block.items.entries()) {
          const [marker = "", number, dot = ""] = typedNumbers[index] ?? [];
          const displayedNumber = block.start + index;
          // a repeated number, « 1. 2. 2. 3. », is ignored: the page numbers the list as its author meant
          const isSlip = Number(number) >= block.start && Number(number) < displayedNumber;
          if (number !== undefined && Number(number) !== displayedNumber && !isSlip)
            reportMatch(at, { marker, displayedMark: `${displayedNumber}${dot}` });
        }
      },
    };
  },
} as const satisfies TextRule<{
  marker: string;
  displayedMark?: string;
  isUnderline?: true;
  isNote?: true;
  bullet?: "note" | "italics";
}>;

/**
 * Returns what the asterisk before the only item of a list means, if it cannot be a bullet. Returns "note" if the item is the
 * text of a note: the text above it contains an asterisk after a word, such as « 5 €* ». Returns "italics" if the item also ends
 * with an asterisk, such as « * délai * ». A list of several items is ignored: « * Nom * » may mark a required field.
 */
function readOnlyItem(
  value: string,
  { items: [item, ...others] }: ListNode,
  isNoteText: () => boolean,
): "note" | "italics" | undefined {
  const at = item?.at ?? 0;
  if (others.length > 0 || value.charAt(at) !== "*") return undefined;
  if (isNoteText()) return "note";
  return SPACED_ITALICS.test(value.slice(at, at + MAX_ITALICS_LENGTH)) ? "italics" : undefined;
}

/**
 * Returns the underline that makes a heading of a sentence or of several lines. Returns undefined if there is no underline, or
 * if the text reads like a title, so that the underline is probably intended.
 */
function findUnderline(
  value: string,
  { at = 0, children }: HeadingNode,
): { at: number; marker: string } | undefined {
  const text = getText(children);
  if (!/^[\p{L}\p{N}]/u.test(text) || value.charAt(at) === "#") return undefined;
  UNDERLINE.lastIndex = at;
  const [, marker = ""] = UNDERLINE.exec(value) ?? [];
  const isTitle = !text.includes("\n") && !/[.,;!…]$/u.test(text);
  return marker === "" || isTitle ? undefined : { at: UNDERLINE.lastIndex - marker.length, marker };
}

export const title = {
  fr: "Un signe ou un nombre est lu comme une mise en forme, et ne s’affiche pas tel quel.",
  en: "A character or a number is read as formatting, and does not appear as typed.",
};

export const docs: RuleDocs = {
  section: "misread",
  why: {
    fr: "un second signe au début d’une ligne de liste, comme dans `- + de 2 ans` ou `- - 500 €`, est lu comme une puce et disparaît : la page affiche « de 2 ans », ou « 500 € ». Au début d’une ligne, `+ 10 %` perd aussi son signe. Dans `10*15*20`, les `*` mettent `15` en italique, et la page affiche « 101520 ». Dans `5 €*, réduit : 3 €*`, les deux appels de note mettent « , réduit : 3 € » en italique. `--` juste sous une phrase la transforme en titre. Une liste numérotée compte à partir de son premier nombre : après `2024.`, `1984.` s’affiche « 2025. ».",
    en: "in `- + de 2 ans` or `- - 500 €`, Markdown reads the second character as a bullet: the page shows “de 2 ans”, or “500 €”. The same happens to `+ 10 %` at the start of a line. In `10*15*20`, the asterisks put `15` in italics, and the page shows “101520”. Likewise, in `5 €*, reduced: 3 €*`, the two calls of a note put “, reduced: 3 €” in italics. `--` right below a sentence turns it into a title. A numbered list counts from its first number: after `2024.`, `1984.` appears as “2025.”.",
  },
  fix: {
    fr: "remplacez le signe par un mot, « plus de » ou « moins », ou écrivez `×` au lieu de `*`. Pour un appel de note, écrivez `\\*`. Si `--` ou `---` suit une phrase, laissez une ligne vide au-dessus, ou supprimez ce signe. Si un nombre commence la ligne, placez-le plus loin dans la phrase ; si c’est un numéro de liste, corrigez-le.",
    en: "replace the sign with a word, “plus de” or “moins”, or write `×` instead of `*`. For a reference to a note, write `\\*`. If `--` or `---` follows a sentence, leave an empty line above it, or delete it. If a line begins with a number, move the number further into the sentence; if it is a list number, correct it.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: |-
            Les primes\u00A0:

            - jusqu’à 2 ans\u00A0: 300\u00A0€
            - + de 2 ans\u00A0: 500\u00A0€`,
      after: `
        conditions:
          title: Les conditions
          desc: |-
            Les primes\u00A0:

            - jusqu’à 2 ans\u00A0: 300\u00A0€
            - plus de 2 ans\u00A0: 500\u00A0€`,
    },
  ],
};
