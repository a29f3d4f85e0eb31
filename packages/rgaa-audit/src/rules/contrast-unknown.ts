import { contrastsNow } from "../page/colour/text";
import { type PageRule, review } from "../rule";

export const contrastUnknown: PageRule = {
  name: "contrast-unknown",
  when: ["scheme", "hover"],
  ...review(["3.2.1", "3.2.2", "3.2.3", "3.2.4"], { needs: "scheme" })`
    Rien ne permet de calculer le contraste d’un texte. Mesurez-le à l’endroit le plus proche de sa couleur : 4,5:1, ou 3:1 dès 24 px (18,5 px en gras).
    A text’s contrast cannot be calculated. Measure it where the background comes nearest to its colour: 4.5:1, or 3:1 from 24 px on (18.5 px in bold).
    <div style="background:#fff url(/i.png) no-repeat 40px 0;color:#767676"><p>Un texte sur une image</p></div>
    <div style="background:#fff;color:#161616"><p>Un texte</p></div>`,
  find: (_document, { once }) => once(contrastsNow).undecided,
};
