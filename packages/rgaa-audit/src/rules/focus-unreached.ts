import type { RuleFinder, RuleMeta } from "../rule";

export const focusUnreachedMeta: RuleMeta = {
  severity: "error",
  tests: ["7.3.1"],
  title: { fr: "La touche Tab n’atteint pas cet élément", en: "The Tab key does not reach this element" },
  help: {
    fr: "Supprimez le code qui déplace le focus ailleurs, ou utilisez un vrai lien ou un vrai bouton.",
    en: "Remove the code that moves the focus elsewhere, or use a real link or button.",
  },
  example: {
    before: '<p><a href="/a" onfocus="this.blur()">Le dossier</a></p>',
    after: '<p><a href="/a">Le dossier</a></p>',
  },
};

export const focusUnreached: RuleFinder = {
  name: "focus-unreached",
  when: "walk",
  find: (_document, { walk }) => walk?.missed ?? [],
};
