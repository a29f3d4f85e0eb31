import { once } from "@dsfr-blocks/base/once";
import { getTextOffset } from "../markdown/text";
import { findColumns } from "../texts/columns";
import { matchPattern } from "../texts/visit";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

const SPACES = /(?<=\S) {2,}(?=\S)/g;

/**
 * Two spaces in a row. Spaces at the end of a line are ignored, since Markdown reads two spaces there as a line break. Columns
 * that are aligned by spaces are ignored too.
 */
export const doubleSpace = {
  name: "double-space",
  severity: "info",
  isAutoCorrected: true,
  fr: "Deux espaces se suivent. Gardez-en une.",
  en: "There are two spaces in a row. Keep one.",

  prefilter: / {2}/,
  find: ({ value, reportMatch }) => {
    // columns have their own issue: without their spaces, the columns could not be recognised
    const getColumns = once(() => findColumns(value));
    return {
      pageText: (node) => {
        for (const { match } of matchPattern(node, SPACES)) {
          const [from, to] = [match.index + 1, match.index + match[0].length];
          const [start = 0, end = 0] = [getTextOffset(node, match.index), getTextOffset(node, to)];
          // if the source is longer than the text, there is a hidden tag between the two spaces: ignore them
          if (end - start > to - match.index) continue;
          const columns = getColumns();
          while (columns[0] && columns[0].end < start) columns.shift();
          if (columns[0] && columns[0].at <= start) continue;
          reportMatch(start + 1, {}, { node, from, to, text: "" });
        }
      },
    };
  },
} as const satisfies TextRule<object>;

export const title = {
  fr: "Deux espaces se suivent.",
  en: "There are two spaces in a row.",
};

export const docs: RuleDocs = {
  section: "writing",
  about: { fr: "`--fix` n’en garde qu’une.", en: "`--fix` keeps one." },
  why: {
    fr: "la page n’en affiche qu’une ; dans le fichier, la seconde gêne les recherches et les comparaisons.",
    en: "the page shows only one. The second space may make a search or a comparison fail.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Un contrat  de deux ans.`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
    },
  ],
};
