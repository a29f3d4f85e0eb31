import { quote } from "../page/dom";
import { isExposedImage } from "../page/images";
import { isFileName, isMeaninglessName } from "../page/names";
import type { RuleFinder, RuleMeta } from "../rule";

export const imageAltVagueMeta: RuleMeta = {
  severity: "error",
  tests: ["1.3.1", "1.3.3"],
  title: {
    fr: "L’alternative d’une image ne dit rien d’elle",
    en: "An image’s alternative says nothing of it",
  },
  help: {
    fr: "Écrivez ce que montre l’image, ou laissez alt vide si elle décore.",
    en: "Write what the image shows, or leave alt empty if it decorates.",
  },
  example: {
    before: '<img src="/i.png" alt="---">',
    after: '<img src="/i.png" alt="">',
  },
};

export const imageAltVague: RuleFinder = {
  name: "image-alt-vague",
  when: "width",
  kind: { shown: "img, input[type=image]" },
  breaks: (image) => {
    const alt = image.getAttribute("alt") ?? "";
    return isExposedImage(image) && !isFileName(alt) && isMeaninglessName(alt) && quote(alt);
  },
};
