import { withFlaw } from "../page/colour/focus";
import { error, type PageRule } from "../rule";

export const focusCovered: PageRule = {
  name: "focus-covered",
  when: "focus",
  ...error(["10.7.1"], { needs: "width" })`
    Un élément qui a le focus est sous une partie fixe. Réservez sa place avec scroll-padding, ou laissez fermer cette partie.
    An element in focus lies under a fixed part. Keep its room with scroll-padding, or let that part be closed.
    <div style="position:fixed;inset:auto 0 0 0;height:70vh;background:#eee"><p>Ce site utilise des cookies.</p></div><div style="height:60vh"></div><p><a href="/a">Le dossier de l’été</a></p>
    <div style="position:fixed;inset:auto 0 0 0;height:20vh;background:#eee"><p>Ce site utilise des cookies.</p></div><div style="height:60vh"></div><p><a href="/a">Le dossier de l’été</a></p>`,
  find: (_document, readings) => withFlaw(readings, "isCovered"),
};
