import { TAB_STOPS } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const frameHiddenMeta: RuleMeta = {
  severity: "error",
  tests: ["10.8.1"],
  title: {
    fr: "Un cadre caché aux technologies d’assistance peut recevoir le focus",
    en: "A frame hidden from assistive technology can receive the focus",
  },
  help: {
    fr: 'Retirez aria-hidden du cadre, ou ajoutez-lui tabindex="-1".',
    en: 'Remove aria-hidden, or add tabindex="-1".',
  },
  example: {
    before:
      '<iframe title="Menu" aria-hidden="true" srcdoc="&lt;html lang=fr>&lt;a href=/>Accueil&lt;/a>" width="300" height="80"></iframe>',
    after:
      '<iframe title="Menu" srcdoc="&lt;html lang=fr>&lt;a href=/>Accueil&lt;/a>" width="300" height="80"></iframe>',
  },
};

export const frameHidden: RuleFinder = {
  name: "frame-hidden",
  when: "width",
  kind: { shown: "[aria-hidden=true] :is(iframe, frame), :is(iframe, frame)[aria-hidden=true]" },
  // accept a frame without stops; the document of another site cannot be read, so a person decides
  breaks: ({ tabIndex, contentDocument }: HTMLIFrameElement) => {
    const isEmpty = contentDocument !== null && contentDocument.querySelector(TAB_STOPS) === null;
    return tabIndex >= 0 && !isEmpty && { isDoubtful: contentDocument === null };
  },
};
