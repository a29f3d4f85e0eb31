import { isHtml } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const presentationAttributeMeta: RuleMeta = {
  severity: "error",
  tests: ["10.1.2"],
  title: { fr: "Un attribut ne sert qu’à la présentation", en: "An attribute serves presentation only" },
  help: {
    fr: "Retirez-le, et mettez cet aspect dans le CSS.",
    en: "Remove it, and put this look in the CSS.",
  },
  example: {
    before: '<p align="right">Un texte</p>',
    after: '<p style="text-align:right">Un texte</p>',
  },
};

export const presentationAttribute: RuleFinder = {
  name: "presentation-attribute",
  when: "width",
  kind: { all: "*" },
  // those of an element of the page's own mean what its author says
  breaks: (element) =>
    isHtml(element) && !element.localName.includes("-") && presentational(element).join(", "),
};

const ATTRIBUTES =
  "align alink background bgcolor border cellpadding cellspacing char charoff clear compact color frameborder hspace link " +
  "marginheight marginwidth valign vlink vspace";

/** The glossary forbids sizes but on images; the HTML standard has them on these, where they do not concern the look. */
const SIZED = "img, object, embed, canvas, svg, svg *, iframe, video, source, input[type=image]";

function presentational(element: Element): string[] {
  const found = ATTRIBUTES.split(" ").filter((name) => element.hasAttribute(name));
  if (element.matches("hr[size]")) found.push("size");
  if (element.matches("body[text]")) found.push("text");
  if (!element.matches(SIZED))
    found.push(...["width", "height"].filter((name) => element.hasAttribute(name)));
  return found;
}
