import { isHtml } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const presentationAttributeMeta: RuleMeta = {
  severity: "error",
  tests: ["10.1.2"],
  title: { fr: "Un attribut ne sert qu’à la présentation", en: "An attribute is used only for presentation" },
  help: {
    fr: "Retirez-le, et définissez cet aspect dans le CSS.",
    en: "Remove it, and set this style in the CSS.",
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
  // ignore custom elements, whose attributes have the meaning that the author of the element chooses
  breaks: (element) =>
    isHtml(element) && !element.localName.includes("-") && findPresentational(element).join(", "),
};

const ATTRIBUTES =
  "align alink background bgcolor border cellpadding cellspacing char charoff clear compact color frameborder hspace link " +
  "marginheight marginwidth valign vlink vspace";

/**
 * Selector of elements that may have `width` and `height` attributes. The RGAA's glossary allows these attributes only on
 * images. The HTML standard also defines these attributes on the other elements of this selector, where the attributes are not
 * presentational.
 */
const SIZED_ELEMENTS = "img, object, embed, canvas, svg, svg *, iframe, video, source, input[type=image]";

function findPresentational(element: Element): string[] {
  const found = ATTRIBUTES.split(" ").filter((name) => element.hasAttribute(name));
  if (element.matches("hr[size]")) found.push("size");
  if (element.matches("body[text]")) found.push("text");
  if (!element.matches(SIZED_ELEMENTS))
    found.push(...["width", "height"].filter((name) => element.hasAttribute(name)));
  return found;
}
