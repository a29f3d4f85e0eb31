import { type AuditRule, own } from "./rule";

/** What this library promises of its own markup, and a page of another make may do otherwise. */
export const CONTRACT = {
  "own-script": own(["7.1"])`
    Un script est dans le rendu. Les blocs n’en ont besoin d’aucun : retirez-le.
    A script is in the markup. The blocks need none: remove it.`,
  "own-event": own(["7.1"])`
    Un attribut d’événement est dans le rendu. Retirez-le.
    An event attribute is in the markup. Remove it.`,
  "own-style": own(["10.1"])`
    Un attribut style est dans le rendu. Mettez cet aspect dans la feuille de style.
    A style attribute is in the markup. Put this look in the stylesheet.`,
  "own-frame": own(["2.1"])`
    Un cadre est dans le rendu. Remplacez-le par un lien.
    A frame is in the markup. Replace it with a link.`,
  "own-live": own(["7.5"])`
    Une zone se dit vivante alors que rien n’y change. Retirez role="alert", role="status" ou aria-live.
    A region says that it is live, and nothing changes in it. Remove role="alert", role="status" or aria-live.`,
  "own-shortcut": own(["12.10"])`
    Un raccourci ou une prise de focus est dans le rendu. Retirez accesskey, autofocus ou tabindex.
    A shortcut or a grab of focus is in the markup. Remove accesskey, autofocus or tabindex.`,
  // 13.2 is about windows that open by themselves
  "own-new-window": own([])`
    Un lien ouvre une fenêtre sans le dire. Dites-le à la fin de son title : « … – nouvelle fenêtre ».
    A link opens a window without saying so. Say it at the end of its title: “… – new window”.`,
  "own-link-title": own(["6.1"])`
    Le title d’un lien ne commence pas par son intitulé. Commencez par l’intitulé visible.
    A link’s title does not start with its text. Start with the visible text.`,
  "own-list-role": own(["9.3"])`
    Une liste sans puces ne se dit plus liste. Ajoutez role="list" : Safari l’oublie quand list-style vaut none.
    A list without bullets no longer says that it is one. Add role="list": Safari forgets it when list-style is none.`,
  "own-lang-term": own(["8.7"])`
    Un terme anglais connu n’est pas marqué. Entourez-le de <span lang="en">.
    A known English term is not marked. Wrap it in <span lang="en">.`,
  "own-focus-visual": own(["12.8", "10.3"], { needs: "width" })`
    L’ordre affiché n’est pas celui de la tabulation. Retirez order, row-reverse ou column-reverse, et rangez le HTML dans l’ordre voulu.
    The order shown is not the tab order. Remove order, row-reverse or column-reverse, and put the HTML in the order wanted.`,
  "own-forced-shape": own(["10.9"], { needs: "scheme" })`
    En couleurs forcées, un bouton perd sa forme. Donnez-lui une bordure sous @media (forced-colors: active).
    In forced colours, a button loses its shape. Give it a border under @media (forced-colors: active).`,
  "own-text-zoom-wide": own(["10.4"], { needs: "state" })`
    Avec le texte à 200 %, la page défile de côté. Laissez ce contenu se replier : pas de largeur en rem qui dépasse la fenêtre.
    With text at 200%, the page scrolls sideways. Let this content wrap: no width in rem that is wider than the window.`,
  "own-print-broken": own([], { needs: "state" })`
    À l’impression, ce bloc peut être coupé entre deux feuilles. Ajoutez break-inside: avoid sous @media print.
    In print, this block may be cut between two sheets. Add break-inside: avoid under @media print.`,
  "own-print-hidden": own([], { needs: "state" })`
    À l’impression, un texte disparaît. Retirez display: none de ce texte sous @media print.
    In print, a text disappears. Remove display: none from this text under @media print.`,
} satisfies Record<string, AuditRule>;
