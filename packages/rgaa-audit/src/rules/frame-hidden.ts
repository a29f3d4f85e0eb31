import { STOPS } from "../page/dom";
import { error, type PageRule } from "../rule";

export const frameHidden: PageRule = {
  name: "frame-hidden",
  when: "width",
  ...error(["10.8.1"])`
    Un cadre caché aux aides techniques reçoit le focus. Retirez aria-hidden, ou ajoutez tabindex="-1".
    A frame hidden from assistive technology takes the focus. Remove aria-hidden, or add tabindex="-1".
    <iframe title="Menu" aria-hidden="true" srcdoc="&lt;html lang=fr>&lt;a href=/>Accueil&lt;/a>" width="300" height="80"></iframe>
    <iframe title="Menu" srcdoc="&lt;html lang=fr>&lt;a href=/>Accueil&lt;/a>" width="300" height="80"></iframe>`,
  kind: { shown: "[aria-hidden=true] :is(iframe, frame), :is(iframe, frame)[aria-hidden=true]" },
  // one that is for scripts alone may be hidden; of another site's document nothing is known
  breaks: ({ tabIndex, contentDocument }: HTMLIFrameElement) => {
    const isEmpty = contentDocument !== null && contentDocument.querySelector(STOPS) === null;
    return tabIndex >= 0 && !isEmpty && { isDoubtful: contentDocument === null };
  },
};
