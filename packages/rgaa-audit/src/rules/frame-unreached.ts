import { isExposed, TAB_STOPS } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const frameUnreachedMeta: RuleMeta = {
  severity: "error",
  tests: ["7.3.1"],
  title: {
    fr: "Le clavier n’atteint pas le contenu d’un cadre",
    en: "The keyboard cannot reach a frame’s content",
  },
  help: { fr: 'Retirez tabindex="-1" du cadre.', en: 'Remove tabindex="-1" from the frame.' },
  example: {
    before:
      '<iframe title="Menu" tabindex="-1" srcdoc="&lt;html lang=fr>&lt;a href=/>Accueil&lt;/a>" width="300" height="80"></iframe>',
    after:
      '<iframe title="Menu" srcdoc="&lt;html lang=fr>&lt;a href=/>Accueil&lt;/a>" width="300" height="80"></iframe>',
  },
};

export const frameUnreached: RuleFinder = {
  name: "frame-unreached",
  when: "width",
  // test only frames that Tab skips and that are not inert
  kind: { shown: ":is(iframe, frame)[tabindex^='-']:not([inert], [inert] *)" },
  breaks: (frame: HTMLIFrameElement) => {
    const modal = frame.ownerDocument.querySelector(":modal");
    const isThere = frame.clientWidth > 1 && (modal === null || modal.contains(frame));
    // the document of another site cannot be read: no finding
    return isThere && isExposed(frame) && Boolean(frame.contentDocument?.querySelector(TAB_STOPS));
  },
};
