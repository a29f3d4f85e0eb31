import { inline, list, markdown, object, optional, plain } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { parseText } from "../../rich-text/parseText";
import { isBlankTree, readLine } from "../../rich-text/MarkdownText";
import { recogniseTitles } from "../common/recogniseTitles";
import { ConditionsText } from "./ConditionsText";
import { noUnit } from "./rules/no-unit";
import { salaryLine } from "./rules/salary-line";
import { SalaryConditions as SalaryConditionsView } from "./SalaryConditionsView";
import { removeBlankRows } from "./SalaryTable";

export type { Salary, SalaryConditionsProps } from "./SalaryConditionsView";

/**
 * Conditions of a job, with its salaries as a table. Renders a `<section>`. A list of salaries in the Markdown of `desc`
 * becomes a table only if every line is recognised entirely. Otherwise, the list is shown as a list.
 */
export const SalaryConditions = defineReadBlock({
  view: SalaryConditionsView,
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", targetLength: 60 }),
      desc: markdown(
        "Les conditions : titres et listes. Si la page reconnaît chaque ligne d’une liste de salaires, la liste devient un tableau.",
        { label: "Texte des conditions", titleLines: "bold" },
      ),
      salaries: optional(
        list(
          object(
            {
              experience: plain("L’expérience, comme « Jusqu’à 10 ans ».", { label: "Expérience" }),
              netMonthly: plain("Le salaire net mensuel, comme « 4250 € ».", {
                label: "Salaire net mensuel",
              }),
              variablePart: optional(plain("La part variable, comme « 6 % ».", { label: "Part variable" })),
            },
            "Une ligne du tableau.",
            { label: "Salaire" },
          ),
          "Les salaires, ligne par ligne. Si le tableau du texte a les mêmes colonnes, ces lignes s’affichent à la suite des siennes.",
          { label: "Salaires" },
        ),
      ),
    },
    "Les conditions de recrutement.",
    { label: "Conditions" },
  ),
  read: ({ title, desc, salaries }, block) => {
    const tree = typeof desc === "string" ? recogniseTitles(parseText(desc, block)) : [];
    const isText = !isBlankTree(tree);
    return {
      title: readLine(title, block),
      // the lines of `salaries` continue the table of the text
      desc: isText ? <ConditionsText block={block} tree={tree} salaries={removeBlankRows(salaries)} /> : desc,
      salaries: isText ? undefined : salaries,
    };
  },
  rules: [salaryLine, noUnit],
});
