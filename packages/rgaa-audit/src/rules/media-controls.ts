import { lacksControls, PLAYERS } from "../page/players";
import type { RuleFinder, RuleMeta } from "../rule";

export const mediaControlsMeta: RuleMeta = {
  severity: "error",
  tests: ["4.11.1"],
  title: { fr: "Un son ou une vidéo n’a pas de commandes", en: "A sound or video has no controls" },
  help: { fr: "Ajoutez l’attribut controls.", en: "Add the controls attribute." },
  example: {
    before: '<video src="/film.webm" width="200" height="80"></video>',
    after:
      '<video src="/film.webm" controls width="200" height="80"><track kind="captions" src="/st.vtt" srclang="fr" label="Français"></video>',
  },
};

export const mediaControls: RuleFinder = {
  name: "media-controls",
  when: "width",
  kind: { shown: PLAYERS },
  breaks: (player: HTMLMediaElement) => {
    if (player.autoplay || !lacksControls(player)) return false;
    const { width, height } = player.getBoundingClientRect();
    return width > 1 && height > 1;
  },
};
