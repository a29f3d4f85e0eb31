import { contrastsNow } from "../page/colour/text";
import { error, type PageRule } from "../rule";

export const contrastHover: PageRule = {
  name: "contrast-hover",
  when: "hover",
  ...error(["3.2.1", "3.2.2", "3.2.3", "3.2.4"], { needs: "scheme" })`
    Au survol, un texte se détache trop peu de son fond. Choisissez pour le survol une couleur plus contrastée.
    When hovered, a text stands out too little from its background. Choose a colour with more contrast for hovering.
    <button style="background:#4a90e2;color:#fff">Envoyer</button>
    <button style="background:#000091;color:#fff">Envoyer</button>`,
  find: (_document, { once }) => once(contrastsNow).low,
};
