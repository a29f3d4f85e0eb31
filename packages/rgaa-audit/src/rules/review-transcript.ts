import { isExposed, quote, findShown } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewTranscriptMeta: RuleMeta = {
  severity: "review",
  tests: ["4.1.1", "4.1.3", "4.2.1", "4.2.3", "4.5.2"],
  title: {
    fr: "Ce média a-t-il une transcription ou une audiodescription ?",
    en: "Does this sound or video have a transcript or an audio description?",
  },
  help: {
    fr: "Cherchez-la dans le lecteur ou à côté de lui, et comparez-la au média.",
    en: "Check that it is correct, and that it is next to the media.",
  },
  example: { before: '<p>Le podcast de mars</p><audio src="/son.wav" controls></audio>' },
};

export const reviewTranscript: RuleFinder = {
  name: "review-transcript",
  when: "width",
  find: (document) =>
    findShown(document, MEDIA)
      .filter(isExposed)
      .map((element) => ({ element, detail: getFileName(element) })),
};

/** Selector of players, frames of video and sound platforms, and links to media files. */
const MEDIA = [
  "audio[controls], video",
  ...[
    "youtube.com/",
    "youtube-nocookie.com/",
    "youtu.be/",
    "vimeo.com/",
    "dailymotion.com/",
    "soundcloud.com/",
  ].map((host) => `iframe[src*="${host}" i]`),
  ...["mp3", "mp4", "m4a", "ogg", "wav", "webm"].map((ending) => `a[href$=".${ending}" i]`),
].join(", ");

/** Returns the quoted file name of a medium, which is the last part of its URL. Returns undefined if the medium has no URL. */
function getFileName(element: Element): string | undefined {
  const source = element.querySelector("source[src]") ?? element;
  const url = source.getAttribute("src") ?? source.getAttribute("href") ?? "";
  const name =
    url
      .replace(/[?#].*$/, "")
      .replace(/\/$/, "")
      .split("/")
      .at(-1) ?? "";
  return name === "" ? undefined : quote(name);
}
