import { withFlaw } from "../page/colour/focus";
import { error, type PageRule } from "../rule";

export const focusHidden: PageRule = {
  name: "focus-hidden",
  when: "focus",
  ...error(["10.7.1"], { needs: "width" })`
    Le focus va sur un élément que l’on ne voit pas. Montrez l’élément au focus, ou retirez-le de la tabulation.
    The focus goes to an element that cannot be seen. Show the element on focus, or take it out of the tab order.
    <div style="height:0;overflow:hidden"><a href="/a">Le dossier de l’été</a></div>
    <div hidden><a href="/a">Le dossier de l’été</a></div><p>Un texte.</p>`,
  find: (_document, readings) => withFlaw(readings, "isHidden"),
};
