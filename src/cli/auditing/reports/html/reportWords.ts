import type { Language } from "../../../../content/sentences";

interface Words {
  readonly title: string;
  readonly lead: (date: string) => string;
  readonly none: string;
  readonly onPages: (pages: number) => string;
  readonly limits: string;
  readonly pagesAudited: string;
  readonly checks: string;
  readonly nodes: string;
  readonly undecided: string;
  readonly frames: string;
  readonly byPage: string;
  readonly byCriterion: string;
  readonly page: string;
  readonly errors: string;
  readonly warnings: string;
  readonly criterion: string;
  readonly faults: string;
  readonly pages: string;
  readonly elsewhere: string;
  readonly remedy: string;
  readonly inDetail: string;
  readonly element: string;
  readonly source: string;
  readonly measured: string;
  readonly conditions: string;
  readonly markup: string;
  readonly pictureOf: (page: string) => string;
  readonly pictured: (state: string) => string;
  readonly well: (pages: number) => string;
  readonly unread: string;
  readonly failures: string;
  readonly gone: string;
  readonly goneHelp: string;
  readonly how: string;
  readonly made: string;
}

/** The words of the report alone; those that it shares with the others are in `words.ts`. */
export const REPORT_WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    title: "Audit d’accessibilité",
    lead: (date) => `Pages ouvertes dans un navigateur et vérifiées le ${date}.`,
    none: "Aucune faute trouvée",
    onPages: (pages) => (pages < 2 ? "sur 1 page" : `sur ${pages} pages`),
    limits:
      "Un audit automatique ne voit pas tout : seul un regard humain juge si une alternative, un intitulé ou un ordre de lecture est pertinent. Il ne suffit pas à déclarer une conformité au RGAA.",
    pagesAudited: "Pages auditées",
    checks: "Vérifications",
    nodes: "Éléments examinés",
    undecided: "Contrastes indécidables",
    frames: "Cadres non audités",
    byPage: "Par page",
    byCriterion: "Par critère du RGAA",
    page: "Page",
    errors: "Erreurs",
    warnings: "Avertis\u00ADsements",
    criterion: "Critère",
    faults: "Fautes",
    pages: "Pages",
    elsewhere: "Hors du RGAA : WCAG 2.2 et bonnes pratiques",
    remedy: "Pour corriger",
    inDetail: "Les fautes, page par page",
    element: "Élément",
    source: "Dans le fichier",
    measured: "Constaté",
    conditions: "Conditions",
    markup: "Début du code",
    pictureOf: (page) => `Capture de « ${page} » : l’élément en faute est entouré.`,
    pictured: (state) => `Capture : ${state}. L’élément est entouré.`,
    well: (pages) => (pages < 2 ? "La page sans faute" : `Les ${pages} pages sans faute`),
    unread: "Fichiers dont le contenu ne peut pas être lu",
    failures: "Pages qui n’ont pas pu être auditées",
    gone: "Fautes connues qui ont disparu",
    goneHelp: "Retirez-les du fichier des fautes connues avec --update-baseline.",
    how: "Comment cet audit a été fait",
    made: "Fait avec dsfr-blocks",
  },
  en: {
    title: "Accessibility audit",
    lead: (date) => `Pages opened in a browser and checked on ${date}.`,
    none: "No fault found",
    onPages: (pages) => (pages === 1 ? "on 1 page" : `on ${pages} pages`),
    limits:
      "An automatic audit does not see everything: whether an alternative, a link’s text or a reading order makes sense takes a person to judge. It is not enough to declare conformance with RGAA.",
    pagesAudited: "Pages audited",
    checks: "Checks",
    nodes: "Elements looked at",
    undecided: "Contrasts undecided",
    frames: "Frames not audited",
    byPage: "By page",
    byCriterion: "By RGAA criterion",
    page: "Page",
    errors: "Errors",
    warnings: "Warnings",
    criterion: "Criterion",
    faults: "Faults",
    pages: "Pages",
    elsewhere: "Outside RGAA: WCAG 2.2 and good practice",
    remedy: "How to mend it",
    inDetail: "The faults, page by page",
    element: "Element",
    source: "In the file",
    measured: "Found",
    conditions: "Conditions",
    markup: "Start of the markup",
    pictureOf: (page) => `Picture of “${page}”: the faulty element is outlined.`,
    pictured: (state) => `Picture: ${state}. The element is outlined.`,
    well: (pages) => (pages === 1 ? "The page without a fault" : `The ${pages} pages without a fault`),
    unread: "Files whose content cannot be read",
    failures: "Pages that could not be audited",
    gone: "Known faults that are gone",
    goneHelp: "Take them out of the file of known faults with --update-baseline.",
    how: "How this audit was made",
    made: "Made with dsfr-blocks",
  },
};
