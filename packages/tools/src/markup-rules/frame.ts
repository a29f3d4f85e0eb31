import type { RuleFinder, RuleMeta } from "rgaa-audit/rule";

export const frameMeta: RuleMeta = {
  severity: "error",
  rgaa: ["2.1"],
  title: { fr: "Le code de la page contient un cadre", en: "The page’s markup contains a frame" },
  help: { fr: "Remplacez-le par un lien.", en: "Replace it with a link." },
};

/** Rule that reports each `iframe`, `frame`, `object` and `embed` element, because the blocks render no such elements. */
export const frame: RuleFinder = {
  name: "own-frame",
  when: "width",
  find: ({ body }) => body.querySelectorAll("iframe, frame, object, embed"),
};
