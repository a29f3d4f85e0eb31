import { getText } from "../page/dom";
import { getAriaName } from "../page/fields";
import type { RuleFinder, RuleMeta } from "../rule";

export const dialogNameMeta: RuleMeta = {
  severity: "warning",
  tests: ["7.1.1"],
  title: { fr: "Une fenêtre de dialogue n’a pas de nom accessible", en: "A dialog has no accessible name" },
  help: {
    fr: "Associez-la à son titre avec aria-labelledby.",
    en: "Associate it with its title using aria-labelledby.",
  },
  example: {
    before: "<dialog open><h2>Supprimer le dossier ?</h2><button>Oui</button></dialog>",
    after:
      '<dialog open aria-labelledby="t"><h2 id="t">Supprimer le dossier ?</h2><button>Oui</button></dialog>',
  },
};

export const dialogName: RuleFinder = {
  name: "dialog-name",
  when: "width",
  // axe checks elements with a dialog role, this rule checks `dialog` elements; a closed dialog counts, because it opens with
  // the same content
  kind: { all: "dialog:not([role])" },
  breaks: (dialog) =>
    getText(dialog) !== "" && getAriaName(dialog) === "" && !dialog.getAttribute("title")?.trim(),
};
