import { quote } from "../page/dom";
import { isExposedImage } from "../page/images";
import { isFileName, isMeaninglessName } from "../page/names";
import type { RuleFinder, RuleMeta } from "../rule";

export const imageAltVagueMeta: RuleMeta = {
  severity: "error",
  tests: ["1.3.1", "1.3.3"],
  title: {
    fr: "L’alternative d’une image ne la décrit pas",
    en: "An image’s text alternative does not describe it",
  },
  help: {
    fr: "Décrivez ce que montre l’image, ou laissez alt vide si elle est décorative.",
    en: "Describe what the image shows, or leave alt empty if it is decorative.",
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
