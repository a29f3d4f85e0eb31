import type { Language } from "@dsfr-blocks/base/message";

interface Hindrance extends Readonly<Record<Language, string>> {
  readonly criteria?: RegExp;
  /** Names of rules without an RGAA criterion. */
  readonly rules?: readonly string[];
}

/**
 * Texts about the people whom a finding hinders, by RGAA criterion or by rule, from the most serious hindrance to the least
 * serious.
 */
const HINDRANCES: readonly Hindrance[] = [
  {
    criteria: /^8\.[34]$/,
    fr: "Les personnes qui utilisent un lecteur d’écran entendent la page lue avec la prononciation d’une autre langue, et ne la comprennent pas.",
    en: "People who use a screen reader hear the page with the pronunciation of another language, and cannot understand it.",
  },
  {
    criteria: /^8\.[56]$/,
    fr: "Les personnes qui utilisent un lecteur d’écran, ou qui ont plusieurs onglets ouverts, ne savent pas sur quelle page elles sont.",
    en: "People who use a screen reader, or have several tabs open, do not know which page they are on.",
  },
  {
    criteria: /^12\.9$/,
    fr: "Les personnes qui n’utilisent que le clavier ne peuvent plus sortir de cette partie de la page.",
    en: "People who use only the keyboard cannot leave this part of the page.",
  },
  {
    criteria: /^(?:1\.1|2\.1|6\.2|7\.1|11\.1|11\.9)$/,
    fr: "Les personnes qui utilisent un lecteur d’écran ou la commande vocale ne savent pas ce qu’est cet élément.",
    en: "People who use a screen reader or voice control do not know what this element is.",
  },
  {
    criteria: /^(?:7\.3|10\.7|10\.13|12\.)/,
    rules: ["accesskeys"],
    fr: "Les personnes qui utilisent le clavier ont du mal à naviguer, ou ne voient pas où elles sont.",
    en: "People who use the keyboard have difficulty moving around, or cannot see where they are.",
  },
  {
    criteria: /^4\.10$/,
    fr: "Les personnes qui utilisent un lecteur d’écran n’entendent plus sa voix, car ce son la couvre.",
    en: "People who use a screen reader no longer hear it, because this sound covers it.",
  },
  {
    criteria: /^4\.11$/,
    fr: "Les personnes qui utilisent le clavier ne peuvent pas arrêter ce média.",
    en: "People who use the keyboard cannot stop this sound or video.",
  },
  {
    criteria: /^4\./,
    fr: "Les personnes qui n’entendent pas, ou qui ne voient pas, n’ont pas accès à ce qui est dit ou montré.",
    en: "People who cannot hear, or cannot see, miss what is said or shown.",
  },
  {
    criteria: /^11\./,
    fr: "Les personnes qui ne voient pas le formulaire, ou qui ont du mal à le remplir, se trompent ou abandonnent.",
    en: "People who fill in the form without seeing it, or with difficulty, make mistakes or give up.",
  },
  {
    criteria: /^3\./,
    fr: "Les personnes qui voient mal, ou qui lisent en plein soleil, ne distinguent pas ce contenu.",
    en: "People with low vision, or who read in bright sunlight, cannot make this content out.",
  },
  {
    criteria: /^6\./,
    fr: "Les personnes qui vont d’un lien à l’autre ne savent pas où celui-ci mène.",
    en: "People who go from link to link do not know where this one leads.",
  },
  {
    criteria: /^(?:2|7)\./,
    fr: "Les personnes qui utilisent un lecteur d’écran ne savent pas ce que cet élément contient, ou ce qui vient de changer.",
    en: "People who use a screen reader do not know what this element contains, or what has just changed.",
  },
  {
    criteria: /^10\.6$/,
    fr: "Les personnes qui distinguent mal les couleurs ne voient pas que c’est un lien.",
    en: "People who do not distinguish colours well cannot see that this is a link.",
  },
  {
    criteria: /^10\.8$/,
    fr: "Les personnes qui utilisent un lecteur d’écran n’entendent pas ce que les autres voient, ou entendent ce que les autres ne voient pas.",
    en: "People who use a screen reader miss what others see, or hear what others do not see.",
  },
  {
    criteria: /^(?:10\.[123]|8\.9)$/,
    fr: "Les personnes qui utilisent un lecteur d’écran, ou qui lisent la page sans sa mise en forme, n’ont pas l’information que cette mise en forme donne.",
    en: "People who use a screen reader, or read the page without its styles, miss what the styles show.",
  },
  {
    rules: ["target-size"],
    fr: "Les personnes dont la main tremble, ou qui touchent l’écran avec le pouce, touchent à côté.",
    en: "People whose hands shake, or who touch the screen with a thumb, miss the target.",
  },
  {
    rules: ["print-cut"],
    fr: "Les personnes qui lisent la page imprimée n’ont pas tout le contenu.",
    en: "People who read the printed page do not get all of its content.",
  },
  {
    criteria: /^10\.14$/,
    fr: "Les personnes qui n’utilisent pas de souris n’ont pas accès à ce contenu.",
    en: "People who do not use a mouse cannot reach this content.",
  },
  {
    criteria: /^10\./,
    fr: "Les personnes qui agrandissent la page, ou qui la lisent sur un téléphone, en perdent une partie.",
    en: "People who enlarge the page, or read it on a phone, lose a part of it.",
  },
  {
    criteria: /^13\.9$/,
    fr: "Les personnes qui ne peuvent pas tourner leur appareil, fixé à un fauteuil par exemple, n’ont pas accès à ce contenu.",
    en: "People who cannot turn their device, because it is fixed to a wheelchair for example, cannot reach this content.",
  },
  {
    criteria: /^13\.11$/,
    fr: "Les personnes dont la main tremble déclenchent cette action sans le vouloir, et ne peuvent pas l’annuler.",
    en: "People whose hands shake trigger this action by mistake, and cannot cancel it.",
  },
  {
    criteria: /^13\./,
    fr: "Les personnes qui lisent lentement, ou que le mouvement gêne, n’arrivent pas à lire la page.",
    en: "People who read slowly, or are disturbed by movement, cannot follow the page.",
  },
  {
    criteria: /^8\.(?:[78]|10)$/,
    fr: "Les personnes qui utilisent un lecteur d’écran entendent ce passage mal prononcé, ou dans le désordre.",
    en: "People who use a screen reader hear this passage mispronounced, or out of order.",
  },
  {
    criteria: /^5\./,
    fr: "Les personnes qui utilisent un lecteur d’écran ne savent pas à quoi correspondent les cellules du tableau.",
    en: "People who use a screen reader do not know what the cells of the table mean.",
  },
  {
    rules: ["table-title"],
    fr: "Les personnes qui utilisent un lecteur d’écran ne savent pas ce que contient le tableau.",
    en: "People who use a screen reader do not know what the table is about.",
  },
  {
    criteria: /^8\.[12]$/,
    fr: "Les personnes qui utilisent un lecteur d’écran risquent d’entendre une page mal lue, selon leur navigateur.",
    en: "People who use a screen reader may hear the page read wrongly, depending on their browser.",
  },
  {
    criteria: /^9\.3$/,
    fr: "Les personnes qui utilisent un lecteur d’écran n’entendent ni que c’est une liste, ni combien d’éléments elle contient.",
    en: "People who use a screen reader do not hear that this is a list, or how many items it contains.",
  },
  {
    criteria: /^(?:8|9)\./,
    fr: "Les personnes qui utilisent un lecteur d’écran ne trouvent pas les parties de la page, et ne peuvent pas aller de l’une à l’autre.",
    en: "People who use a screen reader cannot find the sections of the page, or move between them.",
  },
  {
    criteria: /^1\./,
    fr: "Les personnes qui ne voient pas l’image n’ont pas l’information qu’elle donne.",
    en: "People who cannot see the image miss the information it gives.",
  },
];

/** Rule that fails, with its criteria. */
interface FailedRule {
  readonly rule: string;
  readonly rgaa: readonly string[];
}

/** Returns the rank of a finding by how seriously it hinders people. Rank 0 is the most serious. */
export function rankHindrance({ rule, rgaa }: FailedRule): number {
  const rank = HINDRANCES.findIndex(
    ({ criteria, rules }) =>
      rules?.includes(rule) === true || rgaa.some((criterion) => criteria?.test(criterion)),
  );
  return rank < 0 ? HINDRANCES.length : rank;
}

/**
 * Returns a text about the people whom a finding hinders. Returns undefined if `HINDRANCES` has no entry for the rule of the
 * finding or for its criteria, such as for the rule `empty-page`.
 */
export function describeHindrance(failedRule: FailedRule, language: Language): string | undefined {
  return HINDRANCES[rankHindrance(failedRule)]?.[language];
}
