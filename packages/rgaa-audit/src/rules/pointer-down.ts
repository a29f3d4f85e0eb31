import { NAVIGATION_CODE, joinAttributes } from "../page/handlers";
import type { RuleFinder, RuleMeta } from "../rule";

export const pointerDownMeta: RuleMeta = {
  severity: "error",
  tests: ["13.11.1"],
  title: {
    fr: "Une action se déclenche dès que l’on appuie, sans attendre le relâchement",
    en: "An action is triggered on press, before release",
  },
  help: {
    fr: "Déclenchez-la au clic, qui a lieu au relâchement.",
    en: "Trigger it on click, which happens on release.",
  },
  example: {
    before: '<button onmousedown="history.back()">Revenir</button>',
    after: '<button onclick="history.back()">Revenir</button>',
  },
};

export const pointerDown: RuleFinder = {
  name: "pointer-down",
  when: "width",
  kind: { all: "[onmousedown], [onpointerdown], [ontouchstart]" },
  breaks: (element) =>
    NAVIGATION_CODE.test(joinAttributes(element, ["onmousedown", "onpointerdown", "ontouchstart"])),
};
