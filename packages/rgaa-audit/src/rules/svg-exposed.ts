import { isExposedImage } from "../page/images";
import type { RuleFinder, RuleMeta } from "../rule";

export const svgExposedMeta: RuleMeta = {
  severity: "warning",
  tests: ["1.1.5", "1.2.4"],
  title: {
    fr: "Une image SVG n’a pas de rôle, et n’est pas cachée aux technologies d’assistance",
    en: "An SVG image has no role, and is not hidden from assistive technology",
  },
  help: {
    fr: 'Si elle est décorative, ajoutez aria-hidden="true" ; sinon, role="img" et un nom accessible.',
    en: 'If it is decorative, add aria-hidden="true"; otherwise, role="img" and an accessible name.',
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
