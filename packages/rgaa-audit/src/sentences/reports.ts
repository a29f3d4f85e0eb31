import type { Language } from "@dsfr-blocks/base/message";
import { findRule } from "../ruleTable";
import type { AuditStage, Scheme } from "../finding";

/** Creates a function that formats a number with a French noun. In French, zero is singular. */
const createFrenchPlural = (one: string, many: string) => (n: number) =>
  `${formatNumber("fr", n)} ${n < 2 ? one : many}`;
const createEnglishPlural = (one: string, many: string) => (n: number) =>
  `${formatNumber("en", n)} ${n === 1 ? one : many}`;

/** Texts that several reports share. */
export const LABELS = {
  fr: {
    pages: createFrenchPlural("page auditée", "pages auditées"),
    checks: createFrenchPlural("vérification", "vérifications"),
    nodes: createFrenchPlural("élément examiné", "éléments examinés"),
    findings: createFrenchPlural("faute", "fautes"),
    known: createFrenchPlural("faute déjà connue", "fautes déjà connues"),
    unread: createFrenchPlural("fichier illisible", "fichiers illisibles"),
    failures: createFrenchPlural("page non auditée", "pages non auditées"),
    reviews: createFrenchPlural("point à vérifier", "points à vérifier"),
    described: createFrenchPlural("faute déjà décrite", "fautes déjà décrites"),
    describedReviews: createFrenchPlural("point à vérifier déjà décrit", "points à vérifier déjà décrits"),
    times: (n: number) => `${formatNumber("fr", n)} fois`,
    frames: createFrenchPlural("cadre non audité", "cadres non audités"),
    unwalked: createFrenchPlural(
      "page non parcourue en entier au clavier",
      "pages non parcourues en entier au clavier",
    ),
    unsettled: (elements: string) =>
      `Cette page a changé d’elle-même pendant l’audit : un autre audit peut trouver d’autres fautes. Éléments concernés : ${elements}`,
    rules: createFrenchPlural("autre règle", "autres règles"),
    notRun: "Règles d’axe-core qui ne sont pas utilisées, et pourquoi :",
    gone: (n: number) =>
      n < 2
        ? "1 faute connue a disparu : retirez-la du fichier des fautes connues avec --update-baseline"
        : `${formatNumber("fr", n)} fautes connues ont disparu : retirez-les du fichier des fautes connues avec --update-baseline`,
    shard: (name: string) => `part ${name}`,
    withoutFile: (n: number, paths: string) =>
      `${createFrenchPlural("adresse du site n’a pas de fichier", "adresses du site n’ont pas de fichier")(n)} et ${n < 2 ? "n’est pas auditée" : "ne sont pas auditées"} : ${paths}. Si une page est faite par un serveur ou dans le navigateur, servez le site et auditez son adresse (http://…)`,
    untested: (n: number) =>
      `${createFrenchPlural("critère du RGAA reste", "critères du RGAA restent")(n)} à tester par une personne (--format rgaa en donne la grille)`,
    changes: (freshCount: number, goneCount: number, unchangedCount: number) =>
      `depuis l’audit précédent : ${createFrenchPlural("nouvelle faute", "nouvelles fautes")(freshCount)}, ${createFrenchPlural("disparue", "disparues")(goneCount)}, ${createFrenchPlural("inchangée", "inchangées")(unchangedCount)}`,
    isNew: "nouveau",
    fresh: createFrenchPlural("nouvelle", "nouvelles"),
    disappeared: "Fautes disparues",
    colon: " :",
    schemes: { light: "clair", dark: "sombre", "forced-colors": "contrastes forcés" },
    cut: createFrenchPlural("page auditée en partie", "pages auditées en partie"),
    starting: (pageCount: number) =>
      `${createFrenchPlural("page à auditer", "pages à auditer")(pageCount)} ; démarrage du navigateur`,
    parts: {
      hover: "survol",
      narrow: "zoom de 400 %",
      print: "impression",
      motion: "animations réduites, texte à 200 %",
      zoom: "zoom de 200 %",
      walk: "navigation au clavier",
    },
  },
  en: {
    pages: createEnglishPlural("page audited", "pages audited"),
    checks: createEnglishPlural("check", "checks"),
    nodes: createEnglishPlural("element examined", "elements examined"),
    findings: createEnglishPlural("finding", "findings"),
    known: createEnglishPlural("finding already known", "findings already known"),
    unread: createEnglishPlural("unreadable file", "unreadable files"),
    failures: createEnglishPlural("page not audited", "pages not audited"),
    reviews: createEnglishPlural("review item", "review items"),
    described: createEnglishPlural("finding already described", "findings already described"),
    describedReviews: createEnglishPlural("review item already described", "review items already described"),
    times: (n: number) => `${formatNumber("en", n)} times`,
    frames: createEnglishPlural("frame not audited", "frames not audited"),
    unwalked: createEnglishPlural("page partly tested by keyboard", "pages partly tested by keyboard"),
    unsettled: (elements: string) =>
      `This page changed by itself during the audit: another audit may have other findings. Elements: ${elements}`,
    rules: createEnglishPlural("other rule", "other rules"),
    notRun: "Rules of axe-core that are not used, and why:",
    gone: (n: number) =>
      n === 1
        ? "1 known finding has disappeared: remove it with --update-baseline"
        : `${formatNumber("en", n)} known findings have disappeared: remove them with --update-baseline`,
    shard: (name: string) => `shard ${name}`,
    withoutFile: (n: number, paths: string) =>
      `${createEnglishPlural("URL of the site has no file and is not audited", "URLs of the site have no file and are not audited")(n)}: ${paths}. If a page is made by a server or in the browser, serve the site and audit its URL (http://…)`,
    untested: (n: number) =>
      `${createEnglishPlural("RGAA criterion is", "RGAA criteria are")(n)} still to be tested by a person (--format rgaa gives the grid)`,
    changes: (freshCount: number, goneCount: number, unchangedCount: number) =>
      `since the previous audit: ${createEnglishPlural("new finding", "new findings")(freshCount)}, ${createEnglishPlural("gone", "gone")(goneCount)}, ${createEnglishPlural("unchanged", "unchanged")(unchangedCount)}`,
    isNew: "new",
    fresh: createEnglishPlural("new", "new"),
    disappeared: "Findings that are gone",
    colon: ":",
    schemes: { light: "light", dark: "dark", "forced-colors": "forced colours" },
    cut: createEnglishPlural("page partly audited", "pages partly audited"),
    starting: (pageCount: number) =>
      `${createEnglishPlural("page to audit", "pages to audit")(pageCount)}; starting the browser`,
    parts: {
      hover: "hover",
      narrow: "400 % zoom",
      print: "print",
      motion: "reduced motion, text at 200 %",
      zoom: "200 % zoom",
      walk: "keyboard navigation",
    },
  },
} as const;

export function formatNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(language).format(value);
}

/** Returns schemes and widths as text, such as "clair, sombre · 320, 768 px"; "" if both lists are empty. */
export function formatConditions(
  language: Language,
  { schemes, widths }: { readonly schemes: readonly Scheme[]; readonly widths: readonly number[] },
): string {
  const labels = LABELS[language];
  const parts = [
    schemes.map((scheme) => labels.schemes[scheme]).join(", "),
    widths.length > 0 ? `${widths.join(", ")} px` : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Returns stages of an audit as text, such as "clair 320 px, survol, impression". */
export function formatStages(language: Language, parts: readonly AuditStage[]): string {
  const labels = LABELS[language];
  const formatStage = (stage: AuditStage) =>
    typeof stage === "string" ? labels.parts[stage] : `${labels.schemes[stage.scheme]} ${stage.width} px`;
  return parts.map(formatStage).join(", ");
}

/** Maximum number of elements that a sentence about an unsettled page names. */
const MAX_UNSETTLED = 3;

/** Returns the sentence about the elements of a page that could not be held; an empty list if the page has no such element. */
export function formatUnsettled(
  { unsettled }: { readonly unsettled: readonly string[] },
  language: Language,
): readonly string[] {
  if (unsettled.length === 0) return [];
  const more = unsettled.length > MAX_UNSETTLED ? ", …" : "";
  return [LABELS[language].unsettled(unsettled.slice(0, MAX_UNSETTLED).join(", ") + more)];
}

/**
 * Returns the title of a rule; the name of the rule if our lists do not contain the rule, such as a rule of a newer axe-core.
 */
export function getRuleTitle(rule: string, language: Language): string {
  return findRule(rule)?.title[language] ?? rule;
}

/** Texts of the HTML report. */
export const HTML_LABELS = {
  fr: {
    title: "Audit d’accessibilité",
    lead: (date: string) => `Pages ouvertes dans un navigateur et vérifiées le ${date}.`,
    none: "Aucune faute trouvée",
    onPages: (pageCount: number) => (pageCount < 2 ? "sur 1 page" : `sur ${pageCount} pages`),
    limits:
      "Un audit automatique ne vérifie pas tout : seule une personne peut juger si une alternative, un intitulé ou un ordre de lecture est pertinent. Il ne suffit pas pour déclarer une conformité au RGAA.",
    pagesAudited: "Pages auditées",
    checks: "Vérifications",
    nodes: "Éléments examinés",
    toCheck: "Points à vérifier",
    toCheckHelp:
      "Un programme ne peut pas répondre à ces questions : une personne doit vérifier chaque point. Ces points ne comptent pas comme des fautes.",
    frames: "Cadres non audités",
    unwalked: "Pages non parcourues en entier au clavier",
    redirects: "Adresses redirigées vers une autre page",
    unsettled: "Pages qui ont changé pendant l’audit",
    byPage: "Par page",
    byCriterion: "Par critère du RGAA",
    page: "Page",
    errors: "Erreurs",
    warnings: "Avertis\u00ADsements",
    criterion: "Critère",
    findings: "Fautes",
    pages: "Pages",
    elsewhere: "Hors du RGAA : WCAG 2.2 et bonnes pratiques",
    remedy: "Pour corriger",
    howToJudge: "Que faire",
    more: createFrenchPlural("autre élément", "autres éléments"),
    firstToFix: "À corriger d’abord",
    suchAs: "comme",
    seeThem: "Voir les fautes",
    since: "Depuis l’audit précédent",
    who: "Conséquence",
    inDetail: "Fautes, page par page",
    alsoOn: "Aussi sur",
    morePages: (count: number) => (count === 1 ? "et 1 autre page" : `et ${count} autres pages`),
    alreadyDescribed: "Aussi sur cette page, déjà expliqué à la première page concernée",
    elementText: "Texte",
    element: "Élément",
    source: "Dans le fichier",
    measured: "Constaté",
    conditions: "Conditions",
    markup: "Début du code",
    pictureAlternative: (page: string) => `Capture de « ${page} » : l’élément concerné est entouré.`,
    pictureCaption: (state: string) => `Capture : ${state}. L’élément est entouré.`,
    pagesWithoutFindings: (pageCount: number) =>
      pageCount < 2 ? "La page sans faute" : `Les ${pageCount} pages sans faute`,
    unread: "Fichiers dont le contenu ne peut pas être lu",
    failures: "Pages qui n’ont pas pu être auditées",
    gone: "Fautes connues qui ont disparu",
    goneHelp: "Retirez-les du fichier des fautes connues avec --update-baseline.",
    how: "Comment cet audit a été fait",
    madeWith: (tool: string) => `Créé avec ${tool}`,
  },
  en: {
    title: "Accessibility audit",
    lead: (date: string) => `Pages opened in a browser and checked on ${date}.`,
    none: "No findings",
    onPages: (pageCount: number) => (pageCount === 1 ? "on 1 page" : `on ${pageCount} pages`),
    limits:
      "An automatic audit does not check everything: only a person can judge whether a text alternative, a link’s text or a reading order makes sense. It is not enough to declare conformance with RGAA.",
    pagesAudited: "Pages audited",
    checks: "Checks",
    nodes: "Elements examined",
    toCheck: "Review items",
    toCheckHelp:
      "A program cannot answer these questions: a person must check each item. These items do not count as findings.",
    frames: "Frames not audited",
    unwalked: "Pages partly tested by keyboard",
    redirects: "URLs redirected to another page",
    unsettled: "Pages that changed during the audit",
    byPage: "By page",
    byCriterion: "By RGAA criterion",
    page: "Page",
    errors: "Errors",
    warnings: "Warnings",
    criterion: "Criterion",
    findings: "Findings",
    pages: "Pages",
    elsewhere: "Outside RGAA: WCAG 2.2 and good practice",
    remedy: "How to fix it",
    howToJudge: "What to do",
    more: createEnglishPlural("more element", "more elements"),
    firstToFix: "To fix first",
    suchAs: "such as",
    seeThem: "See the findings",
    since: "Since the previous audit",
    who: "Impact",
    inDetail: "Findings, page by page",
    alsoOn: "Also on",
    morePages: (count: number) => (count === 1 ? "and 1 other page" : `and ${count} other pages`),
    alreadyDescribed: "Also on this page, described for the first page that has them",
    elementText: "Text",
    element: "Element",
    source: "In the file",
    measured: "Found",
    conditions: "Conditions",
    markup: "Start of the markup",
    pictureAlternative: (page: string) => `Screenshot of “${page}”: the element is outlined.`,
    pictureCaption: (state: string) => `Screenshot: ${state}. The element is outlined.`,
    pagesWithoutFindings: (pageCount: number) =>
      pageCount === 1 ? "The page without findings" : `The ${pageCount} pages without findings`,
    unread: "Files whose content cannot be read",
    failures: "Pages that could not be audited",
    gone: "Known findings that have disappeared",
    goneHelp: "Remove them from the file of known findings with --update-baseline.",
    how: "How this audit was done",
    madeWith: (tool: string) => `Created with ${tool}`,
  },
};

/** Texts of the RGAA grid. */
export const GRID_LABELS = {
  fr: {
    ...{ criterion: "Critère", title: "Intitulé", shared: "Éléments transversaux" },
    pageTitle: "Titre de la page",
    /** Titles of the official grid's columns. */
    ...{ derogation: "Dérogation", reason: "Commentaires en cas de dérogations" },
    overruled: (verdict: string) => `${verdict} (audit : NC)`,
  },
  en: {
    ...{ criterion: "Criterion", title: "Title", shared: "Shared by all pages" },
    pageTitle: "Title of the page",
    ...{ derogation: "Derogation", reason: "Comments on derogations" },
    overruled: (verdict: string) => `${verdict} (audit: NC)`,
  },
};

/** Comments in the file of answers that `--write-answers` writes. */
export const TEMPLATE_LABELS = {
  fr: {
    head: [
      "Réponses d’une personne à l’audit. Complétez « verdict » (C, NC, NA ou NT) et « comment », puis relancez l’audit avec --answers.",
      "Une entrée dont « verdict » est vide ne compte pas encore, ni une question dont « comment » est vide. Sans « page », une entrée vaut pour toutes les pages.",
      'Ajoutez « who » et « date » ; ils sont nécessaires pour contredire une faute trouvée. Pour répondre test par test, remplacez « criterion » par « test: "1.1.1" ».',
      "Si un contenu est soumis à dérogation, ajoutez « derogation », qui le nomme et donne le motif : « verdict » ne concerne alors que le reste de la page.",
    ],
    criterion: (criterion: string, title: string, tests: readonly string[]) =>
      `${criterion} ${title} (${tests.length > 1 ? `tests ${tests[0]} à ${tests.at(-1)}` : `test ${tests[0]}`}) : ${CRITERIA_URL}#${criterion}`,
    found: (title: string, times: string) => `Trouvé par l’audit, ${times} : ${title}`,
    expired: (answer: string) => `Réponse expirée, car la page a changé : ${answer}`,
  },
  en: {
    head: [
      "A person’s answers to the audit. Fill in “verdict” (C, NC, NA or NT) and “comment”, then run the audit again with --answers.",
      "An entry with an empty “verdict” does not count yet, nor does a question with an empty “comment”. Without “page”, an entry is for all pages.",
      'Add “who” and “date”; they are required to contradict a finding. To answer test by test, replace “criterion” with “test: "1.1.1"”.',
      "If some content is under derogation, add “derogation”, which names this content and gives the reason: “verdict” is then about the rest of the page only.",
    ],
    criterion: (criterion: string, title: string, tests: readonly string[]) =>
      `${criterion} ${title} (${tests.length > 1 ? `tests ${tests[0]} to ${tests.at(-1)}` : `test ${tests[0]}`}): ${CRITERIA_URL}#${criterion}`,
    found: (title: string, times: string) => `Found by the audit, ${times}: ${title}`,
    expired: (answer: string) => `Expired answer, since the page has changed: ${answer}`,
  },
};

/** Page of the RGAA with all criteria and tests. */
const CRITERIA_URL = "https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/";
