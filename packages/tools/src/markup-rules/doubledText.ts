import {
  createDoubledTextStyles,
  formatEdge,
  findElementsPastEdge,
  hidesOverflow,
  type RuleFinder,
  type RuleMeta,
  withStyle,
} from "rgaa-audit/rule";

export const doubledTextMeta: RuleMeta = {
  severity: "error",
  rgaa: ["10.4"],
  needs: "state",
  title: {
    fr: "Avec le texte à 200 %, la page défile horizontalement",
    en: "With text at 200%, the page scrolls horizontally",
  },
  help: {
    fr: "Laissez ce contenu s’adapter : retirez la largeur en rem qui dépasse la fenêtre.",
    en: "Let this content wrap: remove the width in rem that is wider than the window.",
  },
};

/** Rule that reports a page that scrolls sideways only when its text is enlarged to 200 %. */
export const doubledText: RuleFinder = {
  name: "own-text-zoom-wide",
  when: "zoom",
  find: async (document) => {
    if (findElementsPastEdge(document).length > 0 || hidesOverflow(document)) return [];
    return withStyle(document, createDoubledTextStyles(document), () =>
      findElementsPastEdge(document).map((element) => ({ element, detail: formatEdge(element) })),
    );
  },
};
