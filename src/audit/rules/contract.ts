import type { Row } from "./rule";

const own = { severity: "error", own: true } as const;

/** What this library promises of its own markup, and a page of another make may do otherwise. */
export const CONTRACT = {
  "own-script": {
    ...own,
    rgaa: ["7.1"],
    fr: ["Un script est dans le rendu", "Les blocs n’en ont besoin d’aucun : retirez-le."],
    en: ["A script is in the markup", "The blocks need none: remove it."],
  },
  "own-event": {
    ...own,
    rgaa: ["7.1"],
    fr: ["Un attribut d’événement est dans le rendu", "Retirez-le."],
    en: ["An event attribute is in the markup", "Remove it."],
  },
  "own-style": {
    ...own,
    rgaa: ["10.1"],
    fr: ["Un attribut style est dans le rendu", "Mettez cet aspect dans la feuille de style."],
    en: ["A style attribute is in the markup", "Put this look in the stylesheet."],
  },
  "own-frame": {
    ...own,
    rgaa: ["2.1"],
    fr: ["Un cadre est dans le rendu", "Remplacez-le par un lien."],
    en: ["A frame is in the markup", "Replace it with a link."],
  },
  "own-live": {
    ...own,
    rgaa: ["7.5"],
    fr: [
      "Une zone se dit vivante alors que rien n’y change",
      'Retirez role="alert", role="status" ou aria-live.',
    ],
    en: [
      "A region says that it is live, and nothing changes in it",
      'Remove role="alert", role="status" or aria-live.',
    ],
  },
  "own-shortcut": {
    ...own,
    rgaa: ["12.10"],
    fr: ["Un raccourci ou une prise de focus est dans le rendu", "Retirez accesskey, autofocus ou tabindex."],
    en: ["A shortcut or a grab of focus is in the markup", "Remove accesskey, autofocus or tabindex."],
  },
  "own-new-window": {
    ...own,
    rgaa: [], // 13.2 is about windows that open by themselves
    fr: [
      "Un lien ouvre une fenêtre sans le dire",
      "Dites-le à la fin de son title : « … – nouvelle fenêtre ».",
    ],
    en: ["A link opens a window without saying so", "Say it at the end of its title: “… – new window”."],
  },
  "own-link-title": {
    ...own,
    rgaa: ["6.1"],
    fr: ["Le title d’un lien ne commence pas par son intitulé", "Commencez par l’intitulé visible."],
    en: ["A link’s title does not start with its text", "Start with the visible text."],
  },
  "own-list-role": {
    ...own,
    rgaa: ["9.3"],
    fr: [
      "Une liste sans puces ne se dit plus liste",
      'Ajoutez role="list" : Safari l’oublie quand list-style vaut none.',
    ],
    en: [
      "A list without bullets no longer says that it is one",
      'Add role="list": Safari forgets it when list-style is none.',
    ],
  },
  "own-lang-term": {
    ...own,
    rgaa: ["8.7"],
    fr: ["Un terme anglais connu n’est pas marqué", 'Entourez-le de <span lang="en">.'],
    en: ["A known English term is not marked", 'Wrap it in <span lang="en">.'],
  },
  "own-focus-visual": {
    ...own,
    rgaa: ["12.8", "10.3"],
    needs: "width",
    fr: [
      "L’ordre affiché n’est pas celui de la tabulation",
      "Retirez order, row-reverse ou column-reverse, et rangez le HTML dans l’ordre voulu.",
    ],
    en: [
      "The order shown is not the tab order",
      "Remove order, row-reverse or column-reverse, and put the HTML in the order wanted.",
    ],
  },
  "own-forced-shape": {
    ...own,
    rgaa: ["10.9"],
    needs: "scheme",
    fr: [
      "En couleurs forcées, un bouton perd sa forme",
      "Donnez-lui une bordure sous @media (forced-colors: active).",
    ],
    en: [
      "In forced colours, a button loses its shape",
      "Give it a border under @media (forced-colors: active).",
    ],
  },
  "own-text-zoom-wide": {
    ...own,
    rgaa: ["10.4"],
    needs: "state",
    fr: [
      "Avec le texte à 200 %, la page défile de côté",
      "Laissez ce contenu se replier : pas de largeur en rem qui dépasse la fenêtre.",
    ],
    en: [
      "With text at 200%, the page scrolls sideways",
      "Let this content wrap: no width in rem that is wider than the window.",
    ],
  },
  "own-print-broken": {
    ...own,
    rgaa: [],
    needs: "state",
    fr: [
      "À l’impression, ce bloc peut être coupé entre deux feuilles",
      "Ajoutez break-inside: avoid sous @media print.",
    ],
    en: ["In print, this block may be cut between two sheets", "Add break-inside: avoid under @media print."],
  },
  "own-print-hidden": {
    ...own,
    rgaa: [],
    needs: "state",
    fr: ["À l’impression, un texte disparaît", "Retirez display: none de ce texte sous @media print."],
    en: ["In print, a text disappears", "Remove display: none from this text under @media print."],
  },
} as const satisfies Record<string, Row>;
