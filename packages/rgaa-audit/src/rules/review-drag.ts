import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewDragMeta: RuleMeta = {
  severity: "review",
  tests: ["13.10.2"],
  title: {
    fr: "Cette zone semble réagir à un glissement : peut-on faire la même chose avec un geste simple ?",
    en: "This area seems to react to dragging: can people do the same with a simple gesture?",
  },
  help: { fr: "Sinon, ajoutez des boutons qui font la même chose.", en: "If not, add buttons." },
  example: {
    before:
      '<div style="touch-action:none;width:200px;height:60px;background:#eee">Glissez pour ouvrir</div>',
  },
};

export const reviewDrag: RuleFinder = {
  name: "review-drag",
  when: "width",
  find: (document) => findReviewItems(document, "[draggable=true], [style*='touch-action']"),
};
