import { quote } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const singleKeyMeta: RuleMeta = {
  severity: "warning",
  tests: ["12.10.1"],
  title: {
    fr: "Un raccourci d’une seule touche agit dans toute la page",
    en: "A single-key shortcut works on the whole page",
  },
  help: {
    fr: "Ajoutez-lui Ctrl ou Alt, ou permettez de le désactiver.",
    en: "Add Ctrl or Alt to it, or let people turn it off.",
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
