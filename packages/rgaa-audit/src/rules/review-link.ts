import { getText } from "../page/dom";
import { findReviewItems } from "../page/findReviewItems";
import { isDescriptiveFileName, VAGUE_LINK_TEXTS } from "../page/names";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewLinkMeta: RuleMeta = {
  severity: "review",
  tests: ["6.1.1"],
  title: { fr: "Ce lien se comprend-il dans son contexte ?", en: "Is this link clear in its context?" },
  help: {
    fr: "Relisez-le dans sa phrase. S’il n’est pas clair, nommez la page à laquelle il mène.",
    en: "Read it in its sentence. If it is not clear, name the page it leads to.",
  },
  example: {
    before:
      '<h2>Le vélo</h2><p>Des pistes neuves. <a href="/a">En savoir plus</a></p><h2>Le bus</h2><p>Deux lignes de plus. <a href="/b">En savoir plus</a></p>',
    after:
      '<h2>Le vélo</h2><p>Des pistes neuves. <a href="/a">En savoir plus sur le vélo</a></p><h2>Le bus</h2><p>Deux lignes de plus. <a href="/b">En savoir plus sur le bus</a></p>',
  },
};

export const reviewLink: RuleFinder = {
  name: "review-link",
  when: "width",
  find: (document) => [
    ...findReviewItems(document, "a[href]", VAGUE),
    ...findReviewItems(document, "a[href]").filter(({ element }) => isDescriptiveFileName(getText(element))),
  ],
};

/** Matches link texts that describe the target only together with their context. */
const VAGUE = new RegExp(
  `^(?:${VAGUE_LINK_TEXTS}|lire l[’']article|suite|détails?|télécharger|images?|photos?|more)$`,
  "i",
);
