import { quote } from "../page/dom";
import { isReadImage } from "../page/images";
import { nameByAttribute } from "../page/names";
import { error, type PageRule } from "../rule";

export const imageDecorativeNamed: PageRule = {
  name: "image-decorative-named",
  when: "width",
  ...error(["1.2.1"])`
    Une image de décoration porte quand même un texte. Retirez title et aria-label, ou écrivez l’alternative dans alt.
    A decorative image carries a text all the same. Remove title and aria-label, or write the alternative in alt.
    <p><img src="/i.png" alt="" title="Un décor"> Un texte.</p>
    <p><img src="/i.png" alt=""> Un texte.</p>`,
  // one that its role hides passes the test, whatever else it has
  kind: { shown: "img[alt='']:not([role=presentation], [role=none])" },
  breaks: (image) => {
    const name = nameByAttribute(image);
    return isReadImage(image) && name && quote(name);
  },
};
