import { isExposed, STOPS } from "../page/dom";
import { error, type PageRule } from "../rule";

export const frameUnreached: PageRule = {
  name: "frame-unreached",
  when: "width",
  ...error(["7.3.1"])`
    Le clavier n’atteint pas le contenu d’un cadre. Retirez tabindex="-1" du cadre.
    The keyboard cannot reach a frame’s content. Remove tabindex="-1" from the frame.
    <iframe title="Menu" tabindex="-1" srcdoc="&lt;html lang=fr>&lt;a href=/>Accueil&lt;/a>" width="300" height="80"></iframe>
    <iframe title="Menu" srcdoc="&lt;html lang=fr>&lt;a href=/>Accueil&lt;/a>" width="300" height="80"></iframe>`,
  // Tab passes over it, and it is in use
  kind: { shown: ":is(iframe, frame)[tabindex^='-']:not([inert], [inert] *)" },
  breaks: (frame: HTMLIFrameElement) => {
    const modal = frame.ownerDocument.querySelector(":modal");
    const isThere = frame.clientWidth > 1 && (modal === null || modal.contains(frame));
    // of another site's document nothing is known
    return isThere && isExposed(frame) && Boolean(frame.contentDocument?.querySelector(STOPS));
  },
};
