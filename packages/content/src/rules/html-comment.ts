import { matchVerbatim } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const OPENING = /<!--/g;
/** Maximum length of a comment to read, in characters: longer than what a message quotes. */
const MAX_COMMENT_LENGTH = 200;

/**
 * HTML comment that would be visible: in a text that is not Markdown, in an attribute, or unclosed. The author expects the
 * comment to be hidden.
 */
export const htmlComment = {
  name: "html-comment",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ text }) =>
    `Le commentaire « <!-- ${text} » serait visible par tout le monde. Supprimez-le, ou écrivez votre note hors du texte, sur une ligne de l’en-tête qui commence par « # ».`,
  en: ({ text }) =>
    `The comment “<!-- ${text}” would be visible to everyone. Delete it, or write your note outside the text, on a line of the front matter that begins with “#”.`,
  form: ({ text }) => `Le commentaire « <!-- ${text} » serait visible par tout le monde. Supprimez-le.`,

  prefilter: /<!--/,
  find: ({ value, reportMatch }) => {
    const report = (at: number) => reportMatch(at, readComment(value, at));
    return {
      sourceText: (node) => {
        for (const { at } of matchVerbatim(value, node, OPENING)) report(at);
      },
      // in an attribute, such as the alternative text of an image
      inline: (node) => {
        const hasComment = Object.entries(node).some(
          ([name, attribute]) =>
            name !== "value" && typeof attribute === "string" && attribute.includes("<!--"),
        );
        const at = value.indexOf("<!--", node.at);
        if (hasComment && at >= 0) report(at);
      },
    };
  },
  checkValue: ({ value, reportMatch }) => {
    for (const { index } of value.matchAll(OPENING)) reportMatch(index, readComment(value, index));
  },
} as const satisfies TextRule<{ text: string }>;

/** Returns the text of the comment that opens at an offset. */
export function readComment(value: string, at: number): { readonly text: string } {
  const [, text = ""] = /^<!--((?:[^-]|-(?!->))*)/.exec(value.slice(at, at + MAX_COMMENT_LENGTH)) ?? [];
  return { text: text.trim().replace(/\s+/g, " ") };
}

export const title = {
  fr: "Un commentaire HTML s’affiche sur la page.",
  en: "An HTML comment is visible on the page.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Cela arrive dans un texte sans Markdown, dans le titre d’un lien, ou si le commentaire n’est pas fermé. Ailleurs, un commentaire ne s’affiche pas (« hidden-comment »). Dans la fiche d’une personne, c’est seulement un avertissement, et la fiche est ignorée.",
    en: "This happens in a text without Markdown, in a link’s title, and when the comment is not closed. Elsewhere, a comment is not shown (“hidden-comment”). In a person’s profile it is only a warning, and the profile is ignored.",
  },
  why: {
    fr: "une note destinée à vos collègues serait publiée. Aucun réglage ne l’autorise.",
    en: "a note for colleagues would be published. No setting allows it.",
  },
  fix: {
    fr: "supprimez la note, ou écrivez-la hors du texte, sur une ligne de l’en-tête qui commence par `#`.",
    en: "delete the note, or write it outside the text, on a line of the front matter that begins with `#`.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans. <!-- à revoir avec Camille`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
    },
  ],
};
