import { NAVIGATION_CODE, joinAttributes } from "../page/handlers";
import type { RuleFinder, RuleMeta } from "../rule";

export const pointerDownMeta: RuleMeta = {
  severity: "error",
  tests: ["13.11.1"],
  title: { fr: "Une action part dès que l’on appuie", en: "An action starts on press" },
  help: {
    fr: "Liez-la au clic, qui vient au relâchement.",
    en: "Tie it to the click, which comes on release.",
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
