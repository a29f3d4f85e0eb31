import type { Block, Inline, Text } from "../markdown/tree";
import { isWord, matchesIn, typedIn } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const NOTE = /\[\^[^\s[\]^]{1,40}\]/;
const NOTES = /* @__PURE__ */ new RegExp(NOTE, "g");
const BOX = /^\[[ xX]?\](?=\s)/g;

/** What other programs read in Markdown, and no page here does: text struck through, footnotes, boxes to tick. */
export const unsupportedSyntax = {
  name: "unsupported-syntax",
  severity: "warning",
  fr: ({ marker, kind }) =>
    kind === "struck"
      ? `« ${marker} » ne barre rien : les deux signes et le texte s’affichent. Effacez le texte s’il n’est plus vrai.`
      : kind === "note"
        ? `« ${marker} » n’appelle aucune note. Écrivez la note à cet endroit, entre parenthèses.`
        : `« ${marker} » n’est pas une case : le signe s’affiche tel quel. Ôtez-le, et dites en mots ce qui est fait.`,
  en: ({ marker, kind }) =>
    kind === "struck"
      ? `“${marker}” strikes nothing through: both markers and the text show. Delete the text if it no longer holds.`
      : kind === "note"
        ? `“${marker}” calls no footnote. Write the note at this place, in parentheses.`
        : `“${marker}” is no box to tick: it shows as it is. Take it away, and say in words what is done.`,

  onlyIn: /~~|\[\^|\[[ xX]?\]/,
  find: ({ value, found }) => {
    let open: number | undefined;
    return {
      // `[^1]: /note` makes a link of it
      address: (_url, at) => {
        if (value.startsWith("[^", at))
          found(at, { marker: NOTE.exec(value.slice(at, at + 44))?.[0] ?? "[^", kind: "note" });
      },
      line: () => (open = undefined),
      typed: (node) => {
        for (const { at, match } of typedIn(value, node, NOTES))
          found(at, { marker: match[0], kind: "note" });
        for (const { at } of typedIn(value, node, /(?<!~)~~(?!~)/g)) {
          const [before, after] = [value.charAt(at - 1), value.charAt(at + 2)];
          if (open !== undefined && /\S/.test(before)) {
            found(open, { marker: "~~", kind: "struck" });
            open = undefined;
          } else if (/\S/.test(after) && (isWord(after) || !isWord(before))) open = at;
        }
      },
      block: (block) => {
        for (const { children } of block.type === "list" ? block.items : []) {
          const text = firstText(value, children[0]);
          for (const { at, match } of text ? matchesIn(text, BOX) : [])
            if (value.charAt(at) === "[") found(at, { marker: match[0], kind: "box" });
        }
      },
    };
  },
} as const satisfies TextRule<{ marker: string; kind: string }>;

/** The first words of a paragraph, within bold too. */
function firstText(value: string, block: Block | undefined): Text | undefined {
  let node: Inline | undefined = block?.type === "paragraph" ? block.children[0] : undefined;
  while (node && node.type !== "text") {
    const isBare = node.type === "link" && value.charAt(node.at ?? 0) !== "[";
    node = "children" in node && !isBare ? node.children[0] : undefined;
  }
  return node;
}

export const title = {
  fr: "Un texte barré, un appel de note ou une case à cocher ne marche pas ici.",
  en: "Text struck through, a footnote or a box to tick does not work here.",
};

export const docs: RuleDocs = {
  part: "shown",
  why: "un texte barré se lit à voix haute comme les autres, et dit alors le contraire de ce que l’on veut. Une case que l’on ne peut pas cocher n’en est pas une. Une note sans lien oblige à la chercher.",
  fix: "effacer le texte barré ; écrire la note à sa place, entre parenthèses ; dire en mots ce qui est fait.",
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Un contrat de ~~trois~~ deux ans.`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
    },
  ],
};
