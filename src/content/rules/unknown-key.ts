import { didYouMean } from "../../base/sentence";
import type { Rule, RuleDocs } from "../rule";

export const unknownKey = {
  name: "unknown-key",
  severity: "error",
  isFixed: true,
  fr: (d) =>
    NO_BREAK.test(d.key)
      ? `Une espace insécable est collée à la clé « ${d.key.trim()} », et compte comme une lettre. Effacez-la, ou remplacez-la par une espace ordinaire.`
      : `La clé « ${d.key} » n’existe pas ici.${didYouMean(d.nearest).fr} Clés possibles : ${d.known}.`,
  en: (d) =>
    NO_BREAK.test(d.key)
      ? `A no-break space stands beside the key “${d.key.trim()}”, and counts as a letter. Delete it, or replace it with an ordinary space.`
      : `There is no key “${d.key}” here.${didYouMean(d.nearest).en} Possible keys: ${d.known}.`,
  form: ({ key }) =>
    `Le fichier contient « ${key} », que la page ne connaît pas et qui n’a pas de champ. Demandez à qui s’occupe du site de l’ôter.`,
} as const satisfies Rule<{ key: string; nearest?: string; known: string }>;

/** At the beginning or the end of a key. */
const NO_BREAK = /^[\u00A0\u2007\u202F]|[\u00A0\u2007\u202F]$/;

export const title = {
  fr: "Cette clé n’existe pas ici.",
  en: "This key does not exist here.",
};

export const docs: RuleDocs = {
  part: "keys",
  about: {
    fr: "Le message donne la clé la plus proche, et la liste des clés possibles.",
    en: "The message gives the nearest key, and the list of possible keys.",
  },
  why: {
    fr: "une clé mal écrite serait laissée de côté sans bruit, et son texte n’apparaîtrait pas sur la page. Le retrait compte aussi : une clé trop à gauche ou trop à droite change de groupe.",
    en: "the text of a misspelt key would not be on the page, and nobody would know. Indentation counts too: a key that is too far left or right belongs to another group.",
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
