import { getOwnTexts, quote, getText } from "../page/dom";
import { getAriaName, FORM_MEMBER } from "../page/fields";
import type { RuleFinder, RuleMeta } from "../rule";

export const buttonVagueMeta: RuleMeta = {
  severity: "error",
  tests: ["11.9.1", "7.1.1"],
  title: {
    fr: "L’intitulé d’un bouton n’indique pas ce qu’il fait",
    en: "A button’s accessible name does not say what it does",
  },
  help: {
    fr: "Écrivez ce que fait le bouton, au besoin dans aria-label.",
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
    const hidesChildren =
      button.children.length > 0 && button.querySelector(":scope > :not([aria-hidden=true])") === null;
    const text = hidesChildren ? getOwnTexts(button).map(getText).join("") : getText(button);
    const name = getAriaName(button) || text || (button.getAttribute("title") ?? "");
    // generic words are accepted: « Photos » or « Icône » may open a section of the page
    const isVague =
      name !== "" && (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name) || NO_ACTION.test(name));
    const hasImage = button.querySelector("img, svg[role=img]") !== null;
    if (!isVague || hasImage) return false;
    // a person has to decide on « + » and « - »: the text around a counter may indicate what they change
    return {
      detail: quote(name),
      isDoubtful: /^[+−–-]$/.test(name),
      test: button.matches(FORM_MEMBER) ? "11.9.1" : "7.1.1",
    };
  },
};

const NO_ACTION = /^(?:x|button|bouton|undefined|null|todo)$/i;
