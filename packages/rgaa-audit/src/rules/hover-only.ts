import { isUsable, sourcesOf } from "../page/handlers";
import { error, type PageRule } from "../rule";

export const hoverOnly: PageRule = {
  name: "hover-only",
  when: "width",
  ...error(["7.3.1"])`
    Une action n’est liée qu’au survol. Liez-la aussi au focus.
    An action is tied only to hovering. Tie it to the focus too.
    <div onmouseover="this.nextElementSibling.hidden = false">Aide</div><p hidden>Un texte d’aide.</p>
    <button onmouseover="this.nextElementSibling.hidden = false" onfocus="this.nextElementSibling.hidden = false">Aide</button><p hidden>Un texte d’aide.</p>`,
  kind: { shown: "[onmouseover], [onmouseenter]" },
  breaks: (element: HTMLElement) => {
    const isDoubtful = ITS_LOOK.test(sourcesOf(element, ["onmouseover", "onmouseenter"]));
    return !isUsable(element) && !element.matches("[onfocus]") && { isDoubtful };
  },
};

/** Handlers that change how the element itself looks may do nothing that the keyboard misses. */
const ITS_LOOK = /^\s*(?:this\.(?:style|className|classList|src|bgColor)\b[^;]*;?\s*)+$/;
