import type { RuleFinder, RuleMeta } from "../rule";

export const trackEmptyMeta: RuleMeta = {
  // a warning, not an error: the captions may be in the picture, or in another version of the video
  severity: "warning",
  tests: ["4.3.1"],
  title: { fr: "Une piste de texte n’a pas de fichier", en: "A text track has no file" },
  help: { fr: "Indiquez le fichier des sous-titres dans son attribut src.", en: "Give it a src attribute." },
  example: {
    before:
      '<video src="/film.webm" controls width="200" height="80"><track kind="captions" srclang="fr" label="Français"></video>',
    after:
      '<video src="/film.webm" controls width="200" height="80"><track kind="captions" src="/st.vtt" srclang="fr" label="Français"></video>',
  },
};

export const trackEmpty: RuleFinder = {
  name: "track-empty",
  when: "width",
  kind: { all: "track:is([kind=captions], [kind=subtitles], :not([kind]))" },
  breaks: (track) => !track.getAttribute("src")?.trim(),
};
