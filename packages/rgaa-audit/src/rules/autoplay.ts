import { hasControls, PLAYERS, startsSound } from "../page/players";
import { error, type PageRule } from "../rule";

/** Sounds that a program of their own plays. */
const OBJECTS = ":is(embed, object)[type^='audio/']";

export const autoplay: PageRule = {
  name: "autoplay",
  when: "width",
  ...error(["4.10.1"])`
    Un son démarre seul. Retirez autoplay, ou laissez couper le son.
    A sound starts by itself. Remove autoplay, or let people stop the sound.
    <audio src="/son.wav" autoplay loop></audio>
    <audio src="/son.wav" controls></audio><p>Transcription : un bruit de pluie.</p>`,
  kind: { all: `${PLAYERS}, ${OBJECTS}` },
  breaks: (player: HTMLMediaElement) => {
    if (player.matches(PLAYERS)) return !hasControls(player) && startsSound(player);
    return (
      player.matches("[autostart=true], [autoplay]") ||
      player.querySelector("param[name=autostart][value=true]") !== null
    );
  },
};
