import { findFlaws } from "../page/colour/focus";
import type { RuleFinder, RuleMeta } from "../rule";

export const focusInvisibleMeta: RuleMeta = {
  severity: "error",
  tests: ["10.7.1"],
  needs: "scheme",
  title: { fr: "Le focus n’est pas visible sur cet élément", en: "The focus is not visible on this element" },
  help: {
    fr: "Supprimez la règle CSS qui masque son contour, ou ajoutez un contour.",
    en: "Remove the CSS rule that hides its outline, or add an outline.",
  },
  example: {
    before: '<style>a:focus{outline:none}</style><p><a href="/a">Le dossier de l’été</a></p>',
    after:
      '<style>a:focus{outline:none;box-shadow:0 0 0 3px #0a76f6}</style><p><a href="/a">Le dossier de l’été</a></p>',
  },
};

export const focusInvisible: RuleFinder = {
  name: "focus-invisible",
  when: "focus",
  find: (_document, readings) => findFlaws(readings, "isInvisible"),
};
