import { getBlocksText } from "@dsfr-blocks/content/markdown/text";
import type { BlockNode, ListItemNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { parseText } from "../../../rich-text/parseText";
import { introducesList, recogniseTitles } from "../../common/recogniseTitles";
import { recogniseSalaries, findStrayItem } from "../recogniseSalaries";
import { mayContainSum } from "../recogniseSalaryLine";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/**
 * The only line that prevents a list of salaries from being a table. This line is an item that is not like the other items or,
 * if the list is inside another list, a line of the outer list that is not a title above its own list.
 */
export const salaryLine = {
  name: "salary-line",
  severity: "warning",
  fr: ({ text }) =>
    `« ${text} » n’est pas une ligne de salaires comme les autres : la liste ne devient pas un tableau. Écrivez cette ligne comme les autres, avec les montants en chiffres, ou sortez-la de la liste.`,
  en: ({ text }) =>
    `“${text}” is not a salary line like the others, so the list does not become a table. Write this line like the others, with amounts in figures, or move it out of the list.`,
  find({ desc = "" }, report) {
    // fast path: only a list with a sum can be a table
    for (const first of mayContainSum(desc) ? findStrayLines(recogniseTitles(parseText(desc))) : []) {
      const at = first.at ?? ("children" in first ? first.children[0]?.at : undefined);
      report(["desc"], { text: getBlocksText([first]) }, at);
    }
  },
} as const satisfies BlockRule<{ readonly desc?: string | undefined }, { text: string }>;

/**
 * Returns the first node of each line that alone prevents a list of salaries from being a table. `outerItem` is the item to
 * report for a list of salaries inside another list.
 */
function findStrayLines(blocks: MarkdownTree, outerItem?: ListItemNode): BlockNode[] {
  return blocks.flatMap((list) => {
    if (list.type !== "list") return [];
    const stray = findStrayItem(list) ?? (recogniseSalaries(list) && outerItem);
    const untitled = list.items.find(({ children }) => children[0] && !introducesList(children));
    const inner = list.items.flatMap((item) => findStrayLines(item.children, untitled ?? item));
    return [stray?.children[0] ?? [], inner].flat();
  });
}

export const title = {
  fr: "Une ligne empêche une liste de salaires de devenir un tableau.",
  en: "One line prevents a list of salaries from becoming a table.",
};

export const docs: RuleDocs = {
  section: "titles",
  why: {
    fr: "la page crée un tableau seulement si elle reconnaît chaque ligne en entier. Sinon, la liste s’affiche telle que vous l’avez écrite, pour qu’aucun mot ne soit perdu et qu’aucun montant ne soit mal nommé. Si la liste est dans une autre liste, chaque ligne de celle-ci doit aussi servir de titre à une liste, écrite sous elle.",
    en: "the page creates a table only if it recognises every line completely. Otherwise, the list appears as typed, so that no word is lost and no amount gets a wrong name. The same applies if the list is inside another one: each line of the outer list must be a title above a list of its own.",
  },
  fix: {
    fr: "écrivez la ligne comme les autres, ou sortez-la de la liste.",
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
    {
      before: `
        conditions:
          title: Les conditions
          desc: |
            * Télétravail possible
            * Une grille de salaires
              * Jusqu’à 10 ans d’expérience, un salaire net mensuel de 4250 euros
              * Au-delà de 10 ans d’expérience, un salaire net mensuel de 5000 euros`,
      after: `
        conditions:
          title: Les conditions
          desc: |
            Télétravail possible

            * Une grille de salaires
              * Jusqu’à 10 ans d’expérience, un salaire net mensuel de 4250 euros
              * Au-delà de 10 ans d’expérience, un salaire net mensuel de 5000 euros`,
    },
  ],
};
