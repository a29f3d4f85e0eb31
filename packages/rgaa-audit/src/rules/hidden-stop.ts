import { quoted } from "../page/dom";
import { error, type PageRule } from "../rule";

export const hiddenStop: PageRule = {
  name: "hidden-stop",
  when: "walk",
  ...error(["10.8.1"])`
    Une fenêtre est ouverte, et Tab s’arrête sur un élément que les aides techniques ne lisent pas. Renvoyez le focus dans la fenêtre, ou mettez inert à ce qui est derrière.
    A dialog is open, and Tab stops at an element that assistive technology does not read. Send the focus back into the dialog, or make what is behind it inert.
    <div role="dialog" aria-modal="true" aria-label="Contact"><label>Nom <input></label></div><div aria-hidden="true"><a href="/a">Le dossier</a></div>
    <div role="dialog" aria-modal="true" aria-label="Contact"><label>Nom <input></label></div><div aria-hidden="true" inert><a href="/a">Le dossier</a></div>`,
  find: (_document, { walk }) => (walk?.unread ? [quoted(walk.unread)] : []),
};
