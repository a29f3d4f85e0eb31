import { headingsOf, isEmptyHeading, levelOf } from "../page/headings";
import { error, type PageRule } from "../rule";

export const outlineJump: PageRule = {
  name: "outline-jump",
  when: "width",
  ...error(["9.1.1"])`
    Un titre saute un niveau. Donnez-lui le niveau qui suit celui du titre dont il dépend ; l’aspect se règle par une classe.
    A heading skips a level. Give it the level after that of the heading it belongs to; set its look by a class.
    <h2>Horaires</h2><p>De 9 h à 17 h.</p><h4>Le lundi</h4><p>Fermé.</p>
    <h2>Horaires</h2><p>De 9 h à 17 h.</p><h3>Le lundi</h3><p>Fermé.</p>`,
  find: (_document, { once }) => {
    const headings = once(headingsOf);
    return headings.flatMap((element, index) => {
      const before = headings[index - 1];
      // the first heading may have any level: a part of a page, or a banner's title
      const [from, to] = [before ? levelOf(before) : Infinity, levelOf(element)];
      return to > from + 1 && !isEmptyHeading(element) ? [{ element, detail: `h${from} → h${to}` }] : [];
    });
  },
};
