import { quote } from "../page/dom";
import { FORM_MEMBER } from "../page/fields";
import { getAccessibleName } from "../page/names";
import type { RuleFinder, RuleMeta } from "../rule";

export const buttonVagueMeta: RuleMeta = {
  severity: "error",
  tests: ["11.9.1", "7.1.1"],
  title: {
    fr: "L’intitulé d’un bouton n’indique pas l’action du bouton",
    en: "A button’s accessible name does not say what it does",
  },
  help: {
    fr: "Écrivez ce que fait le bouton, comme « Fermer », dans le bouton ou dans son aria-label.",
    en: "Write what the button does, in aria-label if needed.",
  },
  example: {
    before: "<button>×</button>",
    after: '<button aria-label="Fermer">×</button>',
  },
};

export const buttonVague: RuleFinder = {
  name: "button-vague",
  when: "width",
  kind: { exposed: "button, [role=button]" },
  breaks: (button) => {
    const name = getAccessibleName(button);
    // generic words are accepted: « Photos » or « Icône » may open a section of the page
    const isVague =
      name !== "" && (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name) || NO_ACTION.test(name));
    // a person has to decide on « + » and « - », and on « OK » outside a dialog: the text around may indicate what they do
    const isDoubtful = /^[+−–-]$/.test(name) || (/^ok$/i.test(name) && !button.closest(DIALOGS));
    if (!isVague && !isDoubtful) return false;
    return {
      detail: quote(name),
      isDoubtful,
      test: button.matches(FORM_MEMBER) ? "11.9.1" : "7.1.1",
    };
  },
};

const DIALOGS = "dialog, [role=dialog], [role=alertdialog]";
const NO_ACTION = /^(?:x|button|bouton|undefined|null)$/i;
