import { quote } from "../page/dom";
import { type PageRule, warning } from "../rule";

export const singleKey: PageRule = {
  name: "single-key",
  when: "width",
  ...warning(["12.10.1"])`
    Une seule touche déclenche une action dans toute la page. Demandez Ctrl ou Alt avec elle, ou laissez la couper.
    One key alone starts an action on the whole page. Ask for Ctrl or Alt with it, or let people switch it off.
    <p>Un texte.</p><script>document.addEventListener("keydown", (e) => { if (e.key === "s") location.href = "/s" })</script>
    <p>Un texte.</p><script>document.addEventListener("keydown", (e) => { if (e.ctrlKey && e.key === "s") location.href = "/s" })</script>`,
  find: ({ body }, { listeners }) =>
    listeners?.shortcut ? [{ element: body, detail: quote(listeners.shortcut) }] : [],
};
