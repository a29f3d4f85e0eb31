import { isWithoutControls, PLAYERS } from "../page/players";
import { error, type PageRule } from "../rule";

export const mediaControls: PageRule = {
  name: "media-controls",
  when: "width",
  ...error(["4.11.1"])`
    Un média n’a pas de commandes. Ajoutez l’attribut controls.
    A sound or video has no controls. Add the controls attribute.
    <video src="/film.webm" width="200" height="80"></video>
    <video src="/film.webm" controls width="200" height="80"><track kind="captions" src="/st.vtt" srclang="fr" label="Français"></video>`,
  kind: { shown: PLAYERS },
  breaks: (player: HTMLMediaElement) => {
    if (player.autoplay || !isWithoutControls(player)) return false;
    const { width, height } = player.getBoundingClientRect();
    return width > 1 && height > 1;
  },
};
