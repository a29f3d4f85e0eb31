import { type PageRule, warning } from "../rule";

export const trackEmpty: PageRule = {
  name: "track-empty",
  when: "width",
  // captions may be in the picture, or in another version
  ...warning(["4.3.1"])`
    Une piste de texte n’a pas de fichier. Donnez-lui un attribut src.
    A text track has no file. Give it a src attribute.
    <video src="/film.webm" controls width="200" height="80"><track kind="captions" srclang="fr" label="Français"></video>
    <video src="/film.webm" controls width="200" height="80"><track kind="captions" src="/st.vtt" srclang="fr" label="Français"></video>`,
  kind: { all: "track:is([kind=captions], [kind=subtitles], :not([kind]))" },
  breaks: (track) => !track.getAttribute("src")?.trim(),
};
