import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/**
 * Tag without an end tag. The tag of a block element appears as typed, and the text after it is read as if the tag were absent.
 * An inline tag must end in its paragraph; otherwise the page ignores the tag.
 */
export const unclosedTag = {
  name: "unclosed-tag",
  severity: "warning",
  fr: ({ tag, end, isInLine }) =>
    isInLine
      ? `« ${tag} » n’est pas fermé au bon endroit : la page ignore la balise, ou la ferme trop tôt. Écrivez « ${end} » dans le même paragraphe, avant de fermer les balises qui l’entourent. Au paragraphe suivant, ouvrez de nouveau la balise.`
      : `« ${tag} » n’a pas de balise de fin : la page l’affiche telle quelle. Ajoutez « ${end} » là où cette partie se termine, ou supprimez la balise.`,
  en: ({ tag, end, isInLine }) =>
    isInLine
      ? `“${tag}” is not closed in the right place, so the page ignores it, or closes it too early. Write “${end}” in the same paragraph, before the end of the tags around it, and begin again in the next paragraph.`
      : `“${tag}” has no end tag, so the page shows it as text. Add “${end}” where this part ends, or remove the tag.`,

  prefilter: /<[a-z]/i,
  find: ({ reportMatch }) => ({
    html: ({ kind, at, text }) => {
      const isInLine = kind === "alone";
      if (text.startsWith("</") || (!isInLine && kind !== "unclosed")) return;
      reportMatch(at, { tag: text, end: `</${/\w+/.exec(text)?.[0] ?? ""}>`, isInLine });
    },
  }),
} as const satisfies TextRule<{ tag: string; end: string; isInLine: boolean }>;

export const title = {
  fr: "Une balise HTML n’est pas fermée.",
  en: "An HTML tag is not closed.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "La règle signale les balises comme `<div>`, `<table>`, `<ul>` ou `<h2>`. Les balises `<p>`, `<li>`, `<tr>` et `<td>` n’ont pas besoin de balise de fin. Une balise qui entoure des mots, comme `<b>` ou `<a>`, doit se fermer dans le même paragraphe.",
    en: "The rule reports tags such as `<div>`, `<table>`, `<ul>` and `<h2>`. Some need no end tag: `<p>`, `<li>`, `<tr>`, `<td>`. A tag around words, such as `<b>` or `<a>`, must end in the same paragraph.",
  },
  why: {
    fr: "la page ne peut pas savoir où cette partie se termine. Elle affiche la balise comme du texte, et lit la suite comme si la balise n’existait pas.",
    en: "the page cannot know where this part ends. It shows the tag as text, and reads the rest of the text without it.",
  },
  fix: {
    fr: "ajoutez la balise de fin, ou supprimez la balise. Pour afficher la balise elle-même, écrivez `\\<` : `\\<div>`.",
    en: "add the end tag, or remove the tag. To show the tag itself, write `\\<`: `\\<div>`.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: <div>Un contrat de deux ans.`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
    },
  ],
};
