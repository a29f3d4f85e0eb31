import { matchVerbatim } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const OPENING = /<!--/g;
/** Maximum length of a comment to read, in characters: longer than what a message quotes. */
const MAX_COMMENT_LENGTH = 200;

/** HTML comment that would show: in a text without Markdown, in an attribute, or unclosed. Its author expects it to be hidden. */
export const htmlComment = {
  name: "html-comment",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ text }) =>
    `« <!-- ${text} » n’est pas caché ici : la page le montrerait à tout le monde. Effacez-le ; une note se met hors du texte, sur une ligne de l’en-tête qui commence par « # ».`,
  en: ({ text }) =>
    `“<!-- ${text}” is not hidden here: the page would show it to everyone. Delete it; a note goes outside the text, on a line of the front matter that begins with “#”.`,
  form: ({ text }) =>
    `« <!-- ${text} » n’est pas caché ici : la page le montrerait à tout le monde. Effacez-le.`,

  prefilter: /<!--/,
  find: ({ value, reportMatch }) => {
    const report = (at: number) => reportMatch(at, readComment(value, at));
    return {
      sourceText: (node) => {
        for (const { at } of matchVerbatim(value, node, OPENING)) report(at);
      },
      // in an attribute, such as the alternative of an image
      inline: (node) => {
        const hasComment = Object.entries(node).some(
          ([name, attribute]) =>
            name !== "value" && typeof attribute === "string" && attribute.includes("<!--"),
        );
        const at = value.indexOf("<!--", node.at);
        if (hasComment && at >= 0) report(at);
      },
      plainValue: () => {
        for (const { index } of value.matchAll(OPENING)) report(index);
      },
    };
  },
} as const satisfies TextRule<{ text: string }>;

/** Returns the text of the comment that opens at an offset. */
export function readComment(value: string, at: number): { readonly text: string } {
  const [, text = ""] = /^<!--((?:[^-]|-(?!->))*)/.exec(value.slice(at, at + MAX_COMMENT_LENGTH)) ?? [];
  return { text: text.trim().replace(/\s+/g, " ") };
}

export const title = {
  fr: "Un commentaire HTML s’affiche sur la page.",
  en: "An HTML comment shows on the page.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Il est dans un texte sans Markdown, dans un titre de lien, ou n’est pas fermé ; ailleurs, un commentaire ne s’affiche pas (« hidden-comment »). Dans une fiche de personne, ce n’est qu’un avertissement, et la fiche est laissée de côté.",
    en: "This happens in a text without Markdown, in a link's title, and when the comment is not closed; elsewhere a comment does not show (“hidden-comment”). In a person's profile it is only a warning, and the page is made without the profile.",
  },
  why: {
    fr: "une note qui devait rester entre collègues serait publiée. Aucun réglage ne le permet.",
    en: "a note for colleagues would be published. No setting allows it.",
  },
  fix: {
    fr: "effacer la note, ou l’écrire hors du texte, sur une ligne de l’en-tête qui commence par `#`.",
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
