import { textOf } from "../page/dom";
import { ariaName } from "../page/fields";
import { type PageRule, warning } from "../rule";

export const dialogName: PageRule = {
  name: "dialog-name",
  when: "width",
  // axe's rule of dialogs by role, of those by element
  ...warning(["7.1.1"])`
    Une fenêtre de dialogue n’a pas de nom. Reliez-la à son titre avec aria-labelledby.
    A dialog has no name. Tie it to its title with aria-labelledby.
    <dialog open><h2>Supprimer le dossier ?</h2><button>Oui</button></dialog>
    <dialog open aria-labelledby="t"><h2 id="t">Supprimer le dossier ?</h2><button>Oui</button></dialog>`,
  // one that is closed is opened as it stands
  kind: { all: "dialog:not([role])" },
  breaks: (dialog) =>
    textOf(dialog) !== "" && ariaName(dialog) === "" && !dialog.getAttribute("title")?.trim(),
};
