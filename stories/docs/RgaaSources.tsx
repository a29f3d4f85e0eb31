import { parseTestName } from "../../scripts/rgaa/criterion";
import { criteria, typesetText } from "./criteria";

/** French description of each test file, for readers who do not write tests. */
const FILES: Readonly<Record<string, string>> = {
  "tests/sampled/states/stories-audit.test.ts":
    "Chaque exemple de ce catalogue est ouvert en thème clair, en thème sombre ou en contrastes forcés, à 320, 768 ou 1280 px, et soumis à toutes les règles d’audit ; les tests longs l’ouvrent dans ces neuf conditions d’affichage.",
  "tests/browser/rendered-page.test.ts":
    "La page « Devenir EIG » est créée, appel ouvert puis fermé : validité du code, audit, parcours au clavier, impression.",
  "tests/unit/contract.test.tsx":
    "Chaque exemple de chaque bloc, même avec un texte vide ou malveillant : code valide, titres dans l’ordre, identifiants uniques, aucun mot perdu, ni script ni style dans le code.",
  "tests/unit/page.test.tsx":
    "La page « Devenir EIG » est parcourue par rôles et par noms, comme le fait une technologie d’assistance.",
  "tests/unit/family.test.tsx":
    "Les vraies pages d’un programme : aucun mot de l’auteur ne manque, sauf ceux que la page remplace ou n’affiche pas ; les titres sont dans l’ordre, le code est valide.",
  "tests/unit/transcripts.test.ts":
    "Ce qu’un lecteur d’écran simulé annonce pour chaque bloc et pour la page est comparé, mot à mot, à la transcription relue. Aucun lecteur d’écran n’a été essayé ici par une personne.",
  "tests/unit/commonmark.test.ts":
    "Les exemples de la spécification CommonMark, celle du Markdown, donnent le résultat qu’elle prévoit.",
  "tests/node/rgaa.test.ts":
    "Les éléments, les attributs et les styles que les blocs produisent sont comparés à une liste fermée, qui ne contient rien de ce que visent les critères non applicables.",
  "tests/node/limits.test.ts":
    "Chaque caractère invisible est signalé comme une erreur, à sa ligne dans le fichier.",
};

/** Renders a `<dl>` of the test files that the RGAA criteria cite, with their descriptions. */
export function RgaaSources() {
  const testFilesByCriterion = criteria.map(
    ({ tests = [] }) => new Set(tests.map((name) => parseTestName(name).file)),
  );
  const files = [...new Set(testFilesByCriterion.flatMap((each) => [...each]))];
  const countUses = (file: string) => testFilesByCriterion.filter((each) => each.has(file)).length;
  return (
    <dl className="doc-list">
      {files
        .sort((a, b) => countUses(b) - countUses(a))
        .map((file) => (
          <div key={file}>
            <dt>
              <code>{file}</code>
            </dt>
            <dd>
              {describeFile(file)}
              <span className="doc-mention">
                {countUses(file)} {countUses(file) > 1 ? "critères" : "critère"}
              </span>
            </dd>
          </div>
        ))}
    </dl>
  );
}

function describeFile(file: string): string {
  const text = FILES[file];
  if (text === undefined) throw new Error(`FILES has no description of ${file}.`);
  return typesetText(text);
}
