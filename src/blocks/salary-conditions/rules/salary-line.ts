import { textOfBlocks } from "../../../content/markdown/text";
import { asTree } from "../../../rich-text/asTree";
import { withTitles } from "../../common/titles";
import { strayItem } from "../readSalaries";
import { maySaySum } from "../grammar";
import type { RuleDocs } from "../../../content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/** The one item of a list that keeps the others from being a table of salaries. */
export const salaryLine = {
  name: "salary-line",
  severity: "warning",
  fr: ({ text }) =>
    `« ${text} » n’est pas une ligne de salaires comme les autres : la liste reste une liste. Pour un tableau, écrivez cette ligne avec les mêmes mots que les autres et des montants en chiffres, ou sortez-la de la liste.`,
  en: ({ text }) =>
    `“${text}” is not a salary line like the others: the list stays a list. For a table, write this line in the same words as the others, with its amounts in figures, or move it out of the list.`,
  find({ desc = "" }, report) {
    for (const block of maySaySum(desc) ? withTitles(asTree(desc)) : []) {
      const { children = [] } = strayItem(block) ?? {};
      const [first] = children;
      const text = textOfBlocks(children).trim();
      if (!first || text === "") continue;
      const at = first.at ?? ("children" in first ? first.children[0]?.at : undefined);
      report(["desc"], { text }, at);
    }
  },
} as const satisfies BlockRule<{ readonly desc?: string | undefined }, { text: string }>;

export const title = {
  fr: "Une ligne empêche une liste de salaires de devenir un tableau.",
  en: "Because of one line, a list of salaries is not a table.",
};

export const docs: RuleDocs = {
  part: "titles",
  why: {
    fr: "la page fait un tableau quand elle comprend chaque ligne en entier. Si elle n’en comprend pas une, la liste reste telle qu’elle est écrite : aucun mot n’est perdu, aucun montant n’est mal nommé.",
    en: "the page makes a table only if it recognises every line completely. Otherwise the list stays as it is written, so that no word is lost and no amount gets a wrong name.",
  },
  fix: {
    fr: "écrire la ligne comme les autres, ou la sortir de la liste.",
    en: "write the line like the others, or move it out of the list.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: |
            - Jusqu’à 10 ans d’expérience, un salaire net mensuel de 4250 euros
            - Au-delà de 10 ans d’expérience, un salaire net mensuel de 5000 euros
            - Télétravail possible`,
      after: `
        conditions:
          title: Les conditions
          desc: |
            - Jusqu’à 10 ans d’expérience, un salaire net mensuel de 4250 euros
            - Au-delà de 10 ans d’expérience, un salaire net mensuel de 5000 euros

            Télétravail possible.`,
    },
  ],
};
