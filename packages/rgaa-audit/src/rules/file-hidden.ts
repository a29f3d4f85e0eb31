import { isExposed } from "../page/dom";
import { createVisibleLabelLookup } from "../page/fields";
import type { RuleFinder, RuleMeta } from "../rule";

export const fileHiddenMeta: RuleMeta = {
  severity: "error",
  tests: ["7.3.1"],
  title: {
    fr: "Un champ de fichier n’est pas atteignable au clavier",
    en: "A file field cannot be reached by keyboard",
  },
  help: {
    fr: "Masquez-le seulement à l’écran (opacity: 0), et rendez le focus visible sur son étiquette.",
    en: "Hide it only visually (opacity: 0), and make the focus visible on its label.",
  },
  example: {
    before:
      '<style>#f{display:none}</style><form><label for="f" style="border:1px solid #333;padding:8px">Choisir un fichier</label><input type="file" id="f" name="f"></form>',
    after:
      '<style>#f{opacity:0;position:absolute}</style><form><label for="f" style="border:1px solid #333;padding:8px">Choisir un fichier</label><input type="file" id="f" name="f"></form>',
  },
};

export const fileHidden: RuleFinder = {
  name: "file-hidden",
  when: "width",
  kind: { all: "input[type=file]" },
  // a field that is not rendered is not focusable: only the mouse can use its label
  breaks: (field: HTMLInputElement, { once }) =>
    !isExposed(field) && once(createVisibleLabelLookup)(field).length > 0,
};
