import { isExposed, quote } from "../page/dom";
import { isFileName, saysNothing } from "../page/names";
import { error, type PageRule } from "../rule";

export const frameTitleVague: PageRule = {
  name: "frame-title-vague",
  when: "width",
  ...error(["2.2.1"])`
    Le titre d’un cadre ne dit rien de lui. Dites ce que le cadre contient.
    A frame’s title says nothing of it. Say what the frame holds.
    <iframe title="iframe" src="/vide" width="300" height="80"></iframe>
    <iframe title="Plan de la ville" src="/vide" width="300" height="80"></iframe>`,
  kind: { shown: "iframe, frame" },
  breaks: (frame: HTMLIFrameElement) => {
    const title = frame.title.trim();
    const isVague = title === "" || isFileName(title) || saysNothing(title);
    return frame.hasAttribute("title") && isVague && isExposed(frame) && (title === "" || quote(title));
  },
};
