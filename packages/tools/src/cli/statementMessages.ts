import { bilingual, type Language, type MessageTemplate } from "@dsfr-blocks/base/message";

/** Messages of `dsfr-blocks statement`. */
export const statementMessages = {
  oneGrid: bilingual`
    Indiquez une seule grille du RGAA (vous en avez indiqué {count}). Exemple : dsfr-blocks statement grille.csv --answers rgaa.yaml --out accessibilite.md
    Give exactly one RGAA grid (got {count}). Example: dsfr-blocks statement grid.csv --answers rgaa.yaml --out accessibility.md`,
  statementWritten: bilingual`
    Déclaration écrite : {path}
    Statement written: {path}`,
  notStatement: bilingual`
    « {path} » n’est pas une déclaration d’accessibilité : son « layout » n’est pas « {layout} ». Avec « --out », indiquez la déclaration du site, ou un nouveau nom.
    “{path}” is not an accessibility statement: its “layout” is not “{layout}”. For “--out”, give the site’s statement or a new name.`,
  untested: {
    fr: (d) =>
      `L’état de conformité et les taux ne sont pas calculés : la déclaration garde ceux qu’elle a. ${d.count} critère${d.count === "1" ? " reste" : "s restent"} à tester sur une page au moins (NT) : ${d.known}. Pour obtenir la liste à compléter, ajoutez « --write-answers » à l’audit.`,
    en: (d) =>
      `The conformity state and the rates are not computed: the statement keeps those that it has. ${d.count} ${d.count === "1" ? "criterion is" : "criteria are"} still to be tested on at least one page (NT): ${d.known}. To get a list to fill in, add “--write-answers” to the audit.`,
  },
  unmerged: bilingual`
    {path} contient des réponses ({count}) à des critères qui sont NT dans la grille : ces réponses sont plus récentes que la grille, ou leurs pages ont changé depuis. Recréez la grille : dsfr-blocks audit … --format rgaa --answers {path}
    {path} contains answers ({count}) to criteria that are NT in the grid: these answers are newer than the grid, or their pages have changed since. Create the grid again: dsfr-blocks audit … --format rgaa --answers {path}`,
  unpublished: bilingual`
    La grille nomme des pages ({count}) par un fichier ou une adresse de cette machine, comme « {page} ». Pour que la déclaration donne leur adresse publique, ajoutez par exemple : --replace {from}={origin}
    The grid names pages ({count}) by a file or an address on this machine, such as “{page}”. To put their public URLs in the statement, add for example: --replace {from}={origin}`,
  conformity: bilingual`
    {state} : {met} critères respectés sur {applicable} applicables, {rate} % ; taux moyen des pages, {averageRate} %. Le pied de page du site doit indiquer le même état : <AccessibilityMention state="{state}" />
    {state}: {met} criteria met of {applicable} that apply, {rate}%; average rate of the pages, {averageRate}%. The footer of the site must show the same state: <AccessibilityMention state="{state}" />`,
} as const satisfies Readonly<Record<string, Readonly<Record<Language, MessageTemplate>>>>;
