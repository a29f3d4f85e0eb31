import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/**
 * Tag without an end tag: it shows as typed, and the text after it is read without it. A tag around words must end in their
 * paragraph; otherwise the page ignores it.
 */
export const unclosedTag = {
  name: "unclosed-tag",
  severity: "warning",
  fr: ({ tag, end, isInLine }) =>
    isInLine
      ? `« ${tag} » n’est pas fermé comme il faut : la page l’ignore, ou l’arrête trop tôt. Écrivez « ${end} » dans le même paragraphe, avant la fin des balises qui l’entourent, et recommencez au paragraphe suivant.`
      : `« ${tag} » n’a pas de balise de fin : la page l’affiche telle quelle. Ajoutez « ${end} » là où cette partie se termine, ou supprimez la balise.`,
  en: ({ tag, end, isInLine }) =>
    isInLine
      ? `“${tag}” is not closed where it should be, so the page ignores it, or ends it too early. Write “${end}” in the same paragraph, before the end of the tags around it, and begin again in the next paragraph.`
      : `“${tag}” has no end tag, so the page shows it as it is. Add “${end}” where this part ends, or remove the tag.`,

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
  fr: "Une balise HTML n’a pas de fin.",
  en: "An HTML tag has no end.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Ce sont les balises comme `<div>`, `<table>`, `<ul>` ou `<h2>`. Quelques-unes peuvent rester sans fin, comme `<p>`, `<li>`, `<tr>` et `<td>`. Une balise autour de mots, comme `<b>` ou `<a>`, doit finir dans leur paragraphe.",
    en: "This concerns tags such as `<div>`, `<table>`, `<ul>` and `<h2>`. Some need no end: `<p>`, `<li>`, `<tr>`, `<td>`. A tag around words, such as `<b>` or `<a>`, has to end in their paragraph.",
  },
  why: {
    fr: "la page ne peut pas savoir où cette partie se termine. Elle affiche la balise comme un mot, et lit la suite du texte sans elle.",
    en: "the page cannot know where this part ends. It shows the tag as a word, and reads the rest of the text without it.",
  },
  fix: {
    fr: "ajouter la balise de fin, ou supprimer la balise. Si le texte doit la montrer, écrire `\\<` : `\\<div>`.",
    en: "add the end tag, or remove the tag. If readers should see it, write `\\<`: `\\<div>`.",
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
