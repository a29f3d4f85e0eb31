import { withFlaw } from "../page/colour/focus";
import { error, type PageRule } from "../rule";

export const focusLost: PageRule = {
  name: "focus-lost",
  when: "focus",
  ...error(["7.3.2"])`
    Un élément perd le focus dès qu’il le reçoit. Retirez ce qui l’enlève (blur).
    An element loses the focus as it gets it. Remove what takes it away (blur).
    <p><a href="/a" onfocus="this.blur()">Le dossier</a></p>
    <p><a href="/a">Le dossier</a></p>`,
  find: (_document, readings) => withFlaw(readings, "isLost"),
};
