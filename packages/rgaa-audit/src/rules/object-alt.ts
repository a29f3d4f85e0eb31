import { isFollowedByControl, isImageObject, isNamed, isExposedImage } from "../page/images";
import type { RuleFinder, RuleMeta } from "../rule";

export const objectAltMeta: RuleMeta = {
  severity: "error",
  tests: ["1.1.6"],
  title: { fr: "Une image objet n’a pas d’alternative", en: "An object image has no text alternative" },
  help: {
    fr: 'Donnez-lui role="img" et un aria-label qui la décrit.',
    en: 'Give it role="img" and an aria-label.',
  },
  example: {
    before: '<object data="/i.png" type="image/png" width="200" height="80"></object>',
    after:
      '<object data="/i.png" type="image/png" width="200" height="80" role="img" aria-label="Plan du quartier"></object>',
  },
};

export const objectAlt: RuleFinder = {
  name: "object-alt",
  when: "width",
  kind: { shown: "object:not([role=presentation], [role=none])" },
  // fallback content inside the `object` is no alternative for the RGAA: it replaces the image only if the image cannot be
  // loaded. If the fallback is displayed, there is no image to report
  breaks: (image) =>
    isImageObject(image) &&
    isExposedImage(image) &&
    !isNamed(image) &&
    !showsInside(image) && { isDoubtful: isFollowedByControl(image) },
};

const showsInside = (object: Element) =>
  [...object.children].some((each) => each.getClientRects().length > 0);
