import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewCaptions: PageRule = {
  name: "review-captions",
  when: "width",
  ...review(["4.3.1", "4.4.1"])`
    Cette vidéo a-t-elle des sous-titres ? Ils peuvent être dans l’image ; sinon, ajoutez une piste.
    Does this video have captions? They may be in its picture; otherwise add a track.
    <video src="/film.webm" width="200" height="80"></video>
    <video src="/film.webm" controls width="200" height="80"><track kind="captions" src="/st.vtt" srclang="fr" label="Français"></video>`,
  find: (document) => placesOf(document, "video:not(:has(track[kind=captions], track[kind=subtitles]))"),
};
