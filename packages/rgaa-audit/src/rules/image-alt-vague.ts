import { quote } from "../page/dom";
import { isReadImage } from "../page/images";
import { isFileName, saysNothing } from "../page/names";
import { error, type PageRule } from "../rule";

export const imageAltVague: PageRule = {
  name: "image-alt-vague",
  when: "width",
  ...error(["1.3.1", "1.3.3"])`
    L’alternative d’une image ne dit rien d’elle. Écrivez ce que montre l’image, ou laissez alt vide si elle décore.
    An image’s alternative says nothing of it. Write what the image shows, or leave alt empty if it decorates.
    <img src="/i.png" alt="---">
    <img src="/i.png" alt="">`,
  kind: { shown: "img, input[type=image]" },
  breaks: (image) => {
    const alt = image.getAttribute("alt") ?? "";
    return isReadImage(image) && !isFileName(alt) && saysNothing(alt) && quote(alt);
  },
};
