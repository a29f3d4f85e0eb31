import { quote } from "../page/dom";
import { getImageName, isExposedImage } from "../page/images";
import { isFileName } from "../page/names";
import type { RuleFinder, RuleMeta } from "../rule";

export const imageAltFilenameMeta: RuleMeta = {
  severity: "error",
  tests: ["1.3.1", "1.3.3"],
  title: {
    fr: "L’alternative d’une image est un nom de fichier",
    en: "An image’s text alternative is a file name",
  },
  help: {
    fr: "Décrivez ce que montre l’image, ou laissez alt vide si elle est décorative.",
    en: "Describe what the image shows, or leave alt empty if it is decorative.",
  },
  example: {
    before: '<img src="/i.png" alt="IMG_2034.jpg">',
    after: '<img src="/i.png" alt="Façade de la mairie, place du Marché">',
  },
};

export const imageAltFilename: RuleFinder = {
  name: "image-alt-filename",
  when: "width",
  kind: { shown: "img, input[type=image]" },
  breaks: (image) => {
    const name = getImageName(image);
    return isExposedImage(image) && isFileName(name) && quote(name);
  },
};
