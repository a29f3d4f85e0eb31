import {
  doubledText as stylesOfDoubledText,
  edgeDetail,
  elementsPastEdge,
  error,
  hidesOverflow,
  type PageRule,
  withStyle,
} from "rgaa-audit/rule";

/** With text twice as large the page does not scroll sideways. */
export const doubledText: PageRule = {
  name: "own-text-zoom-wide",
  when: "zoom",
  ...error(["10.4"], { needs: "state" })`
    Avec le texte à 200 %, la page défile de côté. Laissez ce contenu se replier : pas de largeur en rem qui dépasse la fenêtre.
    With text at 200%, the page scrolls sideways. Let this content wrap: no width in rem that is wider than the window.`,
  find: async (document) => {
    if (elementsPastEdge(document).length > 0 || hidesOverflow(document)) return [];
    return withStyle(document, stylesOfDoubledText(document), () =>
      elementsPastEdge(document).map((element) => ({ element, detail: edgeDetail(element) })),
    );
  },
};
