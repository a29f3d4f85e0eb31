import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewTranscript: PageRule = {
  name: "review-transcript",
  when: "width",
  ...review(["4.1.1", "4.1.3", "4.2.1", "4.2.3", "4.5.2"])`
    Ce média a-t-il une transcription ou une audiodescription ? Vérifiez qu’elle est à côté, et juste.
    Does this sound or video have a transcript or audio description? Check that it is beside it, and right.
    <p>Le podcast de mars</p><audio src="/son.wav" controls></audio>`,
  find: (document) => placesOf(document, "audio[controls], video[controls]"),
};
