import { skippedLevels } from "../page/headings";
import { type PageRule, review } from "../rule";

export const outlineJump: PageRule = {
  name: "outline-jump",
  when: "width",
  // the RGAA's glossary, « Titre »: a jump fails nothing while the hierarchy keeps its sense
  ...review(["9.1.1"])`
    Ce saut de niveau garde-t-il un sens ? Donnez au titre le niveau qui suit celui du titre dont il dépend, sauf s’il dépend bien d’un titre plus haut.
    Does this skipped level still make sense? Give the heading the level after that of the one it belongs to, unless it does belong to one further up.
    <h2>Horaires</h2><p>De 9 h à 17 h.</p><h4>Le lundi</h4><p>Fermé.</p>
    <h2>Horaires</h2><p>De 9 h à 17 h.</p><h3>Le lundi</h3><p>Fermé.</p>`,
  find: (_document, { once }) => once(skippedLevels),
};
