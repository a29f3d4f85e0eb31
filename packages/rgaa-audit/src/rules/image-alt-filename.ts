import { quote } from "../page/dom";
import { isReadImage } from "../page/images";
import { isFileName } from "../page/names";
import { error, type PageRule } from "../rule";

export const imageAltFilename: PageRule = {
  name: "image-alt-filename",
  when: "width",
  ...error(["1.3.1", "1.3.3"])`
    L’alternative d’une image est un nom de fichier. Écrivez ce que montre l’image, ou laissez alt vide si elle décore.
    An image’s alternative is a file name. Write what the image shows, or leave alt empty if it decorates.
    <img src="/i.png" alt="IMG_2034.jpg">
    <img src="/i.png" alt="Façade de la mairie, place du Marché">`,
  kind: { shown: "img, input[type=image]" },
  breaks: (image) => {
    const alt = image.getAttribute("alt") ?? "";
    return isReadImage(image) && isFileName(alt) && quote(alt);
  },
};
