import { isFollowedByControl, isNamed, isReadImage } from "../page/images";
import { error, type PageRule } from "../rule";

export const embedAlt: PageRule = {
  name: "embed-alt",
  when: "width",
  ...error(["1.1.7"])`
    Une image incorporée n’a pas d’alternative. Donnez-lui role="img" et un aria-label.
    An embedded image has no alternative. Give it role="img" and an aria-label.
    <embed src="/i.png" type="image/png" width="200" height="80">
    <embed src="/i.png" type="image/png" width="200" height="80" role="img" aria-label="Plan du quartier">`,
  kind: { shown: "embed[type^=image]" },
  breaks: (image) => isReadImage(image) && !isNamed(image) && { isDoubtful: isFollowedByControl(image) },
};
