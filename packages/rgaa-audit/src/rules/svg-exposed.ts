import { isExposedImage } from "../page/images";
import type { RuleFinder, RuleMeta } from "../rule";

export const svgExposedMeta: RuleMeta = {
  severity: "warning",
  tests: ["1.1.5", "1.2.4"],
  title: { fr: "Un dessin SVG n’est ni nommé, ni caché", en: "An SVG drawing is neither named nor hidden" },
  help: {
    fr: 'S’il décore, ajoutez aria-hidden="true" ; sinon, role="img" et un nom.',
    en: 'If it decorates, add aria-hidden="true"; otherwise role="img" and a name.',
  },
  example: {
    before: '<svg width="40" height="40"><circle cx="20" cy="20" r="18"/></svg>',
    after: '<svg aria-hidden="true" width="40" height="40"><circle cx="20" cy="20" r="18"/></svg>',
  },
};

export const svgExposed: RuleFinder = {
  name: "svg-exposed",
  when: "width",
  kind: { shown: "svg:not([role])" },
  // a drawing with named parts is a group of images; a drawing inside a named image is part of that image
  breaks: (drawing) =>
    isExposedImage(drawing) && !drawing.querySelector("[role][aria-label]") && !drawing.closest(NAMED_IMAGE),
};

const NAMED_IMAGE = "[role=img]:is([aria-label], [aria-labelledby])";
