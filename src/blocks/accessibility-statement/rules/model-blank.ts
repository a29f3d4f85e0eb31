import type { Path } from "@dsfr-blocks/base/issue";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/** Matches a blank of the official model: a known text in brackets, or « NN ». */
const BLANK =
  /\[(?:nom d|son \(|liens? vers|totalement |partiellement |non\]|pour les (?:sites|autres)|en interne|pourcentage|facultatif|taux moyen|détailler|insérer|lister|du site |liste des|indiquer|jj |site internet|url|nn)[^[\]\n]*\](?!\()|(?<!\p{L})NNN?(?!\p{L})/iu;

/** A blank of the official model that is not filled in: « [Nom du site] ». */
export const modelBlank = {
  name: "model-blank",
  severity: "warning",
  fr: ({ text }) =>
    `« ${text} » vient du modèle officiel, et s’affiche tel quel. Remplacez ce texte par ce qu’il demande.`,
  en: ({ text }) => `“${text}” is a placeholder of the model, and appears as typed. Write what it asks for.`,
  find(statement, report) {
    for (const { path, value } of listTexts(statement, [])) {
      const found = BLANK.exec(value);
      if (found) report(path, { text: found[0] }, found.index);
    }
  },
} as const satisfies BlockRule<object, { text: string }>;

function* listTexts(value: unknown, path: Path): Generator<{ readonly path: Path; readonly value: string }> {
  if (typeof value === "string") yield { path, value };
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* listTexts(item, [...path, index]);
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) yield* listTexts(item, [...path, key]);
}

export const title = {
  fr: "La page contient encore un texte à remplacer, venu du modèle de déclaration.",
  en: "A placeholder of the statement’s model is not filled in.",
};

export const docs: RuleDocs = {
  section: "statement",
  why: {
    fr: "le modèle officiel indique entre crochets ce que chaque site doit écrire. Remplacez aussi les crochets.",
    en: "the official model contains texts in brackets, which each site must replace with its own.",
  },
  examples: [
    {
      before: `
        statement:
          organisation: "[Nom de l’organisme concerné]"`,
      after: `
        statement:
          organisation: La Mission Exemple`,
    },
  ],
};
