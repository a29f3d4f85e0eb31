import { isFollowedByControl, isImageObject, isNamed, isReadImage } from "../page/images";
import { error, type PageRule } from "../rule";

export const objectAlt: PageRule = {
  name: "object-alt",
  when: "width",
  ...error(["1.1.6"])`
    Une image objet n’a pas d’alternative. Donnez-lui role="img" et un aria-label.
    An image in an object has no alternative. Give it role="img" and an aria-label.
    <object data="/i.png" type="image/png" width="200" height="80"></object>
    <object data="/i.png" type="image/png" width="200" height="80" role="img" aria-label="Plan du quartier"></object>`,
  kind: { shown: "object:not([role=presentation], [role=none])" },
  // the test does not take what stands inside, which shows only where the image could not be loaded
  breaks: (image) =>
    isImageObject(image) &&
    isReadImage(image) &&
    !isNamed(image) &&
    !showsInside(image) && { isDoubtful: isFollowedByControl(image) },
};

const showsInside = (object: Element) =>
  [...object.children].some((each) => each.getClientRects().length > 0);
