import { isHtml } from "../page/dom";
import { error, type PageRule } from "../rule";

export const presentationElement: PageRule = {
  name: "presentation-element",
  when: "width",
  ...error(["10.1.1"])`
    Un élément ne sert qu’à la présentation. Remplacez-le par du CSS.
    An element serves presentation only. Replace it with CSS.
    <center>Un texte</center>
    <p style="text-align:center">Un texte</p>`,
  kind: { all: "basefont, blink, center, font, marquee, s, strike, tt, big" },
  breaks: (element) => isHtml(element) && `<${element.localName}>`,
};
