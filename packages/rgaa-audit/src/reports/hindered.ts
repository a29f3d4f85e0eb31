import type { Language } from "../../../../src/base/sentence";

interface Hindrance extends Readonly<Record<Language, string>> {
  readonly criteria: RegExp;
}

/** The people whom a fault hinders, by its criterion. The criteria that shut most people out come first. */
const HINDRANCES: readonly Hindrance[] = [
  {
    criteria: /^8\.[34]$/,
    fr: "Qui écoute la page l’entend dans une autre langue, et n’y comprend rien.",
    en: "Who listens to the page hears it in another language, and understands nothing.",
  },
  {
    criteria: /^8\.[56]$/,
    fr: "Qui écoute ou a beaucoup d’onglets ouverts ne sait pas où il est.",
    en: "Who listens, or has many tabs open, does not know where they are.",
  },
  {
    criteria: /^12\.9$/,
    fr: "Qui n’a que le clavier ne sort plus de cette partie.",
    en: "Who has the keyboard alone never leaves this part.",
  },
  {
    criteria: /^(?:1\.1|2\.1|6\.2|7\.1|11\.1|11\.9)$/,
    fr: "Qui écoute la page, ou commande à la voix, ne sait pas ce que c’est.",
    en: "Who listens to the page, or speaks to it, does not know what this is.",
  },
  {
    criteria: /^(?:7\.3|10\.7|10\.13|12\.)/,
    fr: "Qui se sert du clavier n’y parvient pas, ou ne voit pas où il est.",
    en: "Who uses the keyboard does not get there, or does not see where they are.",
  },
  {
    criteria: /^4\./,
    fr: "Qui n’entend pas, ou ne voit pas, n’a pas ce qui est dit ou montré.",
    en: "Who does not hear, or does not see, misses what is said or shown.",
  },
  {
    criteria: /^11\./,
    fr: "Qui remplit le formulaire sans le voir, ou avec peine, se trompe ou renonce.",
    en: "Who fills in the form unseen, or with difficulty, goes wrong or gives up.",
  },
  {
    criteria: /^3\./,
    fr: "Qui voit mal, ou lit au soleil, ne lit pas ce texte.",
    en: "Who sees poorly, or reads in the sun, cannot read this.",
  },
  {
    criteria: /^10\./,
    fr: "Qui agrandit la page, ou la lit sur un téléphone, en perd une partie.",
    en: "Who enlarges the page, or reads it on a phone, loses a part of it.",
  },
  {
    criteria: /^13\./,
    fr: "Qui lit lentement, ou que le mouvement gêne, perd le fil.",
    en: "Who reads slowly, or is troubled by movement, loses the thread.",
  },
  {
    criteria: /^(?:5|6|8|9)\./,
    fr: "Qui écoute la page n’en trouve pas les parties, ni ne va de l’une à l’autre.",
    en: "Who listens to the page does not find its parts, nor moves between them.",
  },
  {
    criteria: /^1\./,
    fr: "Qui ne voit pas l’image n’en a pas le sens.",
    en: "Who does not see the image misses what it says.",
  },
];

/** How far a fault shuts people out, by its criteria: 0 is the most. */
export function hindranceRank(rgaa: readonly string[]): number {
  const rank = HINDRANCES.findIndex(({ criteria }) => rgaa.some((each) => criteria.test(each)));
  return rank < 0 ? HINDRANCES.length : rank;
}

/** A sentence on who is hindered; undefined for a finding without a criterion. */
export function whoIsHindered(rgaa: readonly string[], language: Language): string | undefined {
  return HINDRANCES[hindranceRank(rgaa)]?.[language];
}
