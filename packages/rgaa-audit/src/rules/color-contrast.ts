import { contrastsNow } from "../page/colour/text";
import { error, type PageRule } from "../rule";

export const colorContrast: PageRule = {
  name: "color-contrast",
  when: "scheme",
  ...error(["3.2.1", "3.2.2", "3.2.3", "3.2.4"], { needs: "scheme" })`
    Un texte se détache trop peu de son fond. Choisissez une couleur plus contrastée : 4,5:1, ou 3:1 dès 24 px (18,5 px en gras).
    A text stands out too little from its background. Choose a colour with more contrast: 4.5:1, or 3:1 from 24 px on (18.5 px in bold).
    <p style="color:#999">Un texte</p>
    <p style="color:#595959">Un texte</p>`,
  find: (_document, { once }) => once(contrastsNow).low,
};
