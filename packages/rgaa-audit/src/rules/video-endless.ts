import { lacksControls, PLAYERS } from "../page/players";
import type { RuleFinder, RuleMeta } from "../rule";

export const videoEndlessMeta: RuleMeta = {
  severity: "error",
  // for sounds and videos, RGAA 13.8 refers to criterion 4.11
  tests: ["4.11.1"],
  title: {
    fr: "Une vidéo tourne en boucle et ne peut pas être arrêtée",
    en: "A video loops and cannot be stopped",
  },
  help: {
    fr: "Ajoutez l’attribut controls, ou un bouton qui arrête la vidéo.",
    en: "Add controls, or a button that stops it.",
  },
  example: {
    before: '<video src="/film.webm" autoplay muted loop width="200" height="80"></video>',
    after: '<video src="/film.webm" controls width="200" height="80"></video>',
  },
};

export const videoEndless: RuleFinder = {
  name: "video-endless",
  when: "width",
  kind: { shown: PLAYERS },
  breaks: (player: HTMLMediaElement) => player.autoplay && player.loop && lacksControls(player),
};
