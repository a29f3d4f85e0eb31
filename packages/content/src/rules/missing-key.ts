import type { Language } from "@dsfr-blocks/base/message";
import type { DirectiveLocation } from "../directiveKeys";
import { suggestValue, describeTypes } from "../expected";
import type { Rule, RuleDocs } from "../rule";

export interface MissingKey extends DirectiveLocation {
  readonly key: string;
  readonly parent: string;
  readonly expected: string;
  readonly example?: string;
  readonly known?: string;
}

export const missingKey = {
  name: "missing-key",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) =>
    getDirectiveMessage(d)?.fr ??
    `Il manque la clé « ${d.key} »${d.parent ? ` sous « ${d.parent} »` : " dans l’en-tête"}. Ajoutez-la : elle doit contenir ${d.known ? `l’une de ces valeurs : ${d.known}` : describeTypes(d.expected, 0)}.${suggestValue(d).fr}`,
  en: (d) =>
    getDirectiveMessage(d)?.en ??
    `The key “${d.key}” is missing ${d.parent ? `under “${d.parent}”` : "in the front matter"}. Add it: it must be ${d.known ? `one of: ${d.known}` : describeTypes(d.expected, 1)}.${suggestValue(d).en}`,
  form: (d) =>
    getDirectiveMessage(d)?.fr ?? "Ce champ n’est pas rempli. La page en a besoin : remplissez-le.",
} as const satisfies Rule<MissingKey>;

/** Returns the message for a key of a directive, which has no nested keys. Returns undefined for any other key. */
function getDirectiveMessage({
  directive,
  part,
  key,
  expected,
  known,
}: MissingKey): Readonly<Record<Language, string>> | undefined {
  if (directive === undefined) return undefined;
  if (part === "title")
    return {
      fr: `« ${directive} » n’a pas de titre. Écrivez un titre après le nom : « ${directive} Un titre ».`,
      en: `“${directive}” has no title. Write it after the name: “${directive} A title”.`,
    };
  if (part === "text")
    return {
      fr: `« ${directive} » ne contient pas de texte. Écrivez un texte sur les lignes qui suivent, puis « ::: » seul sur sa ligne.`,
      en: `“${directive}” contains no text. Write it on the lines below, then “:::” alone on its line.`,
    };
  if (/list|object/.test(expected))
    return {
      fr: `« ${directive} » a besoin de « ${key} », qu’on ne peut pas écrire dans le texte de la page. Supprimez ce bloc.`,
      en: `“${directive}” needs “${key}”, which you cannot write in the text of the page. Remove this block.`,
    };
  return {
    fr: `Il manque « ${key} » à « ${directive} ». Ajoutez entre accolades : « {${key}="…"} »${known ? `, avec l’une de ces valeurs : ${known}` : ""}.`,
    en: `“${directive}” has no “${key}”. Add it in braces: “{${key}="…"}”${known ? `, with one of: ${known}` : ""}.`,
  };
}

export const title = {
  fr: "Il manque une clé.",
  en: "A key is missing.",
};

export const docs: RuleDocs = {
  section: "keys",
  about: {
    fr: "Le message indique sous quelle clé l’ajouter, et ce qu’elle doit contenir.",
    en: "The message gives the key under which to add it, and what it must contain.",
  },
  why: {
    fr: "la page a besoin de cette clé, même si sa valeur est vide. Si tous les textes d’une partie sont vides, cette partie ne s’affiche pas.",
    en: "the page needs this key, even if it is empty. The page does not show a section without text.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
    },
  ],
};
