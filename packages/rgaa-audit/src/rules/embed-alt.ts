import { isFollowedByControl, isNamed, isExposedImage } from "../page/images";
import type { RuleFinder, RuleMeta } from "../rule";

export const embedAltMeta: RuleMeta = {
  severity: "error",
  tests: ["1.1.7"],
  title: {
    fr: "Une image embarquée n’a pas d’alternative",
    en: "An embedded image has no text alternative",
  },
  help: {
    fr: 'Donnez-lui role="img" et un aria-label qui la décrit.',
    en: 'Give it role="img" and an aria-label.',
  },
  example: {
    before: '<embed src="/i.png" type="image/png" width="200" height="80">',
    after:
      '<embed src="/i.png" type="image/png" width="200" height="80" role="img" aria-label="Plan du quartier">',
  },
};

export const embedAlt: RuleFinder = {
  name: "embed-alt",
  when: "width",
  kind: { shown: "embed[type^=image]" },
  breaks: (image) => isExposedImage(image) && !isNamed(image) && { isDoubtful: isFollowedByControl(image) },
};
