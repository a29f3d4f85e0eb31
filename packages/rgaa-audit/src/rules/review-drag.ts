import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewDrag: PageRule = {
  name: "review-drag",
  when: "width",
  ...review(["13.10.2"])`
    Peut-on faire la même chose d’un geste simple ? Ajoutez des boutons.
    Can the same be done with a simple gesture? Add buttons.
    <div style="touch-action:none;width:200px;height:60px;background:#eee">Glissez pour ouvrir</div>`,
  find: (document) => placesOf(document, "[draggable=true], [style*='touch-action']"),
};
