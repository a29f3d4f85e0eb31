import { hasControls, PLAYERS, autoplaysSound } from "../page/players";
import type { RuleFinder, RuleMeta } from "../rule";

export const autoplayMeta: RuleMeta = {
  severity: "error",
  tests: ["4.10.1"],
  title: { fr: "Un son démarre automatiquement", en: "A sound starts automatically" },
  help: {
    fr: "Retirez autoplay, ou ajoutez un moyen de couper le son.",
    en: "Remove autoplay, or add a way to stop the sound.",
  },
  example: {
    before: '<audio src="/son.wav" autoplay loop></audio>',
    after: '<audio src="/son.wav" controls></audio><p>Transcription : un bruit de pluie.</p>',
  },
};

/** Selector of sounds that a plug-in plays. */
const OBJECTS = ":is(embed, object)[type^='audio/']";

export const autoplay: RuleFinder = {
  name: "autoplay",
  when: "width",
  kind: { all: `${PLAYERS}, ${OBJECTS}` },
  breaks: (player: HTMLMediaElement) => {
    if (player.matches(PLAYERS)) return !hasControls(player) && autoplaysSound(player);
    return (
      player.matches("[autostart=true], [autoplay]") ||
      player.querySelector("param[name=autostart][value=true]") !== null
    );
  },
};
