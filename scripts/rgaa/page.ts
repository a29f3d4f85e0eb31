import { type Criterion, namedTest, readCriteria, rulesOf } from "./criteria";

const THEMES = [
  "Images",
  "Cadres",
  "Couleurs",
  "Multimédia",
  "Tableaux",
  "Liens",
  "Scripts",
  "Éléments obligatoires",
  "Structuration de l’information",
  "Présentation de l’information",
  "Formulaires",
  "Navigation",
  "Consultation",
];

/** The page of evidence, docs/rgaa.md, in French. */
export function evidencePage(): string {
  const criteria = readCriteria();
  const count = (applies: Criterion["applies"]) => criteria.filter((each) => each.applies === applies).length;
  return `${[
    "# Les 106 critères du RGAA, et ces blocs",
    "",
    "<!-- Page écrite par `npm run rgaa` à partir de docs/rgaa/criteria.yaml : à ne pas modifier à la main. -->",
    "",
    `Pour chaque critère du RGAA 4.1.2 : ce que font les blocs, et ce qui le prouve. ${count("blocks")} critères s’appliquent aux blocs, ${count("host")} à la page qui les reçoit ou à une option, ${count("no")} ne s’appliquent pas.`,
    "",
    "Une preuve est un test automatique, qui doit avoir tourné et réussi à chaque vérification du projet, une règle d’audit, passée sur chaque exemple dans les trois thèmes et à trois largeurs, ou une vérification à la main, datée. Aucune ne remplace l’audit du site : elles disent ce que les blocs n’y ajoutent pas de fautes.",
    "",
    "Les titres sont abrégés de ceux du [RGAA](https://accessibilite.numerique.gouv.fr/) (DINUM, Licence Ouverte 2.0), comme les critères de succès des WCAG 2.1 qu’il donne. Chaque critère de succès est une clause de la norme EN 301 549 : 9 devant son numéro.",
    ...THEMES.flatMap((theme, index) => section(index + 1, theme, criteria)),
  ].join("\n")}\n`;
}

function section(number: number, theme: string, criteria: readonly Criterion[]): string[] {
  const rows = criteria.filter(({ id }) => id.startsWith(`${number}.`));
  return [
    "",
    `## ${number}. ${theme}`,
    "",
    "| Critère | EN 301 549 | S’applique | Comment | Preuves |",
    "| --- | --- | --- | --- | --- |",
    ...rows.map(row),
  ];
}

const APPLIES = { blocks: "oui", host: "à la page hôte", no: "non" } as const;

function row(criterion: Criterion): string {
  const { id, title, wcag, applies, why, how, blocks } = criterion;
  const clauses = wcag.map((success) => `9.${success}`).join("<br>");
  const only = blocks ? ` Blocs : ${blocks.map((block) => `\`${block}\``).join(", ")}.` : "";
  return `| **${id}** ${title} | ${clauses} | ${APPLIES[applies]} | ${cell(`${why ?? how ?? ""}${only}`)} | ${cell(proofs(criterion))} |`;
}

function proofs(criterion: Criterion): string {
  const { applies, tests = [], manual = [] } = criterion;
  if (applies === "no") return "";
  const rules = rulesOf(criterion).map((rule) => `\`${rule}\``);
  return [
    ...tests.map(namedTest).map(({ file, title }) => `\`${file}\` : « ${title} »`),
    ...(rules.length > 0 ? [`audit : ${rules.join(", ")}`] : []),
    ...manual.map(({ date, what }) => `${what} (à la main, ${date})`),
  ].join("<br>");
}

/** Text in a table's cell: no tag, no cell of its own. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/<(?!br>)/g, "&lt;");
}
