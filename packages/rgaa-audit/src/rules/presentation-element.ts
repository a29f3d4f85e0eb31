import { isHtml } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const presentationElementMeta: RuleMeta = {
  severity: "error",
  tests: ["10.1.1"],
  title: { fr: "Un élément ne sert qu’à la présentation", en: "An element is used only for presentation" },
  help: { fr: "Remplacez-le par du CSS.", en: "Replace it with CSS." },
  example: {
    before: "<center>Un texte</center>",
    after: '<p style="text-align:center">Un texte</p>',
  },
};

export const presentationElement: RuleFinder = {
  name: "presentation-element",
  when: "width",
  kind: { all: "basefont, blink, center, font, marquee, s, strike, tt, big" },
  breaks: (element) => isHtml(element) && `<${element.localName}>`,
};
