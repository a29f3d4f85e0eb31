import { didYouMean, type Language } from "@dsfr-blocks/base/message";
import type { DirectiveLocation } from "../directiveKeys";
import type { Rule, RuleDocs } from "../rule";

export interface UnknownKey extends DirectiveLocation {
  readonly key: string;
  readonly nearest?: string;
  readonly known: string;
}

export const unknownKey = {
  name: "unknown-key",
  severity: "error",
  hasFixedLevel: true,
  fr: (d) =>
    getDirectiveMessage(d)?.fr ??
    getNoBreakMessage(d)?.fr ??
    `La clé « ${d.key} » n’existe pas ici.${didYouMean(d.nearest).fr} Clés possibles : ${d.known}.`,
  en: (d) =>
    getDirectiveMessage(d)?.en ??
    getNoBreakMessage(d)?.en ??
    `The key “${d.key}” does not exist here.${didYouMean(d.nearest).en} Possible keys: ${d.known}.`,
  form: (d) =>
    getDirectiveMessage(d)?.fr ??
    `Le fichier contient une clé inconnue, « ${d.key} », qui n’a pas de champ dans ce formulaire. Demandez à la personne qui gère le site de la supprimer.`,
} as const satisfies Rule<UnknownKey>;

/**
 * Returns the message for a key of a directive, whose title and text have no key in the file. Returns undefined for any other
 * key.
 */
function getDirectiveMessage({
  directive,
  part,
  key,
  nearest,
  known,
}: UnknownKey): Readonly<Record<Language, string>> | undefined {
  if (directive === undefined) return undefined;
  if (part === "title")
    return {
      fr: `« ${directive} » n’accepte pas de titre. Supprimez le texte qui suit son nom.`,
      en: `“${directive}” does not accept a title. Remove the text after its name.`,
    };
  if (part === "text")
    return {
      fr: `« ${directive} » n’accepte pas de texte. Placez ce texte après le bloc, ou supprimez-le.`,
      en: `“${directive}” does not accept text. Move this text below the block, or remove it.`,
    };
  return {
    fr: `« ${directive} » n’a pas de clé « ${key} ».${didYouMean(nearest).fr} Clés possibles : ${known}.`,
    en: `“${directive}” has no key “${key}”.${didYouMean(nearest).en} Possible keys: ${known}.`,
  };
}

/**
 * Returns the message for a key that begins or ends with a no-break space, which looks like an ordinary space. Returns
 * undefined for any other key.
 */
function getNoBreakMessage({ key }: UnknownKey): Readonly<Record<Language, string>> | undefined {
  if (!NO_BREAK.test(key)) return undefined;
  return {
    fr: `Une espace insécable est collée à la clé « ${key.trim()} », et compte comme une lettre. Supprimez-la, ou remplacez-la par une espace ordinaire.`,
    en: `The key “${key.trim()}” has a no-break space beside it, which counts as a letter. Delete it, or replace it with an ordinary space.`,
  };
}

/** Matches a no-break space at the start or the end of a key. */
const NO_BREAK = /^[\u00A0\u2007\u202F]|[\u00A0\u2007\u202F]$/;

export const title = {
  fr: "Cette clé n’existe pas ici.",
  en: "This key does not exist here.",
};

export const docs: RuleDocs = {
  section: "keys",
  about: {
    fr: "Le message indique la clé la plus proche, et la liste des clés possibles.",
    en: "The message gives the nearest key, and the list of possible keys.",
  },
  why: {
    fr: "sans ce message, une clé mal écrite serait ignorée : son texte manquerait sur la page et vous ne le sauriez pas. Les espaces en début de ligne comptent aussi : une clé trop à gauche ou trop à droite change de groupe.",
    en: "without this message, a misspelt key would be ignored: its text would be missing from the page, and you would not know. Indentation counts too: a key that is too far left or right belongs to another group.",
  },
  examples: [
    {
      before: `
        profiles:
          title: Les profils
          desc: Nous cherchons des juristes.
          liste:
            - Camille Exemple`,
      after: `
        profiles:
          title: Les profils
          desc: Nous cherchons des juristes.
          list:
            - Camille Exemple`,
    },
  ],
};
