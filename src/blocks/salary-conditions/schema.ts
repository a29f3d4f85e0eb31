import { type Infer, inline, list, markdown, object, optional, plain } from "../../content/schema";

/** Front matter key `conditions`. */
export const salaryConditionsSchema = object(
  {
    title: inline("Le titre de la partie."),
    desc: markdown(
      "Les conditions : titres et listes. Une liste de salaires comprise en entier devient un tableau.",
    ),
    salaries: optional(
      list(
        object(
          {
            experience: plain("L’expérience, comme « Jusqu’à 10 ans »."),
            netMonthly: plain("Le salaire net mensuel, comme « 4250 € »."),
            variablePart: optional(plain("La part variable, comme « 6 % ».")),
          },
          "Une ligne du tableau.",
        ),
        "La grille des salaires, si vous préférez l’écrire ligne par ligne.",
      ),
    ),
  },
  "Les conditions de recrutement.",
);

export type SalaryConditionsContent = Infer<typeof salaryConditionsSchema>;
