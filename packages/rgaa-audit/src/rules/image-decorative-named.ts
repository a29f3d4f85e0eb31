import { quote } from "../page/dom";
import { isExposedImage } from "../page/images";
import { getNameFromAttributes } from "../page/names";
import type { RuleFinder, RuleMeta } from "../rule";

export const imageDecorativeNamedMeta: RuleMeta = {
  severity: "error",
  tests: ["1.2.1"],
  title: {
    fr: "Une image de décoration a quand même un nom accessible",
    en: "A decorative image still has an accessible name",
  },
  help: {
    fr: "Si l’image est décorative, retirez title, aria-label et aria-labelledby ; sinon, écrivez son alternative dans alt.",
    en: "If the image is decorative, remove title, aria-label and aria-labelledby. Otherwise, write its text alternative in alt.",
  },
  example: {
    before: '<p><img src="/i.png" alt="" title="Un décor"> Un texte.</p>',
    after: '<p><img src="/i.png" alt=""> Un texte.</p>',
  },
};

export const imageDecorativeNamed: RuleFinder = {
  name: "image-decorative-named",
  when: "width",
  // an image hidden by its role passes the test, whatever its other attributes
  kind: { shown: "img[alt='']:not([role=presentation], [role=none])" },
  breaks: (image) => {
    const name = getNameFromAttributes(image);
    return isExposedImage(image) && name && quote(name);
  },
};
