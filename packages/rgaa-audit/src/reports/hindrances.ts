import type { Language } from "@dsfr-blocks/base/message";

interface Hindrance extends Readonly<Record<Language, string>> {
  readonly criteria?: RegExp;
  /** Rules that have no criterion. */
  readonly rules?: readonly string[];
}

/** People whom a finding hinders, by its criterion or rule, from the most serious hindrance to the least. */
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
    rules: ["accesskeys"],
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
    criteria: /^6\./,
    fr: "Qui va d’un lien à l’autre ne sait pas où celui-ci mène.",
    en: "Who goes from link to link does not know where this one leads.",
  },
  {
    criteria: /^(?:2|7)\./,
    fr: "Qui écoute la page ne sait pas ce que cela contient, ou ce qui vient de changer.",
    en: "Who listens to the page does not know what this holds, or what has just changed.",
  },
  {
    criteria: /^10\.6$/,
    fr: "Qui distingue mal les couleurs ne voit pas que c’est un lien.",
    en: "Who tells colours apart poorly does not see that this is a link.",
  },
  {
    criteria: /^10\.8$/,
    fr: "Qui écoute la page n’a pas ce que les autres voient, ou entend ce qu’ils ne voient pas.",
    en: "Who listens to the page misses what others see, or hears what they do not.",
  },
  {
    criteria: /^(?:10\.[123]|8\.9)$/,
    fr: "Qui écoute la page, ou la lit sans sa mise en forme, n’a pas ce que celle-ci montre.",
    en: "Who listens to the page, or reads it without its layout, misses what that shows.",
  },
  {
    rules: ["target-size"],
    fr: "Qui tremble, ou touche l’écran du pouce, touche à côté.",
    en: "Whose hand shakes, or who touches the screen with a thumb, misses it.",
  },
  {
    rules: ["print-cut"],
    fr: "Qui lit sur papier n’a pas tout.",
    en: "Who reads on paper does not have all of it.",
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
    criteria: /^8\.(?:[78]|10)$/,
    fr: "Qui écoute la page entend ce passage mal prononcé, ou dans le désordre.",
    en: "Who listens to the page hears this passage mispronounced, or out of order.",
  },
  {
    criteria: /^5\./,
    fr: "Qui écoute un tableau ne sait pas ce que ses cases veulent dire.",
    en: "Who listens to a table does not know what its cells mean.",
  },
  {
    rules: ["table-title"],
    fr: "Qui écoute un tableau ne sait pas de quoi il parle.",
    en: "Who listens to a table does not know what it is about.",
  },
  {
    criteria: /^(?:8|9)\./,
    fr: "Qui écoute la page n’en trouve pas les parties, ni ne va de l’une à l’autre.",
    en: "Who listens to the page does not find its parts, nor moves between them.",
  },
  {
    criteria: /^1\./,
    fr: "Qui ne voit pas l’image n’en a pas le sens.",
    en: "Who does not see the image misses what it says.",
  },
];

/** Rule that fails, with its criteria. */
interface FailedRule {
  readonly rule: string;
  readonly rgaa: readonly string[];
}

/** Returns the rank of a finding by how much it hinders people: 0 is the most serious. */
export function rankHindrance({ rule, rgaa }: FailedRule): number {
  const rank = HINDRANCES.findIndex(
    ({ criteria, rules }) =>
      rules?.includes(rule) === true || rgaa.some((criterion) => criteria?.test(criterion)),
  );
  return rank < 0 ? HINDRANCES.length : rank;
}

/** Returns a text about the people who are hindered; undefined if a rule has no entry in the list, as for an empty page. */
export function describeHindrance(failedRule: FailedRule, language: Language): string | undefined {
  return HINDRANCES[rankHindrance(failedRule)]?.[language];
}
