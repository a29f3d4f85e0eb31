import { LEAVES, sourcesOf } from "../page/handlers";
import { error, type PageRule } from "../rule";

export const pointerDown: PageRule = {
  name: "pointer-down",
  when: "width",
  ...error(["13.11.1"])`
    Une action part dès que l’on appuie. Liez-la au clic, qui vient au relâchement.
    An action starts on press. Tie it to the click, which comes on release.
    <button onmousedown="history.back()">Revenir</button>
    <button onclick="history.back()">Revenir</button>`,
  kind: { all: "[onmousedown], [onpointerdown], [ontouchstart]" },
  breaks: (element) => LEAVES.test(sourcesOf(element, ["onmousedown", "onpointerdown", "ontouchstart"])),
};
