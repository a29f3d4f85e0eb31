import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewCaptionsMeta: RuleMeta = {
  severity: "review",
  tests: ["4.3.1", "4.4.1"],
  title: { fr: "Cette vidéo a-t-elle des sous-titres ?", en: "Does this video have captions?" },
  help: {
    fr: "Ils peuvent être incrustés dans l’image. Sinon, ajoutez une piste de sous-titres.",
    en: "They may be part of the picture. Otherwise, add a captions track.",
  },
  example: {
    before: '<video src="/film.webm" width="200" height="80"></video>',
    after:
      '<video src="/film.webm" controls width="200" height="80"><track kind="captions" src="/st.vtt" srclang="fr" label="Français"></video>',
  },
};

export const reviewCaptions: RuleFinder = {
  name: "review-captions",
  when: "width",
  find: (document) =>
    findReviewItems(document, "video:not(:has(track[kind=captions], track[kind=subtitles]))"),
};
