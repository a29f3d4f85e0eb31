import { readBreaks, listUnbrokenRows } from "./breaks";
import { readCriteria } from "./criteria";
import {
  listClauses,
  countByState,
  type Criterion,
  formatDay,
  parseTestName,
  findRules,
  STATES,
  type Theme,
  groupByTheme,
} from "./criterion";

/** Generates docs/rgaa.md, in French: the RGAA criteria with their evidence. */
export function generateEvidencePage(): string {
  const criteria = readCriteria();
  const tests = listTests(criteria);
  const themes = groupByTheme(criteria);
  const { met, host, no } = countByState(criteria);
  const breaks = readBreaks();
  const rowCount = new Set(breaks.map(({ id }) => id)).size;
  return `${[
    "# Les 106 critères du RGAA, et ces blocs",
    "",
    "<!-- Page écrite par `npm run rgaa` à partir de docs/rgaa/criteria.yaml : à ne pas modifier à la main. -->",
    "",
    `Pour chaque critère du RGAA 4.1.2 : ce que font les blocs, et ce qui le prouve. ${met} critères sont respectés par les blocs seuls, ${host} relèvent du site qui affiche les blocs ou de ses auteurs, ${no} ne s’appliquent pas.`,
    "",
    "Une preuve est un test automatique, qui doit avoir tourné et réussi à chaque vérification du projet, une règle d’audit, ou une vérification à la main, datée. Les règles d’audit sont essayées sur les exemples. `npm test` ouvre une partie des exemples ; `npm test -- --all`, que lance l’intégration continue, ouvre aussi les autres. Chaque exemple est ouvert dans un thème, à une largeur, et l’ensemble couvre tous les thèmes et toutes les largeurs. `npm run test:long` ouvre chaque exemple dans les trois thèmes, à 320, 768 et 1280 px. Un site peut citer ces preuves quand il prépare sa déclaration d’accessibilité. Elles ne remplacent pas l’audit du site : elles montrent que les blocs n’ajoutent pas de faute aux pages du site.",
    "",
    `Nous vérifions aussi les preuves. \`docs/rgaa/breaks.yaml\` donne ${breaks.length} façons de casser ce que promettent ${rowCount} lignes, et le test qui doit alors échouer. \`npm run test:long\` en essaie dix chaque jour, \`npm run rgaa -- --break ${breaks.length}\` les essaie toutes. Le 29 novembre 2026, nous avons essayé les 97 en une fois : chaque test nommé réussissait avant, et a échoué. Ce fichier n’en donne aucune pour les critères ${listUnbrokenRows().join(", ")} : seul le texte d’un auteur peut casser ce que promet leur ligne. Personne n’a essayé ici un lecteur d’écran : les transcriptions viennent d’un lecteur simulé, et une personne les a relues.`,
    "",
    "Les titres sont ceux, abrégés, du [RGAA](https://accessibilite.numerique.gouv.fr/) (DINUM, Licence Ouverte 2.0). Les critères de succès des WCAG 2.1 viennent aussi du RGAA. Chacun est une clause de la norme EN 301 549 v3.2.1, dont le numéro commence par 9. Le RAWeb 1 du Luxembourg reprend ces 106 critères sous les mêmes numéros, et en ajoute d’autres.",
    "",
    ...renderSummary(themes),
    ...themes.flatMap((theme) => renderSection(theme, tests)),
    "",
    "## Les tests",
    "",
    ...tests.map((name, index) => `${index + 1}. ${formatTest(name)}`),
  ].join("\n")}\n`;
}

function renderSummary(themes: readonly Theme[]): string[] {
  const formatLine = (name: string, criteria: readonly Criterion[]) => {
    const { all, applicable, met, testedCount, byHand, host, no } = countByState(criteria);
    return `| ${[name, all, applicable, met, testedCount, byHand, host, no].join(" | ")} |`;
  };
  return [
    "| Thématique | Critères | Applicables | Conformes | par des tests | à la main | Relèvent du site | Non applicables |",
    "| --- | --: | --: | --: | --: | --: | --: | --: |",
    ...themes.map(({ number, name, criteria }) => formatLine(`${number}. ${name}`, criteria)),
    formatLine(
      "**Ensemble**",
      themes.flatMap(({ criteria }) => criteria),
    ),
  ];
}

/** Returns the names of the tests that prove the criteria, each once, sorted. A row refers to a test by its number in this list. */
const listTests = (criteria: readonly Criterion[]): readonly string[] =>
  [...new Set(criteria.flatMap(({ tests = [] }) => tests))].sort();

function formatTest(name: string): string {
  const { file, title } = parseTestName(name);
  return `\`${file}\` : « ${title} »`;
}

function renderSection({ number, name, criteria }: Theme, tests: readonly string[]): string[] {
  return [
    "",
    `## ${number}. ${name}`,
    "",
    "| Critère | EN 301 549 | État | Comment, ou pourquoi | Preuves |",
    "| --- | --- | --- | --- | --- |",
    ...criteria.map((criterion) => renderRow(criterion, criteria, tests)),
  ];
}

/** Renders a criterion. If an earlier criterion of the theme has the same texts, the row refers to that criterion. */
function renderRow(criterion: Criterion, theme: readonly Criterion[], tests: readonly string[]): string {
  const { id, title, applies } = criterion;
  const texts = renderTexts(criterion, tests);
  const first = theme.find((each) => renderTexts(each, tests).join() === texts.join()) ?? criterion;
  const cells = [
    `**${id}** ${title}`,
    listClauses(criterion).join("<br>"),
    STATES[applies],
    ...(first === criterion ? texts : [`Comme ${first.id}.`, `Comme ${first.id}.`]),
  ];
  return `| ${cells.join(" | ")} |`;
}

function renderTexts(criterion: Criterion, tests: readonly string[]): readonly string[] {
  const { why, how, blocks } = criterion;
  const blockList = blocks ? ` Blocs : ${blocks.map((block) => `\`${block}\``).join(", ")}.` : "";
  return [escapeCell(`${why ?? how ?? ""}${blockList}`), escapeCell(renderProofs(criterion, tests))];
}

function renderProofs(criterion: Criterion, everyTest: readonly string[]): string {
  const { tests = [], manual = [] } = criterion;
  const rules = findRules(criterion).map((rule) => `\`${rule}\``);
  const numbers = tests.map((name) => everyTest.indexOf(name) + 1).sort((a, b) => a - b);
  return [
    ...(numbers.length > 0
      ? [`[${numbers.length > 1 ? "tests" : "test"} ${numbers.join(", ")}](#les-tests)`]
      : []),
    ...(rules.length > 0 ? [`audit : ${rules.join(", ")}`] : []),
    ...manual.map(({ date, what }) => `à la main, le ${formatDay(date)} : ${what}`),
  ].join("<br>");
}

/** Escapes a text for a table cell: the cell separators, and the tags, except `<br>` and tags in code. */
function escapeCell(text: string): string {
  return text
    .replaceAll("|", "\\|")
    .split("`")
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/<(?!br>)/g, "&lt;")))
    .join("`");
}
