import { classifyTag, parseTag } from "../markdown/html";
import { hasUsefulTitle } from "./frame-as-link";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Tags without equivalent in Markdown, which are not reported. */
const WITHOUT_EQUIVALENT = /^<\/?(?:br|sup|sub|abbr|details|summary|span)\b/i;

const REWRITE =
  "« dsfr-blocks check --rewrite html » l’écrit ainsi dans le fichier, là où la page reste la même.";

const formatOther = (tag: string, kind: string) =>
  kind === "frame"
    ? `« ${tag} » : la page met à la place un lien avec son titre.`
    : kind === "office"
      ? `« ${tag} » vient de Word, et n’a pas de sens ici : la page l’ignore. Effacez-le.`
      : `« ${tag} » : la page ne prend ni classe, ni style, ni autre attribut de ce genre.`;

/** HTML with an equivalent in Markdown. The page reads it, without its classes and styles. */
export const readHtml = {
  name: "read-html",
  severity: "info",
  isAutoCorrected: true,
  fr: ({ tag, kind }) =>
    kind === "tag"
      ? `« ${tag} » est lu comme du Markdown, sans classe ni style. ${REWRITE}`
      : formatOther(tag, kind),
  en: ({ tag, kind }) =>
    kind === "tag"
      ? `“${tag}” is read as Markdown, without class or style. “dsfr-blocks check --rewrite html” writes it as Markdown, where the page stays the same.`
      : kind === "frame"
        ? `“${tag}”: the page puts a link with its title instead.`
        : kind === "office"
          ? `“${tag}” comes from Word, and has no meaning here: the page ignores it. Delete it.`
          : `“${tag}”: the page takes no class, no style and no attribute of this kind.`,
  form: ({ tag, kind }) =>
    kind === "tag"
      ? `« ${tag} » est lu comme la mise en forme qu’il décrit. Préférez les boutons de l’éditeur.`
      : formatOther(tag, kind),

  prefilter: /<[/?!]?[a-z[]/i,
  getGroupKey: ({ kind }) => kind,
  find: ({ reportMatch }) => ({
    html: ({ kind, at, text, dropped }) => {
      if (kind === "frame" && hasUsefulTitle(text)) reportMatch(at, { tag: text, kind });
      if (kind !== "tag") return;
      if (classifyTag(parseTag(text)) === "office") {
        if (!text.startsWith("</")) reportMatch(at, { tag: text, kind: "office" });
        return;
      }
      if (!WITHOUT_EQUIVALENT.test(text) && !text.startsWith("</"))
        reportMatch(at, { tag: text, kind: "tag" });
      else if (dropped > 0) reportMatch(at, { tag: text, kind: "attributes" });
    },
  }),
} as const satisfies TextRule<{ tag: string; kind: "tag" | "frame" | "attributes" | "office" }>;

export const title = {
  fr: "Du HTML est lu comme du Markdown.",
  en: "HTML is read as Markdown.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: 'La page en garde le sens : paragraphes, titres, listes, liens, images, tableaux, gras, italiques, citations. Elle laisse de côté les classes et les styles, et les marques de Word, comme `<o:p>`. Un seul message par fichier donne leur nombre. `<br>`, `<sup>`, `<sub>`, `<abbr title="…">`, `<span lang="…">` et `<details>` n’ont pas d’équivalent en Markdown : la règle les laisse passer.',
    en: 'The page keeps its meaning (paragraphs, titles, lists, links, images, tables, bold, italics, quotations) and leaves out its classes and styles, and marks of Word such as `<o:p>`. `check` reports it once per file, with the number of tags. It does not report `<br>`, `<sup>`, `<sub>`, `<abbr title="…">`, `<span lang="…">` and `<details>`, which have no equivalent in Markdown.',
  },
  why: {
    fr: "le Markdown est facile à relire, et à modifier sans rien casser.",
    en: "Markdown is easier to read, and to change without breaking anything.",
  },
  fix: {
    fr: "`dsfr-blocks check --rewrite html FICHIER` écrit en Markdown ce qui peut l’être, là où la page reste la même.",
    en: "`dsfr-blocks check --rewrite html FILE` turns it into Markdown wherever the page stays the same.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Un contrat de <b>deux ans</b>.`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de **deux ans**.`,
    },
  ],
};
