import { quote } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const singleKeyMeta: RuleMeta = {
  severity: "warning",
  tests: ["12.10.1"],
  title: {
    fr: "Une seule touche déclenche une action dans toute la page",
    en: "One key alone starts an action on the whole page",
  },
  help: {
    fr: "Demandez Ctrl ou Alt avec elle, ou laissez la couper.",
    en: "Ask for Ctrl or Alt with it, or let people switch it off.",
  },
  example: {
    before:
      '<p>Un texte.</p><script>document.addEventListener("keydown", (e) => { if (e.key === "s") location.href = "/s" })</script>',
    after:
      '<p>Un texte.</p><script>document.addEventListener("keydown", (e) => { if (e.ctrlKey && e.key === "s") location.href = "/s" })</script>',
  },
};

export const singleKey: RuleFinder = {
  name: "single-key",
  when: "width",
  find: ({ body }, { listeners }) =>
    listeners?.shortcut ? [{ element: body, detail: quote(listeners.shortcut) }] : [],
};
