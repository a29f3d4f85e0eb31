import { isShown, textOf } from "../page/dom";
import { headingsOf, isEmptyHeading, TITLE } from "../page/headings";
import { error, type PageRule } from "../rule";

export const outlineEmpty: PageRule = {
  name: "outline-empty",
  when: "width",
  ...error(["9.1.2"])`
    Un titre est vide. Écrivez son texte, ou retirez-le.
    A heading is empty. Write its text, or remove it.
    <h2><img src="/i.png" alt=""></h2><p>De 9 h à 17 h.</p>
    <h2><img src="/i.png" alt="Horaires"></h2><p>De 9 h à 17 h.</p>`,
  find: (document, { once }) => [
    ...once(headingsOf).filter(isEmptyHeading),
    ...[...document.querySelectorAll(MUTE)].filter((each) => isShown(each) && textOf(each) !== ""),
  ],
};

/** A title that only the eye has, and no other beside it. */
const MUTE = `${TITLE}[aria-hidden=true]:not([aria-hidden=true] *, :has(+ ${TITLE}), ${TITLE} + *)`;
