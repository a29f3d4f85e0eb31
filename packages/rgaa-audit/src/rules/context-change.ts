import { isShown } from "../page/dom";
import { handlers, LEAVES, sourcesOf } from "../page/handlers";
import { error, type PageRule } from "../rule";

export const contextChange: PageRule = {
  name: "context-change",
  when: "width",
  ...error(["7.4.1"])`
    Changer un champ change aussitôt de page. Ajoutez un bouton qui valide le choix.
    Changing a field changes the page at once. Add a button that confirms the choice.
    <label>Région <select onchange="location = this.value"><option value="/n">Nord</option><option value="/s">Sud</option></select></label>
    <form action="/r"><label>Région <select name="r"><option value="n">Nord</option><option value="s">Sud</option></select></label> <button>Aller</button></form>`,
  find: (_document, { once }) =>
    [...once(handlers).leaving].filter((field) => {
      const written = sourcesOf(field, ["onchange", "onclick"]);
      return isShown(field) && (written === "" || LEAVES.test(written));
    }),
};
