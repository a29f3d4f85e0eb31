import { quote } from "../page/dom";
import { getImageName, isExposedImage } from "../page/images";
import { getAccessibleName, getTitle, isFileName, isMeaninglessName } from "../page/names";
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
    const name = getImageName(image);
    const isVague = isMeaninglessName(name) || isLogoLink(image, name);
    return isExposedImage(image) && !isFileName(name) && isVague && quote(name);
  },
};

/**
 * Whether the word « logo » is the whole name of a link: it does not say whose logo the image shows, nor where the link leads.
 * Elsewhere, the text around the image may say whose logo it is, so a person has to decide.
 */
function isLogoLink(image: Element, name: string): boolean {
  const link = image.closest("a[href]");
  return link !== null && /^logo$/i.test(name) && getAccessibleName(link) === name && getTitle(link) === "";
}
