import { isWithoutControls, PLAYERS } from "../page/players";
import { error, type PageRule } from "../rule";

export const videoEndless: PageRule = {
  name: "video-endless",
  when: "width",
  // RGAA 13.8 leaves to 4.11 what is a sound or a video
  ...error(["4.11.1"])`
    Une vidéo tourne sans fin et rien ne l’arrête. Ajoutez controls, ou un bouton qui l’arrête.
    A video runs for ever and nothing stops it. Add controls, or a button that stops it.
    <video src="/film.webm" autoplay muted loop width="200" height="80"></video>
    <video src="/film.webm" controls width="200" height="80"></video>`,
  kind: { shown: PLAYERS },
  breaks: (player: HTMLMediaElement) => player.autoplay && player.loop && isWithoutControls(player),
};
