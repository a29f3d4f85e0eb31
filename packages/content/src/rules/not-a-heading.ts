import { findLineEnd } from "@dsfr-blocks/base/position";
import { matchPattern } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const MARKS = /(?<![^\n])(?:#{2,}(?![\s#])|#{1,6}[^\S\n]+)/g;

/** Matches the HTML after a heading, on a line that is inside an element. */
const TRAILING_HTML = /<\/?[a-z][^]*$/i;

/** Heading mark that appears as typed: `####Titre`, without a plain space; or `#` in a text of one line, without headings. */
export const notAHeading = {
  name: "not-a-heading",
  severity: "warning",
  fr: (d) =>
    d.format === "inline"
      ? `« ${d.marks} » s’affiche tel quel : ce texte d’une seule ligne ne peut pas contenir de titre. Écrivez « ${d.instead} ».`
      : `« ${d.marks} » s’affiche tel quel : la ligne n’est pas un titre. Écrivez-la tout à gauche, avec une espace ordinaire : « ${d.instead} ».`,
  en: (d) =>
    d.format === "inline"
      ? `“${d.marks}” appears as typed: a text of one line cannot contain a heading. Write “${d.instead}”.`
      : `“${d.marks}” appears as typed: the line is not a heading. Write it at the left edge, with an ordinary space: “${d.instead}”.`,
  form: (d) =>
    d.format === "inline"
      ? `« ${d.marks} » s’affiche tel quel : ce champ d’une seule ligne ne peut pas contenir de titre. Supprimez ce signe.`
      : `« ${d.marks} » s’affiche tel quel : la ligne n’est pas un titre. Supprimez ce signe, puis donnez à la ligne le style « Titre » avec le bouton des titres.`,

  prefilter: /#/,
  find: ({ value, format, reportMatch }) => ({
    block: (block) => {
      if (block.type !== "paragraph") return;
      for (const [index, node] of block.children.entries()) {
        if (node.type !== "text") continue;
        const [before, next] = [block.children[index - 1], block.children[index + 1]];
        for (const { at, match } of matchPattern(node, MARKS)) {
          const isAtLineStart = match.index > 0 || !before || before.type === "break";
          const hasContent = match.index + match[0].length < node.value.length || next;
          if (!isAtLineStart || !hasContent || value.charAt(at) !== "#") continue;
          const marks = match[0].trim();
          const from = at + match[0].length;
          const line = value.slice(from, findLineEnd(value, from)).replace(TRAILING_HTML, "").trim();
          const instead = format === "inline" ? line : `${marks.slice(0, 6)} ${line}`;
          reportMatch(at, { marks, instead, format });
        }
      }
    },
  }),
} as const satisfies TextRule<{ format: string; marks: string; instead: string }>;

export const title = {
  fr: "Une ligne commence par `#`, mais n’est pas un titre.",
  en: "A line begins with `#` but is not a heading.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: { fr: "Ses `#` s’affichent.", en: "The page shows its `#`." },
  why: {
    fr: "il faut une espace après le dernier `#`, et rien devant le premier. Les textes d’une seule ligne, comme `title`, ne contiennent pas de titre.",
    en: "a heading needs a space after the last `#`, and nothing before the first one. A text of one line, such as `title`, cannot contain headings.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: |-
            ####Le contrat

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
