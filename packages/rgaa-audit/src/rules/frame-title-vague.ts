import { isExposed, quote } from "../page/dom";
import { isFileName, isMeaninglessName } from "../page/names";
import type { RuleFinder, RuleMeta } from "../rule";

export const frameTitleVagueMeta: RuleMeta = {
  severity: "error",
  tests: ["2.2.1"],
  title: {
    fr: "Le titre d’un cadre ne décrit pas son contenu",
    en: "A frame’s title does not describe its content",
  },
  help: { fr: "Décrivez dans title le contenu du cadre.", en: "Describe the frame’s content in title." },
  example: {
    before: '<iframe title="iframe" src="/vide" width="300" height="80"></iframe>',
    after: '<iframe title="Plan de la ville" src="/vide" width="300" height="80"></iframe>',
  },
};

export const frameTitleVague: RuleFinder = {
  name: "frame-title-vague",
  when: "width",
  kind: { shown: "iframe, frame" },
  breaks: (frame: HTMLIFrameElement) => {
    const title = frame.title.trim();
    const isVague = title === "" || isFileName(title) || isMeaninglessName(title);
    return frame.hasAttribute("title") && isVague && isExposed(frame) && (title === "" || quote(title));
  },
};
